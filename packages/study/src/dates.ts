const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `2003`, `2003-12` and `2003-12-31`, when such a day exists. */
export function isPartialDate(text: string): boolean {
  const match = partialDate.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** The first day a partial date can mean, as `YYYY-MM-DD`: `2003` is `2003-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day a partial date can mean, as `YYYY-MM-DD`: `2004-02` is `2004-02-29`. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split("-");
  if (day) return date;
  const end = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0));
  return end.toISOString().slice(0, 10);
}

/** True when an interval ends before it begins; an end not known reaches as far as it must. */
export function isReversed(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}

/** Prints an interval: `2001 to 2003`, `from 2001`, `by 2003`, `2003`, or nothing when undated. */
export function printInterval(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return from === to ? from : `${from} to ${to}`;
  if (from !== undefined) return `from ${from}`;
  return to === undefined ? "" : `by ${to}`;
}
