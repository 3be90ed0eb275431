import { type Dates, dates } from "@throughline/messages";
import type { Tie } from "@throughline/study";
import type { Evidence } from "../evidence.ts";
import { datedTie } from "./records.ts";

type Dated = { readonly dateFrom?: string | undefined; readonly dateTo?: string | undefined };

/** The dates of an act as a sentence prints them: one without an end ended when it began. */
export function actDates({ dateFrom, dateTo }: Dated): Dates {
  return dates(dateFrom, dateTo ?? dateFrom);
}

/** The dates of a tie as a sentence prints them. */
export function tieDates(evidence: Evidence, tie: Tie): Dates {
  return datedTie(evidence, tie).nature === "act" ? actDates(tie) : dates(tie.dateFrom, tie.dateTo);
}
