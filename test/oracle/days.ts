// Dates by the rules of docs/reasoning.md, section 4, implemented independently: days are compared as texts.

export type Three = "met" | "not met" | "unknown";
export type Span = { readonly first: string; readonly last: string };
export type Dates = { readonly dateFrom?: string | undefined; readonly dateTo?: string | undefined };

const always: Span = { first: "", last: "9999-99-99" };
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Returns the first and the last day that a date can mean. */
export function spanOf(date: string): Span {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 10) return { first: date, last: date };
  const [year = 0, month = 1] = date.split("-").map(Number);
  const length = month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 31);
  return { first: `${date}-01`, last: `${date}-${length}` };
}

/** Returns when something can have begun. */
export function beginning({ dateFrom, dateTo }: Dates): Span {
  if (dateFrom !== undefined) return spanOf(dateFrom);
  return dateTo === undefined ? always : { first: "", last: spanOf(dateTo).last };
}

/** Returns whether all days of one span precede all days of another. */
export function before(x: Span, y: Span): Three {
  if (x.last < y.first) return "met";
  return y.last < x.first ? "not met" : "unknown";
}

/** Returns whether y began at most a number of whole years after x. */
export function within(x: Span, y: Span, years: number): Three {
  const later = (day: string) => {
    if (day === "" || day > "9999") return day;
    const moved = `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
    return moved.endsWith("-02-29") && !isLeap(Number(moved.slice(0, 4)))
      ? `${moved.slice(0, 4)}-03-01`
      : moved;
  };
  if (y.last < x.first) return "not met";
  if (y.last <= later(x.first)) return "met";
  return y.first > later(x.last) ? "not met" : "unknown";
}

/** Returns the worst of several: not met, then unknown, then met. */
export function and(...parts: readonly Three[]): Three {
  if (parts.includes("not met")) return "not met";
  return parts.includes("unknown") ? "unknown" : "met";
}
