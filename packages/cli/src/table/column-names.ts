import { nearest } from "@throughline/study";
import { quoted, some } from "../text/printable.ts";
import type { Table } from "./table.ts";
import { refuse } from "./table-error.ts";

/**
 * How the columns are written in expressions: a name with a space or a sign of the notation (`* + ~ { } [ ] ( ) ,` and quotation marks) gets `_` there.
 *
 * @param header names of columns, each once
 * @returns the written name by the name in the header, each once too
 */
export function writtenNames(header: readonly string[]): Map<string, string> {
  const plain = (name: string) => !/[\s*+~{}[\](),"`]/u.test(name);
  const taken = new Set(header.filter(plain));
  return new Map(
    header.map((name, c) => {
      if (plain(name)) return [name, name];
      const base = name.replace(/[\s*+~{}[\](),"`]+/gu, "_").replace(/^_|_$/gu, "") || `column_${c + 1}`;
      let written = base;
      for (let i = 2; taken.has(written); i++) written = `${base}_${i}`;
      taken.add(written);
      return [name, written];
    }),
  );
}

/** The column that a name stands for, as it is in the header or as it is written in expressions. */
export function columnNamed(table: Table, text: string): string {
  const name = text.trim().normalize();
  if (table.header.includes(name) && name !== "") return name;
  for (const [column, written] of writtenNames(table.header))
    if (written === name && name !== "") return column;
  const columns = table.header.filter((column) => column !== "");
  const like = nearest(name, columns);
  return refuse(
    table.file,
    1,
    undefined,
    `there is no column ${quoted(name)}.${like === undefined ? "" : ` Nearest: ${quoted(like)}.`}`,
    `Name one of ${some(columns.map(quoted))}.`,
  );
}
