import {
  type CoverProblem,
  holderCounts,
  maximalColumns,
  restrictedTo,
  undominatedRows,
} from "./cover-problem.ts";
import { findCover } from "./find-cover.ts";
import { improveCover } from "./improve-cover.ts";
import { lagrangianBound } from "./lagrangian.ts";
import { shareOf, type Work, workOf } from "./work.ts";

/** The share of the steps that is spent on a proof before anything else: enough where the table is easy. */
const quickShare = 0.02;
/** The shares of the steps that may then be spent on a smaller cover, and on the proof. */
const coverShare = 0.2;
const proofShare = 0.6;
/** The maximum number of steps per column for a smaller cover before the proof. */
const stepsPerColumn = 300;

const roundUp = (bound: number): number => Math.ceil(bound - 1e-6);

/**
 * Finds a smallest cover: reductions and a bound; then it searches for a cover as small as the bound, one larger, and
 * so on, until it finds one or proves that the best known cover is minimal. Where that takes long, a good cover is
 * looked for first. The bound rises as far as the steps allow, and the rest of them looks for a smaller cover.
 *
 * @returns ids of columns, and a lower bound of their number (equal to it unless the work limit was reached);
 *   undefined when some row has no column, or no cover of at most `atMost` columns was found
 */
export function smallestCover(
  problem: CoverProblem,
  work: Work,
  atMost = Number.POSITIVE_INFINITY,
): { cover: readonly number[]; atLeast: number } | undefined {
  work.tick?.(work.steps, work.limit);
  const reduced = reduce(problem, work);
  if (!reduced) return undefined;
  const { rest, chosen } = reduced;
  if (rest.rows.length === 0)
    return chosen.length <= atMost ? { cover: chosen, atLeast: chosen.length } : undefined;
  const pricing = workOf(Number.POSITIVE_INFINITY);
  const relaxed = lagrangianBound(rest, atMost - chosen.length, undefined, 800, pricing);
  work.steps += pricing.steps / 8;
  let atLeast = Math.max(1, roundUp(relaxed.bound));
  let best = relaxed.cover;
  const idsOf = (cover: readonly number[]) => [...chosen, ...cover.map((c) => rest.columns[c]!.id)];
  const improve = (steps: number): void => {
    if (best.length <= atLeast) return;
    const share = shareOf(work, steps);
    best = improveCover(rest, relaxed.reducedCosts, best, atLeast, share);
    work.steps = share.steps;
  };
  /** Raises the bound, until it meets a cover. Returns false when the steps did not suffice. */
  const prove = (steps: number): boolean => {
    const share = shareOf(work, steps);
    while (atLeast < best.length && chosen.length + atLeast <= atMost && !share.cutShort) {
      const found = findCover(rest, atLeast, relaxed.prices, share);
      if (found) best = found;
      else if (!share.cutShort) atLeast++;
    }
    work.steps = share.steps;
    return !share.cutShort;
  };
  if (!prove(quickShare * work.limit)) {
    improve(Math.min(coverShare * work.limit, stepsPerColumn * rest.columns.length));
    if (!prove(proofShare * work.limit)) {
      // The steps that are left may still find a smaller cover.
      improve(work.limit - work.steps);
      if (atLeast < best.length) work.cutShort = true;
    }
  }
  if (chosen.length + best.length > atMost) return undefined;
  return { cover: idsOf(best), atLeast: chosen.length + atLeast };
}

/**
 * Chooses the columns that are the only ones to cover a row, and removes rows and columns that cannot matter; returns
 * undefined if a row has no column.
 */
function reduce(
  from: CoverProblem,
  work: Work,
): { rest: CoverProblem; chosen: readonly number[] } | undefined {
  const chosen: number[] = [];
  let rest = from;
  for (;;) {
    const { counts, lasts } = holderCounts(rest);
    if (rest.rows.some((row) => counts[row] === 0)) return undefined;
    const sole = new Set(rest.rows.flatMap((row) => (counts[row] === 1 ? [rest.columns[lasts[row]!]!] : [])));
    if (sole.size > 0) {
      for (const { id } of sole) chosen.push(id);
      const covered = new Set([...sole].flatMap(({ rows }) => rows));
      rest = restrictedTo(
        rest,
        rest.rows.filter((row) => !covered.has(row)),
      );
      continue;
    }
    const rows = undominatedRows(rest);
    work.steps += 50 * rest.columns.length;
    if (rows.length === from.rows.length) return { rest, chosen };
    const needed = restrictedTo(rest, rows);
    const columns = maximalColumns(needed.columns, (needed.columns[0]?.bits.length ?? 0) * 32);
    if (rows.length === rest.rows.length && columns.length === rest.columns.length) return { rest, chosen };
    rest = { rows, columns };
  }
}
