import type { AnalysisResult } from "@throughline/assess";
import type { Study } from "@throughline/study";
import type { Book, Kind, ResultOf } from "../view/book.ts";
import type { Block, FigureView, TableView } from "../view/view.ts";
import { backlash } from "./backlash/index.ts";
import { balance } from "./balance/index.ts";
import { causalModel } from "./causal-model/index.ts";
import { coincidence } from "./coincidence/index.ts";
import { comparison } from "./comparison/index.ts";
import { coverage } from "./coverage/index.ts";
import { gap } from "./gap/index.ts";
import { judgements } from "./judgements/index.ts";
import { ladder } from "./ladder/index.ts";
import { participation } from "./participation/index.ts";
import { pathways } from "./pathways/index.ts";
import { processTracing } from "./process-tracing/index.ts";
import type { AnalysisPart, AnalysisRenderer, DataTable } from "./renderer.ts";
import { response } from "./response/index.ts";
import { scope } from "./scope/index.ts";
import { series } from "./series/index.ts";
import { testimony } from "./testimony/index.ts";
import { truthTable } from "./truth-table/index.ts";
import { variation } from "./variation/index.ts";

/** The renderers of all kinds of analysis. A kind without one does not compile. */
const renderers: { readonly [K in Kind]: AnalysisRenderer<K> } = {
  backlash,
  balance,
  "causal-model": causalModel,
  coincidence,
  comparison,
  coverage,
  gap,
  judgements,
  ladder,
  participation,
  pathways,
  "process-tracing": processTracing,
  response,
  scope,
  series,
  testimony,
  "truth-table": truthTable,
  variation,
};

/** Returns the renderer of an analysis. */
const rendererOf = <K extends Kind>(analysis: ResultOf<K>): AnalysisRenderer<K> =>
  renderers[analysis.kind as K];

/** The figures, tables and notes of one analysis. */
export const blocksOf = (book: Book, analysis: AnalysisResult): readonly Block[] =>
  rendererOf(analysis).blocks(book, analysis);

/** The figures, tables and notes of one analysis by part, if its kind has parts. */
export const partsOf = (
  book: Book,
  analysis: AnalysisResult,
): Readonly<Record<AnalysisPart, readonly Block[]>> | undefined =>
  rendererOf(analysis).parts?.(book, analysis);

/** The exhibit of one analysis, if its kind defines one beyond its first figure. */
export const exhibitOf = (book: Book, analysis: AnalysisResult): FigureView | TableView | undefined =>
  rendererOf(analysis).exhibit?.(book, analysis);

/** The tables of data of one analysis. */
export const dataTablesOf = (analysis: AnalysisResult, study: Study): readonly DataTable[] =>
  rendererOf(analysis).tables(analysis, study);
