import { type Records, recordsOfRows, type TableName, type ValuesIn } from "@throughline/study";
import { useMemo } from "react";
import { useRows } from "./use-rows.ts";

/**
 * The records of a table as the domain has them, kept up to date; nothing until they are there.
 *
 * @param table nothing while no table is wanted
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
