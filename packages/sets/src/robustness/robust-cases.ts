import { type SolutionTests, setCoincidence, testSets } from "./robust-fit.ts";

export type RobustCases = {
  /**
   * typical: in the outcome; deviant: not in it. Robust cases are in the initial solution and in all test solutions
   */
  readonly robustTypical: readonly string[];
  readonly robustDeviant: readonly string[];
  /** in the initial solution, but not in all test solutions */
  readonly shakyTypical: readonly string[];
  readonly shakyDeviant: readonly string[];
  /** not in the initial solution, but in some test solution */
  readonly possibleTypical: readonly string[];
  readonly possibleDeviant: readonly string[];
  /** in no solution, but in the outcome */
  readonly extremeDeviantCoverage: readonly string[];
  /**
   * robust typical (deviant) cases divided by all typical (deviant) cases of any solution, NaN when there are none
   */
  readonly RCR_typ: number;
  readonly RCR_dev: number;
  /** 1: neither shaky nor possible cases; 2: possible ones only; 3: shaky ones only; 4: both */
  readonly RCC_Rank: 1 | 2 | 3 | 4;
};

/**
 * Classifies cases by how robust their place in the solution is to its tests. "In" means a membership above 0.5.
 *
 * @param caseIds the n cases, in the order of the memberships
 * @param solutions memberships in the initial solution, in the test solutions and in the outcome
 * @returns lists of cases, the case ratios in 0..1 and the rank; O(n × tests)
 * @throws MembershipError when a membership is missing or outside 0..1, the numbers of cases differ, or there is no
 *   test
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88
 * @example robustCases(["a", "b"], { initial: [0.8, 0.7], tests: [[0.6, 0.2]], outcome: [1, 1] }).shakyTypical // b
 */
export function robustCases(caseIds: readonly string[], solutions: SolutionTests): RobustCases {
  const { shared, joined } = testSets(solutions);
  const isIn = (values: ArrayLike<number>, i: number) => (values[i] ?? Number.NaN) > 0.5;
  const { initial, outcome } = solutions;
  const robust = caseIds.map((_, i) => isIn(initial, i) && isIn(shared, i));
  const shaky = caseIds.map((_, i) => isIn(initial, i) && !isIn(shared, i));
  const possible = caseIds.map((_, i) => !isIn(initial, i) && isIn(joined, i));
  const none = caseIds.map((_, i) => !isIn(initial, i) && !isIn(joined, i));
  const those = (group: readonly boolean[], typical: boolean) =>
    caseIds.filter((_, i) => group[i] && isIn(outcome, i) === typical);
  const ratio = (typical: boolean) =>
    those(robust, typical).length /
    [robust, shaky, possible].reduce((sum, group) => sum + those(group, typical).length, 0);
  const [anyShaky, anyPossible] = [shaky.includes(true), possible.includes(true)];
  return {
    robustTypical: those(robust, true),
    robustDeviant: those(robust, false),
    shakyTypical: those(shaky, true),
    shakyDeviant: those(shaky, false),
    possibleTypical: those(possible, true),
    possibleDeviant: those(possible, false),
    extremeDeviantCoverage: those(none, true),
    RCR_typ: ratio(true),
    RCR_dev: ratio(false),
    RCC_Rank: anyShaky ? (anyPossible ? 4 : 3) : anyPossible ? 2 : 1,
  };
}

export type SingleTest = {
  /** index of the test solution in the list given */
  readonly test: number;
  readonly RCC_Rank: RobustCases["RCC_Rank"];
  /** coincidence of initial and test solution in 0..1 */
  readonly SC: number;
};

/**
 * Compares the initial solution with each test solution separately, the least robust first.
 *
 * @param solutions memberships in the initial solution, in the test solutions and in the outcome
 * @returns one entry per test, by decreasing rank, then by increasing coincidence; O(n × tests)
 * @throws MembershipError when a membership is missing or outside 0..1, the numbers of cases differ, or there is no
 *   test
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88; equals `rob.singletest()` of R's
 *   SetMethods
 * @example singleTests({ initial: [0.8, 0.7], tests: [[0.6, 0.2]], outcome: [1, 1] }) // test 0, RCC_Rank 3, SC 0.533
 */
export function singleTests(solutions: SolutionTests): SingleTest[] {
  testSets(solutions);
  const caseIds = Array.from(solutions.outcome, (_, i) => String(i));
  return solutions.tests
    .map((test, i) => ({
      test: i,
      RCC_Rank: robustCases(caseIds, { ...solutions, tests: [test] }).RCC_Rank,
      SC: setCoincidence(solutions.initial, test),
    }))
    .sort((a, b) => b.RCC_Rank - a.RCC_Rank || a.SC - b.SC);
}
