/** The columns of a date: one column with possible formats (in `strptime` syntax), or one column per part. */
export type DateColumns =
  | { readonly column: string; readonly formats: readonly string[] }
  | { readonly year: string; readonly month?: string; readonly day?: string };

/** The columns of one side of an event, by their names in mapping files. */
export type Side = Readonly<Record<string, string>>;

/** One kind of event in a row. Without kinds, each row is one event. */
export type EventKind = {
  readonly code: string;
  /** the row contains the event when this column has this value */
  readonly when: { readonly column: string; readonly is: string };
  readonly begin: DateColumns;
  readonly end?: DateColumns;
};

/** The layout of a file of events, as its publishers document it. */
export type Layout = {
  readonly id: string;
  /** name shown to people */
  readonly name: string;
  /** address of the documentation */
  readonly documentation: string;
  readonly scheme: Scheme;
  readonly form: "csv" | "json";
  /** separator of cells in CSV files */
  readonly delimiter: "," | "\t";
  /** whether cells may be in double quotes */
  readonly quoted: boolean;
  /** columns in order */
  readonly columns: readonly string[];
  /** possible numbers of columns in a file without a header; when omitted, a header is required */
  readonly widths?: readonly number[];
  /** other names that columns have had, by current name */
  readonly otherNames?: Readonly<Record<string, readonly string[]>>;
  /** columns that some years of the files lack */
  readonly optional?: readonly string[];
  readonly key: string;
  readonly begin: DateColumns;
  readonly end?: DateColumns;
  /** senders; several where a row can name several */
  readonly from: readonly Side[];
  /** targets */
  readonly to: readonly Side[];
  /** columns that form the event code, from general to specific; empty where `kinds` determines the event */
  readonly code: readonly string[];
  readonly kinds?: readonly EventKind[];
  /** texts for a missing value */
  readonly missing?: readonly string[];
  /** whether many reports describe the same event, so one event per day is kept for each dyad and code */
  readonly manyReports: boolean;
  /** a limitation that users of the ties must know */
  readonly warning?: string;
};

/** Code schemes; each has its channel map. */
export type Scheme = "cameo" | "plover" | "acled" | "ties" | "gsdb";

/**
 * Returns the columns of a layout that are read.
 *
 * @param fields fields of actors that the mapping uses; all when omitted
 */
export function columnsRead(layout: Layout, fields?: readonly string[]): string[] {
  const dates = [layout, ...(layout.kinds ?? [])].flatMap(({ begin, end }) => [begin, end]);
  const ofDate = (dated: DateColumns | undefined): (string | undefined)[] =>
    dated === undefined ? [] : "column" in dated ? [dated.column] : [dated.year, dated.month, dated.day];
  return [
    ...new Set([
      layout.key,
      ...dates.flatMap(ofDate).filter((name) => name !== undefined),
      ...[...layout.from, ...layout.to].flatMap((side) =>
        Object.entries(side).flatMap(([field, column]) =>
          fields === undefined || fields.includes(field) ? [column] : [],
        ),
      ),
      ...layout.code,
      ...(layout.kinds ?? []).map(({ when }) => when.column),
    ]),
  ];
}
