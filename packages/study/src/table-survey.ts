import type { AttributeScale } from "./manifest.ts";

/** The decimal marks of numbers in tables. */
export const decimalMarks = [".", ","] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** Two columns of a table with one row per case and attribute. */
export type LongForm = {
  /** the column with the names of the attributes */
  readonly attribute: string;
  /** the column with their values */
  readonly value: string;
};

/** The content of a column, and what it becomes by default. */
export type ColumnSurvey = {
  readonly name: string;
  /** number of filled cells */
  readonly filled: number;
  /** first distinct values */
  readonly examples: readonly string[];
  readonly use: "case" | "attribute" | "text" | "none";
  /** attribute of the study with the same name */
  readonly attribute?: string;
  readonly scale: AttributeScale;
  /** numbers that look like codes for missing values */
  readonly codes: readonly number[];
};

/** The content of a table before its import and before any choices. */
export type TableSurvey = {
  readonly rows: number;
  readonly columns: readonly ColumnSurvey[];
  /** first rows, with shortened cells */
  readonly first: readonly (readonly string[])[];
  readonly decimal: DecimalMark;
  /** columns that suggest one row per case and attribute */
  readonly long?: LongForm;
};

/** Ways to combine the rows of a case into one grade. */
export const rowCombinations = ["mean", "median", "sum", "min", "max"] as const;
export type RowCombination = (typeof rowCombinations)[number];
