import type { SetData } from "../types.ts";

export type AmbiguousCase = {
  readonly caseId: string;
  readonly condition: string;
  readonly membership: number;
};

/**
 * Finds memberships of 0.5. They place a case neither in nor out of a set, and therefore in no row of a truth
 * table.
 *
 * @param data n cases with their columns; missing memberships and multi-value columns are skipped
 * @param tolerance the largest distance from 0.5 that still counts, at least 0 (default 0: exactly 0.5)
 * @returns one entry for each such membership, by column and then by case; O(n × columns)
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 7; equals `ambig.cases()` of R's SetMethods
 * @example ambiguousCases({ cases: ["a", "b"], columns: { X: [0.5, 1] } }) // a, X, 0.5
 */
export function ambiguousCases(data: SetData, tolerance = 0): AmbiguousCase[] {
  return Object.entries(data.columns).flatMap(([condition, column]) =>
    data.cases.flatMap((caseId, i) => {
      const membership = column[i] ?? Number.NaN;
      return Math.abs(membership - 0.5) <= tolerance ? [{ caseId, condition, membership }] : [];
    }),
  );
}
