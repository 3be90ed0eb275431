import type { Sums } from "../measures.ts";

/** The outcome that conditions are sought for, and the cases of each configuration. */
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
    outcome += weight * (y[i] as number);
  });
  return { y, frequencies, cases, outcome };
}

/** What there is of a conjunction, and its highest membership. */
export type Met = Sums & { readonly largest: number };

/** Conjunctions along one line of a search: what stands at a depth is met with one literal more. */
export type Conjoiner<Term> = {
  /** Meets a literal with what stands at a depth, 0 for nothing; the sums are good until the next call. */
  readonly meet: (literal: number, depth: number) => Met;
  /** The conjunction that was met last. */
  readonly term: () => Term;
};

/** Disjunctions along one line of a search: what stands at a depth is joined by one term more. */
export type Disjoiner = {
  /** How much more of the outcome a term brings to what stands at a depth. */
  readonly gain: (term: number, depth: number) => number;
  /** How much a term adds to what stands at a depth, in the outcome and outside of it. */
  readonly rise: (term: number, depth: number) => number;
  /** Joins a term to what stands at a depth, for the next. */
  readonly join: (term: number, depth: number) => void;
};

/** How memberships are held, met and joined: one way for crisp cases, one for any. */
export type Kernel<Term> = {
  /** @param most how many literals a conjunction has at most */
  readonly conjoiner: (literals: readonly Float64Array[], most: number) => Conjoiner<Term>;
  /** @param most how many terms a disjunction has at most */
  readonly disjoiner: (terms: readonly Term[], most: number) => Disjoiner;
};
