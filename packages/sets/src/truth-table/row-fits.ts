import { fractionsAt, integersAt, type TableKernel, tableKernel } from "../kernel/kernel.ts";
import type { Condition } from "../types.ts";

/** Up to this number of products, all sums are computed together; beyond it, row by row. */
const maxProducts = 600_000;

/** The sums of each product: memberships in the set, in set and outcome, and in set, outcome and negated outcome. */
const summands = 3;

/** Number of cases that are copied into the kernel's memory at a time. */
const blockSize = 1024;

/**
 * Measures every row as sufficient for the outcome.
 * The membership of a case in the row of its own corner is that of its weakest condition. Its membership in another
 * row is determined by one condition: the one with the smallest membership in that row's level, and all rows that
 * differ there share this value. A case therefore adds one number to one product per condition, and the sums of
 * products are passed on to their rows at the end: O(cases × conditions² + products), where there are at most 600,000
 * products (levels + 1, multiplied over the conditions; twelve conditions of two levels). Beyond that O(cases ×
 * rows). Memory at most 24 bytes per product.
 *
 * @param values for each condition, its n memberships or categories
 * @param y membership in the outcome: n values in 0..1
 * @param rows for each row the levels of its conditions
 */
export function rowFits(
  conditions: readonly Condition[],
  values: readonly Float64Array[],
  y: Float64Array,
  rows: Int32Array,
): { inclS: number; PRI: number }[] {
  const k = conditions.length;
  const levels = Int32Array.from(conditions, (condition) => condition.levels);
  const products = levels.reduce((total, count) => total * (count + 1), 1);
  const cases = caseBlocks(conditions, values, y);
  const sums =
    products <= maxProducts ? sumsByProduct(cases, levels, rows, products) : sumsByRow(cases, rows);
  return Array.from({ length: rows.length / k }, (_, r) => {
    const set = sums[r * summands]!;
    const both = sums[r * summands + 1]!;
    const three = sums[r * summands + 2]!;
    return { inclS: both / set, PRI: (both - three) / (set - three) };
  });
}

/** Cases in the kernel's memory, one block at a time. */
type CaseBlocks = {
  readonly kernel: TableKernel;
  readonly n: number;
  readonly k: number;
  /** addresses of the values of a block, its outcomes, which conditions are multi-value, and scratch space */
  readonly values: number;
  readonly y: number;
  readonly multi: number;
  readonly scratch: number;
  /** copies block after block, and passes the number of cases of each to `visit` */
  readonly forEach: (visit: (size: number) => void) => void;
};

function caseBlocks(
  conditions: readonly Condition[],
  columns: readonly Float64Array[],
  outcome: Float64Array,
): CaseBlocks {
  const kernel = tableKernel();
  const n = outcome.length;
  const k = conditions.length;
  const most = Math.min(n, blockSize);
  const values = kernel.reserve(most * k * 8);
  const y = kernel.reserve(most * 8);
  const multi = kernel.reserve(k * 4);
  const scratch = kernel.reserve(k * 16);
  integersAt(kernel, multi, k).set(conditions.map(({ scale }) => (scale === "multi" ? 1 : 0)));
  const forEach = (visit: (size: number) => void): void => {
    for (let from = 0; from < n; from += most) {
      const size = Math.min(most, n - from);
      const block = fractionsAt(kernel, values, size * k);
      columns.forEach((column, c) => {
        block.set(column.subarray(from, from + size), c * size);
      });
      fractionsAt(kernel, y, size).set(outcome.subarray(from, from + size));
      visit(size);
    }
  };
  return { kernel, n, k, values, y, multi, scratch, forEach };
}

/**
 * Computes sums by product, for one combination of levels of the first conditions after another, because sums of all
 * products together would use too much memory.
 *
 * @param rows for each row the levels of its conditions
 */
function sumsByProduct(
  cases: CaseBlocks,
  levels: Int32Array,
  rows: Int32Array,
  products: number,
): Float64Array {
  const { kernel, n, k } = cases;
  let length = products * summands;
  let chosen = 0;
  let passes = 1;
  while (chosen < k && passes * n * k < length / summands) {
    const count = levels[chosen]!;
    length /= count + 1;
    passes *= count;
    chosen++;
  }
  const weight = new Int32Array(k);
  for (let c = k - 1, next = summands; c >= chosen; c--) {
    weight[c] = next;
    next *= levels[c]! + 1;
  }
  const levelsAt = kernel.reserve(k * 4);
  const weightAt = kernel.reserve(k * 4);
  const wantedAt = kernel.reserve(chosen * 4);
  const sumsAt = kernel.reserveZeros(length * 8);
  integersAt(kernel, levelsAt, k).set(levels);
  integersAt(kernel, weightAt, k).set(weight);
  const wanted = integersAt(kernel, wantedAt, chosen);
  const sums = fractionsAt(kernel, sumsAt, length);
  const found = new Float64Array((rows.length / k) * summands);
  for (let pass = 0; pass < passes; pass++) {
    for (let c = chosen - 1, rest = pass; c >= 0; c--) {
      const count = levels[c]!;
      wanted[c] = rest % count;
      rest = Math.floor(rest / count);
    }
    if (pass > 0) sums.fill(0);
    cases.forEach((size) => {
      const { values, y, multi, scratch } = cases;
      kernel.addCases(
        size,
        k,
        chosen,
        values,
        y,
        levelsAt,
        multi,
        weightAt,
        wantedAt,
        scratch,
        sumsAt,
        length,
      );
    });
    kernel.handDown(k, chosen, levelsAt, weightAt, sumsAt);
    takeRows(sums, rows, weight, wanted, found);
  }
  return found;
}

/** Copies the sums of the rows whose first conditions are at the wanted levels. */
function takeRows(
  sums: Float64Array,
  rows: Int32Array,
  weight: Int32Array,
  wanted: Int32Array,
  found: Float64Array,
): void {
  const k = weight.length;
  for (let start = 0, to = 0; start < rows.length; start += k, to += summands) {
    let c = 0;
    while (c < wanted.length && rows[start + c] === wanted[c]) c++;
    if (c < wanted.length) continue;
    let at = 0;
    for (; c < k; c++) at += rows[start + c]! * weight[c]!;
    for (let s = 0; s < summands; s++) found[to + s] = sums[at + s]!;
  }
}

function sumsByRow(cases: CaseBlocks, rows: Int32Array): Float64Array {
  const { kernel, k } = cases;
  const rowCount = rows.length / k;
  const rowsAt = kernel.reserve(rows.length * 4);
  const sumsAt = kernel.reserveZeros(rowCount * summands * 8);
  integersAt(kernel, rowsAt, rows.length).set(rows);
  cases.forEach((size) => {
    kernel.addCasesToRows(
      size,
      k,
      rowCount,
      cases.values,
      cases.y,
      cases.multi,
      rowsAt,
      cases.scratch,
      sumsAt,
    );
  });
  return fractionsAt(kernel, sumsAt, rowCount * summands);
}
