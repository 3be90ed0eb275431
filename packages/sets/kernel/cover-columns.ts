// The columns of a covering problem as bits of rows, `words` words of 64 each; see src/minimise/flat-cover.ts.

import { reserve, reserveZeros } from "./memory";

/** Lists of rows made from the bits, as in row-prices.ts. */
export let columnStarts: usize = 0;
export let columnRows: usize = 0;
/** By row number: how many columns cover the row, i32, and the index of the last of them, i32. */
export let rowCounts: usize = 0;
export let lastColumns: usize = 0;

/** Lists the rows of each column. */
export function listRows(bits: usize, count: i32, words: usize): void {
  columnStarts = reserve((<usize>count + 1) << 2);
  let entries: usize = 0;
  store<i32>(columnStarts, 0);
  for (let c: usize = 0; c < <usize>count; c++) {
    for (let w: usize = 0; w < words; w++) entries += <usize>popcnt(load<u64>(bits + ((c * words + w) << 3)));
    store<i32>(columnStarts + ((c + 1) << 2), <i32>entries);
  }
  columnRows = reserve(entries << 2);
  let to = columnRows;
  for (let c: usize = 0; c < <usize>count; c++)
    for (let w: usize = 0; w < words; w++)
      for (let rest = load<u64>(bits + ((c * words + w) << 3)); rest !== 0; rest &= rest - 1) {
        store<i32>(to, <i32>((w << 6) + <usize>ctz(rest)));
        to += 4;
      }
}

/**
 * Counts the columns of each row, and marks in `implied`, one byte per row number, the rows that every column of
 * another row also covers; of rows with the same columns, one is not marked.
 */
export function compareRows(
  bits: usize,
  count: i32,
  words: usize,
  open: usize,
  openCount: i32,
  implied: usize,
): void {
  const numbers = words << 6;
  rowCounts = reserveZeros(numbers << 2);
  lastColumns = reserve(numbers << 2);
  // For each row, the rows that all of its columns cover.
  const shared = reserve((numbers * words) << 3);
  memory.fill(shared, 0xff, (numbers * words) << 3);
  for (let c: usize = 0; c < <usize>count; c++) {
    const column = bits + ((c * words) << 3);
    for (let w: usize = 0; w < words; w++)
      for (let rest = load<u64>(column + (w << 3)); rest !== 0; rest &= rest - 1) {
        const row = (w << 6) + <usize>ctz(rest);
        store<i32>(rowCounts + (row << 2), load<i32>(rowCounts + (row << 2)) + 1);
        store<i32>(lastColumns + (row << 2), <i32>c);
        for (let v: usize = 0; v < words; v++) {
          const at = shared + ((row * words + v) << 3);
          store<u64>(at, load<u64>(at) & load<u64>(column + (v << 3)));
        }
      }
  }
  memory.fill(implied, 0, numbers);
  for (let i: usize = 0; i < <usize>openCount; i++) {
    const row = <usize>load<i32>(open + (i << 2));
    if (load<u8>(implied + row) !== 0 || load<i32>(rowCounts + (row << 2)) === 0) continue;
    for (let w: usize = 0; w < words; w++)
      for (let rest = load<u64>(shared + ((row * words + w) << 3)); rest !== 0; rest &= rest - 1) {
        const other = (w << 6) + <usize>ctz(rest);
        if (other !== row) store<u8>(implied + other, 1);
      }
  }
}
