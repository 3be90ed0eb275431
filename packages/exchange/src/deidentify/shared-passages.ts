import { anchorsOf, countedText, csvRow, unitsOf } from "@throughline/study";
import { parse } from "csv-parse/sync";
import { applyReplacements, type Replacement } from "./pseudonyms.ts";

type Row = Record<string, string>;

/**
 * Moves passages to their positions in texts with pseudonyms.
 *
 * @param table passages.csv
 * @param textOf returns the original text of a file of the study, or undefined when the file is not shared
 * @param replacements finds the replacements in a text
 * @returns the table without the passages of files that are not shared
 */
export async function sharedPassages(
  table: string,
  textOf: (path: string) => Promise<string | undefined>,
  replacements: (text: string) => readonly Replacement[],
): Promise<string> {
  const [header = []]: string[][] = parse(table, { bom: true, to: 1 });
  const rows: Row[] = parse(table, { bom: true, columns: true, relax_column_count: true });
  const moved = new Map<Row, Row>();
  for (const [path, own] of Map.groupBy(rows, ({ file = "" }) => file)) {
    const raw = await textOf(path);
    if (raw === undefined) continue;
    const text = countedText(raw);
    for (const [row, anchored] of movedRows(text, own, replacements)) moved.set(row, anchored);
  }
  const shared = rows.flatMap((row): Row[] => {
    const one = moved.get(row);
    return one === undefined ? [] : [one];
  });
  return [header, ...shared.map((row) => header.map((name) => row[name] ?? ""))]
    .map((row) => csvRow(row))
    .join("");
}

/** Shared texts are in Unicode normal form C. */
function movedRows(
  text: string,
  rows: readonly Row[],
  replacementsIn: (text: string) => readonly Replacement[],
): Map<Row, Row> {
  const composed = text.normalize();
  const replacements = replacementsIn(composed);
  const isComposed = composed === text;
  const place = (unit: number): number => (isComposed ? unit : text.slice(0, unit).normalize().length);
  const points = [...new Set(rows.flatMap(({ start, end }) => [Number(start), Number(end)]))].sort(
    (a, b) => a - b,
  );
  const unitAt = new Map(unitsOf(text, points).map((unit, i) => [points[i] ?? 0, place(unit)]));
  const replaced = applyReplacements(composed, replacements);
  const stretches = rows.map(({ start, end }) => ({
    start: placeAfter(unitAt.get(Number(start)) ?? 0, replacements, "start"),
    end: placeAfter(unitAt.get(Number(end)) ?? 0, replacements, "end"),
  }));
  const anchors = anchorsOf(replaced, stretches);
  return new Map(
    rows.flatMap((row, i) => {
      const anchor = anchors[i];
      if (anchor === undefined) return [];
      const { exact, prefix, suffix, start, end } = anchor;
      return [[row, { ...row, exact, prefix, suffix, start: String(start), end: String(end) }] as const];
    }),
  );
}

/**
 * Maps a position to the text after the replacements. A position within a replaced name maps to its start or
 * end.
 */
function placeAfter(place: number, replacements: readonly Replacement[], side: "start" | "end"): number {
  let moved = place;
  for (const { start, end, words } of replacements) {
    if (start >= place) break;
    if (end <= place) moved += words.length - (end - start);
    else return moved + start - place + (side === "start" ? 0 : words.length);
  }
  return moved;
}
