// A smaller cover by local search; see src/minimise/improve-cover.ts.
//
// starts, rows  i32  the rows of each column, and holderStarts, holders  i32  the columns of each row number, as in row-prices.ts
// score, weight  f64    changed, times, placeOf  i32    mayEnter, isChosen  u8

import { reserve, reserveZeros } from "./memory";
import { fillHolders, holderStarts, holders } from "./row-prices";

/** Reports at intervals how many steps were taken. */
declare function tick(steps: f64): void;

let starts: usize = 0;
let rows: usize = 0;
/** By row number: how often the row is covered, its place among the uncovered rows, and its weight. */
let times: usize = 0;
let placeOf: usize = 0;
let weight: usize = 0;
/**
 * By column: the weight that it would add to what is covered, or that its removal would uncover; the step that last
 * changed it; whether it may enter, and whether it is chosen.
 */
let score: usize = 0;
let changed: usize = 0;
let mayEnter: usize = 0;
let isChosen: usize = 0;
/** The chosen columns and the uncovered rows, i32. */
let chosen: usize = 0;
let chosenCount: i32 = 0;
let uncovered: usize = 0;
let uncoveredCount: i32 = 0;
/** The smallest cover, i32. */
export let improved: usize = 0;
export let improvedSize: i32 = 0;
export let improveSteps: f64 = 0;

function at(array: usize, i: i32): i32 {
  return load<i32>(array + ((<usize>i) << 2));
}

function put(array: usize, i: i32, value: i32): void {
  store<i32>(array + ((<usize>i) << 2), value);
}

function scoreOf(c: i32): f64 {
  return load<f64>(score + ((<usize>c) << 3));
}

function addScore(c: i32, more: f64): void {
  store<f64>(score + ((<usize>c) << 3), scoreOf(c) + more);
}

function holderCount(row: i32): i32 {
  return at(holderStarts, row + 1) - at(holderStarts, row);
}

function setUncovered(row: i32): void {
  put(placeOf, row, uncoveredCount);
  put(uncovered, uncoveredCount++, row);
}

function setCovered(row: i32): void {
  const last = at(uncovered, --uncoveredCount);
  put(uncovered, at(placeOf, row), last);
  put(placeOf, last, at(placeOf, row));
}

function enter(column: i32, step: i32): void {
  store<u8>(isChosen + <usize>column, 1);
  put(chosen, chosenCount++, column);
  put(changed, column, step);
  for (let i = at(starts, column); i < at(starts, column + 1); i++) {
    const row = at(rows, i);
    const before = at(times, row);
    put(times, row, before + 1);
    if (before > 1) continue;
    const w = load<f64>(weight + ((<usize>row) << 3));
    improveSteps += <f64>(holderCount(row) >> 2);
    if (before === 0) setCovered(row);
    for (let h = at(holderStarts, row); h < at(holderStarts, row + 1); h++) {
      const c = at(holders, h);
      if (c === column) continue;
      if (before === 0) {
        addScore(c, -w);
        store<u8>(mayEnter + <usize>c, 1);
      } else if (load<u8>(isChosen + <usize>c) !== 0) addScore(c, -w);
    }
  }
}

function leave(column: i32, step: i32): void {
  store<u8>(isChosen + <usize>column, 0);
  store<u8>(mayEnter + <usize>column, 0);
  put(changed, column, step);
  let place = 0;
  while (at(chosen, place) !== column) place++;
  chosenCount--;
  for (; place < chosenCount; place++) put(chosen, place, at(chosen, place + 1));
  for (let i = at(starts, column); i < at(starts, column + 1); i++) {
    const row = at(rows, i);
    const after = at(times, row) - 1;
    put(times, row, after);
    if (after > 1) continue;
    const w = load<f64>(weight + ((<usize>row) << 3));
    improveSteps += <f64>(holderCount(row) >> 2);
    if (after === 0) setUncovered(row);
    for (let h = at(holderStarts, row); h < at(holderStarts, row + 1); h++) {
      const c = at(holders, h);
      if (after === 0) {
        if (c === column) continue;
        addScore(c, w);
        store<u8>(mayEnter + <usize>c, 1);
      } else if (load<u8>(isChosen + <usize>c) !== 0) addScore(c, w);
    }
  }
}

/** Returns the chosen column with the smallest loss; of equal ones, the one chosen longest ago. */
function leastLoss(except: i32): i32 {
  let best = -1;
  for (let i = 0; i < chosenCount; i++) {
    const c = at(chosen, i);
    if (c === except) continue;
    const less = best === -1 ? -1.0 : scoreOf(c) - scoreOf(best);
    if (less < 0 || (less === 0 && at(changed, c) < at(changed, best))) best = c;
  }
  return best;
}

/**
 * Returns the column with the largest gain that covers a row. The column that was removed last enters only where there
 * is no other.
 */
function mostGain(row: i32): i32 {
  let best = -1;
  for (let h = at(holderStarts, row); h < at(holderStarts, row + 1); h++) {
    const c = at(holders, h);
    if (load<u8>(mayEnter + <usize>c) === 0 && holderCount(row) > 1) continue;
    const more = best === -1 ? 1.0 : scoreOf(c) - scoreOf(best);
    if (more > 0 || (more === 0 && at(changed, c) < at(changed, best))) best = c;
  }
  return best;
}

/** Starts from the cover in `improved`, `size` columns, and stops at a cover of `atLeast` columns. */
export function improveCover(
  open: usize,
  openCount: i32,
  numbers: i32,
  columnCount: i32,
  columnStarts: usize,
  columnRows: usize,
  cover: usize,
  size: i32,
  atLeast: i32,
  stepLimit: f64,
): void {
  starts = columnStarts;
  rows = columnRows;
  improved = cover;
  improvedSize = size;
  improveSteps = 0;
  fillHolders(numbers, columnCount, starts, rows);
  times = reserveZeros((<usize>numbers) << 2);
  placeOf = reserve((<usize>numbers) << 2);
  weight = reserve((<usize>numbers) << 3);
  score = reserve((<usize>columnCount) << 3);
  changed = reserveZeros((<usize>columnCount) << 2);
  mayEnter = reserve(<usize>columnCount);
  isChosen = reserveZeros(<usize>columnCount);
  // Each column that is chosen covers a row that no other does, but for the one that entered last.
  chosen = reserve((<usize>columnCount) << 2);
  uncovered = reserve((<usize>numbers) << 2);
  memory.fill(mayEnter, 1, <usize>columnCount);
  chosenCount = 0;
  uncoveredCount = 0;
  for (let r = 0; r < numbers; r++) store<f64>(weight + ((<usize>r) << 3), 1);
  for (let i = 0; i < openCount; i++) setUncovered(at(open, i));
  for (let c = 0; c < columnCount; c++)
    store<f64>(score + ((<usize>c) << 3), <f64>(at(starts, c + 1) - at(starts, c)));
  for (let i = 0; i < size; i++) enter(at(cover, i), 0);
  let draws: u64 = 20061;
  let entered = -1;
  for (let step = 1; improveSteps < stepLimit; step++) {
    while (uncoveredCount === 0) {
      improvedSize = chosenCount;
      memory.copy(improved, chosen, (<usize>chosenCount) << 2);
      if (chosenCount <= atLeast) return;
      leave(leastLoss(-1), step);
    }
    // Where few columns cover the rows, the steps below are less than one per iteration. Counting each iteration
    // guarantees an end.
    improveSteps++;
    if (step % 1000 === 0) tick(improveSteps);
    const leaving = leastLoss(entered);
    if (leaving !== -1) leave(leaving, step);
    draws = (draws * 48271) % 2147483647;
    const row = at(uncovered, <i32>(draws % <u64>uncoveredCount));
    improveSteps += <f64>((holderCount(row) + chosenCount) >> 2);
    entered = mostGain(row);
    if (entered === -1) continue;
    enter(entered, step);
    for (let u = 0; u < uncoveredCount; u++) {
      const other = at(uncovered, u);
      const w = weight + ((<usize>other) << 3);
      store<f64>(w, load<f64>(w) + 1);
      improveSteps += <f64>(holderCount(other) >> 2);
      for (let h = at(holderStarts, other); h < at(holderStarts, other + 1); h++) addScore(at(holders, h), 1);
    }
  }
}
