import type { TableName } from "@throughline/study";
import { strings } from "../../strings.ts";

/** The tables that are edited as tables, in their order. */
export const editedTables = [
  "cases",
  "actors",
  "ties",
  "events",
  "claims",
  "grades",
  "periods",
  "series",
  "media",
  "channels",
  "concordance",
] as const satisfies readonly TableName[];

export type EditedTable = (typeof editedTables)[number];

/** The label of a column. */
export const columnLabel = (table: string, column: string): string =>
  strings.tables.own[table]?.[column] ?? strings.tables.columns[column] ?? column;
