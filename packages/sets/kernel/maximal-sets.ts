// Sets that are not contained in another set. `sets` are bits of rows, 64 per word, `words` words each;
// `kept` has one byte per set, 1 for those that are kept.

import { reserve, reserveZeros } from "./memory";

/** Marks the sets that are not contained in another; of equal sets, the first. */
export function maximalSets(count: i32, words: usize, rows: i32, sets: usize, kept: usize): void {
  // Indices of the sets, larger sets first.
  const order = reserve((<usize>count) << 2);
  const starts = reserveZeros((<usize>(rows + 2)) << 2);
  for (let s = 0; s < count; s++) {
    const at = starts + ((<usize>(rows - sizeOf(sets, words, s) + 1)) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  for (let size = 1; size <= rows; size++) {
    const at = starts + ((<usize>size) << 2);
    store<i32>(at, load<i32>(at) + load<i32>(at - 4));
  }
  for (let s = 0; s < count; s++) {
    const at = starts + ((<usize>(rows - sizeOf(sets, words, s))) << 2);
    const place = load<i32>(at);
    store<i32>(order + ((<usize>place) << 2), s);
    store<i32>(at, place + 1);
  }
  // For each row, the kept sets that contain it, as bits. A set is contained in those that contain all its
  // rows.
  const stride = (<usize>count + 63) >> 6;
  const holders = reserveZeros((<usize>rows * stride) << 3);
  let keptCount: usize = 0;
  for (let o = 0; o < count; o++) {
    const s = load<i32>(order + ((<usize>o) << 2));
    const set = sets + ((<usize>s * words) << 3);
    const used = (keptCount + 63) >> 6;
    let common: u64 = 0;
    for (let k: usize = 0; k < used && common === 0; k++)
      common = holdersOfAll(set, words, holders, stride, k);
    const stays = common === 0;
    store<u8>(kept + <usize>s, stays ? 1 : 0);
    if (!stays) continue;
    for (let w: usize = 0; w < words; w++)
      for (let rest = load<u64>(set + (w << 3)); rest !== 0; rest &= rest - 1) {
        const at = holders + ((((w << 6) + <usize>ctz(rest)) * stride + (keptCount >> 6)) << 3);
        store<u64>(at, load<u64>(at) | ((<u64>1) << (keptCount & 63)));
      }
    keptCount++;
  }
}

function sizeOf(sets: usize, words: usize, s: i32): i32 {
  let size = 0;
  for (let w: usize = 0; w < words; w++) size += <i32>popcnt(load<u64>(sets + ((<usize>s * words + w) << 3)));
  return size;
}

/** Of 64 kept sets, those that contain all rows of a set. */
function holdersOfAll(set: usize, words: usize, holders: usize, stride: usize, k: usize): u64 {
  let common: u64 = ~(<u64>0);
  for (let w: usize = 0; w < words; w++)
    for (let rest = load<u64>(set + (w << 3)); rest !== 0; rest &= rest - 1) {
      common &= load<u64>(holders + ((((w << 6) + <usize>ctz(rest)) * stride + k) << 3));
      if (common === 0) return 0;
    }
  return common;
}
