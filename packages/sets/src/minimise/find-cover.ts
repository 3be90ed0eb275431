import { type FlatCover, type PriceSpace, priceRows } from "./row-prices.ts";
import type { Work } from "./work.ts";

/** A subproblem of the search: the columns that remain after some were chosen, with the rows that are still open. */
type Level = FlatCover & {
  /** the index of each column in the whole problem */
  ids: Int32Array;
  costs: Float64Array;
  readonly prices: Float64Array;
};

const slack = 1e-6;
/** Contained columns are searched among at most this number, because each is compared with each. */
const dominanceLimit = 400;

/**
 * Finds a cover of at most `size` columns, or proves that none exists, depth first.
 * At each level rows are priced, starting from the prices of the level above. A bound above the number of columns
 * left ends the level, columns too expensive for the rest are left out, and a column without which the bound is too
 * high is chosen. Then each column of the row that is hardest to cover is tried. Memory O(entries of the matrix ×
 * depth).
 *
 * @param prices prices of rows, by number, to start from
 * @returns indices of columns; undefined if there is no such cover, or `work` reached its limit
 */
export function findCover(
  problem: FlatCover,
  rowNumbers: number,
  size: number,
  prices: Float64Array,
  work: Work,
): number[] | undefined {
  const words = (rowNumbers + 31) >>> 5;
  const bits = columnBits(problem, words);
  const openBits = new Int32Array(words);
  const current = new Float64Array(rowNumbers);
  const ease = new Float64Array(rowNumbers);
  const inside = new Uint8Array(rowNumbers);
  const levels: Level[] = [rootLevel(problem, rowNumbers, prices)];
  const chosen: number[] = [];

  const levelBelow = (depth: number): Level => {
    const above = levels[depth]!;
    const entries = above.starts[above.columnCount]!;
    const known = levels[depth + 1];
    if (known && known.rows.length >= entries && known.ids.length >= above.columnCount) return known;
    const made: Level = {
      open: new Int32Array(rowNumbers),
      openCount: 0,
      columnCount: 0,
      starts: new Int32Array(above.columnCount + 1),
      rows: new Int32Array(entries),
      ids: new Int32Array(above.columnCount),
      costs: new Float64Array(above.columnCount),
      prices: new Float64Array(rowNumbers),
    };
    levels[depth + 1] = made;
    return made;
  };

  /**
   * Fills the next level with the problem that is left after a column is chosen and the banned columns are removed.
   */
  const descend = (depth: number, column: number, banned: Uint8Array | undefined): void => {
    const from = levels[depth]!;
    const to = levelBelow(depth);
    inside.fill(0);
    for (let i = 0; i < from.openCount; i++) inside[from.open[i]!] = 1;
    for (let i = from.starts[column]!; i < from.starts[column + 1]!; i++) inside[from.rows[i]!] = 0;
    to.openCount = 0;
    for (let i = 0; i < from.openCount; i++) {
      const row = from.open[i]!;
      if (inside[row] === 0) continue;
      to.open[to.openCount++] = row;
      to.prices[row] = from.prices[row]!;
    }
    to.columnCount = 0;
    let entries = 0;
    for (let c = 0; c < from.columnCount; c++) {
      if (banned?.[c] === 1) continue;
      const before = entries;
      for (let i = from.starts[c]!; i < from.starts[c + 1]!; i++) {
        const row = from.rows[i]!;
        if (inside[row] === 1) to.rows[entries++] = row;
      }
      if (entries === before) continue;
      to.ids[to.columnCount++] = from.ids[c]!;
      to.starts[to.columnCount] = entries;
    }
    work.steps += from.starts[from.columnCount]! >>> 3;
  };

  const choose = (depth: number, column: number, left: number, banned?: Uint8Array): boolean => {
    descend(depth, column, banned);
    chosen.push(levels[depth]!.ids[column]!);
    if (search(depth + 1, left - 1)) return true;
    chosen.pop();
    return false;
  };

  const search = (depth: number, left: number): boolean => {
    const level = levels[depth]!;
    if (level.openCount === 0) return true;
    if (left === 0 || work.cutShort) return false;
    work.tick?.(work.steps, work.limit);
    if (work.steps > work.limit) {
      work.cutShort = true;
      return false;
    }
    if (largestColumn(level) * left < level.openCount) return false;
    if (left <= 2) return closes(level, left);
    for (let i = 0; i < level.openCount; i++) {
      const row = level.open[i]!;
      current[row] = level.prices[row]!;
    }
    const space: PriceSpace = { prices: current, bestPrices: level.prices, costs: level.costs };
    const entries = level.starts[level.columnCount]!;
    let rounds = 0;
    const bound = priceRows(level, space, {
      target: left + slack,
      iterations: depth === 0 ? 400 : 100,
      onCosts: () => {
        rounds++;
        return Number.POSITIVE_INFINITY;
      },
    });
    work.steps += (rounds * entries) >>> 3;
    if (bound > left + slack) return false;
    const room = left - bound + slack;
    for (let c = 0; c < level.columnCount; c++) if (-level.costs[c]! > room) return choose(depth, c, left);
    keepColumns(level, (c) => level.costs[c]! <= room);
    if (level.columnCount <= dominanceLimit) dropDominated(level);
    return branch(depth, left);
  };

  /**
   * Tries each column of the row that is hardest to cover, the cheapest first. A column that was tried is banned for
   * the later ones.
   */
  const branch = (depth: number, left: number): boolean => {
    const level = levels[depth]!;
    const row = hardestRow(level, ease);
    const branches: number[] = [];
    for (let c = 0; c < level.columnCount; c++)
      for (let i = level.starts[c]!; i < level.starts[c + 1]!; i++)
        if (level.rows[i] === row) branches.push(c);
    const { costs } = level;
    branches.sort((a, b) => costs[a]! - costs[b]! || a - b);
    const banned = new Uint8Array(level.columnCount);
    for (const c of branches) {
      banned[c] = 1;
      if (choose(depth, c, left, banned)) return true;
      if (work.cutShort) return false;
    }
    return false;
  };

  /** Returns whether one or two columns cover all open rows; adds them to the chosen ones. */
  const closes = (level: Level, left: number): boolean => {
    for (let c = 0; c < level.columnCount; c++) {
      if (level.starts[c + 1]! - level.starts[c]! < level.openCount) continue;
      chosen.push(level.ids[c]!);
      return true;
    }
    if (left === 1) return false;
    level.costs.fill(0, 0, level.columnCount);
    const row = hardestRow(level, ease);
    for (let c = 0; c < level.columnCount; c++) {
      const id = level.ids[c]!;
      if (((bits[id * words + (row >>> 5)]! >>> (row & 31)) & 1) === 0) continue;
      openBits.fill(0);
      for (let i = 0; i < level.openCount; i++) {
        const other = level.open[i]!;
        openBits[other >>> 5] = openBits[other >>> 5]! | (1 << (other & 31));
      }
      for (let w = 0; w < words; w++) openBits[w] = openBits[w]! & ~bits[id * words + w]!;
      work.steps += level.columnCount >>> 2;
      const second = columnOver(level, openBits);
      if (second === -1) continue;
      chosen.push(id, second);
      return true;
    }
    return false;
  };

  const columnOver = (level: Level, wanted: Int32Array): number => {
    for (let c = 0; c < level.columnCount; c++) {
      const id = level.ids[c]!;
      let missing = 0;
      for (let w = 0; w < words && missing === 0; w++) missing = wanted[w]! & ~bits[id * words + w]!;
      if (missing === 0) return id;
    }
    return -1;
  };

  /** Removes columns whose open rows another column also covers; of equal columns the first is kept. */
  const dropDominated = (level: Level): void => {
    openBits.fill(0);
    for (let i = 0; i < level.openCount; i++) {
      const row = level.open[i]!;
      openBits[row >>> 5] = openBits[row >>> 5]! | (1 << (row & 31));
    }
    const sizeOf = (c: number) => level.starts[c + 1]! - level.starts[c]!;
    const dominated = (c: number): boolean => {
      for (let other = 0; other < level.columnCount; other++) {
        const larger = sizeOf(other) - sizeOf(c);
        if (larger < 0 || (larger === 0 && other >= c)) continue;
        const a = level.ids[c]! * words;
        const b = level.ids[other]! * words;
        let beyond = 0;
        for (let w = 0; w < words && beyond === 0; w++) beyond = bits[a + w]! & ~bits[b + w]! & openBits[w]!;
        if (beyond === 0) return true;
      }
      return false;
    };
    const kept = Uint8Array.from({ length: level.columnCount }, (_, c) => (dominated(c) ? 0 : 1));
    work.steps += (level.columnCount * level.columnCount) >>> 4;
    keepColumns(level, (c) => kept[c] === 1);
  };

  return search(0, size) ? chosen : undefined;
}

function rootLevel(problem: FlatCover, rowNumbers: number, prices: Float64Array): Level {
  return {
    open: problem.open.slice(),
    openCount: problem.openCount,
    columnCount: problem.columnCount,
    starts: problem.starts.slice(),
    rows: problem.rows.slice(),
    ids: Int32Array.from({ length: problem.columnCount }, (_, c) => c),
    costs: new Float64Array(problem.columnCount),
    prices: Float64Array.from({ length: rowNumbers }, (_, row) => prices[row] ?? 0),
  };
}

/** Returns the rows of each column as bits, `words` words each. */
function columnBits({ columnCount, starts, rows }: FlatCover, words: number): Int32Array {
  const bits = new Int32Array(columnCount * words);
  for (let c = 0; c < columnCount; c++)
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const row = rows[i]!;
      const at = c * words + (row >>> 5);
      bits[at] = bits[at]! | (1 << (row & 31));
    }
  return bits;
}

function largestColumn({ columnCount, starts }: FlatCover): number {
  let largest = 0;
  for (let c = 0; c < columnCount; c++) largest = Math.max(largest, starts[c + 1]! - starts[c]!);
  return largest;
}

/** Moves the kept columns to the front of the level's arrays. */
function keepColumns(level: Level, keeps: (column: number) => boolean): void {
  const { starts, rows, ids, costs } = level;
  let count = 0;
  let entries = 0;
  let start = 0;
  for (let c = 0; c < level.columnCount; c++) {
    const end = starts[c + 1]!;
    if (keeps(c)) {
      for (let i = start; i < end; i++) rows[entries++] = rows[i]!;
      ids[count] = ids[c]!;
      costs[count] = costs[c]!;
      starts[++count] = entries;
    }
    start = end;
  }
  level.columnCount = count;
}

/**
 * Returns the row with the fewest and most expensive columns; a column counts less the more it costs beyond the
 * prices of its rows.
 */
function hardestRow(
  { open, openCount, columnCount, starts, rows, costs }: Level,
  ease: Float64Array,
): number {
  ease.fill(0);
  for (let c = 0; c < columnCount; c++) {
    const weight = Math.exp(-15 * Math.max(0, costs[c]!));
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const row = rows[i]!;
      ease[row] = ease[row]! + weight;
    }
  }
  let hardest = open[0]!;
  for (let i = 1; i < openCount; i++) {
    const row = open[i]!;
    if (ease[row]! < ease[hardest]!) hardest = row;
  }
  return hardest;
}
