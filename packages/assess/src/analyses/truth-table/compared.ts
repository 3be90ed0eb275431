import { parseLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import type { Compared } from "../analysis-sets.ts";

/** What a truth table compares: its conditions and its outcome. */
export const comparedInTruthTable = ({
  cases,
  conditions,
  outcome,
  dichotomise,
}: AnalysisOf<"truth-table">): Compared => ({
  cases,
  attributes: [...conditions, parseLiteral(outcome).name],
  dichotomise,
});
