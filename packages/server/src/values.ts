import type { StoredRecord } from "@throughline/store";
import { type Column, listed, type Table } from "@throughline/study";

/** The value of a cell in JSON: what is blank is null, numbers are numbers, lists of references are lists. */
export type Value = string | number | null | readonly string[];

/** A row as the API gives it: its columns, the version that a change has to name, and who changed it last. */
export function rowOf(table: Table, { cells, version, author }: StoredRecord): Record<string, Value> {
  const row: Record<string, Value> = {};
  for (const [name, column] of Object.entries(table.columns)) row[name] = valueIn(column, cells[name] ?? "");
  return { ...row, version, author };
}

function valueIn({ kind }: Column, text: string): Value {
  if (kind.is === "reference" && kind.separator) return listed(text, kind.separator);
  if (text === "") return null;
  return kind.is === "number" ? Number(text) : text;
}
