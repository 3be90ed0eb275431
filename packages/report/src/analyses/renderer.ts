import type { Study } from "@throughline/study";
import type { Book, Kind, ResultOf } from "../view/book.ts";
import type { Block, FigureView, TableView } from "../view/view.ts";

/** A value of a data table; a missing one is undefined. */
export type Datum = string | number | undefined;

/** A data table, written as CSV. */
export type DataTable = {
  /** appended to the id of the analysis in the file name; empty for its main table */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Datum[])[];
};

/** The parts of a result that can be shown separately. */
export type AnalysisPart = "solution" | "necessity" | "robustness" | "cases";

/** How the report renders one kind of analysis. */
export type AnalysisRenderer<K extends Kind> = {
  /** the figures, tables and notes below its headlines */
  readonly blocks: (book: Book, analysis: ResultOf<K>) => readonly Block[];
  /** the same by part; a kind without parts has a single one */
  readonly parts?: (book: Book, analysis: ResultOf<K>) => Readonly<Record<AnalysisPart, readonly Block[]>>;
  /** the most informative figure or table; by default the first figure of the blocks */
  readonly exhibit?: (book: Book, analysis: ResultOf<K>) => FigureView | TableView | undefined;
  readonly tables: (analysis: ResultOf<K>, study: Study) => readonly DataTable[];
};

type Graded = { readonly caseId: string; readonly attribute: string; readonly grade: number };

/** Looks up grades by case and attribute. */
export function gradesOf(grades: readonly Graded[]) {
  const found = new Map(
    [...Map.groupBy(grades, ({ caseId }) => caseId)].map(([caseId, own]) => [
      caseId,
      new Map(own.map(({ attribute, grade }) => [attribute, grade])),
    ]),
  );
  return (caseId: string, attribute: string): number | undefined => found.get(caseId)?.get(attribute);
}
