import { fractionsAt, freshKernel } from "../kernel/kernel.ts";

/** Tolerance of bounds for the rounding of sums, per case. */
export const slack = 1e-12;

/** A set that can be combined with those of other conditions. */
export type Literal = { readonly condition: number; readonly text: string; readonly values: Float64Array };

/** An expression, as indices of its literals in ascending order. */
export type Combination<Fit> = { readonly parts: readonly number[]; readonly fit: Fit };

/**
 * Receives a combination with the sum of its memberships and of its overlap with the outcome. `parts` and the result
 * of `values` must be copied to keep them. Returns whether to visit combinations that contain this one.
 */
type Visit = (parts: readonly number[], x: number, both: number, values: () => Float64Array) => boolean;

/** Visits the conjunctions of literals of different conditions; see `visitCombinations()`. */
export function visitConjunctions(literals: readonly Literal[], y: Float64Array, visit: Visit): void {
  visitCombinations(literals, y, "intersect", Number.NEGATIVE_INFINITY, visit);
}

/**
 * Visits the disjunctions of literals of different conditions; see `visitCombinations()`. Skips those whose overlap
 * with the outcome cannot reach `overlapWanted`, whatever is added to them.
 */
export function visitDisjunctions(
  literals: readonly Literal[],
  y: Float64Array,
  overlapWanted: number,
  visit: Visit,
): void {
  visitCombinations(literals, y, "unite", overlapWanted, visit);
}

/**
 * Visits combinations depth first. `visit` must not use the kernel.
 * The literals of a level are tried from the last to the first. When one is extended, the search already knows which
 * later literals, and which pairs of later literals, are accepted together with the same parts. Only these are added,
 * so a rejected combination is never part of a longer one. Memory O((literals + conditions) × cases + literals²).
 */
function visitCombinations(
  literals: readonly Literal[],
  y: Float64Array,
  join: "intersect" | "unite",
  overlapWanted: number,
  visit: Visit,
): void {
  const n = y.length;
  const count = literals.length;
  const depths = literals.reduce((most, { condition }) => Math.max(most, condition + 1), 0) + 1;
  // In the kernel's memory, n fractions each: the outcome; the literals; the memberships of the parts at each depth;
  // and the union of the literals that may still be added to them.
  const kernel = freshKernel();
  const bytes = n * 8;
  const outcome = kernel.reserve(bytes * (1 + count + 2 * depths));
  const firstLiteral = outcome + bytes;
  const firstLevel = firstLiteral + count * bytes;
  const firstReach = firstLevel + depths * bytes;
  const sets = fractionsAt(kernel, outcome, n * (1 + count));
  sets.set(y);
  literals.forEach(({ values }, l) => {
    sets.set(values, (1 + l) * n);
  });
  kernel.fill(n, firstLevel, join === "intersect" ? 1 : 0);
  // 1 at l × count + m where the literals l and m, l before m, are not wanted together.
  const apart = new Uint8Array(count * count);
  const parts: number[] = [];
  const search = (candidates: readonly number[]): void => {
    const depth = parts.length;
    const before = firstLevel + depth * bytes;
    const next = before + bytes;
    const reach = firstReach + depth * bytes;
    const values = () => fractionsAt(kernel, next, n);
    kernel.fill(n, reach, 0);
    const wanted: number[] = [];
    for (const l of candidates) {
      const { condition } = literals[l]!;
      const literal = firstLiteral + l * bytes;
      const both = kernel[join](n, before, literal, outcome, next);
      parts.push(l);
      if (visit(parts, kernel.total.value, both, values)) {
        const later: number[] = [];
        for (const m of wanted)
          if (literals[m]!.condition !== condition && apart[l * count + m] === 0) later.push(m);
        if (later.length > 0 && kernel.unitedOverlap(n, next, reach, outcome) >= overlapWanted) search(later);
        wanted.push(l);
        kernel.unite(n, reach, literal, outcome, reach);
      } else if (depth === 1) apart[parts[0]! * count + l] = 1;
      parts.pop();
    }
  };
  search([...literals.keys()].reverse());
}

/** Sorts shorter ones first; equal lengths by their literals. */
export function sortBySize<T extends { readonly parts: readonly number[] }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.parts.length - b.parts.length || compareParts(a.parts, b.parts));
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

/** Returns those that do not contain another, shorter ones first. */
export function minimalCombinations<T extends { readonly parts: readonly number[] }>(
  found: readonly T[],
): T[] {
  const kept: T[] = [];
  const withFirst = new Map<number, number[][]>();
  for (const entry of sortBySize(found)) {
    const inside = new Set(entry.parts);
    const holdsOther = entry.parts.some((part) =>
      withFirst.get(part)?.some((rest) => rest.every((other) => inside.has(other))),
    );
    if (holdsOther) continue;
    kept.push(entry);
    const [first = -1, ...rest] = entry.parts;
    const list = withFirst.get(first);
    if (list) list.push(rest);
    else withFirst.set(first, [rest]);
  }
  return kept;
}
