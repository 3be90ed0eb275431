import { type Records, recordsOfRows, type TableName, type ValuesIn } from "@throughline/study";
import { useMemo } from "react";
import { useRows } from "./use-rows.ts";

/**
 * Returns the records of a table in domain form, kept up to date; undefined until loaded.
 *
 * @param table undefined when no table is needed
 */
export function useRecords<N extends TableName>(table: N | undefined): readonly Records[N][] | undefined {
  const rows = useRows(table);
  return useMemo(
    () =>
      table === undefined || rows === undefined
        ? undefined
        : recordsOfRows(table, rows as readonly unknown[] as readonly ValuesIn<N>[]),
    [table, rows],
  );
}
