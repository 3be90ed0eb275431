import {
  type CoverProblem,
  holdersOf,
  maximalColumns,
  restrictedTo,
  undominatedRows,
} from "./cover-problem.ts";
import { findCover } from "./find-cover.ts";
import { improveCover } from "./improve-cover.ts";
import { flatCover, lagrangianBound, rowNumbersOf } from "./lagrangian.ts";
import { shareOf, type Work, workOf } from "./work.ts";

/** The shares of the steps that may be spent on a smaller cover before the proof, and on the proof. */
const firstShare = 0.2;
const proofShare = 0.6;
/** The maximum number of steps per column before the proof, which needs few where the table is easy. */
const firstSteps = 1000;

const roundUp = (bound: number): number => Math.ceil(bound - 1e-6);

/**
 * Finds a smallest cover: reductions, a bound and a good cover; then it searches for a cover as small as the bound,
 * one larger, and so on, until it finds one or proves that the best known cover is minimal. The bound rises as far as
 * the steps allow, and the rest of them looks for a smaller cover.
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
  const relaxed = lagrangianBound(rest, holdersOf(rest), atMost - chosen.length, undefined, 800, pricing);
  work.steps += pricing.steps / 8;
  let atLeast = Math.max(1, roundUp(relaxed.bound));
  let best = relaxed.cover;
  const idsOf = (cover: readonly number[]) => [...chosen, ...cover.map((c) => rest.columns[c]!.id)];
  const flat = flatCover(rest);
  const improve = (steps: number): void => {
    if (best.length <= atLeast) return;
    const share = shareOf(work, steps);
    best = improveCover(flat, relaxed.reducedCosts, best, atLeast, share);
    work.steps = share.steps;
  };
  improve(Math.min(firstShare * work.limit, firstSteps * rest.columns.length));
  const rowNumbers = rowNumbersOf(rest);
  const proof = shareOf(work, proofShare * work.limit);
  while (atLeast < best.length && chosen.length + atLeast <= atMost) {
    const found = findCover(flat, rowNumbers, atLeast, relaxed.prices, proof);
    if (found) best = found;
    else if (proof.cutShort) break;
    else atLeast++;
  }
  work.steps = proof.steps;
  // The steps that are left may still find a smaller cover.
  if (proof.cutShort) improve(work.limit - work.steps);
  if (atLeast < best.length && proof.cutShort) work.cutShort = true;
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
    const holders = holdersOf(rest);
    if (rest.rows.some((row) => holders[row]!.length === 0)) return undefined;
    const sole = new Set(
      rest.rows.flatMap((row) => {
        const [only, ...others] = holders[row]!;
        return only !== undefined && others.length === 0 ? [rest.columns[only]!] : [];
      }),
    );
    if (sole.size > 0) {
      for (const { id } of sole) chosen.push(id);
      const covered = new Set([...sole].flatMap(({ rows }) => rows));
      rest = restrictedTo(
        rest,
        rest.rows.filter((row) => !covered.has(row)),
      );
      continue;
    }
    const needed = restrictedTo(rest, undominatedRows(rest, holders));
    work.steps += 50 * needed.columns.length;
    const columns = maximalColumns(needed.columns, (needed.columns[0]?.bits.length ?? 0) * 32);
    if (needed.rows.length === rest.rows.length && columns.length === rest.columns.length)
      return { rest: needed, chosen };
    rest = { rows: needed.rows, columns };
  }
}
