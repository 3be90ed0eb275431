import { type Bits, countBits, popCount, wordsFor } from "../minimise/bits.ts";
import type { Sums } from "./measures.ts";
import { type Sparse, sparse, type Target } from "./search.ts";

/** Up to so many cases a search over bits pays. */
const mostCases = 1 << 20;

/** True when memberships are 0 or 1 and cases are whole: then each case is a bit. */
export function isCountable(
  { y, frequencies, cases }: Target,
  memberships: readonly Float64Array[],
): boolean {
  const crisp = (values: Float64Array) => values.every((x) => x === 0 || x === 1);
  return cases <= mostCases && frequencies.every(Number.isInteger) && crisp(y) && memberships.every(crisp);
}

/** As `conjoin()`, over the cases as bits, 32 at a time. */
export function conjoinBits(
  literals: readonly { readonly factor: number; readonly membership: Float64Array }[],
  { y, frequencies, cases, outcome }: Target,
  visit: (
    parts: readonly number[],
    sums: Sums & { readonly largest: number },
    found: () => Sparse,
  ) => boolean,
): void {
  const bitsOf = (membership: Float64Array): Bits => {
    const bits = new Uint32Array(wordsFor(cases));
    let at = 0;
    frequencies.forEach((weight, i) => {
      for (let n = 0; n < weight; n++, at++)
        if (membership[i] === 1) bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
    });
    return bits;
  };
  const sets = literals.map(({ membership }) => bitsOf(membership));
  const positive = bitsOf(y);
  const words = positive.length;
  const levels: Bits[] = literals.map(() => new Uint32Array(0));
  const parts: number[] = [];
  const found = (): Sparse =>
    sparse(
      y.map((_, i) => parts.reduce((least, l) => Math.min(least, literals[l]?.membership[i] as number), 1)),
    );
  const search = (from: number, before: Bits | undefined, last: number): void => {
    let next = levels[parts.length] as Bits;
    if (next.length === 0) {
      next = new Uint32Array(words) as Bits;
      levels[parts.length] = next;
    }
    for (let l = from; l < literals.length; l++) {
      const { factor } = literals[l] as { factor: number };
      if (factor === last) continue;
      const set = sets[l] as Bits;
      let [condition, both] = [0, 0];
      if (before) {
        for (let w = 0; w < words; w++) {
          const word = (set[w] as number) & (before[w] as number);
          next[w] = word;
          condition += popCount(word);
          both += popCount(word & (positive[w] as number));
        }
      } else {
        next.set(set);
        condition = countBits(set);
        for (let w = 0; w < words; w++) both += popCount((set[w] as number) & (positive[w] as number));
      }
      parts.push(l);
      const largest = condition > 0 ? 1 : 0;
      if (visit(parts, { cases, condition, outcome, both, largest }, found)) search(l + 1, next, factor);
      parts.pop();
    }
  };
  search(0, undefined, -1);
}
