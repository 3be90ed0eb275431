import type { z } from "zod";
import type { Columns, RowValues, Table } from "./table.ts";

/** The fields of records that are not named like their column in camel case. */
const fields = { case: "caseId", source_key: "source" } as const;

type CamelCase<N extends string> = N extends `${infer A}_${infer B}` ? `${A}${Capitalize<CamelCase<B>>}` : N;

type FieldOf<N> = N extends keyof typeof fields
  ? (typeof fields)[N]
  : N extends string
    ? CamelCase<N>
    : never;

const fieldNames = new Map<string, string>(Object.entries(fields));

/** Returns the field of a record for a column. */
function fieldOf(name: string): string {
  const known = fieldNames.get(name);
  if (known !== undefined) return known;
  const field = name.replace(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  fieldNames.set(name, field);
  return field;
}

type Blank<C extends Columns, Gap, N extends keyof C> = N extends Gap
  ? false
  : null extends z.infer<C[N]["value"]>
    ? true
    : false;

type Flat<T> = { readonly [K in keyof T]: T[K] };

/** A row as a domain record, without empty values. `Gap` is the column without which there is no record. */
export type RecordOf<C extends Columns, Gap = never> = Flat<
  {
    readonly [N in keyof C as Blank<C, Gap, N> extends true ? never : FieldOf<N>]: NonNullable<
      z.infer<C[N]["value"]>
    >;
  } & {
    readonly [N in keyof C as Blank<C, Gap, N> extends true ? FieldOf<N> : never]?: NonNullable<
      z.infer<C[N]["value"]>
    >;
  }
>;

/** Makes a record from the values of a row; undefined for a gap. */
export function recordOfValues(
  { columns, gap }: Table,
  values: Readonly<Record<string, unknown>>,
): object | undefined {
  if (gap !== undefined && values[gap] === null) return undefined;
  const record: Record<string, unknown> = {};
  for (const name of Object.keys(columns)) {
    const value = values[name];
    if (value !== null && value !== undefined) record[fieldOf(name)] = value;
  }
  return record;
}

/** Returns the values of the row for a record; missing fields are empty. */
export function valuesOfRecord<C extends Columns>({ columns }: Table<C>, record: object): RowValues<C> {
  const given = new Map(Object.entries(record));
  return Object.fromEntries(
    Object.keys(columns).map((name) => [name, given.get(fieldOf(name)) ?? null]),
  ) as RowValues<C>;
}
