const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Returns whether a text is a date such as `2003`, `2003-12` or `2003-12-31`, and such a day exists. */
export function isPartialDate(text: string): boolean {
  const match = partialDate.exec(text);
  if (!match) return false;
  const [, year, month, day = "01"] = match;
  if (month === undefined) return true;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** Returns the first possible day of a partial date, as `YYYY-MM-DD`: `2003` gives `2003-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Returns the last possible day of a partial date, as `YYYY-MM-DD`: `2004-02` gives `2004-02-29`. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split("-");
  if (day) return date;
  const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0));
  return end.toISOString().slice(0, 10);
}

/** Returns whether an interval certainly ends before it begins; an unknown end is compatible with any other. */
export function isReversed(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}

/** Formats an interval: `2001 to 2003`, `from 2001`, `by 2003`, `2003`, or empty when undated. */
export function printInterval(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return from === to ? from : `${from} to ${to}`;
  if (from !== undefined) return `from ${from}`;
  return to === undefined ? "" : `by ${to}`;
}
