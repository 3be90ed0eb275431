import { SolutionError } from "../errors.ts";
import { type Bits, bitsOf, popCount, wordsFor } from "./bits.ts";
import { minimalHittingSets } from "./hitting-sets.ts";
import { type Work, workOf } from "./work.ts";

/** A product of values: for each condition the value it fixes, -1 where it fixes none. */
export type Implicant = { readonly values: readonly number[] };

/** Implicants with the positive rows that each covers. */
export type Implicants = {
  readonly count: number;
  /** those with fewer conditions first */
  readonly at: (index: number) => Implicant;
  /** for each, its rows as bits, `wordsFor(rows)` words */
  readonly coverage: Uint32Array;
  /** false when the search was cut short, so that some are missing */
  readonly complete: boolean;
  /** how many were found, listed or not */
  readonly found: number;
  /** known otherwise: no cover has fewer terms */
  readonly atLeastTerms?: number;
};

/** Lists up to this length are put in order of their values too. */
const fullySorted = 5000;

/** Prime implicants as they are found, of some of the positive rows. Plain data, so that workers can share the search. */
export type ImplicantPart = {
  readonly count: number;
  /** for each, the conditions that it fixes, as bits */
  readonly masks: Uint32Array;
  /** for each, the row that it was found from, whose values it has */
  readonly owners: Int32Array;
  readonly coverage: Uint32Array;
  readonly complete: boolean;
};

/** Prime implicants beyond this number are not kept. */
export const maxImplicantCount = 1_000_000;

/**
 * Finds the prime implicants of positive configurations when every configuration not listed as negative may be assumed.
 *
 * An implicant of a positive row keeps some of its values; it excludes a negative row when one of these differs. So the prime
 * implicants of the row are the minimal sets of conditions that hit its difference from every negative row. Remainders are never
 * listed, and their number does not matter. Memory O(implicants × (conditions + positive rows) / 8) bytes.
 *
 * @param positive configurations to be covered
 * @param negative configurations that must not be covered
 * @param maxCount when there are more, the search is cut short, and rows that were not reached get a thousandth of this each
 * @returns each prime implicant once
 * @throws SolutionError when there is no negative configuration, as everything would then be sufficient
 */
export function primeImplicants(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  work: Work,
  maxCount = maxImplicantCount,
): Implicants {
  return joined([implicantsFrom(positive, negative, 0, positive.length, work, maxCount)], positive);
}

/** Finds the prime implicants whose first positive row is one of `from` to `to` (not included). */
export function implicantsFrom(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  from: number,
  to: number,
  work: Work,
  maxCount = maxImplicantCount,
): ImplicantPart {
  if (negative.length === 0) {
    throw new SolutionError(
      "no configuration is negative, so every condition would be sufficient. Raise the cut-off, or ask for the conservative solution.",
    );
  }
  const conditions = positive[0]?.length ?? 0;
  const words = wordsFor(conditions);
  const rowWords = wordsFor(positive.length);
  let masks = new Uint32Array(1024 * words);
  let owners = new Int32Array(1024);
  let coverage = new Uint32Array(1024 * rowWords);
  let count = 0;
  const difference = (a: readonly number[], b: readonly number[]): Bits => {
    const bits = new Uint32Array(words);
    for (let c = 0; c < conditions; c++)
      if (a[c] !== b[c] && a[c] !== -1) bits[c >>> 5] = (bits[c >>> 5] as number) | (1 << (c & 31));
    return bits;
  };
  let cutShort = false;
  for (let r = from; r < to; r++) {
    work.tick?.(r - from, to - from);
    const row = positive[r] as readonly number[];
    const most = cutShort ? count + Math.ceil(maxCount / 1000) : maxCount;
    const own = workOf(cutShort ? work.limit / 100 : work.limit - work.steps);
    // A row that an implicant of this one fixes to another value, or to which its condition does not apply, is not covered.
    const fromPositive = new Uint32Array(positive.length * words);
    positive.forEach((other, o) => {
      fromPositive.set(difference(row, other), o * words);
    });
    const covers = (mask: Bits, o: number): boolean => {
      for (let w = 0; w < words; w++)
        if (((mask[w] as number) & (fromPositive[o * words + w] as number)) !== 0) return false;
      return true;
    };
    const fromNegative = negative.map((other) => difference(row, other));
    const same = fromNegative.findIndex((bits) => bits.every((word) => word === 0));
    if (same !== -1)
      throw new SolutionError(
        `the positive configuration ${shown(row)} equals the negative ${shown(negative[same] ?? [])}. Leave one out, or add a condition in which they differ.`,
      );
    minimalHittingSets(
      fromNegative,
      conditions,
      (mask) => {
        // An implicant belongs to the first row it covers; from later rows it is found again.
        for (let o = 0; o < r; o++) if (covers(mask, o)) return;
        if (count >= most) {
          own.cutShort = true;
          return;
        }
        if (count === owners.length) {
          masks = grown(masks);
          owners = grown(owners);
          coverage = grown(coverage);
        }
        masks.set(mask, count * words);
        owners[count] = r;
        const at = count * rowWords;
        for (let o = r; o < positive.length; o++)
          if (covers(mask, o))
            coverage[at + (o >>> 5)] = (coverage[at + (o >>> 5)] as number) | (1 << (o & 31));
        count++;
      },
      own,
    );
    work.steps += own.steps;
    cutShort ||= own.cutShort;
  }
  return {
    count,
    masks: masks.slice(0, count * words),
    owners: owners.slice(0, count),
    coverage: coverage.slice(0, count * rowWords),
    complete: !cutShort,
  };
}

/** Puts parts together that follow each other, those with fewer conditions first. */
export function joined(
  parts: readonly ImplicantPart[],
  positive: readonly (readonly number[])[],
): Implicants {
  const conditions = positive[0]?.length ?? 0;
  const words = wordsFor(conditions);
  const rowWords = wordsFor(positive.length);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const masks = new Uint32Array(count * words);
  const owners = new Int32Array(count);
  const coverage = new Uint32Array(count * rowWords);
  let start = 0;
  for (const part of parts) {
    masks.set(part.masks, start * words);
    owners.set(part.owners, start);
    coverage.set(part.coverage, start * rowWords);
    start += part.count;
  }
  const valuesAt = (index: number): number[] => {
    const row = positive[owners[index] as number] as readonly number[];
    const values = new Array<number>(conditions);
    for (let c = 0; c < conditions; c++)
      values[c] = ((masks[index * words + (c >>> 5)] as number) >>> (c & 31)) & 1 ? (row[c] as number) : -1;
    return values;
  };
  const sizes = new Int32Array(count);
  for (let i = 0; i < count; i++)
    for (let w = 0; w < words; w++)
      sizes[i] = (sizes[i] as number) + popCount(masks[i * words + w] as number);
  const order = bySize(sizes, conditions);
  if (count <= fullySorted) {
    // Flat keys: the key of implicant i starts at i × conditions.
    const keys = new Int32Array(count * conditions);
    for (let i = 0; i < count; i++) keys.set(sortKey(valuesAt(i)), i * conditions);
    order.sort((a, b) => {
      let differing = (sizes[a] as number) - (sizes[b] as number);
      for (let c = 0; c < conditions && differing === 0; c++)
        differing = (keys[a * conditions + c] as number) - (keys[b * conditions + c] as number);
      return differing;
    });
  }
  const ordered = new Uint32Array(count * rowWords);
  for (let i = 0; i < count; i++) {
    const from = (order[i] as number) * rowWords;
    for (let w = 0; w < rowWords; w++) ordered[i * rowWords + w] = coverage[from + w] as number;
  }
  return {
    count,
    at: (index) => ({ values: valuesAt(order[index] as number) }),
    coverage: ordered,
    complete: parts.every((part) => part.complete),
    found: count,
  };
}

const shown = (values: readonly number[]) => values.map((value) => (value === -1 ? "-" : value)).join("");

function grown<T extends Uint32Array | Int32Array>(array: T): T {
  const larger = new (array.constructor as { new (length: number): T })(array.length * 2);
  larger.set(array);
  return larger;
}

/** Places in order of size, from 0 to `largest`; of equal ones the first first. */
function bySize(sizes: Int32Array, largest: number): Int32Array {
  const starts = new Int32Array(largest + 2);
  for (const size of sizes) starts[size + 1] = (starts[size + 1] as number) + 1;
  for (let s = 1; s < starts.length; s++) starts[s] = (starts[s] as number) + (starts[s - 1] as number);
  const order = new Int32Array(sizes.length);
  sizes.forEach((size, i) => {
    order[starts[size] as number] = i;
    starts[size] = (starts[size] as number) + 1;
  });
  return order;
}

/** So that results do not depend on the order of cases: fixed conditions first, their higher values first. */
function sortKey(values: readonly number[]): number[] {
  return values.map((value) => (value === -1 ? 9_999 : 9_998 - value));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}

/** The implicants that cover most rows, for when there are too many to choose from all. */
export function widestImplicants(implicants: Implicants, rows: number, most: number): Implicant[] {
  const words = wordsFor(rows);
  const coverage = new Int32Array(implicants.count);
  const covered = new Uint8Array(rows);
  for (let i = 0; i < implicants.count; i++)
    for (let w = 0; w < words; w++)
      coverage[i] = (coverage[i] as number) + popCount(implicants.coverage[i * words + w] as number);
  const order = Int32Array.from({ length: implicants.count }, (_, i) => i).sort(
    (a, b) => (coverage[b] as number) - (coverage[a] as number) || a - b,
  );
  const chosen: Implicant[] = [];
  for (const [place, i] of order.entries()) {
    let isNew = place < most;
    for (let r = 0; r < rows; r++) {
      if ((((implicants.coverage[i * words + (r >>> 5)] as number) >>> (r & 31)) & 1) === 0) continue;
      if (covered[r] === 0) isNew = true;
      if (isNew) covered[r] = 1;
    }
    if (isNew) chosen.push(implicants.at(i));
  }
  return chosen;
}

/** Implicants as listed, with the rows they cover; those that cover none are left out. */
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
  const coverage = new Uint32Array(listed.length * rowWords);
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
 * Finds the largest products that cover listed configurations only, assuming nothing: values of a condition are merged when all of
 * its levels are there.
 *
 * @param configurations those that may be covered
 * @param levels the number of levels of each condition
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
    const current = bySize[size] as Map<string, readonly number[]>;
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
  // A configuration with a condition that does not apply is wide from the start, and may hold others.
  const isWide = configurations.some((values) => values.includes(-1));
  const holds = (a: readonly number[], b: readonly number[]) =>
    a !== b && a.every((value, c) => value === -1 || value === b[c]);
  return prime
    .filter((values) => !isWide || !prime.some((other) => holds(other, values)))
    .map((values) => ({ values, size: sizeOf(values), key: sortKey(values) }))
    .sort((a, b) => a.size - b.size || compareLists(a.key, b.key))
    .map(({ values }) => ({ values }));
}

/** True when every value that the implicant fixes is that of the configuration. */
export function covers({ values }: Implicant, configuration: readonly number[]): boolean {
  for (let c = 0; c < configuration.length; c++)
    if (values[c] !== -1 && values[c] !== configuration[c]) return false;
  return true;
}
