import { textOf } from "./format.ts";
import type { Locale } from "./locale.ts";
import { dates } from "./message.ts";

/** A date or an interval as text: "from March 2006 to 2008"; without both ends, "undated". */
export const datesText = (from: string | undefined, to: string | undefined, locale: Locale): string =>
  textOf({ kind: "message", id: "dates", values: { dates: dates(from, to) } }, locale);
