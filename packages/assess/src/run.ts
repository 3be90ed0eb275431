import type { Progress } from "@throughline/sets";
import type { Analysis } from "@throughline/study";
import { backlash } from "./analyses/backlash.ts";
import { balance } from "./analyses/balance.ts";
import { causalModelAnalysis } from "./analyses/causal-model.ts";
import { coincidenceAnalysis } from "./analyses/coincidence.ts";
import { comparison } from "./analyses/comparison.ts";
import { coverage } from "./analyses/coverage.ts";
import { gap } from "./analyses/gap.ts";
import { judgements } from "./analyses/judgements.ts";
import { participation } from "./analyses/participation.ts";
import { pathways } from "./analyses/pathways.ts";
import { processTracing } from "./analyses/process-tracing.ts";
import { response } from "./analyses/response.ts";
import { scope } from "./analyses/scope.ts";
import { series } from "./analyses/series.ts";
import { testimony } from "./analyses/testimony.ts";
import { truthTableAnalysis } from "./analyses/truth-table.ts";
import { variation } from "./analyses/variation.ts";
import type { Yield } from "./draft.ts";
import type { Evidence } from "./evidence.ts";

/** Runs one analysis of a study; a long search tells how far it is. */
export function runAnalysis(
  evidence: Evidence,
  analysis: Analysis,
  onSearch?: (progress: Progress) => void,
): Yield<unknown> {
  switch (analysis.kind) {
    case "comparison":
      return comparison(evidence, analysis);
    case "variation":
      return variation(evidence, analysis);
    case "gap":
      return gap(evidence, analysis);
    case "balance":
      return balance(evidence, analysis);
    case "pathways":
      return pathways(evidence, analysis);
    case "scope":
      return scope(evidence, analysis);
    case "backlash":
      return backlash(evidence, analysis);
    case "response":
      return response(evidence, analysis);
    case "participation":
      return participation(evidence, analysis);
    case "testimony":
      return testimony(evidence, analysis);
    case "judgements":
      return judgements(evidence, analysis);
    case "coverage":
      return coverage(evidence, analysis);
    case "series":
      return series(evidence, analysis);
    case "truth-table":
      return truthTableAnalysis(evidence, analysis);
    case "coincidence":
      return coincidenceAnalysis(evidence, analysis, onSearch);
    case "process-tracing":
      return processTracing(evidence, analysis);
    case "causal-model":
      return causalModelAnalysis(evidence, analysis);
  }
}
