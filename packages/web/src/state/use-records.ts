import { type Cells, type Column, recordsOf, type TableName, tables } from "@throughline/study";
import { useMemo } from "react";
import { useRows } from "./use-rows.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * The records of a table as the domain has them, kept up to date; nothing until they are there.
 *
 * @param table nothing while no table is wanted
 */
export function useRecords<N extends TableName>(table: N | undefined) {
  const rows = useRows<Row>(table);
  return useMemo(
    () =>
      table === undefined || rows === undefined
        ? undefined
        : recordsOf(
            table,
            rows.map((row) => cellsOf(table, row)),
          ),
    [table, rows],
  );
}

/** A row of the API as the text of its cells. */
function cellsOf(table: TableName, row: Row): Cells {
  const columns = Object.entries(tables[table].columns as Readonly<Record<string, Column>>);
  return Object.fromEntries(
    columns.map(([name, { kind }]) => {
      const value = row[name];
      const separator = kind.is === "reference" ? (kind.separator ?? "") : "";
      return [name, Array.isArray(value) ? value.join(separator) : String(value ?? "")];
    }),
  );
}
