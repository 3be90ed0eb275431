import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { RowOf } from "@throughline/api";
import type { TableName } from "@throughline/study";
import { rowsQuery, type Where } from "./queries.ts";

/**
 * Returns all rows of a table with given values, in the order of its file; undefined until loaded.
 *
 * @param table undefined when no table is needed
 */
export function useRows<N extends TableName>(
  table: N | undefined,
  where: Where = {},
): readonly RowOf<N>[] | undefined {
  const wanted: UseQueryOptions<readonly RowOf<N>[]> =
    table === undefined ? noTable : rowsQuery(table, where);
  return useQuery(wanted).data;
}

const noTable = { queryKey: ["no rows"], enabled: false };
