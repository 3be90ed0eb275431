import { ConditionError, type SetData } from "@throughline/sets";
import type { Study } from "@throughline/study";
import { Evidence } from "../evidence.ts";
import { type CompleteCases, completeCases } from "./complete-cases.ts";
import { memberships } from "./truth-table/memberships.ts";

/** The calibrated sets of an analysis over its complete cases. */
export type AnalysisSets = Pick<CompleteCases, "excluded"> & { readonly data: SetData };

/** What a set-theoretic analysis compares. */
export type Compared = {
  /** the kind of case */
  readonly cases: string;
  readonly attributes: readonly string[];
  /** whether memberships are rounded to 0 and 1 */
  readonly dichotomise: boolean;
};

/**
 * Returns the sets that a set-theoretic analysis compares.
 *
 * @throws ConditionError when a raw attribute has no calibration, or cannot be calibrated
 */
export function analysisSets(study: Study, { cases: kind, attributes, dichotomise }: Compared): AnalysisSets {
  const evidence = new Evidence(study);
  const { cases, excluded } = completeCases(evidence, kind, attributes);
  const sets = memberships(evidence, cases, attributes, dichotomise);
  if ("reason" in sets) throw new ConditionError(sets.reason);
  return { data: sets.data, excluded };
}
