import type { Cells } from "./rows.ts";
import type { Table } from "./tables.ts";

/** The cells that values make, as they stand in the table's file. */
export function cellsOf(table: Table, values: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const kind = table.columns[name]?.kind;
      if (value === null || value === undefined) return [name, ""];
      if (Array.isArray(value))
        return [name, value.join(kind?.is === "reference" ? (kind.separator ?? " ") : " ")];
      return [name, String(value).trim()];
    }),
  );
}
