import { integersAt, type MinimisationKernel, minimisationKernel } from "../kernel/kernel.ts";
import type { CoverProblem } from "./cover-problem.ts";

/** The addresses of a problem in the kernel's memory: see kernel/row-prices.ts. */
type FlatCover = {
  readonly open: number;
  readonly openCount: number;
  /** the highest row number plus 1 */
  readonly numbers: number;
  readonly columnCount: number;
  readonly starts: number;
  readonly rows: number;
};

/** Writes a problem to the kernel's memory. */
export function placeCover(kernel: MinimisationKernel, problem: CoverProblem): FlatCover {
  const { rows, columns } = problem;
  const { bits, words, open } = placeBits(kernel, problem);
  kernel.listRows(bits, columns.length, words);
  return {
    open,
    openCount: rows.length,
    numbers: rows.reduce((highest, row) => Math.max(highest, row), -1) + 1,
    columnCount: columns.length,
    starts: kernel.columnStarts.value,
    rows: kernel.columnRows.value,
  };
}

function placeBits(
  kernel: MinimisationKernel,
  { rows, columns }: CoverProblem,
): { bits: number; words: number; open: number } {
  const size = columns[0]?.bits.length ?? 0;
  // The kernel uses 64-bit words.
  const stride = size + (size % 2);
  const open = kernel.reserve(rows.length * 4);
  const bits = kernel.reserveZeros(columns.length * stride * 4);
  integersAt(kernel, open, rows.length).set(rows);
  const bitsHere = integersAt(kernel, bits, columns.length * stride);
  columns.forEach((column, c) => {
    bitsHere.set(column.bits, c * stride);
  });
  return { bits, words: stride / 2, open };
}

/**
 * Compares the rows of a problem by the columns that cover them.
 *
 * @returns by row number, how many columns cover a row and the index of the last one; and the rows that must be
 *   covered: a row that every column of another row also covers is left out
 */
export function comparedRows(problem: CoverProblem): {
  counts: Int32Array;
  lasts: Int32Array;
  needed: number[];
} {
  const kernel = minimisationKernel();
  const { bits, words, open } = placeBits(kernel, problem);
  const numbers = words * 64;
  const implied = kernel.reserve(numbers);
  kernel.compareRows(bits, problem.columns.length, words, open, problem.rows.length, implied);
  const isImplied = new Uint8Array(kernel.memory.buffer, implied, numbers);
  return {
    counts: integersAt(kernel, kernel.rowCounts.value, numbers).slice(),
    lasts: integersAt(kernel, kernel.lastColumns.value, numbers).slice(),
    needed: problem.rows.filter((row) => isImplied[row] === 0),
  };
}
