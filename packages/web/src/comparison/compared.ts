import type { AnalysisOf } from "@throughline/study";

/** Kinds of analyses that are computed live. */
const kinds = ["truth-table", "coincidence", "process-tracing", "causal-model", "series"] as const;

export type Compared = AnalysisOf<(typeof kinds)[number]>;

export const isCompared = (kind: string): kind is Compared["kind"] => kinds.some((one) => one === kind);
