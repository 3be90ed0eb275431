import { sqlName } from "./database.ts";
import { columnsRead, type Layout } from "./layouts/layout.ts";
import { layouts } from "./layouts/layouts.ts";

/** Files that are parsed in the same way. */
export type Shape = {
  readonly form: "csv" | "parquet" | "json";
  readonly files: string[];
  /** columns of the files, from left to right */
  readonly columns: readonly string[];
  readonly header: boolean;
  readonly delimiter: string;
};

/** Returns whether a file without a header can have this number of columns. */
export const hasWidth = (layout: Layout, width: number): boolean => layout.widths?.includes(width) ?? false;

const namesOf = (layout: Layout, column: string): string[] =>
  [column.split(".")[0] ?? column, ...(layout.otherNames?.[column] ?? [])].map((name) => name.toLowerCase());

/** Returns all names that the columns of a layout have had, in lower case. */
export const columnNames = (layout: Layout): string[] =>
  layout.columns.flatMap((column) => namesOf(layout, column));

/** Returns the column of a file for a column of the layout, or undefined when the file has none. */
export function columnFor(layout: Layout, shape: Pick<Shape, "columns">, column: string): string | undefined {
  const names = namesOf(layout, column);
  const found = shape.columns.find((name) => names.includes(name.toLowerCase()));
  return found === undefined ? undefined : sqlName(found);
}

/**
 * Returns the missing columns that a layout requires. A sender may be missing, and any part of a date but the
 * year.
 */
function missingColumns(layout: Layout, shape: Pick<Shape, "columns">, fields?: readonly string[]): string[] {
  const optional = new Set([
    ...(layout.optional ?? []),
    ...layout.from.slice(1).flatMap((side) => Object.values(side)),
    ...[layout, ...(layout.kinds ?? [])]
      .flatMap(({ begin, end }) => [begin, end])
      .flatMap((dated) => (dated && "year" in dated ? [dated.month, dated.day] : [])),
  ]);
  return columnsRead(layout, fields).filter(
    (column) => !optional.has(column) && columnFor(layout, shape, column) === undefined,
  );
}

/** Describes what is wrong with the columns of a file, and which layout they resemble. */
export function columnMisfit(
  layout: Layout,
  shape: Omit<Shape, "files">,
  fields: readonly string[],
): string | undefined {
  const absent = missingColumns(layout, shape, fields);
  if (absent.length === 0) return undefined;
  const width = shape.columns.length;
  const like = layouts.filter((other) =>
    shape.header ? missingColumns(other, shape).length === 0 : hasWidth(other, width),
  );
  const found = shape.header
    ? `${absent.slice(0, 5).join(", ")}${absent.length > 5 ? ` and ${absent.length - 5} more` : ""} ${absent.length === 1 ? "is" : "are"} missing`
    : `there is no header, and ${width} ${width === 1 ? "column" : "columns"}${layout.widths ? ` instead of ${layout.widths.join(" or ")}` : "; this layout needs a header"}`;
  return `the columns are not those of ${layout.name}: ${found}.${like.length > 0 ? ` They look like those of ${like.map(({ id }) => id).join(" or ")}.` : ""}`;
}
