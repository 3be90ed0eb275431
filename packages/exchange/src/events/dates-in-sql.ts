import { sqlText } from "./database.ts";
import type { DateColumns } from "./layouts/layout.ts";

/**
 * Returns the SQL for a date as the study writes it (`2003`, `2003-12`, `2003-12-31`), from the date columns
 * of `source`.
 *
 * @param letter `b` for the beginning of an event, `e` for its end
 * @returns an expression of type text; NULL when the cells contain no existing date
 */
export function dateInSql(dated: DateColumns, letter: "b" | "e"): string {
  if ("column" in dated) {
    const formats = dated.formats.map(sqlText).join(", ");
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

/** Returns the SQL of the first day of a date that may be imprecise. */
export const firstDayInSql = (date: string): string => `TRY_CAST(left(${date} || '-01-01', 10) AS DATE)`;

/** Returns the SQL of the last day of a date that may be imprecise. */
export const lastDayInSql = (date: string): string =>
  `CASE length(${date}) WHEN 4 THEN TRY_CAST(${date} || '-12-31' AS DATE) WHEN 7 THEN last_day(TRY_CAST(${date} || '-01' AS DATE)) ELSE TRY_CAST(${date} AS DATE) END`;
