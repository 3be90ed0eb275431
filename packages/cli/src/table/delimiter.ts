import type { Delimiter } from "./table.ts";

const read: readonly Delimiter[] = [",", ";", "\t"];
const others = ["|", "，", "；", "、", "،", "؛"];

/** Finds what parts the columns: of comma, semicolon and tab the one that the header has most of, a comma when it has none. */
export function delimiterOf(headerLine: string): Delimiter {
  const unquoted = withoutQuoted(headerLine);
  return read.reduce((best, next) => (count(unquoted, next) > count(unquoted, best) ? next : best));
}

/** The delimiter of a header that has none of those that are read, but one that another program may have written. */
export function foreignDelimiter(headerLine: string): string | undefined {
  const unquoted = withoutQuoted(headerLine);
  if (read.some((delimiter) => unquoted.includes(delimiter))) return undefined;
  return others.find((delimiter) => unquoted.includes(delimiter));
}

/** The first record that holds anything, over several lines when a quoted cell does. */
export function headerLineOf(text: string): string {
  let inQuotes = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') inQuotes = !inQuotes;
    if (inQuotes || (text[i] !== "\n" && text[i] !== "\r")) continue;
    if (text.slice(start, i).trim() !== "") return text.slice(start, i);
    start = i + 1;
  }
  return text.slice(start);
}

const withoutQuoted = (line: string): string => line.replace(/"(?:[^"]|"")*"/gu, "");
const count = (line: string, delimiter: string): number => line.split(delimiter).length - 1;
