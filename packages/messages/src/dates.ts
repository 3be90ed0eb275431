import type { Dates, Message } from "./message.ts";

/** The position of a date in an interval. In Russian, the month is declined after "from" and "until". */
type End = "from" | "to" | "until" | "at";

/** A date or an interval as a message, with the words of its language around the dates. */
export function datesMessage({ from, to }: Dates, tag: string): Message {
  const day = (date: string, end: End) => dateText(date, end, tag);
  const message = (id: string, values: Message["values"]): Message => ({ kind: "message", id, values });
  if (from !== undefined && from === to) return message("dates.at", { date: day(from, "at") });
  if (from !== undefined && to !== undefined)
    return message("dates.between", { from: day(from, "from"), to: day(to, "to") });
  if (from !== undefined) return message("dates.from", { from: day(from, "from") });
  if (to !== undefined) return message("dates.until", { to: day(to, "until") });
  return message("dates.unknown", {});
}

function dateText(date: string, end: End, tag: string): string {
  const [year = "", month, day] = date.split("-");
  const isRussian = tag.startsWith("ru");
  const named = isRussian ? `${year} г.` : year;
  if (month === undefined) return named;
  const parts = new Intl.DateTimeFormat(tag, {
    month: "long",
    timeZone: "UTC",
    // With a day, a Russian month is in the genitive.
    ...(day !== undefined || end === "from" || end === "until" ? { day: "numeric" as const } : {}),
  }).formatToParts(new Date(`${year.padStart(4, "0")}-${month}-${day ?? "01"}T00:00:00Z`));
  const monthName = parts.find(({ type }) => type === "month")?.value ?? month;
  return [...(day === undefined ? [] : [String(Number(day))]), monthName, named].join(" ");
}
