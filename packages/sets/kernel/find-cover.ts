// A cover of at most a given number of columns; see src/minimise/find-cover.ts.
//
// A level is a subproblem of the search: the columns that remain after some were chosen, with the rows that are still
// open. Its record has eight numbers, i32: the number of its open rows and of its columns, then the addresses of
//   open  i32  numbers of rows        starts, rows  i32  the rows of each column, as in row-prices.ts
//   ids   i32  the index of each column in the whole problem
//   costs  f64  by column             prices  f64  by row number
// A level and all below it are freed when the search leaves it.

import { reserve, reserveZeros, rewind } from "./memory";
import { mayRise, priceRows, priceSteps } from "./row-prices";

/** Reports at intervals how many steps were taken. */
declare function tick(steps: f64): void;

const slack = 1e-6;
/** Contained columns are searched among at most this number, because each is compared with each. */
const dominanceLimit = 400;
/** Prices follow the subgradient for this number of steps before expensive columns are left out. */
const perRound = 10;

let numbers: i32 = 0;
/** Bits of rows have this number of 64-bit words. */
let words: usize = 0;
/** The rows of each column of the whole problem, and scratch space for rows, as bits. */
let columnBits: usize = 0;
let rowBits: usize = 0;
/** By row number: prices during the search for better ones, and how easily the row is covered. */
let current: usize = 0;
let excess: usize = 0;
let ease: usize = 0;

/** The chosen columns, i32. */
export let cover: usize = 0;
export let coverSize: i32 = 0;
export let coverSteps: f64 = 0;
export let coverCutShort: bool = false;
let limit: f64 = 0;
let nodes: i32 = 0;

function openCount(level: usize): i32 {
  return load<i32>(level);
}

function columnCount(level: usize): i32 {
  return load<i32>(level, 4);
}

function open(level: usize): usize {
  return <usize>load<i32>(level, 8);
}

function starts(level: usize): usize {
  return <usize>load<i32>(level, 12);
}

function rows(level: usize): usize {
  return <usize>load<i32>(level, 16);
}

function ids(level: usize): usize {
  return <usize>load<i32>(level, 20);
}

function costs(level: usize): usize {
  return <usize>load<i32>(level, 24);
}

function prices(level: usize): usize {
  return <usize>load<i32>(level, 28);
}

function at(array: usize, i: i32): i32 {
  return load<i32>(array + ((<usize>i) << 2));
}

function put(array: usize, i: i32, value: i32): void {
  store<i32>(array + ((<usize>i) << 2), value);
}

function fraction(array: usize, i: i32): f64 {
  return load<f64>(array + ((<usize>i) << 3));
}

function setFraction(array: usize, i: i32, value: f64): void {
  store<f64>(array + ((<usize>i) << 3), value);
}

function bitsOf(level: usize, c: i32): usize {
  return columnBits + ((<usize>at(ids(level), c) * words) << 3);
}

function sizeOf(level: usize, c: i32): i32 {
  return at(starts(level), c + 1) - at(starts(level), c);
}

function entriesOf(level: usize): i32 {
  return at(starts(level), columnCount(level));
}

function newLevel(columns: i32, entries: i32): usize {
  const level = reserve(32);
  store<i32>(level, 0);
  store<i32>(level, 0, 4);
  store<i32>(level, <i32>reserve((<usize>numbers) << 2), 8);
  store<i32>(level, <i32>reserve((<usize>columns + 1) << 2), 12);
  store<i32>(level, <i32>reserve((<usize>entries) << 2), 16);
  store<i32>(level, <i32>reserve((<usize>columns) << 2), 20);
  store<i32>(level, <i32>reserve((<usize>columns) << 3), 24);
  store<i32>(level, <i32>reserve((<usize>numbers) << 3), 28);
  return level;
}

function addBit(bits: usize, row: i32): void {
  const word = bits + ((<usize>(row >> 6)) << 3);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (row & 63)));
}

function hasBit(bits: usize, row: i32): bool {
  return ((load<u64>(bits + ((<usize>(row >> 6)) << 3)) >> (row & 63)) & 1) !== 0;
}

/** Fills `rowBits` with the open rows of a level, without those of a column of the whole problem. */
function fillOpen(level: usize, without: usize): void {
  memory.fill(rowBits, 0, words << 3);
  for (let i = 0; i < openCount(level); i++) addBit(rowBits, at(open(level), i));
  if (without === 0) return;
  for (let w: usize = 0; w < words; w++)
    store<u64>(rowBits + (w << 3), load<u64>(rowBits + (w << 3)) & ~load<u64>(without + (w << 3)));
}

/** Returns the problem that is left after a column is chosen and banned columns, one byte each, are removed. */
function below(level: usize, column: i32, banned: usize): usize {
  const to = newLevel(columnCount(level), entriesOf(level));
  fillOpen(level, bitsOf(level, column));
  let count = 0;
  for (let i = 0; i < openCount(level); i++) {
    const row = at(open(level), i);
    if (!hasBit(rowBits, row)) continue;
    put(open(to), count++, row);
    setFraction(prices(to), row, fraction(prices(level), row));
  }
  store<i32>(to, count);
  count = 0;
  let entries = 0;
  put(starts(to), 0, 0);
  for (let c = 0; c < columnCount(level); c++) {
    if (banned !== 0 && load<u8>(banned + <usize>c) !== 0) continue;
    const before = entries;
    for (let i = at(starts(level), c); i < at(starts(level), c + 1); i++) {
      const row = at(rows(level), i);
      if (hasBit(rowBits, row)) put(rows(to), entries++, row);
    }
    if (entries === before) continue;
    put(ids(to), count++, at(ids(level), c));
    put(starts(to), count, entries);
  }
  store<i32>(to, count, 4);
  coverSteps += <f64>(entriesOf(level) >> 3);
  return to;
}

function choose(level: usize, column: i32, left: i32, banned: usize): bool {
  const mark = reserve(0);
  put(cover, coverSize++, at(ids(level), column));
  if (search(below(level, column, banned), left - 1)) return true;
  coverSize--;
  rewind(mark);
  return false;
}

function search(level: usize, left: i32): bool {
  if (openCount(level) === 0) return true;
  if (left === 0 || coverCutShort) return false;
  if ((++nodes & 0xff) === 0) tick(coverSteps);
  if (coverSteps > limit) {
    coverCutShort = true;
    return false;
  }
  let largest = 0;
  for (let c = 0; c < columnCount(level); c++) largest = max(largest, sizeOf(level, c));
  if (largest * left < openCount(level)) return false;
  if (left <= 2) return closes(level, left);
  for (let i = 0; i < openCount(level); i++) {
    const row = at(open(level), i);
    setFraction(current, row, fraction(prices(level), row));
  }
  const room = <f64>left + slack - priced(level, left);
  if (room < 0) return false;
  for (let c = 0; c < columnCount(level); c++)
    if (-fraction(costs(level), c) > room) return choose(level, c, left, 0);
  if (columnCount(level) <= dominanceLimit) dropDominated(level);
  return branch(level, left);
}

/** Prices the rows of a level, leaves out the columns that are too expensive for the rest, and returns the bound. */
function priced(level: usize, left: i32): f64 {
  const before = priceSteps;
  const target = <f64>left + slack;
  let bound = 0.0;
  for (let iterations = coverSize === 0 ? 400 : 100, goesOn = false; iterations > 0; iterations -= perRound) {
    bound = priceRows(
      open(level),
      openCount(level),
      numbers,
      columnCount(level),
      starts(level),
      rows(level),
      current,
      prices(level),
      excess,
      costs(level),
      target,
      perRound,
      0,
      goesOn,
    );
    goesOn = true;
    if (bound > target) break;
    keepCheaper(level, target - bound);
    if (!mayRise()) break;
  }
  coverSteps += (priceSteps - before) / 8;
  return bound;
}

/**
 * Tries each column of the row that is hardest to cover, the cheapest first. A column that was tried is banned for the
 * later ones.
 */
function branch(level: usize, left: i32): bool {
  const row = hardestRow(level);
  const columns = columnCount(level);
  const banned = reserveZeros(<usize>columns);
  const branches = reserve((<usize>columns) << 2);
  let count = 0;
  for (let c = 0; c < columns; c++) {
    if (!hasBit(bitsOf(level, c), row)) continue;
    let place = count++;
    for (; place > 0; place--) {
      const before = at(branches, place - 1);
      if (fraction(costs(level), before) <= fraction(costs(level), c)) break;
      put(branches, place, before);
    }
    put(branches, place, c);
  }
  for (let b = 0; b < count; b++) {
    const c = at(branches, b);
    store<u8>(banned + <usize>c, 1);
    if (choose(level, c, left, banned)) return true;
    if (coverCutShort) return false;
  }
  return false;
}

/** Returns whether one or two columns cover all open rows; adds them to the chosen ones. */
function closes(level: usize, left: i32): bool {
  for (let c = 0; c < columnCount(level); c++) {
    if (sizeOf(level, c) < openCount(level)) continue;
    put(cover, coverSize++, at(ids(level), c));
    return true;
  }
  if (left === 1) return false;
  memory.fill(costs(level), 0, (<usize>columnCount(level)) << 3);
  const row = hardestRow(level);
  for (let c = 0; c < columnCount(level); c++) {
    if (!hasBit(bitsOf(level, c), row)) continue;
    fillOpen(level, bitsOf(level, c));
    coverSteps += <f64>(columnCount(level) >> 2);
    for (let other = 0; other < columnCount(level); other++) {
      if (!isCovered(rowBits, bitsOf(level, other))) continue;
      put(cover, coverSize++, at(ids(level), c));
      put(cover, coverSize++, at(ids(level), other));
      return true;
    }
  }
  return false;
}

function isCovered(wanted: usize, bits: usize): bool {
  for (let w: usize = 0; w < words; w++)
    if ((load<u64>(wanted + (w << 3)) & ~load<u64>(bits + (w << 3))) !== 0) return false;
  return true;
}

/** Removes columns whose open rows another column also covers; of equal columns the first is kept. */
function dropDominated(level: usize): void {
  fillOpen(level, 0);
  const count = columnCount(level);
  const kept = reserve(<usize>count);
  for (let c = 0; c < count; c++) {
    let isDominated = false;
    for (let other = 0; other < count && !isDominated; other++) {
      const larger = sizeOf(level, other) - sizeOf(level, c);
      if (larger < 0 || (larger === 0 && other >= c)) continue;
      const a = bitsOf(level, c);
      const b = bitsOf(level, other);
      let beyond: u64 = 0;
      for (let w: usize = 0; w < words && beyond === 0; w++)
        beyond = load<u64>(a + (w << 3)) & ~load<u64>(b + (w << 3)) & load<u64>(rowBits + (w << 3));
      isDominated = beyond === 0;
    }
    store<u8>(kept + <usize>c, isDominated ? 0 : 1);
  }
  coverSteps += <f64>((count * count) >> 4);
  keepColumns(level, kept);
}

/** Removes the columns that cost more than `room`. */
function keepCheaper(level: usize, room: f64): void {
  const kept = reserve(<usize>columnCount(level));
  for (let c = 0; c < columnCount(level); c++)
    store<u8>(kept + <usize>c, fraction(costs(level), c) <= room ? 1 : 0);
  keepColumns(level, kept);
  rewind(kept);
}

/** Moves the kept columns to the front of the level's arrays. */
function keepColumns(level: usize, kept: usize): void {
  let count = 0;
  let entries = 0;
  let start = 0;
  for (let c = 0; c < columnCount(level); c++) {
    const end = at(starts(level), c + 1);
    if (load<u8>(kept + <usize>c) !== 0) {
      for (let i = start; i < end; i++) put(rows(level), entries++, at(rows(level), i));
      put(ids(level), count, at(ids(level), c));
      setFraction(costs(level), count, fraction(costs(level), c));
      put(starts(level), ++count, entries);
    }
    start = end;
  }
  store<i32>(level, count, 4);
}

/**
 * Returns the row with the fewest and most expensive columns; a column counts less the more it costs beyond the
 * prices of its rows.
 */
function hardestRow(level: usize): i32 {
  memory.fill(ease, 0, (<usize>numbers) << 3);
  for (let c = 0; c < columnCount(level); c++) {
    const dear = 1 + 4 * max(0.0, fraction(costs(level), c));
    const weight = 1 / (dear * dear * dear * dear);
    for (let i = at(starts(level), c); i < at(starts(level), c + 1); i++) {
      const row = at(rows(level), i);
      setFraction(ease, row, fraction(ease, row) + weight);
    }
  }
  let hardest = at(open(level), 0);
  for (let i = 1; i < openCount(level); i++) {
    const row = at(open(level), i);
    if (fraction(ease, row) < fraction(ease, hardest)) hardest = row;
  }
  return hardest;
}

/**
 * Looks for a cover of at most `size` columns, from given prices by row number, all below `rowNumbers`. Returns
 * whether there is one.
 */
export function findCover(
  openRows: usize,
  openRowCount: i32,
  rowNumbers: i32,
  columns: i32,
  columnStarts: usize,
  columnRows: usize,
  startPrices: usize,
  size: i32,
  stepLimit: f64,
): bool {
  numbers = rowNumbers;
  words = (<usize>numbers + 63) >> 6;
  limit = stepLimit;
  coverSteps = 0;
  coverCutShort = false;
  coverSize = 0;
  nodes = 0;
  const entries = at(columnStarts, columns);
  columnBits = reserveZeros((<usize>columns * words) << 3);
  rowBits = reserve(words << 3);
  current = reserve((<usize>numbers) << 3);
  excess = reserve((<usize>numbers) << 3);
  ease = reserve((<usize>numbers) << 3);
  cover = reserve((<usize>size) << 2);
  const root = newLevel(columns, entries);
  store<i32>(root, openRowCount);
  store<i32>(root, columns, 4);
  memory.copy(open(root), openRows, (<usize>openRowCount) << 2);
  memory.copy(starts(root), columnStarts, (<usize>columns + 1) << 2);
  memory.copy(rows(root), columnRows, (<usize>entries) << 2);
  memory.copy(prices(root), startPrices, (<usize>numbers) << 3);
  for (let c = 0; c < columns; c++) {
    put(ids(root), c, c);
    for (let i = at(columnStarts, c); i < at(columnStarts, c + 1); i++)
      addBit(columnBits + ((<usize>c * words) << 3), at(columnRows, i));
  }
  return search(root, size);
}
