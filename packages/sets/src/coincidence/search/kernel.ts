import type { Sums } from "../measures.ts";

/** The outcome whose conditions are searched, and the number of cases of each configuration. */
export type Target = {
  readonly y: Float64Array;
  readonly frequencies: Float64Array;
  readonly cases: number;
  readonly outcome: number;
};

export function targetOf(y: Float64Array, frequencies: Float64Array): Target {
  let [cases, outcome] = [0, 0];
  frequencies.forEach((weight, i) => {
    cases += weight;
    outcome += weight * y[i]!;
  });
  return { y, frequencies, cases, outcome };
}

/** The sums of a conjunction, and its highest membership. */
export type ConjunctionSums = Sums & { readonly largest: number };

/** Builds conjunctions along one path of a depth-first search: each depth adds one literal. */
export type Conjoiner<Term> = {
  /**
   * Intersects a literal with the conjunction at a depth (0: the empty one). The sums are valid until the
   * next call.
   */
  readonly meet: (literal: number, depth: number) => ConjunctionSums;
  /** The conjunction that was computed last. */
  readonly term: () => Term;
};

/** Builds disjunctions along one path of a depth-first search: each depth adds one term. */
export type Disjoiner = {
  /** Returns how much overlap with the outcome a term adds to the disjunction at a depth. */
  readonly gain: (term: number, depth: number) => number;
  /** Returns how much a term adds to the disjunction at a depth, inside and outside the outcome. */
  readonly rise: (term: number, depth: number) => number;
  /** Adds a term to the disjunction at a depth, and stores the result at the next depth. */
  readonly join: (term: number, depth: number) => void;
};

/** How memberships are stored and combined: one implementation for crisp cases, one for all others. */
export type Kernel<Term> = {
  /** @param most the maximum number of literals of a conjunction */
  readonly conjoiner: (literals: readonly Float64Array[], most: number) => Conjoiner<Term>;
  /** @param most the maximum number of terms of a disjunction */
  readonly disjoiner: (terms: readonly Term[], most: number) => Disjoiner;
};
