import { type Bits, popCount, wordsFor } from "../../minimise/bits.ts";
import type { Kernel, Target } from "./kernel.ts";

/** Up to this number of cases, a search over bits is faster. */
const maxCases = 1 << 20;

/**
 * Returns whether all memberships are 0 or 1 and all frequencies are whole, which lets each case be a bit.
 */
export function isCountable(
  { y, frequencies, cases }: Target,
  memberships: readonly Float64Array[],
): boolean {
  const crisp = (values: Float64Array) => values.every((x) => x === 0 || x === 1);
  return cases <= maxCases && frequencies.every(Number.isInteger) && crisp(y) && memberships.every(crisp);
}

/**
 * Stores cases as bits, 32 at a time: first the words of cases with the outcome, then those of the others.
 */
export function crispCases({ y, frequencies, cases, outcome }: Target): Kernel<Bits> {
  const inside = wordsFor(outcome);
  const words = inside + wordsFor(cases - outcome);
  const bitsOf = (membership: Float64Array): Bits => {
    const bits = new Int32Array(words);
    let [positive, negative] = [0, inside * 32];
    frequencies.forEach((weight, i) => {
      const from = y[i] === 1 ? positive : negative;
      if (membership[i] === 1)
        for (let at = from; at < from + weight; at++) bits[at >>> 5] = bits[at >>> 5]! | (1 << (at & 31));
      if (y[i] === 1) positive += weight;
      else negative += weight;
    });
    return bits;
  };
  return {
    conjoiner: (literals, most) => {
      const sets = literals.map(bitsOf);
      const everything = bitsOf(new Float64Array(y.length).fill(1));
      const levels = Array.from({ length: most }, (_, depth) =>
        depth === 0 ? everything : new Int32Array(words),
      );
      const met = { cases, condition: 0, outcome, both: 0, largest: 0 };
      let last: readonly [set: Bits, before: Bits] = [everything, everything];
      return {
        meet: (literal, depth) => {
          const set = sets[literal]!;
          const before = levels[depth]!;
          const next = levels[depth + 1];
          met.both = intersect(set, before, next, 0, inside);
          const count = met.both + intersect(set, before, next, inside, words);
          met.condition = count;
          met.largest = count > 0 ? 1 : 0;
          last = [set, before];
          return met;
        },
        term: () => {
          const [set, before] = last;
          return set.map((word, w) => word & before[w]!);
        },
      };
    },
    disjoiner: (terms, most) => {
      const levels = Array.from({ length: most }, () => new Int32Array(words));
      const added = (term: Bits, before: Bits, from: number, to: number): number => {
        let count = 0;
        for (let w = from; w < to; w++) count += popCount(term[w]! & ~before[w]!);
        return count;
      };
      return {
        gain: (term, depth) => added(terms[term]!, levels[depth]!, 0, inside),
        rise: (term, depth) => added(terms[term]!, levels[depth]!, 0, words),
        join: (term, depth) => {
          const [set, before, next] = [terms[term]!, levels[depth]!, levels[depth + 1]!];
          for (let w = 0; w < words; w++) next[w] = before[w]! | set[w]!;
        },
      };
    },
  };
}

/** Counts the intersection of two sets between two words, and stores it in `kept` if given. */
function intersect(a: Bits, b: Bits, kept: Bits | undefined, from: number, to: number): number {
  let count = 0;
  if (kept)
    for (let w = from; w < to; w++) {
      const word = a[w]! & b[w]!;
      kept[w] = word;
      count += popCount(word);
    }
  else for (let w = from; w < to; w++) count += popCount(a[w]! & b[w]!);
  return count;
}
