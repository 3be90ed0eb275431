import { type Bits, bitsOf, hasBit, membersOf, wordsFor } from "./bits.ts";

/** Rows to cover, and columns that cover some of them. Rows keep their numbers when others are removed. */
export type CoverProblem = {
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
};

export type Column = { readonly id: number; readonly rows: readonly number[]; readonly bits: Bits };

/** Returns a column whose rows are listed when they are first read. */
export function columnOf(id: number, bits: Bits): Column {
  let rows: readonly number[] | undefined;
  return {
    id,
    bits,
    get rows() {
      rows ??= membersOf(bits);
      return rows;
    },
  };
}

/** Returns for each row number the indices of the columns that cover it. */
export function holdersOf(problem: CoverProblem): number[][] {
  const holders: number[][] = [];
  for (const row of problem.rows) holders[row] = [];
  problem.columns.forEach((column, c) => {
    for (const row of column.rows) holders[row]?.push(c);
  });
  return holders;
}

/** Restricts a problem to some rows; columns without any of them are removed. */
export function restrictedTo(problem: CoverProblem, rows: readonly number[]): CoverProblem {
  if (rows.length === problem.rows.length) return problem;
  const [first] = problem.columns;
  if (!first) return { rows, columns: [] };
  const kept = bitsOf(first.bits.length * 32, rows);
  const columns: Column[] = [];
  for (const column of problem.columns) {
    const bits = column.bits.map((word, w) => word & kept[w]!);
    if (bits.every((word) => word === 0)) continue;
    columns.push(bits.every((word, w) => word === column.bits[w]) ? column : columnOf(column.id, bits));
  }
  return { rows, columns };
}

export function rowsWithout(problem: CoverProblem, column: Column): number[] {
  return problem.rows.filter((row) => !hasBit(column.bits, row));
}

/** Returns the columns that are not contained in another; of equal columns, the first. */
export function maximalColumns(columns: readonly Column[], rowCount: number): Column[] {
  const order = Int32Array.from(columns.keys()).sort(
    (a, b) => columns[b]!.rows.length - columns[a]!.rows.length || a - b,
  );
  const words = wordsFor(columns.length);
  // For each row, the kept columns that contain it, as bits.
  const keptAt = new Int32Array(rowCount * words);
  const heldBy = new Int32Array(rowCount);
  const kept = new Uint8Array(columns.length);
  let keptCount = 0;
  for (const place of order) {
    const rows = [...columns[place]!.rows].sort((a, b) => heldBy[a]! - heldBy[b]!);
    const used = wordsFor(keptCount);
    let within = false;
    for (let w = 0; w < used && !within; w++) {
      let common = 0xffffffff;
      for (let i = 0; i < rows.length && common !== 0; i++) common &= keptAt[rows[i]! * words + w]!;
      within = common !== 0;
    }
    if (within) continue;
    for (const row of rows) {
      const at = row * words + (keptCount >>> 5);
      keptAt[at] = keptAt[at]! | (1 << (keptCount & 31));
      heldBy[row] = heldBy[row]! + 1;
    }
    kept[place] = 1;
    keptCount++;
  }
  return columns.filter((_, place) => kept[place] === 1);
}
