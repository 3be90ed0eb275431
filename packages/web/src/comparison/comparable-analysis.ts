import type { AnalysisOf } from "@throughline/study";

/** Kinds of analyses that are computed live. */
const kinds = ["truth-table", "coincidence", "process-tracing", "causal-model", "series"] as const;

export type ComparableAnalysis = AnalysisOf<(typeof kinds)[number]>;

export const isCompared = (kind: string): kind is ComparableAnalysis["kind"] =>
  kinds.some((one) => one === kind);
