import type { RowOf } from "@throughline/api";
import type { StoredRecord } from "@throughline/store";
import { type Columns, type Table, type TableName, tables, valuesOf } from "@throughline/study";

/** Returns a row as the API sends it: its values, the version that a change must name, and who changed it last. */
export function rowOf<N extends TableName>(name: N, { cells, version, author }: StoredRecord): RowOf<N> {
  const table: Table = tables[name];
  const values = valuesOf<Columns>(table, cells);
  return { ...values, version, author } as RowOf<N>;
}
