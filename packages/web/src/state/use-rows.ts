import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { RowOf } from "@throughline/api";
import type { TableName } from "@throughline/study";
import { rowsQuery, type Where } from "./queries.ts";

/**
 * Every row of a table with the given values, in the order of its file; nothing until they are there.
 *
 * @param table nothing while no table is wanted
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
