/** How a date is written: in one column in one of several formats (as `strptime` has them), or in a column for each part. */
export type Dated =
  | { readonly column: string; readonly formats: readonly string[] }
  | { readonly year: string; readonly month?: string; readonly day?: string };

/** What is known of one side of an event: a name for it in mapping files, and the column that holds it. */
export type Side = Readonly<Record<string, string>>;

/** One kind of event that a row can hold. Where a layout names none, each row is one event. */
export type KindOfEvent = {
  readonly code: string;
  /** the row holds it when this column has this value */
  readonly when: { readonly column: string; readonly is: string };
  readonly begin: Dated;
  readonly end?: Dated;
};

/** The layout of a file of events, as its keepers document it. */
export type Layout = {
  readonly id: string;
  /** its name, for people */
  readonly name: string;
  /** where the layout is documented */
  readonly documentation: string;
  readonly scheme: Scheme;
  readonly form: "csv" | "json";
  /** what stands between two cells, where it is a CSV */
  readonly delimiter: "," | "\t";
  /** whether a cell may stand in double quotes */
  readonly quoted: boolean;
  /** the columns in their order */
  readonly columns: readonly string[];
  /** how many of them a file without a header may have; a header is needed when left out */
  readonly widths?: readonly number[];
  /** other names that columns have had, by their name here */
  readonly otherNames?: Readonly<Record<string, readonly string[]>>;
  /** columns that some years of the files do not have */
  readonly optional?: readonly string[];
  readonly key: string;
  readonly begin: Dated;
  readonly end?: Dated;
  /** who acts; several where a row names several */
  readonly from: readonly Side[];
  /** on whom */
  readonly to: readonly Side[];
  /** the columns whose values are the parts of an event's code, from the general to the particular; none where `kinds` says it */
  readonly code: readonly string[];
  readonly kinds?: readonly KindOfEvent[];
  /** texts that stand for a missing value */
  readonly missing?: readonly string[];
  /** whether the same event is told by many reports, so that one a day is kept of each dyad and code */
  readonly manyReports: boolean;
  /** what a reader of the ties must know */
  readonly warning?: string;
};

/** What event codes mean; each has its channel map. */
export type Scheme = "cameo" | "plover" | "acled" | "ties" | "gsdb";

/**
 * The columns of a layout that are read.
 *
 * @param fields what is asked of actors; everything when left out
 */
export function columnsRead(layout: Layout, fields?: readonly string[]): string[] {
  const dates = [layout, ...(layout.kinds ?? [])].flatMap(({ begin, end }) => [begin, end]);
  const ofDate = (dated: Dated | undefined): (string | undefined)[] =>
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
