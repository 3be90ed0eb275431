import { MembershipError } from "../errors.ts";
import { sufficiency } from "../fit/fit.ts";
import { atMost } from "./solution-formula.ts";

export type Zone =
  | "typical"
  | "deviant consistency in degree"
  | "deviant consistency in kind"
  | "deviant coverage"
  | "individually irrelevant"
  | "ambiguous";

export type XYPoint = {
  readonly caseId: string;
  readonly x: number;
  readonly y: number;
  readonly zone: Zone;
};

/**
 * Places cases in the five zones of an XY plot of a sufficient set.
 *
 * @param caseIds the n cases, in the order of the memberships
 * @param set membership in a condition, term or solution: n values in 0..1
 * @param outcome membership in the outcome: n values in 0..1, same order
 * @returns n points: in set and outcome, at most as high as the outcome (typical) or higher (deviant in degree); in the set only (deviant in
 *   kind); in the outcome only (deviant coverage); in neither (irrelevant); or ambiguous, with a membership of 0.5. O(n)
 * @throws MembershipError naming the first case whose value is missing or outside 0..1, or when there are not as many ids as values
 * @see Schneider & Rohlfing (2013), Sociological Methods & Research 42: 559-597
 * @example xyZones(["a", "b"], [0.6, 0.9], [0.8, 0.7]) // a typical, b deviant consistency in degree
 */
export function xyZones(
  caseIds: readonly string[],
  set: ArrayLike<number>,
  outcome: ArrayLike<number>,
): XYPoint[] {
  if (caseIds.length !== outcome.length)
    throw new MembershipError(
      `There are ${caseIds.length} cases and ${outcome.length} memberships. Give one for each case.`,
    );
  sufficiency(set, outcome);
  return caseIds.map((caseId, i) => {
    const [x, y] = [set[i] ?? Number.NaN, outcome[i] ?? Number.NaN];
    return { caseId, x, y, zone: zoneOf(x, y) };
  });
}

function zoneOf(x: number, y: number): Zone {
  if (x === 0.5 || y === 0.5) return "ambiguous";
  if (x < 0.5) return y > 0.5 ? "deviant coverage" : "individually irrelevant";
  if (y < 0.5) return "deviant consistency in kind";
  return atMost(x, y) ? "typical" : "deviant consistency in degree";
}
