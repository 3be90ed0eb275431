// Sets that contain no other set. The members of set s are `members` from starts[s] to starts[s + 1], each
// less than `most`; smaller sets come first. All arrays are i32 but `kept`, one byte per set.

import { reserve, reserveZeros } from "./memory";

/** Marks the sets that contain none of the sets before them. */
export function minimalSets(count: i32, most: i32, starts: usize, members: usize, kept: usize): void {
  // A list of the kept sets for each first member: the latest one plus 1, and before each set the one before it.
  const latest = reserveZeros((<usize>most) << 2);
  const before = reserve((<usize>count) << 2);
  const isInside = reserveZeros(<usize>most);
  for (let s: usize = 0; s < <usize>count; s++) {
    const first = members + ((<usize>load<i32>(starts + (s << 2))) << 2);
    const end = members + ((<usize>load<i32>(starts + ((s + 1) << 2))) << 2);
    for (let at = first; at < end; at += 4) store<u8>(isInside + <usize>load<i32>(at), 1);
    let contains = false;
    for (let at = first; at < end && !contains; at += 4)
      for (let k = load<i32>(latest + ((<usize>load<i32>(at)) << 2)); k !== 0 && !contains; ) {
        const other = <usize>(k - 1);
        contains = isWithin(starts + (other << 2), members, isInside);
        k = load<i32>(before + (other << 2));
      }
    for (let at = first; at < end; at += 4) store<u8>(isInside + <usize>load<i32>(at), 0);
    store<u8>(kept + s, contains ? 0 : 1);
    if (contains || first === end) continue;
    const list = latest + ((<usize>load<i32>(first)) << 2);
    store<i32>(before + (s << 2), load<i32>(list));
    store<i32>(list, <i32>s + 1);
  }
}

function isWithin(start: usize, members: usize, isInside: usize): bool {
  const end = members + ((<usize>load<i32>(start, 4)) << 2);
  for (let at = members + ((<usize>load<i32>(start)) << 2); at < end; at += 4)
    if (load<u8>(isInside + <usize>load<i32>(at)) === 0) return false;
  return true;
}
