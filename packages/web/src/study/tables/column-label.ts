import { strings } from "../../strings.ts";

/** Returns the label of a column. */
export const columnLabel = (table: string, column: string): string =>
  strings.tables.own[table]?.[column] ?? strings.tables.columns[column] ?? column;
