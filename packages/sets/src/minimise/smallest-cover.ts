import {
  type Column,
  type CoverProblem,
  holdersOf,
  maximalColumns,
  restrictedTo,
  rowsWithout,
  undominatedRows,
} from "./cover-problem.ts";
import { lagrangianBound } from "./lagrangian.ts";
import type { Work } from "./work.ts";

/** Below the root, columns within others are looked for among this many only: the search is as exact without. */
const dominanceLimit = 300;

const roundUp = (bound: number): number => Math.ceil(bound - 1e-6);

/**
 * Finds a smallest cover by branch and bound: reductions, Lagrangian bound, columns that no better cover can use left out.
 *
 * @returns ids of columns, and a size below which there is no cover (equal to theirs unless the work was cut short); undefined when
 *   some row has no column, or no cover has at most `atMost` columns
 */
export function smallestCover(
  problem: CoverProblem,
  work: Work,
  atMost = Number.POSITIVE_INFINITY,
): { cover: readonly number[]; atLeast: number } | undefined {
  let best: readonly number[] | undefined;
  let size = atMost + 1;
  let root = 0;
  const better = (cover: readonly number[]) => {
    if (cover.length >= size) return;
    size = cover.length;
    best = cover;
  };
  const search = (from: CoverProblem, before: readonly number[], start: Float64Array | undefined): void => {
    work.tick?.(work.steps, work.limit);
    if (work.steps > work.limit && best) {
      work.cutShort = true;
      return;
    }
    const reduced = reduce(from, before, start === undefined, work);
    if (!reduced) return;
    const { rest, chosen } = reduced;
    if (rest.rows.length === 0) {
      better(chosen);
      return;
    }
    const isRoot = start === undefined;
    const holders = holdersOf(rest);
    const relaxed = lagrangianBound(rest, holders, size - 1 - chosen.length, start, isRoot ? 800 : 200, work);
    better([...chosen, ...relaxed.cover.map((c) => (rest.columns[c] as Column).id)]);
    if (isRoot) root = Math.max(1, chosen.length + roundUp(relaxed.bound));
    if (chosen.length + roundUp(relaxed.bound) >= size || size <= root) return;
    const room = size - 1 - chosen.length - relaxed.bound + 1e-6;
    const columns = rest.columns.filter((_, c) => (relaxed.reducedCosts[c] as number) <= room);
    const kept: CoverProblem = { rows: rest.rows, columns };
    const at = holdersOf(kept);
    const cost = new Map(rest.columns.map((column, c) => [column, relaxed.reducedCosts[c] as number]));
    const ease = kept.rows.map((row) =>
      (at[row] as number[]).reduce(
        (sum, c) => sum + Math.exp(-15 * Math.max(0, cost.get(kept.columns[c] as Column) as number)),
        0,
      ),
    );
    const row = kept.rows[ease.indexOf(Math.min(...ease))] as number;
    const branches = (at[row] as number[])
      .map((c) => kept.columns[c] as Column)
      .sort((a, b) => (cost.get(a) as number) - (cost.get(b) as number) || a.id - b.id);
    const banned = new Set<Column>();
    for (const branch of branches) {
      const open = { rows: kept.rows, columns: kept.columns.filter((column) => !banned.has(column)) };
      search(restrictedTo(open, rowsWithout(kept, branch)), [...chosen, branch.id], relaxed.prices);
      banned.add(branch);
      if (work.cutShort || size <= root) return;
    }
  };
  search(problem, [], undefined);
  return best && { cover: best, atLeast: work.cutShort ? Math.min(root, size) : size };
}

/** What is left once columns that have to be chosen are, and rows and columns that cannot matter are gone; undefined if impossible. */
function reduce(
  from: CoverProblem,
  before: readonly number[],
  isRoot: boolean,
  work: Work,
): { rest: CoverProblem; chosen: readonly number[] } | undefined {
  const chosen = [...before];
  let rest = from;
  for (;;) {
    const holders = holdersOf(rest);
    if (rest.rows.some((row) => (holders[row] as number[]).length === 0)) return undefined;
    const sole = new Set(
      rest.rows.flatMap((row) => {
        const [only, ...others] = holders[row] as number[];
        return only !== undefined && others.length === 0 ? [rest.columns[only] as Column] : [];
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
    const columns =
      isRoot || needed.columns.length <= dominanceLimit
        ? maximalColumns(needed.columns, (needed.columns[0]?.bits.length ?? 0) * 32)
        : needed.columns;
    if (needed.rows.length === rest.rows.length && columns.length === rest.columns.length)
      return { rest: needed, chosen };
    rest = { rows: needed.rows, columns };
  }
}
