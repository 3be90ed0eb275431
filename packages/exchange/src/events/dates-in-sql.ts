import { quoted } from "./database.ts";
import type { Dated } from "./layouts/layout.ts";

/**
 * The SQL of a date as the study writes it (`2003`, `2003-12`, `2003-12-31`), from the columns of `source` that hold it.
 *
 * @param letter `b` for when an event begins, `e` for when it ends
 * @returns an expression of text; NULL when the cells hold no date that there is
 */
export function dateInSql(dated: Dated, letter: "b" | "e"): string {
  if ("column" in dated) {
    const formats = dated.formats.map(quoted).join(", ");
    const day = `coalesce(try_strptime(${letter}_date, [${formats}]), TRY_CAST(${letter}_date AS TIMESTAMP))`;
    return `strftime(${day}, '%Y-%m-%d')`;
  }
  // A cell may list the dates of several steps; the first counts.
  const part = (name: string, digits: string) =>
    `regexp_extract(${letter}_${name}, '^\\s*(${digits})(\\.0)?\\s*(,|;|$)', 1)`;
  const padded = (name: string) => `lpad(${part(name, "\\d{1,2}")}, 2, '0')`;
  const filled = (name: string) => `TRY_CAST(${part(name, "\\d{1,2}")} AS INTEGER) > 0`;
  const year = part("year", "\\d{4}");
  const text = `CASE WHEN ${year} = '' THEN NULL
    WHEN ${filled("month")} AND ${filled("day")} THEN ${year} || '-' || ${padded("month")} || '-' || ${padded("day")}
    WHEN ${filled("month")} THEN ${year} || '-' || ${padded("month")}
    ELSE ${year} END`;
  return `CASE WHEN ${firstDayInSql(`(${text})`)} IS NULL THEN NULL ELSE ${text} END`;
}

/** The first day that a date can mean. */
export const firstDayInSql = (date: string): string => `TRY_CAST(left(${date} || '-01-01', 10) AS DATE)`;

/** The last day that a date can mean. */
export const lastDayInSql = (date: string): string =>
  `CASE length(${date}) WHEN 4 THEN TRY_CAST(${date} || '-12-31' AS DATE) WHEN 7 THEN last_day(TRY_CAST(${date} || '-01' AS DATE)) ELSE TRY_CAST(${date} AS DATE) END`;
