import { ConditionError, parseLiteral, type SetData } from "@throughline/sets";
import type { AnalysisOf, Study } from "@throughline/study";
import { Evidence } from "../evidence.ts";
import { englishOf } from "../messages/english.ts";
import { type CompleteCases, completeCases } from "./complete-cases.ts";
import { memberships } from "./truth-table/memberships.ts";

/** The calibrated sets of an analysis over its complete cases. */
export type AnalysisSets = Pick<CompleteCases, "excluded"> & { readonly data: SetData };

/**
 * Returns the sets that a set-theoretic analysis compares.
 *
 * @throws ConditionError when a raw attribute has no calibration, or cannot be calibrated
 */
export function analysisSets(
  study: Study,
  analysis: AnalysisOf<"truth-table"> | AnalysisOf<"coincidence">,
): AnalysisSets {
  const evidence = new Evidence(study);
  const attributes =
    analysis.kind === "coincidence"
      ? analysis.factors
      : [...analysis.conditions, parseLiteral(analysis.outcome).name];
  const { cases, excluded } = completeCases(evidence, analysis.cases, attributes);
  const dichotomise = analysis.kind === "truth-table" && analysis.dichotomise;
  const sets = memberships(evidence, cases, attributes, dichotomise);
  if ("reason" in sets) throw new ConditionError(englishOf(sets.reason));
  return { data: sets.data, excluded };
}
