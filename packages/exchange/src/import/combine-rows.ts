import type { RowCombination } from "@throughline/study";

/**
 * Combines the values of rows with the same name into one.
 *
 * @param names name of each row
 * @returns the distinct names, the first row of each, and a function that combines values of rows; missing
 *   values (NaN) do not count, and a name without any value has none
 */
export function groupRows(names: readonly string[]): {
  readonly names: readonly string[];
  readonly firstRows: readonly number[];
  readonly combine: (values: Float64Array, how: RowCombination) => Float64Array;
} {
  const groups = new Map<string, number>();
  const firstRows: number[] = [];
  const groupOf = Int32Array.from(names, (name, row) => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    firstRows.push(row);
    groups.set(name, groups.size);
    return groups.size - 1;
  });
  const combine = (values: Float64Array, how: RowCombination): Float64Array => {
    const counts = new Uint32Array(groups.size);
    values.forEach((value, row) => {
      if (!Number.isNaN(value)) counts[groupOf[row]!]!++;
    });
    const own = Array.from(counts, (count) => new Float64Array(count));
    counts.fill(0);
    values.forEach((value, row) => {
      const group = groupOf[row]!;
      if (!Number.isNaN(value)) own[group]![counts[group]!++] = value;
    });
    return Float64Array.from(own, (group) => (group.length === 0 ? Number.NaN : combinations[how](group)));
  };
  return { names: [...groups.keys()], firstRows, combine };
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const middle = (values: Float64Array): number => {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  const [below = 0, above = 0] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return below + (above - below) / 2;
};

const combinations: Readonly<Record<RowCombination, (values: Float64Array) => number>> = {
  mean: (values) => sum(values) / values.length,
  median: middle,
  sum,
  min: (values) => values.reduce((a, b) => Math.min(a, b)),
  max: (values) => values.reduce((a, b) => Math.max(a, b)),
};
