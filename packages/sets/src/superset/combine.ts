import { expressionKernel, fractionsAt, hooks, integersAt } from "../kernel/kernel.ts";

/** Tolerance of bounds for the rounding of sums, per case. */
const slack = 1e-12;

/** A set that can be combined with those of other conditions. */
export type Literal = { readonly condition: number; readonly text: string; readonly values: Float64Array };

/** An expression, as indices of its literals in ascending order. */
export type Combination<Fit> = { readonly parts: readonly number[]; readonly fit: Fit };

/**
 * Receives a combination with the sum of its memberships and of its overlap with the outcome. `parts` and the result
 * of `values` must be copied to keep them. Returns whether to visit combinations that contain this one.
 */
type Visit = (parts: Int32Array, x: number, both: number, values: () => Float64Array) => boolean;

/** What the combinations to visit have at least, except for rounding. Those without members are not visited. */
type Wanted = {
  /** the sum of the overlap with the outcome */
  readonly overlap: number;
  /** the share of the memberships that is in the outcome, in 0..1 */
  readonly share: number;
};

type WantedUnion = Wanted & {
  /** the most memberships outside the outcome */
  readonly outside: number;
  /** the most parts (default no limit) */
  readonly parts?: number;
};

/**
 * Visits the conjunctions of literals of different conditions that meet the thresholds. Those with too little overlap
 * are not extended. See `visitCombinations()`.
 */
export function visitConjunctions(
  literals: readonly Literal[],
  y: Float64Array,
  wanted: Wanted,
  visit: Visit,
): void {
  visitCombinations(literals, y, { ...wanted, isUnion: false, outside: Number.POSITIVE_INFINITY }, visit);
}

/**
 * Visits the disjunctions of literals of different conditions that meet the thresholds. Those with more memberships
 * outside the outcome than allowed are not extended, nor those that nothing can give enough overlap. See
 * `visitCombinations()`.
 */
export function visitDisjunctions(
  literals: readonly Literal[],
  y: Float64Array,
  wanted: WantedUnion,
  visit: Visit,
): void {
  visitCombinations(literals, y, { ...wanted, isUnion: true }, visit);
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
  wanted: WantedUnion & { readonly isUnion: boolean },
  visit: Visit,
): void {
  const n = y.length;
  const count = literals.length;
  const conditionCount = literals.reduce((most, { condition }) => Math.max(most, condition + 1), 0);
  const kernel = expressionKernel();
  const width = n + (n % 2);
  const outcome = kernel.reserveZeros(width * 8 * (1 + count));
  const conditions = kernel.reserve(count * 4);
  const sets = fractionsAt(kernel, outcome, width * (1 + count));
  const conditionOf = integersAt(kernel, conditions, count);
  sets.set(y);
  literals.forEach(({ condition, values }, l) => {
    sets.set(values, (1 + l) * width);
    conditionOf[l] = condition;
  });
  const values = () => fractionsAt(kernel, kernel.joint.value, n);
  hooks.combined = (size, x, both) => visit(integersAt(kernel, kernel.parts.value, size), x, both, values);
  const rounding = slack * n;
  kernel.combinations(
    width,
    count,
    Math.min(conditionCount, wanted.parts ?? conditionCount),
    outcome,
    outcome + width * 8,
    conditions,
    wanted.isUnion,
    wanted.overlap - rounding,
    wanted.outside + rounding,
    wanted.share - slack,
  );
}

/** Sorts shorter ones first; equal lengths by their literals. */
export function sortBySize<T extends { readonly parts: readonly number[] }>(found: readonly T[]): T[] {
  const bySize: T[][] = [];
  for (const entry of found) {
    const { length } = entry.parts;
    bySize[length] ??= [];
    bySize[length].push(entry);
  }
  return bySize.flatMap((entries) => entries.sort((a, b) => compareParts(a.parts, b.parts)));
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

/** Returns those that do not contain another, shorter ones first. */
export function minimalCombinations<T extends { readonly parts: readonly number[] }>(
  found: readonly T[],
): T[] {
  const sorted = sortBySize(found);
  const starts = new Int32Array(sorted.length + 1);
  const members: number[] = [];
  let most = 0;
  let s = 0;
  for (const { parts } of sorted) {
    for (const part of parts) {
      members.push(part);
      if (part >= most) most = part + 1;
    }
    starts[++s] = members.length;
  }
  const kernel = expressionKernel();
  const startsAt = kernel.reserve(starts.length * 4);
  const membersAt = kernel.reserve(members.length * 4);
  const keptAt = kernel.reserve(sorted.length);
  integersAt(kernel, startsAt, starts.length).set(starts);
  integersAt(kernel, membersAt, members.length).set(members);
  kernel.minimalSets(sorted.length, most, startsAt, membersAt, keptAt);
  const kept = new Uint8Array(kernel.memory.buffer, keptAt, sorted.length);
  return sorted.filter((_, i) => kept[i] === 1);
}
