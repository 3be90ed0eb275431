// Largest sets of positive rows whose common values exclude every negative row; see
// src/minimise/first-minimum.ts.
//
// The search starts from each positive row in turn, and looks for the sets in which it is the first. Bits, 64 per
// word: `words` words hold a set of positive rows, `valueWords` a set of conditions, `edgeWords` a set of edges.
// An edge is the set of conditions in which a negative row differs from the row of the search; common values
// exclude the negative row when they hit its edge.

import { reserve, reserveZeros } from "./memory";

let conditions: i32 = 0;
let positiveCount: i32 = 0;
let negativeCount: i32 = 0;
let words: usize = 0;
let valueWords: usize = 0;
let edgeWords: usize = 0;
/** For each positive row, the conditions in which it agrees with the row of the search. */
let agreeing: usize = 0;
/** The edges, then for each condition the edges that it hits, and all edges. */
let edges: usize = 0;
let hits: usize = 0;
let everyEdge: usize = 0;
/**
 * Frames of the search, one per depth: the common values, the rows of the set, the rows that may join it, then
 * the rows to branch on, i32. `largest` is one more.
 */
let frames: usize = 0;
let frameSize: usize = 0;
let largest: usize = 0;

/** Sets that were found: their rows, then the address of the set found before. */
let lastFound: usize = 0;
let foundCount: i32 = 0;
/**
 * Found sets that contain the row of the search, in blocks of 64: the address of the next block, then for each row
 * the sets that contain it, as bits.
 */
let firstBlock: usize = 0;
let lastBlock: usize = 0;
let inLastBlock: i32 = 0;
let blockSize: usize = 0;

/** The address of the sets, once they are collected. */
export let coverages: usize = 0;
export let coverageSteps: f64 = 0;
let limit: f64 = 0;

function common(frame: usize): usize {
  return frame;
}

function set(frame: usize): usize {
  return frame + (valueWords << 3);
}

function open(frame: usize): usize {
  return frame + ((valueWords + words) << 3);
}

function branches(frame: usize): usize {
  return frame + ((valueWords + 2 * words) << 3);
}

function has(bits: usize, member: usize): bool {
  return ((load<u64>(bits + ((member >> 6) << 3)) >> (member & 63)) & 1) !== 0;
}

function add(bits: usize, member: usize): void {
  const at = bits + ((member >> 6) << 3);
  store<u64>(at, load<u64>(at) | ((<u64>1) << (member & 63)));
}

function remove(bits: usize, member: usize): void {
  const at = bits + ((member >> 6) << 3);
  store<u64>(at, load<u64>(at) & ~((<u64>1) << (member & 63)));
}

/** Returns how many of some values a row agrees with. */
function agreement(values: usize, row: usize): i32 {
  const own = agreeing + ((row * valueWords) << 3);
  let kept = 0;
  for (let w: usize = 0; w < valueWords; w++)
    kept += <i32>popcnt(load<u64>(values + (w << 3)) & load<u64>(own + (w << 3)));
  return kept;
}

/** Returns whether the values that remain when a row joins exclude every negative row. */
function mayJoin(values: usize, row: usize): bool {
  const own = agreeing + ((row * valueWords) << 3);
  coverageSteps += 10;
  for (let e: usize = 0; e < edgeWords; e++) {
    let missing = load<u64>(everyEdge + (e << 3));
    for (let w: usize = 0; w < valueWords && missing !== 0; w++) {
      const kept = load<u64>(values + (w << 3)) & load<u64>(own + (w << 3));
      for (let rest = kept; rest !== 0 && missing !== 0; rest &= rest - 1)
        missing &= ~load<u64>(hits + ((((w << 6) + <usize>ctz(rest)) * edgeWords + e) << 3));
    }
    if (missing !== 0) return false;
  }
  return true;
}

/**
 * Adds the open rows that have all common values, and removes those that may not join. Returns the open row that
 * keeps the most common values, -1 when none is left.
 */
function narrow(frame: usize): i32 {
  const values = common(frame);
  let size = 0;
  for (let w: usize = 0; w < valueWords; w++) size += <i32>popcnt(load<u64>(values + (w << 3)));
  let next = -1;
  let mostKept = -1;
  for (let w: usize = 0; w < words; w++) {
    for (let rest = load<u64>(open(frame) + (w << 3)); rest !== 0; rest &= rest - 1) {
      const row = (w << 6) + <usize>ctz(rest);
      const kept = agreement(values, row);
      if (kept < size && mayJoin(values, row)) {
        if (kept <= mostKept) continue;
        mostKept = kept;
        next = <i32>row;
        continue;
      }
      if (kept === size) add(set(frame), row);
      remove(open(frame), row);
    }
  }
  return next;
}

/** Adds a row to the set of a frame. Returns the row to add next, or -1. */
function join(frame: usize, row: usize): i32 {
  const own = agreeing + ((row * valueWords) << 3);
  const values = common(frame);
  for (let w: usize = 0; w < valueWords; w++)
    store<u64>(values + (w << 3), load<u64>(values + (w << 3)) & load<u64>(own + (w << 3)));
  add(set(frame), row);
  remove(open(frame), row);
  return narrow(frame);
}

/** Returns whether a set of rows, with the row of the search, lies within one that was found. */
function isWithinFound(rows: usize): bool {
  let block = firstBlock;
  for (;;) {
    let holding: u64 = ~(<u64>0);
    for (let w: usize = 0; w < words && holding !== 0; w++)
      for (let rest = load<u64>(rows + (w << 3)); rest !== 0 && holding !== 0; rest &= rest - 1)
        holding &= load<u64>(block + ((1 + (w << 6) + <usize>ctz(rest)) << 3));
    if (holding !== 0) return true;
    if (block === lastBlock) break;
    block = <usize>load<u64>(block);
  }
  return false;
}

/** Adds a set to the blocks. */
function hold(rows: usize): void {
  if (inLastBlock === 64) {
    if (load<u64>(lastBlock) === 0) store<u64>(lastBlock, <u64>reserveZeros(blockSize));
    lastBlock = <usize>load<u64>(lastBlock);
    memory.fill(lastBlock + 8, 0, blockSize - 8);
    inLastBlock = 0;
  }
  for (let w: usize = 0; w < words; w++)
    for (let rest = load<u64>(rows + (w << 3)); rest !== 0; rest &= rest - 1) {
      const at = lastBlock + ((1 + (w << 6) + <usize>ctz(rest)) << 3);
      store<u64>(at, load<u64>(at) | ((<u64>1) << inLastBlock));
    }
  inLastBlock++;
}

function keep(rows: usize): void {
  const record = reserve((words + 1) << 3);
  memory.copy(record, rows, words << 3);
  store<u64>(record + (words << 3), <u64>lastFound);
  lastFound = record;
  foundCount++;
  hold(rows);
}

/**
 * Finds the sets that contain those of a frame and lie within its open rows, `next` being the open row that keeps
 * the most values. Any such set either lies within the one that is built here, or contains an open row beyond it.
 */
function search(frame: usize, next: i32): void {
  if (coverageSteps > limit) return;
  for (let w: usize = 0; w < words; w++)
    store<u64>(set(largest) + (w << 3), load<u64>(set(frame) + (w << 3)) | load<u64>(open(frame) + (w << 3)));
  if (isWithinFound(set(largest))) return;
  memory.copy(largest, frame, (valueWords + 2 * words) << 3);
  for (let row = next; row !== -1; ) row = join(largest, row);
  if (!isWithinFound(set(largest))) keep(set(largest));
  const branch = branches(frame);
  let count: usize = 0;
  for (let w: usize = 0; w < words; w++) {
    const beyond = load<u64>(open(frame) + (w << 3)) & ~load<u64>(set(largest) + (w << 3));
    for (let rest = beyond; rest !== 0; rest &= rest - 1) {
      // Rows that keep few values are tried first, so that the others are open in the fewest branches.
      const row = (w << 6) + <usize>ctz(rest);
      const key = (agreement(common(frame), row) << 20) | <i32>row;
      let at = count++;
      for (; at > 0 && load<i32>(branch + ((at - 1) << 2)) > key; at--)
        store<i32>(branch + (at << 2), load<i32>(branch + ((at - 1) << 2)));
      store<i32>(branch + (at << 2), key);
    }
  }
  const below = frame + frameSize;
  for (let b: usize = 0; b < count; b++) {
    const row = <usize>(load<i32>(branch + (b << 2)) & 0xfffff);
    memory.copy(below, frame, (valueWords + 2 * words) << 3);
    search(below, join(below, row));
    remove(open(frame), row);
  }
}

/** Reserves the memory of the search. */
export function startCoverages(
  conditionCount: i32,
  positiveRows: i32,
  negativeRows: i32,
  stepLimit: f64,
): void {
  conditions = conditionCount;
  positiveCount = positiveRows;
  negativeCount = negativeRows;
  limit = stepLimit;
  words = (<usize>positiveCount + 63) >> 6;
  valueWords = (<usize>conditions + 63) >> 6;
  agreeing = reserve((<usize>positiveCount * valueWords) << 3);
  hits = reserve((<usize>conditions * ((<usize>negativeCount + 63) >> 6)) << 3);
  everyEdge = reserve(((<usize>negativeCount + 63) >> 6) << 3);
  edges = reserve((<usize>negativeCount * valueWords) << 3);
  frameSize = (((valueWords + 2 * words) << 3) + ((<usize>positiveCount) << 2) + 7) & ~7;
  frames = reserve(frameSize * (<usize>conditions + 3));
  largest = frames + frameSize * (<usize>conditions + 2);
  blockSize = (1 + (words << 6)) << 3;
  firstBlock = reserveZeros(blockSize);
  lastFound = 0;
  foundCount = 0;
  coverageSteps = 0;
}

/** Fills a set of conditions: those in which two rows agree, or in which they differ. */
function compare(own: usize, other: usize, equal: bool, to: usize): void {
  memory.fill(to, 0, valueWords << 3);
  for (let c: usize = 0; c < <usize>conditions; c++) {
    const value = load<i32>(own + (c << 2));
    if (value !== -1 && (value === load<i32>(other + (c << 2))) === equal) add(to, c);
  }
}

/** Keeps the edges that contain no other edge, and fills `hits`. Returns whether one is empty. */
function fillEdges(own: usize, negative: usize): bool {
  let count: usize = 0;
  for (let n = 0; n < negativeCount; n++) {
    const edge = edges + ((count * valueWords) << 3);
    compare(own, negative + ((<usize>(n * conditions)) << 2), false, edge);
    let isMinimal = true;
    for (let k: usize = 0; k < count && isMinimal; k++)
      isMinimal = !isWithin(edges + ((k * valueWords) << 3), edge);
    if (!isMinimal) continue;
    let kept: usize = 0;
    for (let k: usize = 0; k < count; k++) {
      const known = edges + ((k * valueWords) << 3);
      if (isWithin(edge, known)) continue;
      memory.copy(edges + ((kept * valueWords) << 3), known, valueWords << 3);
      kept++;
    }
    memory.copy(edges + ((kept * valueWords) << 3), edge, valueWords << 3);
    count = kept + 1;
  }
  edgeWords = (count + 63) >> 6;
  memory.fill(hits, 0, (<usize>conditions * edgeWords) << 3);
  memory.fill(everyEdge, 0, edgeWords << 3);
  let isEmpty = false;
  for (let e: usize = 0; e < count; e++) {
    add(everyEdge, e);
    let any: u64 = 0;
    for (let w: usize = 0; w < valueWords; w++) {
      const those = load<u64>(edges + ((e * valueWords + w) << 3));
      any |= those;
      for (let rest = those; rest !== 0; rest &= rest - 1)
        add(hits + ((((w << 6) + <usize>ctz(rest)) * edgeWords) << 3), e);
    }
    if (any === 0) isEmpty = true;
  }
  return isEmpty;
}

function isWithin(a: usize, b: usize): bool {
  for (let w: usize = 0; w < valueWords; w++)
    if ((load<u64>(a + (w << 3)) & ~load<u64>(b + (w << 3))) !== 0) return false;
  return true;
}

/**
 * Finds the sets whose first row is r, after those of the rows before it. `positive` and `negative` are rows of
 * `conditions` values, i32; -1 where a condition does not apply. Returns false when a negative row equals r.
 */
export function coveragesOfRow(r: i32, positive: usize, negative: usize): bool {
  const own = positive + ((<usize>(r * conditions)) << 2);
  if (fillEdges(own, negative)) return false;
  for (let o = 0; o < positiveCount; o++)
    compare(
      own,
      positive + ((<usize>(o * conditions)) << 2),
      true,
      agreeing + ((<usize>o * valueWords) << 3),
    );
  lastBlock = firstBlock;
  inLastBlock = 0;
  memory.fill(firstBlock + 8, 0, blockSize - 8);
  for (let record = lastFound; record !== 0; record = <usize>load<u64>(record + (words << 3)))
    if (has(record, <usize>r)) hold(record);
  memory.copy(common(frames), agreeing + ((<usize>r * valueWords) << 3), valueWords << 3);
  memory.fill(set(frames), 0, words << 4);
  add(set(frames), <usize>r);
  for (let o = r + 1; o < positiveCount; o++) add(open(frames), <usize>o);
  search(frames, narrow(frames));
  return true;
}

/** Copies the sets to one array in the order in which they were found, `words` words each. Returns their number. */
export function collectCoverages(): i32 {
  coverages = reserve((<usize>foundCount * words) << 3);
  let at = coverages + ((<usize>foundCount * words) << 3);
  for (let record = lastFound; record !== 0; record = <usize>load<u64>(record + (words << 3))) {
    at -= words << 3;
    memory.copy(at, record, words << 3);
  }
  return foundCount;
}
