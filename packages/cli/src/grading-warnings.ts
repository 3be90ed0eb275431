import { type GradingProblem, gradingProblems } from "@throughline/assess";
import { type Place, type Problem, rowKey, tables } from "@throughline/study";
import type { LoadedRows } from "@throughline/study/folder";

/** Returns contradictions between claims and grades as warnings, with the lines of their files. */
export function gradingWarnings({ study, tables: read, placeOf }: LoadedRows): Problem[] {
  if (study === undefined || placeOf === undefined) return [];
  const rows = new Map(
    (["claims", "grades", "periods"] as const).map((name) => [
      name,
      new Map((read.get(name)?.rows ?? []).map((row) => [rowKey(tables[name], row.cells), row])),
    ]),
  );
  const place = (at: GradingProblem["at"]): Place => {
    if ("study" in at) return placeOf(["from"]);
    if ("silence" in at) return placeOf(["silences", at.silence]);
    if ("attribute" in at) return placeOf(["attributes", at.attribute]);
    const { file } = tables[at.table];
    const row = rows.get(at.table)?.get(at.key);
    if (row === undefined) return { file, row: at.key, name: at.column };
    return { file, line: row.line, column: row.columnOf(at.column), row: at.key, name: at.column };
  };
  return gradingProblems(study).map(
    ({ at, what, fix }): Problem => ({ severity: "warning", at: place(at), what, fix }),
  );
}
