import { named } from "./database.ts";
import { columnsRead, type Layout } from "./layouts/layout.ts";
import { layouts } from "./layouts/layouts.ts";

/** Files that are read in the same way. */
export type Shape = {
  readonly form: "csv" | "parquet" | "json";
  readonly files: string[];
  /** the columns as they stand in the files, from left to right */
  readonly columns: readonly string[];
  readonly header: boolean;
  readonly delimiter: string;
};

/** Whether a file without a header can have so many columns. */
export const inWidth = (layout: Layout, width: number): boolean => layout.widths?.includes(width) ?? false;

const namesOf = (layout: Layout, column: string): string[] =>
  [column.split(".")[0] ?? column, ...(layout.otherNames?.[column] ?? [])].map((name) => name.toLowerCase());

/** All names that the columns of a layout have had, in small letters. */
export const namesIn = (layout: Layout): string[] =>
  layout.columns.flatMap((column) => namesOf(layout, column));

/** The column of a file in which a layout's column stands; nothing when the file has none. */
export function columnIn(layout: Layout, shape: Pick<Shape, "columns">, column: string): string | undefined {
  const names = namesOf(layout, column);
  const found = shape.columns.find((name) => names.includes(name.toLowerCase()));
  return found === undefined ? undefined : named(found);
}

/** Columns without which a layout is another one; any sender and any part of a date but the year may be lacking. */
function lacking(layout: Layout, shape: Pick<Shape, "columns">, fields?: readonly string[]): string[] {
  const optional = new Set([
    ...(layout.optional ?? []),
    ...layout.from.slice(1).flatMap((side) => Object.values(side)),
    ...[layout, ...(layout.kinds ?? [])]
      .flatMap(({ begin, end }) => [begin, end])
      .flatMap((dated) => (dated && "year" in dated ? [dated.month, dated.day] : [])),
  ]);
  return columnsRead(layout, fields).filter(
    (column) => !optional.has(column) && columnIn(layout, shape, column) === undefined,
  );
}

/** What is wrong with the columns of a file, and which layout they look like. */
export function misfit(
  layout: Layout,
  shape: Omit<Shape, "files">,
  fields: readonly string[],
): string | undefined {
  const absent = lacking(layout, shape, fields);
  if (absent.length === 0) return undefined;
  const width = shape.columns.length;
  const like = layouts.filter((other) =>
    shape.header ? lacking(other, shape).length === 0 : inWidth(other, width),
  );
  const told = shape.header
    ? `${absent.slice(0, 5).join(", ")}${absent.length > 5 ? ` and ${absent.length - 5} more` : ""} ${absent.length === 1 ? "is" : "are"} missing`
    : `there is no header, and ${width} ${width === 1 ? "column" : "columns"}${layout.widths ? ` instead of ${layout.widths.join(" or ")}` : "; this layout needs a header"}`;
  return `the columns are not those of ${layout.name}: ${told}.${like.length > 0 ? ` They look like those of ${like.map(({ id }) => id).join(" or ")}.` : ""}`;
}
