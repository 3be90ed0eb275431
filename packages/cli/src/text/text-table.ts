import { printable } from "@throughline/study";

// Terminal columns: East Asian wide characters and emoji take two, combining marks and format characters none.
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const mark = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Returns the number of terminal columns of a text. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += mark.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** A column of a printed table. */
export type PrintedColumn = { readonly title: string; readonly align?: "right" };

/**
 * Formats rows under their titles, aligned.
 *
 * @param columns the titles, and the alignment of their cells
 * @param rows one text per column
 * @returns lines, indented by two, without trailing spaces
 */
export function textTable(columns: readonly PrintedColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(printable));
  const widths = columns.map((_, c) => lines.reduce((most, row) => Math.max(most, width(row[c] ?? "")), 0));
  return lines
    .map((row) =>
      `  ${row
        .map((text, c) => {
          const space = " ".repeat((widths[c] ?? 0) - width(text));
          return columns[c]?.align === "right" ? space + text : text + space;
        })
        .join("  ")}`.trimEnd(),
    )
    .join("\n");
}

/** Returns right-aligned columns with these titles. */
export function right(...titles: readonly string[]): PrintedColumn[] {
  return titles.map((title) => ({ title, align: "right" }));
}

/** Formats a measure with three decimals, or a dash when it has no value. */
export function decimals(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(3);
}
