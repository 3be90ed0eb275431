import type { Sums } from "./measures.ts";
import type { Sparse, Target } from "./search.ts";

export type Limits = {
  /** most disjuncts, and most literals in all of them */
  readonly disjuncts: number;
  readonly literals: number;
  /** how much a disjunction has to share with the outcome: what cannot get there is not visited */
  readonly both: number;
  /** asked before each sum; the search ends when it returns false */
  readonly goesOn: () => boolean;
};

/** A term, multiplied by the cases of each configuration: its membership, and what of it is in the outcome. */
type Weighed = {
  readonly size: number;
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly sharedPlaces: Int32Array;
  readonly shared: Float64Array;
};

/** What is known at a depth of the search. */
type Level = {
  /** membership in the disjunction so far, and what of it is in the outcome, by configuration and multiplied by its cases */
  readonly values: Float64Array;
  readonly shared: Float64Array;
  /** for each term how much more of the outcome it brings, or more than that */
  readonly gains: Float64Array;
  /** 1 for a term whose gain is known and that has room among the literals */
  readonly isOpen: Uint8Array;
  /** for each term, the sums of the 0, 1, 2, … largest gains of it and those after it */
  readonly largest: Float64Array;
};

/**
 * Disjoins memberships, depth first; goes on from a disjunction when `visit` returns true.
 *
 * A term never brings more of the outcome to a disjunction than it brought to a part of it, so that gains found at one depth bound those
 * below: `reach` is how much more of the outcome further disjuncts can bring at most.
 */
export function disjoin(
  terms: readonly (Sparse & { readonly size: number })[],
  target: Target,
  { disjuncts, literals, both: asked, goesOn }: Limits,
  visit: (parts: readonly number[], sums: Sums, reach: number) => boolean,
): void {
  const { cases, outcome } = target;
  const weighed = terms.map((term) => weigh(term, target));
  const depth = Math.min(disjuncts, terms.length);
  const levels = Array.from(
    { length: depth },
    (): Level => ({
      values: new Float64Array(target.y.length),
      shared: new Float64Array(target.y.length),
      gains: new Float64Array(terms.length),
      isOpen: new Uint8Array(terms.length),
      largest: new Float64Array((terms.length + 1) * depth),
    }),
  );
  const parts: number[] = [];
  const search = (from: number, condition: number, both: number, size: number): boolean => {
    const { values, shared, gains, isOpen, largest } = levels[parts.length] as Level;
    const above = levels[parts.length - 1];
    const left = depth - parts.length - 1;
    for (let t = from; t < weighed.length; t++) {
      const term = weighed[t] as Weighed;
      const hasRoom = size + term.size <= literals;
      const bound = hasRoom ? (above?.gains[t] ?? asked) : 0;
      isOpen[t] = Number(hasRoom && both + bound + (above?.largest[(t + 1) * depth + left] ?? 0) >= asked);
      if (isOpen[t] === 1 && !goesOn()) return false;
      gains[t] = isOpen[t] === 1 ? riseOf(term.sharedPlaces, term.shared, shared) : bound;
    }
    sumLargest(gains, from, depth, largest);
    for (let t = from; t < weighed.length; t++) {
      const term = weighed[t] as Weighed;
      const together = both + (gains[t] as number);
      const reach = largest[(t + 1) * depth + left] as number;
      if (isOpen[t] === 0 || together + reach < asked) continue;
      const sum = condition + riseOf(term.places, term.values, values);
      parts.push(t);
      if (visit(parts, { cases, condition: sum, outcome, both: together }, reach) && left > 0) {
        const below = levels[parts.length] as Level;
        raise(below.values, values, term.places, term.values);
        raise(below.shared, shared, term.sharedPlaces, term.shared);
        if (!search(t + 1, sum, together, size + term.size)) return false;
      }
      parts.pop();
    }
    return true;
  };
  if (depth > 0) search(0, 0, 0, 0);
}

function weigh(
  { places, values, size }: Sparse & { readonly size: number },
  { y, frequencies }: Target,
): Weighed {
  const weighted = values.map((value, p) => value * (frequencies[places[p] as number] as number));
  const shared = values.map((value, p) => {
    const i = places[p] as number;
    return Math.min(value, y[i] as number) * (frequencies[i] as number);
  });
  const inOutcome = Int32Array.from(places.keys()).filter((p) => (shared[p] as number) > 0);
  return {
    size,
    places,
    values: weighted,
    sharedPlaces: Int32Array.from(inOutcome, (p) => places[p] as number),
    shared: Float64Array.from(inOutcome, (p) => shared[p] as number),
  };
}

/** How far values rise above what is there, in all. */
function riseOf(places: Int32Array, values: Float64Array, there: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < places.length; p++) {
    const rise = (values[p] as number) - (there[places[p] as number] as number);
    if (rise > 0) sum += rise;
  }
  return sum;
}

function raise(to: Float64Array, from: Float64Array, places: Int32Array, values: Float64Array): void {
  to.set(from);
  for (let p = 0; p < places.length; p++) {
    const i = places[p] as number;
    if ((values[p] as number) > (to[i] as number)) to[i] = values[p] as number;
  }
}

/** For each place from the last down to `from`, the sums of the 0, 1, 2, … largest values there and after it. */
function sumLargest(values: Float64Array, from: number, width: number, sums: Float64Array): void {
  const end = values.length * width;
  sums.fill(0, end, end + width);
  for (let t = values.length - 1; t >= from; t--) {
    const [at, after] = [t * width, (t + 1) * width];
    let value = values[t] as number;
    // The k-th largest after it is the difference of two sums; what is larger moves it on.
    for (let k = 1; k < width; k++) {
      const next = (sums[after + k] as number) - (sums[after + k - 1] as number);
      const kept = Math.max(value, next);
      sums[at + k] = (sums[at + k - 1] as number) + kept;
      value = Math.min(value, next);
    }
    sums[at] = 0;
  }
}
