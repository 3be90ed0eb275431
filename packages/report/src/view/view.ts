/**
 * What a report or the workbench shows of an assessment, as plain data: statements, tables with typed cells, figures and prose. It can be
 * posted between threads; `components/` draws it, and `text.ts` reads it as plain text.
 */
import type { Picture } from "../figures/picture.ts";
import type { Inline, RecordRef, Target } from "./inline.ts";

/** A cell of a table; text alone is an ordinary cell. */
export type Cell =
  | Inline
  /** the record is the one whose number it is */
  | { readonly cell: "number"; readonly content: Inline; readonly record?: RecordRef }
  /** text that takes several columns */
  | { readonly cell: "wide"; readonly content: Inline; readonly columns: number }
  | {
      readonly cell: "head";
      readonly content: Inline;
      readonly scope: "row" | "rowgroup";
      readonly columns?: number;
    }
  /** a measure of fit, shown with three decimals; NaN where it has no value */
  | { readonly cell: "fit"; readonly value: number }
  /** a grade, undefined where there is none */
  | { readonly cell: "grade"; readonly value: number | undefined }
  | ({ readonly cell: "literal" } & LiteralInTerm)
  /** a value that is shown short and saved whole */
  | { readonly cell: "value"; readonly value: number }
  /** small print in the whole cell */
  | { readonly cell: "look"; readonly look: "id" | "soft"; readonly content: Inline };

/** How a condition stands in a term of a solution. */
export type LiteralInTerm = {
  /** undefined where the condition does not matter in the term */
  readonly literal:
    | { readonly present: boolean }
    /** values of a multi-value condition */
    | { readonly values: string }
    | undefined;
  /** told of the intermediate solution only */
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
  /** what it is of, in a few words; distinguishes it from its neighbours, and files saved from it are named after it */
  readonly name: string;
  /** of the region in which it scrolls; "table" where there is none */
  readonly label?: string;
  readonly caption?: Inline;
  /** headings over several columns, from the first column on */
  readonly columnGroups?: readonly { readonly content: Inline; readonly columns: number }[];
  readonly columns: readonly Column[];
  /** a live page can sort its rows by a column */
  readonly sortable?: true;
  /** groups of rows, each a body of its own */
  readonly groups: readonly (readonly Row[])[];
};

/** A value of a figure's table; a missing one is undefined. */
export type FigureCell = Inline | number | undefined;

/** What a figure shows, as a table for those who do not see it, and to be saved as data. */
export type FigureTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
};

export type FigureView = {
  readonly is: "figure";
  /** what it is of, in a few words; files saved from it are named after it */
  readonly title: string;
  readonly caption: Inline;
  readonly picture: Picture;
  readonly table: FigureTable;
};

export type StatementView = {
  readonly is: "statement";
  /** of the conclusion */
  readonly id: string;
  readonly text: string;
  /** how confident we may be of it, in a word; undefined where that is not known */
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
      /** distinguishes it from its neighbours, also when its summary changes */
      readonly name: string;
      /** of the box */
      readonly place?: Target;
      /** of what is in it: a reference to it opens the box */
      readonly inside?: Target;
      readonly open?: boolean;
      readonly summary: Inline;
      readonly blocks: readonly Block[];
    }
  | TableView
  | FigureView
  | StatementView;
