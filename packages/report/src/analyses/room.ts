import type { Study } from "@throughline/study";
import type { Book, Kind, ResultOf } from "../view/book.ts";
import type { Block, FigureView, TableView } from "../view/view.ts";

/** A value of a table of data; a missing one is undefined. */
export type Datum = string | number | undefined;

/** A table of data, written as CSV. */
export type DataTable = {
  /** follows the id of the analysis in the name of its file; empty for its main table */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Datum[])[];
};

/** What a result is divided into where it is shown part by part. */
export type AnalysisPart = "solution" | "necessity" | "robustness" | "cases";

/** What the report has of one kind of analysis. */
export type Room<K extends Kind> = {
  /** the figures, tables and notes below its headlines */
  readonly blocks: (book: Book, analysis: ResultOf<K>) => readonly Block[];
  /** the same, by part; of a kind without parts, all is one */
  readonly parts?: (book: Book, analysis: ResultOf<K>) => Readonly<Record<AnalysisPart, readonly Block[]>>;
  /** what shows most of it at a glance; the first figure of the blocks where it is left out */
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
