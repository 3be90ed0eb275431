import type { z } from "zod";
import { type CellValue, type Column, cellText, cellValue } from "./column.ts";

/** The columns of a table, in the order of its file. */
export type Columns = Readonly<Record<string, Column>>;

/** The cells of one row by column name; a column that the file does not have is the empty text. */
export type Cells = Readonly<Record<string, string>>;

/** A table of the study folder: its columns in order, and the column or columns that identify a row. */
export type Table<C extends Columns = Columns> = {
  readonly file: string;
  readonly about: string;
  readonly required: boolean;
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
  /** the column without which a row is a gap in the data, and makes no record */
  readonly gap?: keyof C & string;
};

/** Declares a table. */
export const table = <C extends Columns, const Gap extends keyof C & string = never>(
  declaration: Table<C> & { readonly gap?: Gap },
) => declaration;

/** The values of a row by column. */
export type RowValues<C extends Columns> = { readonly [N in keyof C]: z.infer<C[N]["value"]> };

/** A row as the API sends it: its values, the version that a change must name, and who changed it last. */
export type Row<C extends Columns> = Flat<
  RowValues<C> & { readonly version: number; readonly author: string }
>;

/** The required columns of a new row. An id that is left out is generated. */
type Given<C extends Columns> = {
  [N in keyof C]: N extends "id"
    ? never
    : null extends z.infer<C[N]["value"]>
      ? never
      : z.infer<C[N]["value"]> extends readonly unknown[]
        ? never
        : N;
}[keyof C];

/** The values of a new row; those left out are empty. */
export type NewRow<C extends Columns> = Flat<Pick<RowValues<C>, Given<C>> & Partial<RowValues<C>>>;

/** The values of a change, with the version that it is based on; those left out do not change. */
export type ChangedRow<C extends Columns> = Flat<Partial<RowValues<C>> & { readonly version: number }>;

type Flat<T> = { readonly [K in keyof T]: T[K] };

/** Parses the cells of a row without problems to values. */
export function valuesOf<C extends Columns>({ columns }: Table<C>, cells: Cells): RowValues<C> {
  const values: Record<string, CellValue> = {};
  for (const [name, column] of Object.entries(columns)) values[name] = cellValue(cells[name] ?? "", column);
  return values as RowValues<C>;
}

/** Returns the key of a row: its id, or the values that identify it, separated by slashes. */
export const rowKey = ({ key }: Pick<Table, "key">, row: Readonly<Record<string, unknown>>): string =>
  key.map((column) => String(row[column] ?? "")).join("/");

/** Returns the values of the columns that identify a row, from its key. */
export function keyValues({ key }: Pick<Table, "key">, text: string): Record<string, string> {
  const values = text.split("/");
  return Object.fromEntries(key.map((column, i) => [column, values[i] ?? ""]));
}

/** Writes values as the cells of a row; columns left out have no cell. */
export function cellsOf(table: Table, values: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, cellText(value, table.columns[name]?.kind)]),
  );
}
