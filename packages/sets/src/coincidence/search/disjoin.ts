import type { Sums } from "../measures.ts";
import type { Disjoiner, Target } from "./kernel.ts";

type Limits = {
  /** maximum number of disjuncts, and of literals in all of them */
  readonly disjuncts: number;
  readonly literals: number;
  /**
   * the overlap with the outcome that a disjunction must reach; branches that cannot reach it are not visited
   */
  readonly both: number;
  /** called before each sum; the search ends when it returns false */
  readonly takeStep: () => boolean;
};

/** The state at one depth of the search. */
type Level = {
  /** for each term, an upper bound of the overlap with the outcome that it adds */
  readonly gains: Float64Array;
  /** 1 for a term whose gain is exact and that fits in the number of literals */
  readonly isOpen: Uint8Array;
  /** for each term, the sums of the 0, 1, 2, … largest gains from it on */
  readonly largest: Float64Array;
};

/**
 * Visits disjunctions of terms, depth first; extends a disjunction when `visit` returns true.
 * A term never adds more of the outcome to a disjunction than to a part of it. Gains found at one depth
 * therefore bound those below: `reach` is the most overlap with the outcome that further disjuncts can add.
 *
 * @param sizes the number of literals of each term
 * @param visit receives the indices of the terms and the sums of the disjunction, both valid until it returns
 */
export function disjoin(
  sizes: readonly number[],
  disjoiner: (most: number) => Disjoiner,
  { cases, outcome }: Target,
  { disjuncts, literals, both: asked, takeStep }: Limits,
  visit: (parts: readonly number[], sums: Sums, reach: number) => boolean,
): void {
  const terms = sizes.length;
  const depth = Math.min(disjuncts, terms);
  const { gain, rise, join } = disjoiner(depth);
  const levels = Array.from(
    { length: depth },
    (): Level => ({
      gains: new Float64Array(terms),
      isOpen: new Uint8Array(terms),
      largest: new Float64Array((terms + 1) * depth),
    }),
  );
  const parts: number[] = [];
  const sums = { cases, condition: 0, outcome, both: 0 };
  const search = (from: number, condition: number, both: number, size: number): boolean => {
    const at = parts.length;
    const { gains, isOpen, largest } = levels[at]!;
    const above = levels[at - 1];
    const left = depth - at - 1;
    for (let t = from; t < terms; t++) {
      const hasRoom = size + sizes[t]! <= literals;
      const bound = hasRoom ? (above?.gains[t] ?? asked) : 0;
      isOpen[t] = Number(hasRoom && both + bound + (above?.largest[(t + 1) * depth + left] ?? 0) >= asked);
      if (isOpen[t] === 1 && !takeStep()) return false;
      gains[t] = isOpen[t] === 1 ? gain(t, at) : bound;
    }
    sumLargest(gains, from, depth, largest);
    for (let t = from; t < terms; t++) {
      const together = both + gains[t]!;
      const reach = largest[(t + 1) * depth + left]!;
      if (isOpen[t] === 0 || together + reach < asked) continue;
      const whole = condition + rise(t, at);
      sums.condition = whole;
      sums.both = together;
      parts.push(t);
      if (visit(parts, sums, reach) && left > 0) {
        join(t, at);
        if (!search(t + 1, whole, together, size + sizes[t]!)) return false;
      }
      parts.pop();
    }
    return true;
  };
  if (depth > 0) search(0, 0, 0, 0);
}

/**
 * For each index from the last down to `from`, computes the sums of the 0, 1, 2, … largest values from it on.
 */
function sumLargest(values: Float64Array, from: number, width: number, sums: Float64Array): void {
  const end = values.length * width;
  sums.fill(0, end, end + width);
  for (let t = values.length - 1; t >= from; t--) {
    const [at, after] = [t * width, (t + 1) * width];
    let value = values[t]!;
    // The k-th largest later value is the difference of two sums; a larger value moves it on.
    for (let k = 1; k < width; k++) {
      const next = sums[after + k]! - sums[after + k - 1]!;
      const kept = Math.max(value, next);
      sums[at + k] = sums[at + k - 1]! + kept;
      value = Math.min(value, next);
    }
    sums[at] = 0;
  }
}
