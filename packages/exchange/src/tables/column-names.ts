import { notice } from "@throughline/messages";
import { quoted, some, suggestion } from "@throughline/study";
import type { Table } from "./table.ts";
import { refuseTable } from "./table-error.ts";

/**
 * Spaces, signs of set expressions, quotation marks, and the slash that separates case and attribute in the
 * id of a cell.
 */
const signs = '\\s*+~{}[\\](),"`/';

/**
 * Converts column names for use in expressions: a space or a sign of the notation becomes `_`. A column `~a` is not
 * `a`: it becomes `not_a`.
 *
 * @param header distinct column names
 * @returns distinct names in expressions, by column name
 */
export function namesInExpressions(header: readonly string[]): Map<string, string> {
  const plain = (name: string) => !new RegExp(`[${signs}]`, "u").test(name);
  const taken = new Set(header.filter(plain));
  return new Map(
    header.map((name, c) => {
      if (plain(name)) return [name, name];
      const base =
        name
          .replace(/^\s*[~¬!]\s*/u, "not_")
          .replace(new RegExp(`[${signs}]+`, "gu"), "_")
          .replace(/^_|_$/gu, "") || `column_${c + 1}`;
      let written = base;
      for (let i = 2; taken.has(written); i++) written = `${base}_${i}`;
      taken.add(written);
      return [name, written];
    }),
  );
}

/**
 * Returns the column with a name, as in the header or as in expressions.
 *
 * @throws TableError naming the nearest column when there is no match
 */
export function columnByName(table: Table, text: string): string {
  const name = text.trim().normalize();
  if (table.header.includes(name) && name !== "") return name;
  for (const [column, written] of namesInExpressions(table.header))
    if (written === name && name !== "") return column;
  const columns = table.header.filter((column) => column !== "");
  return refuseTable(
    table.file,
    1,
    undefined,
    notice("there is no column {name}{nearest}", { name: quoted(name), nearest: suggestion(name, columns) }),
    notice("Name one of {names}.", { names: some(columns.map(quoted)) }),
  );
}
