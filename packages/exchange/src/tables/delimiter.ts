import type { Delimiter } from "./table.ts";

const read: readonly Delimiter[] = [",", ";", "\t", "|"];
const others = ["，", "；", "、", "،", "؛", "^", "¦", "§"];

/** Number of records that are examined. */
const sampleSize = 500;

/**
 * Finds the delimiter: the one with which most records have the same number of cells, more than one; on a
 * tie, the one with more cells. Blanks count as delimiter only if every row has as many cells as the header
 * and nothing else fits.
 *
 * @param text without a line `sep=`
 */
export function delimiterOf(text: string): Delimiter {
  const records = recordsIn(text).slice(0, sampleSize).map(withoutQuoted);
  const fits = read.map((delimiter) => ({ delimiter, ...fitOf(records, delimiter) }));
  const best = fits.reduce((a, b) =>
    b.share > a.share || (b.share === a.share && b.cells > a.cells) ? b : a,
  );
  if (best.cells > 1) return best.delimiter;
  return isBlankDelimited(records) ? " " : ",";
}

/** Returns the share of records with the most frequent number of cells above one, and that number. */
function fitOf(records: readonly string[], delimiter: string): { share: number; cells: number } {
  const counts = new Map<number, number>();
  for (const record of records) {
    const cells = count(record, delimiter) + 1;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  const [cells = 1, times = 0] = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [];
  return { share: times / records.length, cells };
}

function isBlankDelimited(records: readonly string[]): boolean {
  const rows = records.map((record) => record.trim().split(/ +/u));
  const [header, ...body] = rows;
  if (header === undefined || header.length < 2 || body.length === 0) return false;
  // R leaves out the name of the column of row names.
  const width = body[0]?.length ?? 0;
  if (width !== header.length && width !== header.length + 1) return false;
  return body.every(
    (cells) => cells.length === width && /^(?:[+-]?\d*[.,]?\d+|NA|TRUE|FALSE|"")$/u.test(cells.at(-1) ?? ""),
  );
}

/** Finds an unsupported delimiter in a header without a supported one. */
export function foreignDelimiter(text: string): string | undefined {
  const records = recordsIn(text, 20).map(withoutQuoted);
  const [header = ""] = records;
  if (read.some((delimiter) => header.includes(delimiter))) return undefined;
  const colons = count(header, ":");
  if (colons > 0 && records.length > 1 && records.every((record) => count(record, ":") === colons))
    return ":";
  const known = others.find((delimiter) => header.includes(delimiter));
  if (known !== undefined || records.length < 2) return known;
  const columns = (record: string) => record.trim().split(/ {2,}/u).length;
  if (
    columns(header) > 1 &&
    !isBlankDelimited(records) &&
    records.every((one) => columns(one) === columns(header))
  )
    return "  ";
  return [...new Set(header.match(/[^\p{L}\p{M}\p{N}\s_.'"()%€$-]|\p{Cc}/gu))].find((sign) =>
    records.every((record) => count(record, sign) === count(header, sign)),
  );
}

/** Returns the records that are not blank; a quoted cell can make one span lines. */
export function recordsIn(text: string, most = sampleSize): string[] {
  const records: string[] = [];
  let inQuotes = false;
  let start = 0;
  for (let i = 0; i <= text.length && records.length < most; i++) {
    if (text[i] === '"') inQuotes = !inQuotes;
    if (i < text.length && (inQuotes || (text[i] !== "\n" && text[i] !== "\r"))) continue;
    const record = text.slice(start, i);
    if (record.trim() !== "") records.push(record);
    start = i + 1;
  }
  return records;
}

/** Returns the delimiter that Excel declares in a first line `sep=;`. */
export function declaredDelimiter(text: string): { delimiter: string; length: number } | undefined {
  const found = /^"?sep=(.)"?(?=\r|\n|$)/iu.exec(text);
  return found ? { delimiter: found[1] ?? "", length: found[0].length } : undefined;
}

export const isDelimiter = (text: string): text is Delimiter =>
  text === " " || read.some((one) => one === text);

/** Empties the quoted cells of a line. */
const withoutQuoted = (line: string): string => line.replace(/"(?:[^"]|"")*"/gu, '""');
const count = (line: string, delimiter: string): number => line.split(delimiter).length - 1;
