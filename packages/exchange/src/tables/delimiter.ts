import type { Delimiter } from "./table.ts";

const read: readonly Delimiter[] = [",", ";", "\t"];
const others = ["|", "，", "；", "、", "،", "؛"];

/** Finds the delimiter: the one of comma, semicolon and tab that the header has most of; a comma when it has none. */
export function delimiterOf(headerLine: string): Delimiter {
  const unquoted = withoutQuoted(headerLine);
  return read.reduce((best, next) => (count(unquoted, next) > count(unquoted, best) ? next : best));
}

/** Finds a delimiter of another program that cannot be read here, in a header without one that can. */
export function foreignDelimiter(headerLine: string): string | undefined {
  const unquoted = withoutQuoted(headerLine);
  if (read.some((delimiter) => unquoted.includes(delimiter))) return undefined;
  return others.find((delimiter) => unquoted.includes(delimiter));
}

/** Returns the first record that is not blank; a quoted cell can make it span lines. */
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
