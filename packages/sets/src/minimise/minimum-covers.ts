import { integersAt, minimisationKernel } from "../kernel/kernel.ts";
import { countCovers, listCovers } from "./all-covers.ts";
import { type Bits, membersOf, wordsFor } from "./bits.ts";
import { type CoverProblem, columnOf } from "./cover-problem.ts";
import { minimalHittingSets } from "./hitting-sets.ts";
import type { Implicants } from "./prime-implicants.ts";
import { smallestCover } from "./smallest-cover.ts";
import { type Progress, workOf } from "./work.ts";

/** The steps that may be spent on listing models, and on counting them, by those for the fewest terms. */
const listingShare = 1 / 12;

/** The selections of implicants that cover every row. */
type Covers = {
  /** covers as indices of implicants, at most `limit` of them, in a deterministic order */
  readonly covers: readonly (readonly number[])[];
  /** the number of covers when `counted`; otherwise the number of listed covers */
  readonly count: bigint;
  readonly counted: boolean;
  /** a lower bound of the size of a cover; equal to the size of those found when their minimality is proved */
  readonly atLeast: number;
};

type SearchOptions = {
  readonly count?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** Classes of implicants that cover the same rows. */
export type Classes = {
  readonly count: number;
  /** the rows of a class */
  readonly setOf: (index: number) => Bits;
  /** its implicants, in order */
  readonly members: (index: number) => readonly number[];
  readonly sizes: readonly number[];
};

/** Groups implicants by the rows that they cover, in order of the first implicant of each class. */
export function classesOf({ count, coverage }: Implicants, rows: number): Classes {
  const words = wordsFor(rows);
  let slots = 16;
  while (slots < count * 2) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const classOf = new Int32Array(count);
  const firsts: number[] = [];
  const sizes: number[] = [];
  const same = (a: number, b: number): boolean => {
    for (let w = 0; w < words; w++) if (coverage[a * words + w] !== coverage[b * words + w]) return false;
    return true;
  };
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let w = 0; w < words; w++)
      hash = Math.imul(hash ^ coverage[i * words + w]!, 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 13)) & (slots - 1);
    for (; table[slot] !== -1; slot = (slot + 1) & (slots - 1)) if (same(firsts[table[slot]!]!, i)) break;
    if (table[slot] === -1) {
      table[slot] = firsts.length;
      firsts.push(i);
      sizes.push(0);
    }
    const found = table[slot]!;
    classOf[i] = found;
    sizes[found] = sizes[found]! + 1;
  }
  return {
    count: firsts.length,
    setOf: (index) => {
      const first = firsts[index]! * words;
      return coverage.subarray(first, first + words);
    },
    sizes,
    members: (index) => {
      const members: number[] = [];
      for (let i = firsts[index]!; members.length < sizes[index]!; i++)
        if (classOf[i] === index) members.push(i);
      return members;
    },
  };
}

/** Returns the classes whose rows are not contained in those of another. */
export function maximalClasses(classes: Classes, rows: number): Classes {
  const kept = maximalPlaces(classes, rows);
  return {
    count: kept.length,
    setOf: (index) => classes.setOf(kept[index]!),
    sizes: Array.from(kept, (c) => classes.sizes[c]!),
    members: (index) => classes.members(kept[index]!),
  };
}

/** Returns the indices of the classes whose rows are not contained in those of another, in ascending order. */
function maximalPlaces({ count, setOf }: Classes, rows: number): Int32Array {
  const words = wordsFor(rows);
  // The kernel uses 64-bit words.
  const stride = words + (words % 2);
  const kernel = minimisationKernel();
  const setsAt = kernel.reserveZeros(count * stride * 4);
  const keptAt = kernel.reserve(count);
  const sets = integersAt(kernel, setsAt, count * stride);
  for (let c = 0; c < count; c++) sets.set(setOf(c), c * stride);
  kernel.maximalSets(count, stride / 2, rows, setsAt, keptAt);
  const kept = new Uint8Array(kernel.memory.buffer, keptAt, count);
  const places: number[] = [];
  for (let c = kept.indexOf(1); c !== -1; c = kept.indexOf(1, c + 1)) places.push(c);
  return Int32Array.from(places);
}

/** Returns the classes at some indices as columns, whose ids are these indices. */
function columnsAt({ setOf }: Classes, places: Iterable<number>, rowCount: number): CoverProblem {
  return {
    rows: Array.from({ length: rowCount }, (_, row) => row),
    columns: Array.from(places, (c) => columnOf(c, setOf(c))),
  };
}

/**
 * Finds the minimum covers.
 * The search runs over classes, and a cover of classes represents the product of their sizes. Branch and bound finds
 * the size; then the covers of that size are listed and counted.
 *
 * @param rows number of rows; each must be covered by some implicant
 * @param limit maximum number of covers that are listed; 1 returns the first without a count
 * @param maxSteps each search stops after it has examined this number of pairs of row and class, or a twelfth of it
 *   where models are listed and counted. Steps are counted instead of time, to get the same answer on every machine
 * @param search whether covers beyond the listed ones are counted (default true), and who receives the progress
 */
export function minimumCovers(
  classes: Classes,
  rows: number,
  limit: number,
  maxSteps: number,
  { onProgress, count: isCountWanted = true }: SearchOptions = {},
): Covers {
  const maximal = columnsAt(classes, maximalPlaces(classes, rows), rows);
  const smallest = smallestCover(maximal, workOf(maxSteps, "fewest terms", onProgress));
  if (!smallest) throw new Error("a row has no implicant");
  const { cover, atLeast } = smallest;
  const chosen: (readonly number[])[] = [];
  const proved = cover.length === atLeast;
  let listed = 0;
  const listing = workOf(maxSteps * listingShare, "models", onProgress);
  const every = limit > 1 ? columnsAt(classes, Array(classes.count).keys(), rows) : maximal;
  if (proved && limit > 1) {
    listCovers(
      every,
      cover.length,
      (found) => {
        chosen.push(found);
        listed += found.reduce((product, c) => product * classes.sizes[c]!, 1);
        return listed < limit;
      },
      listing,
    );
  }
  const covers = expandClasses(classes, chosen.length > 0 ? chosen : [cover], limit);
  const uncounted = { covers, count: BigInt(covers.length), counted: false, atLeast };
  if (!proved || limit === 1) return uncounted;
  if (!listing.cutShort && listed < limit) return { covers, count: BigInt(listed), counted: true, atLeast };
  if (!isCountWanted) return uncounted;
  const counting = workOf(maxSteps * listingShare, "number of models", onProgress);
  const count = countCovers(
    every,
    cover.length,
    classes.sizes.map((size) => BigInt(size)),
    counting,
  );
  return counting.cutShort ? uncounted : { covers, count, counted: true, atLeast };
}

/** Finds the covers of any size from which no implicant can be left out. */
export function irredundantCovers(
  classes: Classes,
  rows: number,
  limit: number,
  maxSteps: number,
  { onProgress }: SearchOptions = {},
): Covers {
  // One edge per row: the classes that cover it.
  const words = wordsFor(classes.count);
  const edges = new Int32Array(rows * words);
  for (let c = 0; c < classes.count; c++) {
    for (const row of membersOf(classes.setOf(c))) {
      const at = row * words + (c >>> 5);
      edges[at] = edges[at]! | (1 << (c & 31));
    }
  }
  const chosen: number[][] = [];
  let count = 0n;
  let fewest = Number.POSITIVE_INFINITY;
  const work = workOf(maxSteps, "models", onProgress);
  minimalHittingSets(
    edges,
    classes.count,
    (bits) => {
      const cover: number[] = [];
      for (let c = 0; c < classes.count; c++) if ((bits[c >>> 5]! >>> (c & 31)) & 1) cover.push(c);
      fewest = Math.min(fewest, cover.length);
      count += cover.reduce((product, c) => product * BigInt(classes.sizes[c]!), 1n);
      if (chosen.length < limit) chosen.push(cover);
    },
    work,
  );
  const covers = expandClasses(classes, chosen, limit);
  return {
    covers,
    count: work.cutShort ? BigInt(covers.length) : count,
    counted: !work.cutShort,
    atLeast: work.cutShort ? 1 : fewest,
  };
}

/** Converts covers of classes to covers of implicants; each class is replaced by its members. */
function expandClasses(classes: Classes, chosen: readonly (readonly number[])[], limit: number): number[][] {
  const members = new Map<number, readonly number[]>();
  const membersOf = (c: number) => {
    const found = members.get(c) ?? classes.members(c);
    members.set(c, found);
    return found;
  };
  const covers: number[][] = [];
  for (const cover of chosen) {
    let choices: number[][] = [[]];
    for (const c of cover)
      choices = choices
        .flatMap((head) => membersOf(c).map((i) => [...head, i]))
        .slice(0, limit - covers.length);
    covers.push(...choices);
    if (covers.length >= limit) break;
  }
  return covers.map((cover) => cover.sort((a, b) => a - b)).sort(compareLists);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}
