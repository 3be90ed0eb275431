import { MembershipError } from "../errors.ts";
import { sufficiency } from "../fit/fit.ts";
import type { SufficiencyFit } from "../types.ts";

/** Memberships of the same n cases, in 0..1 and in the same order. */
export type SolutionTests = {
  /** in the initial solution */
  readonly initial: ArrayLike<number>;
  /** in each test solution, obtained with other calibrations or cut-offs; at least one */
  readonly tests: readonly ArrayLike<number>[];
  readonly outcome: ArrayLike<number>;
};

export type RobustFit = {
  /** fit of the robust core: the intersection of initial and test solutions */
  readonly core: SufficiencyFit;
  /** coverage of the core divided by that of the initial solution: 1 when the tests lose nothing */
  readonly RF_cov: number;
  /** consistency of the initial solution divided by that of the core: 1 when the core is not more consistent */
  readonly RF_cons: number;
  /** coincidence of the initial solution with the intersection and with the union of the test solutions */
  readonly RF_SC_minTS: number;
  readonly RF_SC_maxTS: number;
};

/**
 * Measures how robust a solution is to its tests, by fit.
 *
 * @param solutions memberships in the initial solution, in the test solutions and in the outcome
 * @returns the robust core's inclS, PRI and covS, and the RF measures (NaN where a denominator is 0); O(n × tests)
 * @throws MembershipError when a membership is missing or outside 0..1, the numbers of cases differ, or there is no
 *   test
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88; equals `rob.fit()` and `rob.corefit()` of
 *   R's SetMethods
 * @example robustFit({ initial: [0.8, 0.3], tests: [[0.6, 0.3]], outcome: [1, 0] }).RF_cov // 0.75
 */
export function robustFit({ initial, tests, outcome }: SolutionTests): RobustFit {
  const { shared, joined } = testSets({ initial, tests, outcome });
  const coreMembership = shared.map((value, i) => Math.min(value, initial[i] ?? 0));
  const core = sufficiency(coreMembership, outcome);
  const whole = sufficiency(initial, outcome);
  return {
    core,
    RF_cov: core.covS / whole.covS,
    RF_cons: whole.inclS / core.inclS,
    RF_SC_minTS: setCoincidence(initial, shared),
    RF_SC_maxTS: setCoincidence(initial, joined),
  };
}

/** Returns the intersection (minimum) and the union (maximum) of all test solutions. */
export function testSets({ initial, tests, outcome }: SolutionTests): {
  readonly shared: Float64Array;
  readonly joined: Float64Array;
} {
  if (tests.length === 0)
    throw new MembershipError("There is no test solution. Give at least one to compare with.");
  for (const values of [initial, ...tests]) sufficiency(values, outcome);
  const over = (choose: (...values: number[]) => number) =>
    Float64Array.from(outcome, (_, i) => choose(...tests.map((test) => test[i] ?? Number.NaN)));
  return { shared: over(Math.min), joined: over(Math.max) };
}

/** Returns the intersection of two sets divided by their union, 1 when they are equal. */
export function setCoincidence(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    both += Math.min(a[i] ?? Number.NaN, b[i] ?? Number.NaN);
    either += Math.max(a[i] ?? Number.NaN, b[i] ?? Number.NaN);
  }
  return both / either;
}
