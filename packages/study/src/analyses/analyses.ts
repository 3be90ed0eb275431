import { z } from "zod";
import { backlash } from "./backlash.ts";
import { balance } from "./balance.ts";
import { causalModel } from "./causal-model/causal-model.ts";
import { coincidence } from "./coincidence.ts";
import { comparison } from "./comparison.ts";
import { coverage } from "./coverage.ts";
import { gap } from "./gap.ts";
import { judgements } from "./judgements.ts";
import type { AnalysisKind } from "./kind.ts";
import { ladder } from "./ladder.ts";
import { participation } from "./participation.ts";
import { pathways } from "./pathways.ts";
import { processTracing } from "./process-tracing/process-tracing.ts";
import { response } from "./response.ts";
import { scope } from "./scope.ts";
import { series } from "./series.ts";
import { testimony } from "./testimony.ts";
import { truthTable } from "./truth-table.ts";
import { variation } from "./variation.ts";

/** Every kind of analysis, by the `kind` of its settings, in the order in which the schema lists them. */
export const analysisKinds = {
  ladder,
  comparison,
  variation,
  gap,
  balance,
  pathways,
  scope,
  backlash,
  response,
  participation,
  testimony,
  judgements,
  coverage,
  series,
  "truth-table": truthTable,
  coincidence,
  "process-tracing": processTracing,
  "causal-model": causalModel,
} satisfies Readonly<Record<string, AnalysisKind>>;

export type AnalysisKindName = keyof typeof analysisKinds;

/** The settings of an analysis of one kind. */
export type AnalysisOf<K extends AnalysisKindName> = z.output<(typeof analysisKinds)[K]["settings"]>;

/** An analysis that a study asks for, with its settings. */
export type Analysis = { [K in AnalysisKindName]: AnalysisOf<K> }[AnalysisKindName];

/** An analysis as it is declared: settings with a default may be left out. */
export type AnalysisInput = {
  [K in AnalysisKindName]: z.input<(typeof analysisKinds)[K]["settings"]>;
}[AnalysisKindName];

export const analysisKindNames = Object.keys(analysisKinds) as readonly AnalysisKindName[];

const [first, ...others] = Object.values(analysisKinds).map(({ settings }) => settings);
if (first === undefined) throw new RangeError("There is no kind of analysis. Register one.");

export const analysisSchema = z.discriminatedUnion("kind", [first, ...others]);

/** What an analysis is by its kind. */
export function kindOf(analysis: Pick<Analysis, "kind">): AnalysisKind {
  return analysisKinds[analysis.kind];
}
