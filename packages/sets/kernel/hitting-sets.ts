// Minimal hitting sets, and the prime implicants that correspond to them; see src/minimise/hitting-sets.ts
// and prime-implicants.ts.
// Sets are stored as bits, 64 per word: `words` words hold a set of vertices, `edgeWords` a set of edges,
// `rowWords` a set of positive rows.

import { reserve, reserveZeros, rewind } from "./memory";

/** Receives a set of vertices that hits all edges: `words` words. */
declare function found(chosen: usize): void;
/** Reports at intervals how many steps were taken. */
declare function tick(steps: f64): void;

let vertices: i32 = 0;
let words: usize = 0;
let edgeWords: usize = 0;
let edgeCount: i32 = 0;
/** The vertices of each edge. */
let edge: usize = 0;
/** The edges that each vertex hits. */
let hit: usize = 0;
let depths: usize = 0;
/**
 * Per depth: the edges that no chosen vertex hits, the vertices that may still be chosen, and the vertices of
 * the edge that is hit next.
 */
let open: usize = 0;
let candidates: usize = 0;
let branches: usize = 0;
/** Per depth and chosen vertex: the edges that only this vertex hits. Each depth has `depths` sets. */
let alone: usize = 0;
/** Scratch space of one depth: the vertices that hit all open edges. */
let last: usize = 0;
let chosen: usize = 0;

/** For prime implicants: the row where the search starts, and all positive rows; otherwise 0 words. */
let row: i32 = 0;
let rowCount: i32 = 0;
let rowWords: usize = 0;
/** For each condition, the rows whose value differs from the row of the search. */
let apart: usize = 0;
/** Per depth: the rows that the chosen conditions exclude. */
let excluded: usize = 0;
let mostRecords: i32 = 0;

export let steps: f64 = 0;
let limit: f64 = 0;
export let cutShort: bool = false;
/** True when an edge is empty, which nothing can hit. */
export let isUnhittable: bool = false;
let nodes: i32 = 0;
/** The records: for each prime implicant the conditions that it fixes, then the rows that it covers. */
export let records: usize = 0;
export let recordCount: i32 = 0;
/** The address of the next record, and of the arrays of the search from one row. */
let recordsEnd: usize = 0;
let scratch: usize = 0;

/**
 * Finds the open edge with the fewest candidates and fills `last`. Returns -1 without an open edge, -2 when
 * an edge has no candidate.
 */
function narrowestEdge(depth: usize): i32 {
  const from = candidates + ((depth * words) << 3);
  let narrowest = -1;
  let fewest = vertices + 1;
  for (let w: usize = 0; w < words; w++) store<u64>(last + (w << 3), load<u64>(from + (w << 3)));
  for (let w: usize = 0; w < edgeWords; w++) {
    for (let rest = load<u64>(open + ((depth * edgeWords + w) << 3)); rest !== 0; rest &= rest - 1) {
      const e = ((<i32>w) << 6) + <i32>ctz(rest);
      const at = edge + ((<usize>e * words) << 3);
      let n = 0;
      for (let x: usize = 0; x < words; x++) {
        const vertex = load<u64>(at + (x << 3));
        n += <i32>popcnt(vertex & load<u64>(from + (x << 3)));
        store<u64>(last + (x << 3), load<u64>(last + (x << 3)) & vertex);
      }
      if (n === 0) return -2;
      if (n >= fewest) continue;
      fewest = n;
      narrowest = e;
    }
  }
  return narrowest;
}

/** Returns whether each chosen vertex is still the only one on some edge after `vertex` is added. */
function allNeeded(depth: usize, vertex: usize): bool {
  const hits = hit + ((vertex * edgeWords) << 3);
  let own = alone + ((depth * depths * edgeWords) << 3);
  for (let i: usize = 0; i < depth; i++) {
    let any: u64 = 0;
    for (let w: usize = 0; w < edgeWords; w++) any |= load<u64>(own + (w << 3)) & ~load<u64>(hits + (w << 3));
    if (any === 0) return false;
    own += edgeWords << 3;
  }
  return true;
}

function choose(depth: usize, vertex: usize): void {
  const hits = hit + ((vertex * edgeWords) << 3);
  const from = open + ((depth * edgeWords) << 3);
  const to = from + (edgeWords << 3);
  let here = alone + ((depth * depths * edgeWords) << 3);
  let next = alone + (((depth + 1) * depths * edgeWords) << 3);
  for (let i: usize = 0; i < depth; i++) {
    for (let w: usize = 0; w < edgeWords; w++)
      store<u64>(next + (w << 3), load<u64>(here + (w << 3)) & ~load<u64>(hits + (w << 3)));
    here += edgeWords << 3;
    next += edgeWords << 3;
  }
  for (let w: usize = 0; w < edgeWords; w++) {
    const before = load<u64>(from + (w << 3));
    const hitting = load<u64>(hits + (w << 3));
    store<u64>(next + (w << 3), before & hitting);
    store<u64>(to + (w << 3), before & ~hitting);
  }
  const before = excluded + ((depth * rowWords) << 3);
  for (let w: usize = 0; w < rowWords; w++)
    store<u64>(
      before + ((rowWords + w) << 3),
      load<u64>(before + (w << 3)) | load<u64>(apart + ((vertex * rowWords + w) << 3)),
    );
}

/**
 * Returns whether fixing one more condition still covers an earlier row. The implicant is then recorded at
 * that row.
 */
function coversEarlier(depth: usize, vertex: usize): bool {
  const before = excluded + ((depth * rowWords) << 3);
  const more = apart + ((vertex * rowWords) << 3);
  for (let w: usize = 0; w << 6 < <usize>row; w++) {
    const covered = ~(load<u64>(before + (w << 3)) | load<u64>(more + (w << 3)));
    const left = row - ((<i32>w) << 6);
    if ((left >= 64 ? covered : covered & (((<u64>1) << left) - 1)) !== 0) return true;
  }
  return false;
}

function record(depth: usize, vertex: usize): void {
  if (rowWords === 0) {
    found(chosen);
    return;
  }
  if (recordCount >= mostRecords) {
    cutShort = true;
    return;
  }
  const place = reserve((words + rowWords) << 3);
  for (let w: usize = 0; w < words; w++) store<u64>(place + (w << 3), load<u64>(chosen + (w << 3)));
  for (let w: usize = 0; w < rowWords; w++) {
    let covered = ~(
      load<u64>(excluded + ((depth * rowWords + w) << 3)) | load<u64>(apart + ((vertex * rowWords + w) << 3))
    );
    const left = rowCount - ((<i32>w) << 6);
    if (left < 64) covered &= ((<u64>1) << left) - 1;
    store<u64>(place + ((words + w) << 3), covered);
  }
  recordCount++;
}

/** Reports the sets that one more vertex completes, and removes that vertex from the candidates. */
function complete(depth: usize): void {
  const here = candidates + ((depth * words) << 3);
  for (let w: usize = 0; w < words; w++) {
    const ending = load<u64>(last + (w << 3));
    store<u64>(here + (w << 3), load<u64>(here + (w << 3)) & ~ending);
    const at = chosen + (w << 3);
    for (let rest = ending; rest !== 0; rest &= rest - 1) {
      const vertex = (w << 6) + <usize>ctz(rest);
      steps += <f64>(depth + 2);
      if (coversEarlier(depth, vertex) || !allNeeded(depth, vertex)) continue;
      const bit = rest & (0 - rest);
      store<u64>(at, load<u64>(at) | bit);
      record(depth, vertex);
      store<u64>(at, load<u64>(at) & ~bit);
    }
  }
}

function search(depth: usize): void {
  steps += <f64>(depth + 1);
  if ((++nodes & 0x3fff) === 0) tick(steps);
  if (steps > limit) cutShort = true;
  if (cutShort) return;
  const e = narrowestEdge(depth);
  if (e === -1) found(chosen);
  if (e < 0) return;
  complete(depth);
  const here = candidates + ((depth * words) << 3);
  const next = here + (words << 3);
  const branching = branches + ((depth * words) << 3);
  for (let w: usize = 0; w < words; w++) {
    const left = load<u64>(here + (w << 3));
    const those = load<u64>(edge + ((<usize>e * words + w) << 3)) & left;
    store<u64>(branching + (w << 3), those);
    store<u64>(here + (w << 3), left & ~those);
  }
  for (let w: usize = 0; w < words; w++) {
    const at = chosen + (w << 3);
    for (let rest = load<u64>(branching + (w << 3)); rest !== 0; rest &= rest - 1) {
      const vertex = (w << 6) + <usize>ctz(rest);
      if (!allNeeded(depth, vertex)) continue;
      const bit = rest & (0 - rest);
      choose(depth, vertex);
      store<u64>(at, load<u64>(at) | bit);
      for (let x: usize = 0; x < words; x++) store<u64>(next + (x << 3), load<u64>(here + (x << 3)));
      search(depth + 1);
      store<u64>(at, load<u64>(at) & ~bit);
      if (cutShort) return;
      store<u64>(here + (w << 3), load<u64>(here + (w << 3)) | bit);
    }
  }
}

/**
 * Keeps the edges that contain no other edge, without duplicates, smaller ones first. Returns whether one is
 * empty.
 */
function keepMinimalEdges(edges: usize, count: i32): bool {
  edge = reserve((<usize>count * words) << 3);
  edgeCount = 0;
  for (let size = 0, seen = 0; seen < count; size++) {
    for (let e = 0; e < count; e++) {
      const at = edges + ((<usize>e * words) << 3);
      let n = 0;
      for (let w: usize = 0; w < words; w++) n += <i32>popcnt(load<u64>(at + (w << 3)));
      if (n !== size) continue;
      if (n === 0) return true;
      seen++;
      let isMinimal = true;
      for (let k = 0; k < edgeCount && isMinimal; k++) {
        let beyond: u64 = 0;
        for (let w: usize = 0; w < words; w++)
          beyond |= load<u64>(edge + ((<usize>k * words + w) << 3)) & ~load<u64>(at + (w << 3));
        isMinimal = beyond !== 0;
      }
      if (!isMinimal) continue;
      memory.copy(edge + ((<usize>edgeCount * words) << 3), at, words << 3);
      edgeCount++;
    }
  }
  return false;
}

function run(edges: usize, count: i32, stepLimit: f64): void {
  steps = 0;
  nodes = 0;
  limit = stepLimit;
  cutShort = false;
  isUnhittable = keepMinimalEdges(edges, count);
  if (isUnhittable) return;
  edgeWords = (<usize>edgeCount + 63) >> 6;
  hit = reserveZeros((<usize>vertices * edgeWords) << 3);
  depths = <usize>min(vertices, edgeCount) + 1;
  open = reserveZeros((depths * edgeWords) << 3);
  candidates = reserveZeros((depths * words) << 3);
  branches = reserve((depths * words) << 3);
  alone = reserve((depths * depths * edgeWords) << 3);
  last = reserve(words << 3);
  chosen = reserveZeros(words << 3);
  excluded = reserveZeros((depths * rowWords) << 3);
  for (let e = 0; e < edgeCount; e++) {
    const bit = (<u64>1) << (e & 63);
    const at = open + ((<usize>(e >> 6)) << 3);
    store<u64>(at, load<u64>(at) | bit);
    for (let w: usize = 0; w < words; w++) {
      const those = load<u64>(edge + ((<usize>e * words + w) << 3));
      store<u64>(candidates + (w << 3), load<u64>(candidates + (w << 3)) | those);
      for (let rest = those; rest !== 0; rest &= rest - 1) {
        const to = hit + ((((w << 6) + <usize>ctz(rest)) * edgeWords + <usize>(e >> 6)) << 3);
        store<u64>(to, load<u64>(to) | bit);
      }
    }
  }
  if (rowWords > 0) rewind(recordsEnd);
  search(0);
}

/** Passes each minimal hitting set to `found`. `edges` are `count` sets of `vertexCount` vertices. */
export function hittingSets(vertexCount: i32, edges: usize, count: i32, stepLimit: f64): void {
  vertices = vertexCount;
  words = (<usize>vertices + 63) >> 6;
  rowWords = 0;
  row = 0;
  run(edges, count, stepLimit);
}

/** Starts the records of a table. The search from each row uses `scratchBytes` for its arrays. */
export function startPrimes(scratchBytes: usize): void {
  scratch = reserve(scratchBytes);
  records = reserve(0);
  recordsEnd = records;
  recordCount = 0;
}

/**
 * Records the prime implicants that cover positive row r and no earlier one. `positive` and `negative` are
 * rows of `conditions` values, i32; -1 where a condition does not apply.
 */
export function primesOfRow(
  conditions: i32,
  r: i32,
  positive: usize,
  positiveCount: i32,
  negative: usize,
  negativeCount: i32,
  stepLimit: f64,
  most: i32,
): void {
  rewind(scratch);
  vertices = conditions;
  words = (<usize>vertices + 63) >> 6;
  row = r;
  rowCount = positiveCount;
  rowWords = (<usize>rowCount + 63) >> 6;
  mostRecords = most;
  const own = positive + ((<usize>(r * conditions)) << 2);
  apart = reserveZeros((<usize>vertices * rowWords) << 3);
  for (let o = 0; o < positiveCount; o++) {
    const other = positive + ((<usize>(o * conditions)) << 2);
    for (let c = 0; c < conditions; c++) {
      const value = load<i32>(own + ((<usize>c) << 2));
      if (value === -1 || value === load<i32>(other + ((<usize>c) << 2))) continue;
      const at = apart + ((<usize>c * rowWords + <usize>(o >> 6)) << 3);
      store<u64>(at, load<u64>(at) | ((<u64>1) << (o & 63)));
    }
  }
  const edges = reserveZeros((<usize>negativeCount * words) << 3);
  for (let e = 0; e < negativeCount; e++) {
    const other = negative + ((<usize>(e * conditions)) << 2);
    for (let c = 0; c < conditions; c++) {
      const value = load<i32>(own + ((<usize>c) << 2));
      if (value === -1 || value === load<i32>(other + ((<usize>c) << 2))) continue;
      const at = edges + ((<usize>e * words + <usize>(c >> 6)) << 3);
      store<u64>(at, load<u64>(at) | ((<u64>1) << (c & 63)));
    }
  }
  run(edges, negativeCount, stepLimit);
  if (!isUnhittable) recordsEnd = reserve(0);
}
