import { type Bits, bitsOf, hasBit, membersOf, wordsFor } from "./bits.ts";

/** Rows to cover, and columns that cover some of them. Rows keep their numbers when others are removed. */
export type CoverProblem = {
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
};

export type Column = { readonly id: number; readonly rows: readonly number[]; readonly bits: Bits };

export function columnOf(id: number, bits: Bits): Column {
  return { id, bits, rows: membersOf(bits) };
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

/** Returns for each row number how many columns cover it, and the index of the last one. */
export function holderCounts({ columns }: CoverProblem): { counts: Int32Array; lasts: Int32Array } {
  const numbers = (columns[0]?.bits.length ?? 0) * 32;
  const counts = new Int32Array(numbers);
  const lasts = new Int32Array(numbers);
  columns.forEach(({ rows }, c) => {
    for (const row of rows) {
      counts[row] = counts[row]! + 1;
      lasts[row] = c;
    }
  });
  return { counts, lasts };
}

/** Restricts a problem to some rows; columns without any of them are removed. */
export function restrictedTo(problem: CoverProblem, rows: readonly number[]): CoverProblem {
  if (rows.length === problem.rows.length) return problem;
  const [first] = problem.columns;
  if (!first) return { rows, columns: [] };
  const kept = bitsOf(first.bits.length * 32, rows);
  const columns: Column[] = [];
  for (const column of problem.columns) {
    const inside = column.rows.filter((row) => hasBit(kept, row));
    if (inside.length === 0) continue;
    columns.push(
      inside.length === column.rows.length
        ? column
        : { id: column.id, rows: inside, bits: column.bits.map((word, w) => word & kept[w]!) },
    );
  }
  return { rows, columns };
}

export function rowsWithout(problem: CoverProblem, column: Column): number[] {
  return problem.rows.filter((row) => !hasBit(column.bits, row));
}

/** Returns the rows that must be covered; a row that every column of another row also covers is left out. */
export function undominatedRows({ rows, columns }: CoverProblem): number[] {
  const words = columns[0]?.bits.length ?? 0;
  // For each row, the rows that all of its columns cover.
  const shared = new Int32Array(words * 32 * words).fill(-1);
  for (const column of columns)
    for (const row of column.rows)
      for (let w = 0; w < words; w++) shared[row * words + w] = shared[row * words + w]! & column.bits[w]!;
  const implied = new Uint8Array(words * 32);
  for (const row of rows) {
    if (implied[row] === 1) continue;
    for (const other of membersOf(shared.subarray(row * words, (row + 1) * words)))
      if (other !== row) implied[other] = 1;
  }
  return rows.filter((row) => implied[row] === 0);
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
