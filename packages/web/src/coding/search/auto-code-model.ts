import type { EditRequest, Hit, SourceRow } from "@throughline/api";
import { anchorsOf, type Context, expandToContext, unitsOf } from "@throughline/study";
import { localeOf } from "../../sources/source-locale.ts";
import { allRows } from "../../state/queries.ts";
import { strings } from "../../strings.ts";
import { passageValues } from "../reading/use-coding.ts";
import { textOf } from "../reading/use-text.ts";

/** A passage to be created, with its position. */
export type Wanted = {
  readonly source: string;
  readonly file: string;
  readonly anchor: NonNullable<ReturnType<typeof anchorsOf>[number]>;
};

/**
 * Returns the ranges to code in documents: the words found, their sentences or their paragraphs, without
 * duplicates.
 *
 * @throws Error naming a file that belongs to no source, or was deleted
 */
export async function wantedPassages(
  hits: readonly Hit[],
  context: Context,
  sources: readonly SourceRow[],
): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const [file, places] of Map.groupBy(hits, ({ key }) => key)) {
    const source = sources.find(
      ({ key }) =>
        /^[^./]+$/u.test(file.slice(`sources/${key}.`.length)) && file.startsWith(`sources/${key}.`),
    );
    const text = await textOf(file);
    if (source === undefined || text === undefined) throw new Error(strings.search.noSource(file));
    const points = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const units = unitsOf(text, points);
    const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
    const found = places.map(({ start, end }) => ({
      start: unitOf.get(start) ?? 0,
      end: unitOf.get(end) ?? 0,
    }));
    const stretches = expandToContext(text, found, context, localeOf(source.bibtex, text));
    const distinct = [...new Map(stretches.map((one) => [`${one.start}-${one.end}`, one])).values()];
    for (const anchor of anchorsOf(text, distinct))
      if (anchor) wanted.push({ source: source.key, file, anchor });
  }
  return wanted;
}

/** Returns the edits that code passages. An existing passage with the same range gets the code, too. */
export async function codingEdits(wanted: readonly Wanted[], code: string): Promise<EditRequest[]> {
  const edits: EditRequest[] = [];
  for (const [source, places] of Map.groupBy(wanted, (one) => one.source)) {
    const present = await allRows("passages", { source_key: source });
    const byExtent = new Map(present.map((row) => [`${row.file} ${row.start} ${row.end}`, row]));
    for (const { file, anchor } of places) {
      const same = byExtent.get(`${file} ${anchor.start} ${anchor.end}`);
      if (same?.codes.includes(code)) continue;
      edits.push(
        same
          ? {
              op: "update",
              table: "passages",
              key: same.id,
              version: same.version,
              values: { codes: [...same.codes, code] },
            }
          : { op: "create", table: "passages", values: passageValues(source, file, anchor, [code]) },
      );
    }
  }
  return edits;
}
