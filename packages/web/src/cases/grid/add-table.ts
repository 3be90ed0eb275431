import { contract, type EditRequest } from "@throughline/api";
import { cellId, freeId } from "@throughline/study";
import { api } from "../../state/api.ts";
import type { Workbench } from "../../state/workbench.ts";
import { strings } from "../../strings.ts";
import type { PastedTable } from "./pasted-grades.ts";

/**
 * Takes a table of cases and their grades into the study, as one revision: cases are found by id or name, and added when they are not
 * there; a blank cell leaves the grade as it is.
 *
 * @param kind the kind of a case that is added; without it none can be
 */
export async function addTable(
  { attributes, rows }: PastedTable,
  kind: string | undefined,
  workbench: Workbench,
): Promise<void> {
  const { cases, grades } = workbench.state();
  const ids = new Set(cases.map(({ id }) => id));
  const known = new Map(
    cases.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [id, id] as const]),
  );
  const edits: EditRequest[] = [];
  let added = 0;
  for (const { name, grades: given } of rows) {
    let id = known.get(name) ?? known.get(name.toLowerCase());
    if (id === undefined) {
      if (kind === undefined) {
        workbench.notice(strings.grid.chooseKind(name));
        return;
      }
      id = freeId(name, ids, "case");
      ids.add(id);
      known.set(name.toLowerCase(), id);
      edits.push({ op: "create", table: "cases", values: { id, name, kind } });
      added++;
    }
    for (const [c, grade] of given.entries()) {
      const attribute = attributes[c] ?? "";
      const row = grades.get(cellId(id, attribute));
      if (grade === null || row?.grade === grade) continue;
      const values = row ? { grade } : { case: id, attribute, grade, confidence: "medium" };
      edits.push(
        row
          ? { op: "update", table: "grades", key: cellId(id, attribute), version: row.version, values }
          : { op: "create", table: "grades", values },
      );
    }
  }
  if (edits.length === 0) {
    workbench.notice(strings.grid.nothingNew);
    return;
  }
  const done = await workbench.attempt(() =>
    api(contract.study.edit, { body: { note: strings.grid.tableNote(rows.length), edits } }),
  );
  if (done !== undefined) workbench.notice(strings.grid.tablePasted(added, edits.length - added));
}
