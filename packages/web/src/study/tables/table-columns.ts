import type { TableName } from "@throughline/study";

/** The tables that can be edited, in order. */
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
