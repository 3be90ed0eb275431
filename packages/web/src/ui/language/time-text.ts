import { currentLocale } from "./language.ts";

/** Returns when something happened, with its day and minute, in the time zone of the browser. */
export const timeText = (at: string): string =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
