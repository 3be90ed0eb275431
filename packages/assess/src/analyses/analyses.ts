import type { Analysis, AnalysisKindName, AnalysisOf } from "@throughline/study";
import type { Yield } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import { backlash, recordReadByBacklash } from "./backlash/backlash.ts";
import { balance } from "./balance/balance.ts";
import { causalModelAnalysis } from "./causal-model/causal-model.ts";
import { coincidenceAnalysis } from "./coincidence/coincidence.ts";
import { comparison, gradeKeyOfComparison, readByComparison } from "./comparison/comparison.ts";
import type { Computation, Search } from "./computation.ts";
import { coverage } from "./coverage/coverage.ts";
import { gap } from "./gap/gap.ts";
import { onSides } from "./grade-keys.ts";
import { judgements, readByJudgements } from "./judgements/judgements.ts";
import { gradeKeyOfLadder, ladder } from "./ladder/ladder.ts";
import { participation } from "./participation/participation.ts";
import { pathways } from "./pathways/pathways.ts";
import {
  gradesOfPatterns,
  kindsOfPathways,
  onThresholds,
  readByPathways,
  recordReadByPathways,
} from "./pathways/reading.ts";
import { processTracing } from "./process-tracing/process-tracing.ts";
import { readByTracing, recordReadByTracing } from "./process-tracing/reading.ts";
import { response } from "./response/response.ts";
import { readByScope, recordReadByScope, scope } from "./scope/scope.ts";
import { series } from "./series/series.ts";
import { readByTestimony, testimony } from "./testimony/testimony.ts";
import { truthTableAnalysis } from "./truth-table/truth-table.ts";
import { gradeKeyOfVariation, readByVariation, variation } from "./variation/variation.ts";

/** Of an analysis that reads nothing of other cases than those that it is about. */
const ownKind = (_: Evidence, analysis: Analysis): readonly string[] | undefined =>
  "cases" in analysis ? [analysis.cases] : undefined;

/** How each kind of analysis is computed. */
export const computations = {
  ladder: { compute: ladder, kindsRead: ownKind, gradeKey: gradeKeyOfLadder },
  comparison: {
    compute: comparison,
    kindsRead: ownKind,
    gradeKey: gradeKeyOfComparison,
    readsClaim: readByComparison,
  },
  variation: {
    compute: variation,
    kindsRead: ownKind,
    answersFrom: ["cases", "grades"],
    gradeKey: gradeKeyOfVariation,
    readsClaim: readByVariation,
  },
  gap: { compute: gap, kindsRead: ownKind, gradeKey: onSides },
  balance: { compute: balance, kindsRead: ownKind, gradeKey: onSides },
  pathways: {
    compute: pathways,
    kindsRead: kindsOfPathways,
    alsoReads: gradesOfPatterns,
    gradeKey: onThresholds,
    readsClaim: readByPathways,
    readsRecord: recordReadByPathways,
  },
  scope: {
    compute: scope,
    kindsRead: ownKind,
    readsClaim: readByScope,
    readsRecord: recordReadByScope,
  },
  backlash: {
    compute: backlash,
    kindsRead: (_, { cases, spillover }) => [cases, spillover],
    gradeKey: onSides,
    readsRecord: recordReadByBacklash,
  },
  response: { compute: response, kindsRead: ownKind, gradeKey: onSides },
  participation: {
    compute: participation,
    kindsRead: ownKind,
    answersFrom: ["cases", "grades"],
    gradeKey: onSides,
  },
  testimony: { compute: testimony, readsClaim: readByTestimony },
  judgements: { compute: judgements, readsClaim: readByJudgements },
  coverage: { compute: coverage },
  series: {
    compute: series,
    answersFrom: ["events", "series"],
    readsRecord: (_, { events }, { id }) => events.includes(id),
  },
  "truth-table": { compute: truthTableAnalysis, kindsRead: ownKind, leavesOutCases: true },
  coincidence: { compute: coincidenceAnalysis, kindsRead: ownKind },
  "process-tracing": {
    compute: processTracing,
    gradeKey: onSides,
    readsClaim: readByTracing,
    readsRecord: recordReadByTracing,
  },
  "causal-model": { compute: causalModelAnalysis },
} satisfies { [K in AnalysisKindName]: Computation<AnalysisOf<K>, unknown> };

/** The result of an analysis of one kind, as plain data. */
export type ResultOf<K extends AnalysisKindName> = ReturnType<(typeof computations)[K]["compute"]>["result"];

export function computationOf({ kind }: Pick<Analysis, "kind">): Computation<Analysis, unknown> {
  return computations[kind];
}

/** Runs one analysis of a study. */
export function runAnalysis(evidence: Evidence, analysis: Analysis, search?: Search): Yield<unknown> {
  return computationOf(analysis).compute(evidence, analysis, search);
}
