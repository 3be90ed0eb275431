/**
 * A span of days, counted from 1970-01-01, both ends included. An end that is not known is infinite.
 *
 * A span says where one moment can lie, for example when a tie began; it is not how long something lasted.
 */
export type Days = { readonly first: number; readonly last: number };

/** Something with a begin and an end, each known to the year, the month or the day, or not at all. */
export type Dated = {
  readonly dateFrom?: string | undefined;
  readonly dateTo?: string | undefined;
  /** an act happens once (a threat, a law); a relation lasts (funding, participation) */
  readonly nature: Nature;
};
/** Whether it happens once or lasts. */
export type Nature = "act" | "relation";

const anyDay: Days = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
const never: Days = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };
const msPerDay = 86_400_000;

/**
 * Returns the days that a date can mean: `2003` is 2003-01-01 to 2003-12-31.
 *
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns the first and the last day, counted from 1970-01-01
 * @throws RangeError for any other text
 */
export function daysOf(date: string): Days {
  const parts = date.split("-").map(Number);
  const [year = Number.NaN, month, day] = parts;
  if (parts.length > 3 || parts.some((part) => !Number.isInteger(part)))
    throw new RangeError(`"${date}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD).`);
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (day === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
  const exact = dayNumber(year, month, day);
  return { first: exact, last: exact };
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / msPerDay;
}

/** Returns when it can have begun. A blank begin reaches back without limit, and up to the last day of the end. */
export function startDays({ dateFrom, dateTo }: Omit<Dated, "nature">): Days {
  if (dateFrom !== undefined) return daysOf(dateFrom);
  return dateTo === undefined ? anyDay : { first: Number.NEGATIVE_INFINITY, last: daysOf(dateTo).last };
}

/** Returns when it can have ended. An act without an end ended when it began; a relation without one continues. */
export function endDays(dated: Dated): Days {
  if (dated.dateTo !== undefined) return daysOf(dated.dateTo);
  return dated.nature === "act" ? startDays(dated) : never;
}

/**
 * Returns the day a number of years later, by the calendar; 29 February becomes 1 March in a year without one. An infinite day stays.
 */
export function yearsLater(day: number, years: number): number {
  if (!Number.isFinite(day)) return day;
  const date = new Date(day * msPerDay);
  const months = Math.round(years * 12);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.getTime() / msPerDay;
}
