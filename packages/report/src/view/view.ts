/**
 * What a report or the workbench shows of an assessment, as plain data: statements, tables with typed cells, figures
 * and prose. It can be posted between threads; `components/` draws it, and `text.ts` converts it to plain text.
 */
import type { Picture } from "../figures/picture.ts";
import type { Inline, RecordRef, Target } from "./inline.ts";

/** A cell of a table; plain text is an ordinary cell. */
export type Cell =
  | Inline
  /** `record` is the record of the number */
  | { readonly cell: "number"; readonly content: Inline; readonly record?: RecordRef }
  /** text that spans several columns */
  | { readonly cell: "wide"; readonly content: Inline; readonly columns: number }
  | {
      readonly cell: "head";
      readonly content: Inline;
      readonly scope: "row" | "rowgroup";
      readonly columns?: number;
    }
  /** a measure of fit, shown with three decimals, or with two in a chart; NaN without a value */
  | { readonly cell: "fit"; readonly value: number; readonly decimals?: 2 }
  /** a grade, undefined if missing */
  | { readonly cell: "grade"; readonly value: number | undefined }
  | ({ readonly cell: "literal" } & LiteralInTerm)
  /** a value that is shown in short form and saved in full */
  | { readonly cell: "value"; readonly value: number }
  /** a cell in small print */
  | { readonly cell: "look"; readonly look: "id" | "soft"; readonly content: Inline };

/** How a condition occurs in a term of a solution. */
export type LiteralInTerm = {
  /** undefined where the condition does not matter in the term */
  readonly literal:
    | { readonly present: boolean }
    /** values of a multi-value condition */
    | { readonly values: string }
    | undefined;
  /** only for the intermediate solution */
  readonly part?: "core" | "core in some models" | "peripheral";
};

export type Row = {
  /** distinguishes it from the other rows of its table */
  readonly key: string;
  readonly place?: Target;
  readonly record?: RecordRef;
  readonly cells: readonly Cell[];
};

export type Column = {
  readonly content: Inline;
  readonly place?: Target;
  /** the term of a solution that the column shows */
  readonly term?: { readonly solution: string; readonly model: number; readonly term: string };
};

export type TableView = {
  readonly is: "table";
  /** a short title, unique among neighbouring blocks; saved files are named after it */
  readonly name: string;
  /** the label of its scroll region; by default its caption, else "table" */
  readonly label?: string;
  /** whether its cells are marks of a chart */
  readonly isChart?: boolean;
  readonly caption?: Inline;
  /** headings over several columns, from the first column on */
  readonly columnGroups?: readonly { readonly content: Inline; readonly columns: number }[];
  readonly columns: readonly Column[];
  /** a live page can sort its rows by a column */
  readonly sortable?: true;
  /** groups of rows, each in its own table body */
  readonly groups: readonly (readonly Row[])[];
};

/** A value of a figure's table; undefined if missing. */
export type FigureCell = Inline | number | undefined;

/** The data of a figure as a table, for screen readers and for saving. */
export type FigureTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
};

export type FigureView = {
  readonly is: "figure";
  /** a short title; saved files are named after it */
  readonly title: string;
  readonly caption: Inline;
  readonly picture: Picture;
  readonly table: FigureTable;
};

export type StatementView = {
  readonly is: "statement";
  /** the id of the conclusion */
  readonly id: string;
  readonly text: string;
  /** its confidence in a word; undefined if not known */
  readonly confidence: string | undefined;
  readonly verdict: string | undefined;
  readonly rests: readonly Block[];
};

export type ListItem = { readonly place?: Target; readonly content: Inline };

export type Block =
  | {
      readonly is: "paragraph";
      readonly look?: "soft" | "blank" | "meta" | "warning" | "question";
      readonly place?: Target;
      readonly content: Inline;
    }
  | { readonly is: "heading"; readonly level: 3 | 4; readonly content: Inline }
  | { readonly is: "list"; readonly look?: "claims"; readonly items: readonly ListItem[] }
  | {
      readonly is: "details";
      /** unique among neighbouring blocks, and unchanged when its summary changes */
      readonly name: string;
      /** the target that the box represents */
      readonly place?: Target;
      /** the target of its content: a reference to it opens the box */
      readonly inside?: Target;
      readonly open?: boolean;
      readonly summary: Inline;
      readonly blocks: readonly Block[];
    }
  | TableView
  | FigureView
  | StatementView;
