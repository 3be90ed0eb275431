import { interval } from "@throughline/report/components";
import { strings } from "../../strings.ts";
import { currentLocale } from "./language.ts";

/** Returns when something happened, with its day and minute, in the time zone of the browser. */
export const timeText = (at: string): string =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: "long", timeStyle: "short" }).format(new Date(at));

type Dated = { readonly date_from: string | null; readonly date_to: string | null };

/** The dates of a record, each as exact as it is known; empty when undated. */
export const knownDatesOf = ({ date_from: from, date_to: to }: Dated): string =>
  interval(from ?? undefined, to ?? undefined);

/** The dates of a record, or that they are not known. */
export const datesOf = (record: Dated): string => knownDatesOf(record) || strings.network.notDated;
