import { type Days, daysOf } from "@throughline/influence";
import { type Dates, dates } from "@throughline/messages";

/** The first and last year of a period, `1995` or `1995/2000`. */
function yearsOf(period: string): { readonly from: string; readonly to: string } {
  const [from = period, to = from] = period.split("/");
  return { from, to };
}

/** The years of a period as a sentence prints them. */
export function periodDates(period: string): Dates {
  const { from, to } = yearsOf(period);
  return dates(from, to);
}

export function periodDays(period: string): Days {
  const { from, to } = yearsOf(period);
  return { first: daysOf(from).first, last: daysOf(to).last };
}
