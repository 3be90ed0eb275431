import type { CodeMeeting } from "@throughline/api";
import { compareText } from "@throughline/study";

/** What codes are cross-tabulated with. */
export const crossings = ["sources", "cases", "codes"] as const;
export type Crossing = (typeof crossings)[number];

/** A cross table: codes in the order of the codebook, columns by descending frequency. */
export type Matrix = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly count: (code: string, column: string) => number;
  readonly most: number;
};

/**
 * Builds a cross table without empty rows and columns.
 *
 * @param codes all codes, in the order of the codebook
 */
export function matrixOf(meetings: readonly CodeMeeting[], codes: readonly string[]): Matrix {
  const counts = new Map(meetings.map(({ code, column, count }) => [`${code}\n${column}`, count]));
  const totals = new Map<string, number>();
  for (const { column, count } of meetings) totals.set(column, (totals.get(column) ?? 0) + count);
  const met = new Set(meetings.map(({ code }) => code));
  return {
    rows: codes.filter((code) => met.has(code)),
    columns: [...totals.keys()].sort(
      (a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || compareText(a, b),
    ),
    count: (code, column) => counts.get(`${code}\n${column}`) ?? 0,
    most: meetings.reduce((most, { count }) => Math.max(most, count), 0),
  };
}

/** Returns the table for a spreadsheet: all columns, with zeros. */
export const matrixRows = (
  { rows, columns, count }: Matrix,
  heading: string,
  nameOf: (code: string) => string,
): string[][] => [
  [heading, ...columns],
  ...rows.map((code) => [nameOf(code), ...columns.map((column) => String(count(code, column)))]),
];
