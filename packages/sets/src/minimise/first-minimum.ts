import { integersAt, minimisationKernel } from "../kernel/kernel.ts";
import { hasBit, wordsFor } from "./bits.ts";
import { columnOf } from "./cover-problem.ts";
import { minimalHittingSets } from "./hitting-sets.ts";
import {
  compareImplicants,
  type Implicant,
  rejectContradiction,
  requireNegative,
} from "./prime-implicants.ts";
import { smallestCover } from "./smallest-cover.ts";
import { type Work, workOf } from "./work.ts";

/**
 * Finds the fewest prime implicants that cover the positive rows, without a list of all prime implicants: it lists the
 * largest sets of rows that one can cover, chooses the fewest of them, and takes the first prime implicant of each.
 *
 * @param listing limits the list of sets
 * @param search limits the choice
 * @returns the implicants in order, and a lower bound of their number; undefined when there are too many sets
 */
export function firstMinimum(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  listing: Work,
  search: Work,
): { implicants: readonly Implicant[]; atLeast: number } | undefined {
  const sets = largestCoverages(positive, negative, listing);
  if (!sets) return undefined;
  const columns = sets.map((bits, c) => columnOf(c, bits));
  const smallest = smallestCover({ rows: [...positive.keys()], columns }, search);
  if (!smallest) throw new Error("a row has no implicant");
  const implicants = smallest.cover.map((c) =>
    firstImplicant(
      columns[c]!.rows.map((row) => positive[row]!),
      negative,
    ),
  );
  return { implicants: implicants.sort(compareImplicants), atLeast: smallest.atLeast };
}

/**
 * Finds the sets of positive rows whose common values exclude every negative row, and to which no row can be added:
 * what a prime implicant covers is one of these or lies within one. There are far fewer of them than prime implicants.
 *
 * @returns the rows of each set as bits; undefined when the search was stopped early
 * @throws SolutionError when there is no negative configuration, or one equals a positive one
 */
export function largestCoverages(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  work: Work,
): Int32Array[] | undefined {
  requireNegative(negative);
  const conditions = positive[0]?.length ?? 0;
  const kernel = minimisationKernel();
  const positiveAt = kernel.reserve(positive.length * conditions * 4);
  const negativeAt = kernel.reserve(negative.length * conditions * 4);
  integersAt(kernel, positiveAt, positive.length * conditions).set(positive.flat());
  integersAt(kernel, negativeAt, negative.length * conditions).set(negative.flat());
  kernel.startCoverages(conditions, positive.length, negative.length, work.limit);
  for (const [r, row] of positive.entries()) {
    work.tick?.(r, positive.length);
    const isApart = kernel.coveragesOfRow(r, positiveAt, negativeAt);
    if (isApart === 0) rejectContradiction(row, negative);
  }
  work.steps += kernel.coverageSteps.value;
  if (work.steps > work.limit) {
    work.cutShort = true;
    return undefined;
  }
  const words = wordsFor(positive.length);
  // The kernel uses 64-bit words.
  const stride = words + (words % 2);
  const count = kernel.collectCoverages();
  const sets = integersAt(kernel, kernel.coverages.value, count * stride);
  return Array.from({ length: count }, (_, c) => sets.slice(c * stride, c * stride + words));
}

/** Returns the first, in their order, of the prime implicants that cover all of some rows. */
function firstImplicant(
  rows: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
): Implicant {
  const [first = []] = rows;
  const common = first.map((value, c) => (rows.every((row) => row[c] === value) ? value : -1));
  const words = wordsFor(common.length);
  const edges = new Int32Array(negative.length * words);
  negative.forEach((row, n) => {
    common.forEach((value, c) => {
      if (value === -1 || value === row[c]) return;
      const at = n * words + (c >>> 5);
      edges[at] = edges[at]! | (1 << (c & 31));
    });
  });
  let best: Implicant | undefined;
  minimalHittingSets(
    edges,
    common.length,
    (chosen) => {
      const implicant = { values: common.map((value, c) => (hasBit(chosen, c) ? value : -1)) };
      if (!best || compareImplicants(implicant, best) < 0) best = implicant;
    },
    workOf(maxImplicantSteps),
  );
  return best as Implicant;
}

/** A set of few rows may have very many prime implicants. The first of those met within this number of steps counts. */
const maxImplicantSteps = 1_000_000;
