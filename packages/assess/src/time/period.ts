import { type Days, daysOf } from "@throughline/influence";
import { type Dates, dates } from "@throughline/messages";
import { yearSpan } from "@throughline/study";

/** The years of a period as a sentence prints them. */
export function periodDates(period: string): Dates {
  const { first, last } = yearSpan(period);
  return dates(first, last);
}

export function periodDays(period: string): Days {
  const { first, last } = yearSpan(period);
  return { first: daysOf(first).first, last: daysOf(last).last };
}
