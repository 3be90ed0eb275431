import { columnNamed, writtenNames } from "./column-names.ts";
import type { Table } from "./table.ts";

/** A column, its negation, or a value of it, as it is asked for: `Y`, `~Y`, `Y{1}`. */
export type ColumnLiteral = {
  readonly column: string;
  /** in the notation of expressions */
  readonly written: string;
  readonly categories: boolean;
};

/** Reads what names a column, with `~` before it or values in braces after it. */
export function literalOf(table: Table, text: string): ColumnLiteral {
  const whole = text.trim().normalize();
  const [, negation = "", name = "", values] = table.header.includes(whole)
    ? [whole, "", whole]
    : (/^(~?)\s*(.*?)\s*(?:[{[]([\d,\s]*)[}\]])?$/su.exec(whole) ?? []);
  const column = columnNamed(table, name);
  const written = writtenNames(table.header).get(column) ?? column;
  const braces = values === undefined ? "" : `{${values.replace(/\s/gu, "")}}`;
  return { column, written: `${negation}${written}${braces}`, categories: values !== undefined };
}
