// Conjunctions and disjunctions of fuzzy sets, depth first; see src/superset/combine.ts.
// A set is f64 `width`, an even number: the last one is 0 where the number of cases is odd. `apart` has one byte for
// each pair of literals; the other arrays are i32.

import { reserve, reserveZeros, rewind } from "./memory";

/**
 * Receives the number of parts, the sum of their joint memberships and of its overlap with the outcome, when
 * `parts` and `joint` are valid. Returns whether to search combinations that contain this one.
 */
declare function combined(size: i32, x: f64, both: f64): bool;

/** The most parts of a combination. */
let depths: i32 = 0;
let setBytes: usize = 0;
let literalCount: i32 = 0;
let outcome: usize = 0;
let literals: usize = 0;
/** The condition of each literal. */
let conditions: usize = 0;
let unites: bool = false;
let overlapWanted: f64 = 0;
let outsideAllowed: f64 = 0;
let shareWanted: f64 = 0;
/** 1 at l × literalCount + m where the literals l and m, l before m, are not wanted together. */
let apart: usize = 0;
/** Per depth: the joint memberships of the parts, and the union of the literals that may be added to them. */
let joints: usize = 0;
let reaches: usize = 0;
let total: f64 = 0;

/** The literals of the current combination, and the address of its joint memberships. */
export let parts: usize = 0;
export let joint: usize = 0;

/** Writes the intersection of a and b. Returns its overlap with the outcome; `total` is its sum. */
function intersect(a: usize, b: usize, to: usize): f64 {
  let both = f64x2.splat(0);
  let sum = f64x2.splat(0);
  for (let at: usize = 0; at < setBytes; at += 16) {
    const x = f64x2.pmin(v128.load(a + at), v128.load(b + at));
    v128.store(to + at, x);
    sum = f64x2.add(sum, x);
    both = f64x2.add(both, f64x2.pmin(x, v128.load(outcome + at)));
  }
  total = sumOf(sum);
  return sumOf(both);
}

/** Writes the union of a and b. Returns its overlap with the outcome; `total` is its sum. */
function unite(a: usize, b: usize, to: usize): f64 {
  let both = f64x2.splat(0);
  let sum = f64x2.splat(0);
  for (let at: usize = 0; at < setBytes; at += 16) {
    const x = f64x2.pmax(v128.load(a + at), v128.load(b + at));
    v128.store(to + at, x);
    sum = f64x2.add(sum, x);
    both = f64x2.add(both, f64x2.pmin(x, v128.load(outcome + at)));
  }
  total = sumOf(sum);
  return sumOf(both);
}

function unitedOverlap(a: usize, b: usize): f64 {
  let both = f64x2.splat(0);
  for (let at: usize = 0; at < setBytes; at += 16) {
    const x = f64x2.pmax(v128.load(a + at), v128.load(b + at));
    both = f64x2.add(both, f64x2.pmin(x, v128.load(outcome + at)));
  }
  return sumOf(both);
}

function sumOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

function fill(set: usize, x: f64): void {
  for (let at: usize = 0; at < setBytes; at += 8) store<f64>(set + at, x);
}

/** Returns whether the combination may be part of a longer one that is wanted. */
function isAccepted(size: i32, x: f64, both: f64): bool {
  if (unites ? x - both > outsideAllowed : both < overlapWanted || x === 0) return false;
  if (x === 0 || both < overlapWanted || both < shareWanted * x) return true;
  return combined(size, x, both);
}

/** Writes those of the accepted literals that may be joined with `literal`, and counts them. */
function listLater(accepted: usize, acceptedCount: i32, literal: i32, to: usize): i32 {
  const condition = load<i32>(conditions + ((<usize>literal) << 2));
  let count = 0;
  for (let a = 0; a < acceptedCount; a++) {
    const other = load<i32>(accepted + ((<usize>a) << 2));
    if (load<i32>(conditions + ((<usize>other) << 2)) === condition) continue;
    if (load<u8>(apart + <usize>(literal * literalCount + other)) !== 0) continue;
    store<i32>(to + ((<usize>count) << 2), other);
    count++;
  }
  return count;
}

/** `candidates` are the literals that may be added to the parts. Those that were accepted come first. */
function search(depth: i32, candidates: usize, candidateCount: i32): void {
  const before = joints + <usize>depth * setBytes;
  const next = before + setBytes;
  const reach = reaches + <usize>depth * setBytes;
  fill(reach, 0);
  let acceptedCount = 0;
  for (let c = 0; c < candidateCount; c++) {
    const l = load<i32>(candidates + ((<usize>c) << 2));
    const literal = literals + <usize>l * setBytes;
    const both = unites ? unite(before, literal, next) : intersect(before, literal, next);
    store<i32>(parts + ((<usize>depth) << 2), l);
    joint = next;
    if (isAccepted(depth + 1, total, both)) {
      const later = reserve((<usize>acceptedCount) << 2);
      const count = depth + 1 < depths ? listLater(candidates, acceptedCount, l, later) : 0;
      if (count > 0 && (!unites || unitedOverlap(next, reach) >= overlapWanted))
        search(depth + 1, later, count);
      rewind(later);
      store<i32>(candidates + ((<usize>acceptedCount) << 2), l);
      acceptedCount++;
      unite(reach, literal, reach);
    } else if (depth === 1) store<u8>(apart + <usize>(load<i32>(parts) * literalCount + l), 1);
  }
}

/**
 * Passes combinations to `combined`. A conjunction is given up where its overlap is less than wanted, a disjunction
 * where it has more than allowed outside the outcome. Only those with members, the overlap wanted, and the share of
 * their sum that is wanted in the outcome, are passed.
 */
export function combinations(
  width: i32,
  count: i32,
  most: i32,
  y: usize,
  sets: usize,
  conditionOf: usize,
  isUnion: bool,
  overlap: f64,
  outside: f64,
  share: f64,
): void {
  depths = most;
  setBytes = (<usize>width) << 3;
  literalCount = count;
  outcome = y;
  literals = sets;
  conditions = conditionOf;
  unites = isUnion;
  overlapWanted = overlap;
  outsideAllowed = outside;
  shareWanted = share;
  apart = reserveZeros(<usize>(count * count));
  parts = reserve((<usize>depths) << 2);
  joints = reserve(<usize>(depths + 1) * setBytes);
  reaches = reserve(<usize>(depths + 1) * setBytes);
  fill(joints, unites ? 0 : 1);
  const all = reserve((<usize>count) << 2);
  for (let l = 0; l < count; l++) store<i32>(all + ((<usize>l) << 2), count - 1 - l);
  search(0, all, count);
}
