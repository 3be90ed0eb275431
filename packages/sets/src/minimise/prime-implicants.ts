import { notice } from "@throughline/messages";
import { SolutionError } from "../errors.ts";
import { integersAt, minimisationKernel } from "../kernel/kernel.ts";
import { bitsOf, hasBit, popCount, wordsFor } from "./bits.ts";
import type { Work } from "./work.ts";

/** A product of values: the value of each condition that it fixes, -1 for the others. */
export type Implicant = { readonly values: readonly number[] };

/** Implicants with the positive rows that each covers. */
export type Implicants = {
  readonly count: number;
  /** implicants with fewer conditions come first */
  readonly at: (index: number) => Implicant;
  /** the rows of each implicant as bits, `wordsFor(rows)` words each */
  readonly coverage: Int32Array;
  /** false when the search was stopped early and some are missing */
  readonly complete: boolean;
  /** number of implicants that were found, whether listed or not */
  readonly found: number;
  /** a lower bound of the number of terms of a cover, if known from elsewhere */
  readonly atLeastTerms?: number;
};

/** Lists up to this length are also sorted by values. */
const maxFullySorted = 5000;

/** Prime implicants that were found from some of the positive rows. Plain data, to share the search among workers. */
export type ImplicantPart = {
  readonly count: number;
  /**
   * for each implicant, the conditions that it fixes and then the rows that it covers, as bits: see `recordLayout()`
   */
  readonly records: Int32Array;
  /** for each implicant, the row that it was found from, whose values it has */
  readonly owners: Int32Array;
  readonly complete: boolean;
};

/**
 * Returns the number of 32-bit words of a record: for its conditions, and in total. Both are even, because the kernel
 * uses 64-bit words.
 */
function recordLayout(conditions: number, rows: number): { readonly mask: number; readonly all: number } {
  const mask = 2 * Math.ceil(conditions / 64);
  return { mask, all: mask + 2 * Math.ceil(rows / 64) };
}

/** Prime implicants beyond this number are not kept. */
export const maxImplicantCount = 1_000_000;

/**
 * Finds the prime implicants of positive configurations when every configuration that is not listed as negative may
 * be assumed.
 * An implicant of a positive row keeps some of its values; it excludes a negative row when one of these differs. The
 * prime implicants of the row are therefore the minimal sets of conditions that hit its difference from every
 * negative row. Remainders are never listed, so their number does not matter. Memory O(implicants × (conditions +
 * positive rows) / 8) bytes.
 *
 * @param positive configurations to cover
 * @param negative configurations that must not be covered
 * @param maxCount the search stops at this number; each row that was not reached then gets a thousandth of it
 * @returns each prime implicant once
 * @throws SolutionError when there is no negative configuration, because everything would then be sufficient
 */
export function primeImplicants(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  work: Work,
  maxCount = maxImplicantCount,
): Implicants {
  return joinParts([implicantsFrom(positive, negative, 0, positive.length, work, maxCount)], positive);
}

/** Finds the prime implicants whose first positive row is between `from` (included) and `to` (excluded). */
export function implicantsFrom(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  from: number,
  to: number,
  work: Work,
  maxCount = maxImplicantCount,
): ImplicantPart {
  requireNegative(negative);
  const conditions = positive[0]?.length ?? 0;
  const layout = recordLayout(conditions, positive.length);
  const kernel = minimisationKernel();
  const positiveAt = kernel.reserve(positive.length * conditions * 4);
  const negativeAt = kernel.reserve(negative.length * conditions * 4);
  integersAt(kernel, positiveAt, positive.length * conditions).set(positive.flat());
  integersAt(kernel, negativeAt, negative.length * conditions).set(negative.flat());
  kernel.startPrimes(scratchBytes(conditions, positive.length, negative.length));
  const foundBefore = new Int32Array(to - from + 1);
  let cutShort = false;
  for (let r = from; r < to; r++) {
    work.tick?.(r - from, to - from);
    const before = foundBefore[r - from]!;
    kernel.primesOfRow(
      conditions,
      r,
      positiveAt,
      positive.length,
      negativeAt,
      negative.length,
      cutShort ? work.limit / 100 : work.limit - work.steps,
      cutShort ? before + Math.ceil(maxCount / 1000) : maxCount,
    );
    if (kernel.isUnhittable.value !== 0) rejectContradiction(positive[r]!, negative);
    foundBefore[r - from + 1] = kernel.recordCount.value;
    work.steps += kernel.steps.value;
    cutShort ||= kernel.cutShort.value !== 0;
  }
  const count = kernel.recordCount.value;
  const owners = new Int32Array(count);
  for (let r = from; r < to; r++) owners.fill(r, foundBefore[r - from]!, foundBefore[r - from + 1]!);
  return {
    count,
    records: integersAt(kernel, kernel.records.value, count * layout.all).slice(),
    owners,
    complete: !cutShort,
  };
}

/** Returns the memory for the arrays of a search from one row: see kernel/hitting-sets.ts. */
function scratchBytes(conditions: number, positive: number, negative: number): number {
  const words = Math.ceil(conditions / 64);
  const rowWords = Math.ceil(positive / 64);
  const edgeWords = Math.ceil(negative / 64);
  const depths = Math.min(conditions, negative) + 1;
  const perDepth = (2 * words + rowWords + edgeWords + depths * edgeWords) * depths;
  return 8 * (conditions * (rowWords + edgeWords) + 2 * negative * words + perDepth + 2 * words + 16);
}

export function requireNegative(negative: readonly (readonly number[])[]): void {
  if (negative.length > 0) return;
  throw new SolutionError(
    notice(
      "No configuration is negative, so every condition would be sufficient. Raise the consistency threshold, or ask for the conservative solution.",
    ),
  );
}

/** Throws an error for the negative configuration that equals a positive one. */
export function rejectContradiction(row: readonly number[], negative: readonly (readonly number[])[]): never {
  const same = negative.find((other) => row.every((value, c) => value === -1 || value === other[c])) ?? [];
  throw new SolutionError(
    notice(
      "The positive configuration {positive} equals the negative {negative}. Leave one out, or add a condition in which they differ.",
      { positive: rowText(row), negative: rowText(same) },
    ),
  );
}

/** Joins consecutive parts, implicants with fewer conditions first. */
export function joinParts(
  parts: readonly ImplicantPart[],
  positive: readonly (readonly number[])[],
): Implicants {
  const conditions = positive[0]?.length ?? 0;
  const layout = recordLayout(conditions, positive.length);
  const rowWords = wordsFor(positive.length);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const [only] = parts;
  const single = parts.length === 1 ? only : undefined;
  const records = single?.records ?? new Int32Array(count * layout.all);
  const owners = single?.owners ?? new Int32Array(count);
  let start = 0;
  for (const part of single ? [] : parts) {
    records.set(part.records, start * layout.all);
    owners.set(part.owners, start);
    start += part.count;
  }
  const order = orderOf(records, owners, positive, count);
  const coverage = new Int32Array(count * rowWords);
  for (let i = 0; i < count; i++) {
    const from = order[i]! * layout.all + layout.mask;
    for (let w = 0; w < rowWords; w++) coverage[i * rowWords + w] = records[from + w]!;
  }
  return {
    count,
    at: (index) => {
      const i = order[index]!;
      const mask = records.subarray(i * layout.all, i * layout.all + layout.mask);
      const row = positive[owners[i]!]!;
      return { values: row.map((value, c) => (hasBit(mask, c) ? value : -1)) };
    },
    coverage,
    complete: parts.every((part) => part.complete),
    found: count,
  };
}

/**
 * Returns the indices of implicants in order: those with fewer conditions first; then, unless there are many, by
 * their values, which makes results independent of the order of cases.
 */
function orderOf(
  records: Int32Array,
  owners: Int32Array,
  positive: readonly (readonly number[])[],
  count: number,
): Int32Array {
  const conditions = positive[0]?.length ?? 0;
  const { mask, all } = recordLayout(conditions, positive.length);
  const sizes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let size = 0;
    for (let w = 0; w < mask; w++) size += popCount(records[i * all + w]!);
    sizes[i] = size;
  }
  const order = bySize(sizes, conditions);
  if (count > maxFullySorted) return order;
  const levels = positive.reduce((most, row) => Math.max(most, ...row), 0) + 1;
  // The values of an implicant as a number whose digits are free, or fixed with higher values first; split into parts
  // that are exact.
  const digits = Math.floor(Math.log(2 ** 53) / Math.log(levels + 1));
  const partCount = Math.ceil(conditions / digits);
  const keys = new Float64Array(count * partCount);
  for (let i = 0; i < count; i++) {
    const row = positive[owners[i]!]!;
    for (let c = 0; c < conditions; c++) {
      const isFixed = (records[i * all + (c >>> 5)]! >>> (c & 31)) & 1;
      const at = i * partCount + Math.floor(c / digits);
      keys[at] = keys[at]! * (levels + 1) + (isFixed ? levels - 1 - row[c]! : levels);
    }
  }
  return order.sort((a, b) => {
    let differing = sizes[a]! - sizes[b]!;
    for (let p = 0; p < partCount && differing === 0; p++)
      differing = keys[a * partCount + p]! - keys[b * partCount + p]!;
    return differing;
  });
}

const rowText = (values: readonly number[]) => values.map((value) => (value === -1 ? "-" : value)).join("");

/** Returns the indices in order of size, from 0 to `largest`; equal sizes keep their order. */
function bySize(sizes: Int32Array, largest: number): Int32Array {
  const starts = new Int32Array(largest + 2);
  for (const size of sizes) starts[size + 1] = starts[size + 1]! + 1;
  for (let s = 1; s < starts.length; s++) starts[s] = starts[s]! + starts[s - 1]!;
  const order = new Int32Array(sizes.length);
  sizes.forEach((size, i) => {
    order[starts[size]!] = i;
    starts[size] = starts[size]! + 1;
  });
  return order;
}

/** Orders implicants: those with fewer conditions first, then fixed conditions first and higher values first. */
export function compareImplicants(a: Implicant, b: Implicant): number {
  const sizeOf = ({ values }: Implicant) => values.reduce((size, value) => size + (value === -1 ? 0 : 1), 0);
  const place = (value: number) => (value === -1 ? Number.POSITIVE_INFINITY : -value);
  const c = a.values.findIndex((value, i) => value !== b.values[i]);
  return sizeOf(a) - sizeOf(b) || (c === -1 ? 0 : place(a.values[c]!) - place(b.values[c]!));
}

/** Returns the implicants that cover the most rows, for when there are too many to choose from all. */
export function widestImplicants(implicants: Implicants, rows: number, most: number): Implicant[] {
  const words = wordsFor(rows);
  const coverage = new Int32Array(implicants.count);
  const covered = new Uint8Array(rows);
  for (let i = 0; i < implicants.count; i++)
    for (let w = 0; w < words; w++)
      coverage[i] = coverage[i]! + popCount(implicants.coverage[i * words + w]!);
  const order = Int32Array.from({ length: implicants.count }, (_, i) => i).sort(
    (a, b) => coverage[b]! - coverage[a]! || a - b,
  );
  const chosen: Implicant[] = [];
  for (const [place, i] of order.entries()) {
    let isNew = place < most;
    for (let r = 0; r < rows; r++) {
      if (((implicants.coverage[i * words + (r >>> 5)]! >>> (r & 31)) & 1) === 0) continue;
      if (covered[r] === 0) isNew = true;
      if (isNew) covered[r] = 1;
    }
    if (isNew) chosen.push(implicants.at(i));
  }
  return chosen;
}

/** Returns listed implicants with the rows that they cover; those that cover no row are left out. */
export function implicantsOver(
  implicants: readonly Implicant[],
  positive: readonly (readonly number[])[],
): Implicants {
  const listed = implicants
    .map((implicant) => ({
      implicant,
      rows: positive.flatMap((row, r) => (covers(implicant, row) ? [r] : [])),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rowWords = wordsFor(positive.length);
  const coverage = new Int32Array(listed.length * rowWords);
  listed.forEach(({ rows }, i) => {
    coverage.set(bitsOf(positive.length, rows), i * rowWords);
  });
  return {
    count: listed.length,
    at: (index) => listed[index]?.implicant as Implicant,
    coverage,
    complete: true,
    found: listed.length,
  };
}

/**
 * Finds the largest products that cover only listed configurations, without assumptions: values of a condition are
 * merged when all of its levels are present.
 *
 * @param configurations those that may be covered
 * @param levels number of levels of each condition
 */
export function implicantsWithin(
  configurations: readonly (readonly number[])[],
  levels: readonly number[],
): Implicant[] {
  const sizeOf = (values: readonly number[]) => values.filter((value) => value !== -1).length;
  const bySize: Map<string, readonly number[]>[] = Array.from({ length: levels.length + 1 }, () => new Map());
  for (const values of configurations) bySize[sizeOf(values)]?.set(values.join(), values);
  const prime: (readonly number[])[] = [];
  for (let size = levels.length; size >= 0; size--) {
    const current = bySize[size]!;
    const wider = bySize[size - 1];
    const used = new Set<string>();
    for (const values of current.values()) {
      for (let c = 0; c < levels.length; c++) {
        if (values[c] === -1) continue;
        const free = values.with(c, -1);
        const siblings = Array.from({ length: levels[c] ?? 2 }, (_, value) => values.with(c, value).join());
        if (!siblings.every((key) => current.has(key))) continue;
        for (const key of siblings) used.add(key);
        wider?.set(free.join(), free);
      }
    }
    for (const [key, values] of current) if (!used.has(key)) prime.push(values);
  }
  // A configuration with a condition that does not apply is wide from the start, and may contain others.
  const isWide = configurations.some((values) => values.includes(-1));
  const holds = (a: readonly number[], b: readonly number[]) =>
    a !== b && a.every((value, c) => value === -1 || value === b[c]);
  return prime
    .filter((values) => !isWide || !prime.some((other) => holds(other, values)))
    .map((values) => ({ values }))
    .sort(compareImplicants);
}

/** Returns whether a configuration has every value that the implicant fixes. */
export function covers({ values }: Implicant, configuration: readonly number[]): boolean {
  for (let c = 0; c < configuration.length; c++)
    if (values[c] !== -1 && values[c] !== configuration[c]) return false;
  return true;
}
