import { type RecordOf, recordOfValues, valuesOfRecord } from "./record.ts";
import { type Cells, type Columns, type RowValues, type Table, valuesOf } from "./table.ts";
import { type TableName, tables } from "./tables.ts";
import { yearSpan } from "./year-span.ts";

type ColumnsOf<N extends TableName> = (typeof tables)[N]["columns"];
type PlainRecord<N extends TableName> = (typeof tables)[N] extends { readonly gap?: infer Gap }
  ? RecordOf<ColumnsOf<N>, NonNullable<Gap>>
  : never;

/** The first and the last year of a count of articles. */
type YearSpan = { readonly yearFrom: number; readonly yearTo: number };

/** The records of each table. Those of media have their years as numbers. */
export type Records = { readonly [N in Exclude<TableName, "media">]: PlainRecord<N> } & {
  readonly media: Omit<PlainRecord<"media">, "year"> & YearSpan;
};

const tableNamed = (name: TableName): Table => tables[name];

/** The values of a row of a table by column. */
export type ValuesIn<N extends TableName> = RowValues<ColumnsOf<N>>;

/** Makes a record from the values of a row whose cells have been checked; undefined for a gap. */
export function recordOf<N extends TableName>(name: N, values: ValuesIn<N>): Records[N] | undefined {
  const record = recordOfValues(tableNamed(name), values);
  return (record && name === "media" ? withYears(record) : record) as Records[N] | undefined;
}

/** Returns the values of the row for a record. */
export function valuesOfRow<N extends TableName>(name: N, record: Records[N]): ValuesIn<N> {
  const plain = name === "media" ? withoutYears(record as Records["media"]) : record;
  return valuesOfRecord<Columns>(tableNamed(name), plain) as ValuesIn<N>;
}

/** Makes records from checked rows. */
export function recordsOf<N extends TableName>(name: N, rows: Iterable<Cells>): Records[N][] {
  const records: Records[N][] = [];
  for (const cells of rows) {
    const record = recordOf(name, valuesOf<Columns>(tableNamed(name), cells) as ValuesIn<N>);
    if (record !== undefined) records.push(record);
  }
  return records;
}

/** Makes records from rows of the API. */
export function recordsOfRows<N extends TableName>(name: N, rows: Iterable<ValuesIn<N>>): Records[N][] {
  const records: Records[N][] = [];
  for (const row of rows) {
    const record = recordOf(name, row);
    if (record !== undefined) records.push(record);
  }
  return records;
}

function withYears(record: { readonly year?: unknown }): object {
  const { year, ...rest } = record;
  const { first, last } = yearSpan(String(year));
  return { yearFrom: Number(first), yearTo: Number(last), ...rest };
}

function withoutYears({ yearFrom, yearTo, ...rest }: Records["media"]): object {
  return { year: yearFrom === yearTo ? `${yearFrom}` : `${yearFrom}/${yearTo}`, ...rest };
}
