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
import { response } from "./response/index.ts";
import type { AnalysisPart, DataTable, Room } from "./room.ts";
import { scope } from "./scope/index.ts";
import { series } from "./series/index.ts";
import { testimony } from "./testimony/index.ts";
import { truthTable } from "./truth-table/index.ts";
import { variation } from "./variation/index.ts";

/** The rooms of all kinds of analysis; a kind without a room does not compile. */
const rooms: { readonly [K in Kind]: Room<K> } = {
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

/** The room of the kind of an analysis. The compiler cannot see that a result and its kind's room belong together. */
const roomOf = <K extends Kind>(analysis: ResultOf<K>): Room<K> => rooms[analysis.kind] as unknown as Room<K>;

/** The figures, tables and notes of one analysis. */
export const blocksOf = (book: Book, analysis: AnalysisResult): readonly Block[] =>
  roomOf(analysis).blocks(book, analysis);

/** The same, by part, where the kind has parts. */
export const partsOf = (
  book: Book,
  analysis: AnalysisResult,
): Readonly<Record<AnalysisPart, readonly Block[]>> | undefined => roomOf(analysis).parts?.(book, analysis);

/** What shows most of one analysis at a glance, where its kind has more than its first figure for it. */
export const exhibitOf = (book: Book, analysis: AnalysisResult): FigureView | TableView | undefined =>
  roomOf(analysis).exhibit?.(book, analysis);

/** The tables of data of one analysis. */
export const dataTablesOf = (analysis: AnalysisResult, study: Study): readonly DataTable[] =>
  roomOf(analysis).tables(analysis, study);
