// Prices of rows that bound the size of a cover from below, and covers of the columns that they favour; see
// src/minimise/lagrangian.ts.
//
// open  i32  `openCount` numbers of rows        starts  i32  columnCount + 1        rows  i32  the rows of column c from starts[c] on
// prices, bestPrices, excess  f64  by row number                                    costs  f64  by column

import { reserve, reserveZeros } from "./memory";

/** The smallest cover that was built: its columns, i32. */
export let builtCover: usize = 0;
export let builtSize: i32 = 0;
/** The columns of row number r, i32, from holderStarts[r] on. */
export let holders: usize = 0;
export let holderStarts: usize = 0;
/** How often each row is covered, by row number, and the columns of the cover that is being built. */
let times: usize = 0;
let building: usize = 0;
/** The length of a step, and the number of steps since the bound last rose. */
let step: f64 = 0;
let sinceBetter: i32 = 0;
let best: f64 = 0;
/** Examined entries of the matrix. */
export let priceSteps: f64 = 0;

/** Fills `holders` for row numbers below `numbers`. */
export function fillHolders(numbers: i32, columnCount: i32, starts: usize, rows: usize): void {
  const size = (<usize>numbers + 1) << 2;
  const entries = <usize>load<i32>(starts + ((<usize>columnCount) << 2));
  holderStarts = reserveZeros(size);
  holders = reserve(entries << 2);
  for (let at = rows, end = rows + (entries << 2); at < end; at += 4) {
    const next = holderStarts + ((<usize>load<i32>(at) + 1) << 2);
    store<i32>(next, load<i32>(next) + 1);
  }
  for (let at = holderStarts + 4, end = holderStarts + size; at < end; at += 4)
    store<i32>(at, load<i32>(at) + load<i32>(at - 4));
  const places = reserve(size);
  memory.copy(places, holderStarts, size);
  for (let c: usize = 0; c < <usize>columnCount; c++) {
    const end = rows + ((<usize>load<i32>(starts + ((c + 1) << 2))) << 2);
    for (let at = rows + ((<usize>load<i32>(starts + (c << 2))) << 2); at < end; at += 4) {
      const place = places + ((<usize>load<i32>(at)) << 2);
      const to = load<i32>(place);
      store<i32>(holders + ((<usize>to) << 2), <i32>c);
      store<i32>(place, to + 1);
    }
  }
}

/**
 * Returns the bound at given prices. `excess` is 1 minus the number of columns that are overpaid for the row:
 * the subgradient.
 */
function boundAt(
  open: usize,
  openCount: i32,
  columnCount: i32,
  starts: usize,
  rows: usize,
  prices: usize,
  excess: usize,
  costs: usize,
): f64 {
  let bound = 0.0;
  for (let at = open, end = open + ((<usize>openCount) << 2); at < end; at += 4) {
    const row = (<usize>load<i32>(at)) << 3;
    bound += load<f64>(prices + row);
    store<f64>(excess + row, 1);
  }
  let start = rows + ((<usize>load<i32>(starts)) << 2);
  for (let c: usize = 0; c < <usize>columnCount; c++) {
    const end = rows + ((<usize>load<i32>(starts + ((c + 1) << 2))) << 2);
    let cost = 1.0;
    for (let at = start; at < end; at += 4) cost -= load<f64>(prices + ((<usize>load<i32>(at)) << 3));
    store<f64>(costs + (c << 3), cost);
    if (cost < 0) {
      bound += cost;
      for (let at = start; at < end; at += 4) {
        const row = excess + ((<usize>load<i32>(at)) << 3);
        store<f64>(row, load<f64>(row) - 1);
      }
    }
    start = end;
  }
  return bound;
}

function copyPrices(open: usize, openCount: i32, from: usize, to: usize): void {
  for (let at = open, end = open + ((<usize>openCount) << 2); at < end; at += 4) {
    const row = (<usize>load<i32>(at)) << 3;
    store<f64>(to + row, load<f64>(from + row));
  }
}

/**
 * Builds a cover from the columns that cost least per row that they add, removes those that are redundant, and keeps
 * it if it is the smallest so far.
 */
function buildCover(
  open: usize,
  openCount: i32,
  numbers: i32,
  starts: usize,
  rows: usize,
  costs: usize,
): void {
  memory.fill(times, 0, (<usize>numbers) << 2);
  let size: usize = 0;
  for (let at = open, end = open + ((<usize>openCount) << 2); at < end; at += 4) {
    const row = (<usize>load<i32>(at)) << 2;
    if (load<i32>(times + row) !== 0) continue;
    let best = -1;
    let least = Infinity;
    const last = holders + ((<usize>load<i32>(holderStarts + row + 4)) << 2);
    for (let held = holders + ((<usize>load<i32>(holderStarts + row)) << 2); held < last; held += 4) {
      const c = load<i32>(held);
      let gain = 0;
      const columnEnd = endOf(starts, rows, c);
      for (let other = startOf(starts, rows, c); other < columnEnd; other += 4)
        if (load<i32>(times + ((<usize>load<i32>(other)) << 2)) === 0) gain++;
      const cost = load<f64>(costs + ((<usize>c) << 3));
      const score = cost > 0 ? cost / <f64>gain : cost * <f64>gain;
      if (score < least) {
        least = score;
        best = c;
      }
      priceSteps++;
    }
    // Those that cost most come first.
    let place = size++;
    const cost = load<f64>(costs + ((<usize>best) << 3));
    for (; place > 0; place--) {
      const before = load<i32>(building + ((place - 1) << 2));
      if (load<f64>(costs + ((<usize>before) << 3)) >= cost) break;
      store<i32>(building + (place << 2), before);
    }
    store<i32>(building + (place << 2), best);
    addTimes(starts, rows, best, 1);
  }
  let kept: usize = 0;
  for (let i: usize = 0; i < size; i++) {
    const c = load<i32>(building + (i << 2));
    let isRedundant = true;
    const columnEnd = endOf(starts, rows, c);
    for (let at = startOf(starts, rows, c); at < columnEnd && isRedundant; at += 4)
      isRedundant = load<i32>(times + ((<usize>load<i32>(at)) << 2)) > 1;
    if (isRedundant) addTimes(starts, rows, c, -1);
    else store<i32>(building + (kept++ << 2), c);
  }
  if (builtSize !== 0 && <i32>kept >= builtSize) return;
  builtSize = <i32>kept;
  memory.copy(builtCover, building, kept << 2);
}

function addTimes(starts: usize, rows: usize, c: i32, change: i32): void {
  const end = endOf(starts, rows, c);
  for (let at = startOf(starts, rows, c); at < end; at += 4) {
    const row = times + ((<usize>load<i32>(at)) << 2);
    store<i32>(row, load<i32>(row) + change);
  }
}

function startOf(starts: usize, rows: usize, c: i32): usize {
  return rows + ((<usize>load<i32>(starts + ((<usize>c) << 2))) << 2);
}

function endOf(starts: usize, rows: usize, c: i32): usize {
  return rows + ((<usize>load<i32>(starts + ((<usize>c + 1) << 2))) << 2);
}

/** Reserves the memory in which `priceRows` builds covers, with the first iteration and then every tenth, say. */
export function startBuilding(
  openCount: i32,
  numbers: i32,
  columnCount: i32,
  starts: usize,
  rows: usize,
): void {
  fillHolders(numbers, columnCount, starts, rows);
  times = reserve((<usize>numbers) << 2);
  building = reserve((<usize>openCount) << 2);
  builtCover = reserve((<usize>openCount) << 2);
}

/**
 * Follows the subgradient from `prices` and returns the bound. Afterwards `bestPrices` hold its prices and
 * `costs` the reduced costs of the columns. Every `buildEvery` iterations a cover is built; 0 builds none.
 * With `goesOn` the search continues where it stopped, perhaps with fewer columns.
 */
export function priceRows(
  open: usize,
  openCount: i32,
  numbers: i32,
  columnCount: i32,
  starts: usize,
  rows: usize,
  prices: usize,
  bestPrices: usize,
  excess: usize,
  costs: usize,
  target: f64,
  iterations: i32,
  buildEvery: i32,
  goesOn: bool,
): f64 {
  const entries = <f64>load<i32>(starts + ((<usize>columnCount) << 2));
  builtSize = 0;
  let known = Infinity;
  const openEnd = open + ((<usize>openCount) << 2);
  if (!goesOn) {
    best = -Infinity;
    step = 1;
    sinceBetter = 0;
  }
  for (let t = 0; t < iterations; t++) {
    const bound = boundAt(open, openCount, columnCount, starts, rows, prices, excess, costs);
    if (bound > best + 1e-9) {
      if (bound > best + 1e-3) sinceBetter = 0;
      best = bound;
      copyPrices(open, openCount, prices, bestPrices);
    } else sinceBetter++;
    priceSteps += entries;
    if (buildEvery !== 0 && t % buildEvery === 0) {
      buildCover(open, openCount, numbers, starts, rows, costs);
      known = builtSize;
    }
    if (best > target || known <= ceil(best - 1e-6)) break;
    if (sinceBetter >= 12) {
      step /= 2;
      sinceBetter = 0;
      if (step < 0.05) break;
      copyPrices(open, openCount, bestPrices, prices);
    }
    let norm = 0.0;
    for (let at = open; at < openEnd; at += 4) {
      const e = load<f64>(excess + ((<usize>load<i32>(at)) << 3));
      norm += e * e;
    }
    if (norm === 0) break;
    const length = (step * max(min(target + 1, known) - bound, 0.5)) / norm;
    for (let at = open; at < openEnd; at += 4) {
      const row = (<usize>load<i32>(at)) << 3;
      store<f64>(prices + row, max(0.0, load<f64>(prices + row) + length * load<f64>(excess + row)));
    }
  }
  boundAt(open, openCount, columnCount, starts, rows, bestPrices, excess, costs);
  return best;
}

/** Returns whether the last search may still raise its bound. */
export function mayRise(): bool {
  return step >= 0.05;
}
