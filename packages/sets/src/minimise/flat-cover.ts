import { integersAt, type Kernel } from "../kernel/kernel.ts";
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
export function placeCover(kernel: Kernel, { rows, columns }: CoverProblem): FlatCover {
  const entries = columns.reduce((sum, column) => sum + column.rows.length, 0);
  const open = kernel.reserve(rows.length * 4);
  const starts = kernel.reserve((columns.length + 1) * 4);
  const flat = kernel.reserve(entries * 4);
  integersAt(kernel, open, rows.length).set(rows);
  const startsHere = integersAt(kernel, starts, columns.length + 1);
  const rowsHere = integersAt(kernel, flat, entries);
  let end = 0;
  startsHere[0] = 0;
  columns.forEach((column, c) => {
    for (const row of column.rows) rowsHere[end++] = row;
    startsHere[c + 1] = end;
  });
  const numbers = rows.reduce((highest, row) => Math.max(highest, row), -1) + 1;
  return { open, openCount: rows.length, numbers, columnCount: columns.length, starts, rows: flat };
}
