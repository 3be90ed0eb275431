import { risLosses } from "@throughline/documents";
import { type Study, some } from "@throughline/study";
import { type ExportTable, longestCell } from "./study-tables.ts";

/** Returns a sentence about what a file omits, from counts of things; none when all counts are 0. */
function omissions(file: string, counts: readonly (readonly [count: number, what: string])[]): string[] {
  const found = counts.filter(([count]) => count > 0).map(([count, what]) => `${what} (${count})`);
  return found.length === 0
    ? []
    : [`${file} cannot hold ${some(found)}. The formats csv, xlsx and crate include them.`];
}

/** Returns what a REFI-QDA project omits of a study. */
export function omittedByProject(file: string, study: Study): string[] {
  const { claims, ties, events, rubric, sources, grades, periods, media, series } = study;
  return omissions(file, [
    [claims.length, "claims"],
    [ties.length, "ties"],
    [events.length, "events"],
    [rubric.length, "rubric entries"],
    [grades.filter(({ rationale }) => rationale !== undefined).length, "rationales of grades"],
    [periods.length + media.length + series.length, "grades and counts of periods"],
    [sources.length, "bibliographic entries other than titles"],
  ]);
}

/** Returns what RIS omits of the works of a study. */
export function omittedByRis(file: string, { sources }: Study): string[] {
  const found = Array.from(risLosses(sources), ([property, works]) => `${property} (${works})`);
  return found.length === 0
    ? []
    : [
        `${file} has no tags for these properties of sources: ${some(found)}. The formats bibtex and csl include them.`,
      ];
}

/** Returns which texts a workbook truncates. */
export function omittedByWorkbook(file: string, tables: readonly ExportTable[]): string[] {
  const long = tables.flatMap(({ name, rows }) =>
    rows.some((row) => row.some((cell) => typeof cell === "string" && cell.length > longestCell))
      ? [name]
      : [],
  );
  return long.length === 0
    ? []
    : [
        `${file} holds the first ${longestCell} characters of longer texts in ${some(long)}, because a cell of a workbook cannot hold more. The format csv includes the whole texts.`,
      ];
}
