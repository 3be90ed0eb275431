/**
 * Returns a generator of uniform numbers strictly between 0 and 1: Park & Miller (1988), Communications of
 * the ACM 31: 1192-1201, with small seeds spread out.
 */
export function uniform(seed: number): () => number {
  let state = ((Math.imul(seed + 1, 0x9e3779b1) >>> 1) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Returns a random whole number from `least` to `most`. */
export function wholeNumber(draw: () => number, [least, most]: readonly [number, number]): number {
  return least + Math.floor(draw() * (most - least + 1));
}

/** Returns the items in random order. */
export function shuffled<T>(draw: () => number, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: draw() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
