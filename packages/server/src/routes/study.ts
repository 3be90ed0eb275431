import { contract, type EditRequest } from "@throughline/api";
import { gradedCells } from "@throughline/assess";
import type { Edit } from "@throughline/store";
import { cellsOf, type Manifest, type Table, type TableName, tables } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import { revisionOf } from "../as-of.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { rowOf } from "../row.ts";
import { perRevision } from "./per-revision.ts";
import { serve } from "./serve.ts";

/** Routes of the study as a whole: its settings and state, batches of edits, undo and redo, history. */
export function studyRoutes(app: FastifyInstance, { store, person, folder, feed }: Context): void {
  const { study } = contract;

  serve(app, study.get, async ({ query }) => {
    const asOf = await revisionOf(store, query.as_of);
    const [id, revision, counts, undoable, manifest] = await Promise.all([
      store.identity(),
      asOf ?? store.revision(),
      store.counts(),
      store.undoable(),
      store.manifest(asOf),
    ]);
    const { layouts: _, ...shown } = counts;
    return {
      id,
      name: store.name,
      revision,
      counts: shown,
      ...undoable,
      folder: folder.state,
      // It is undefined only before the first revision.
      manifest: manifest as Manifest,
    };
  });

  serve(app, study.edit, async ({ body: { note, edits } }) => {
    const { revision, records } = await store.edit(person.name, edits.map(editOf), note);
    const rows = records.map((record) => {
      const table = record.kind as TableName;
      return { table, ...rowOf(table, record) };
    });
    return { revision, rows };
  });

  const cells = perRevision(store, () => store.cellClaims());
  serve(app, study.cells, cells);
  const statuses = perRevision(store, async () =>
    gradedCells(await store.studyWithoutTexts()).map(
      ({ caseId, attribute, status, circular, votes, suggested, stands }) => ({
        case: caseId,
        attribute,
        status,
        circular,
        ...votes,
        claims: stands,
        ...(suggested === undefined ? {} : { suggested }),
      }),
    ),
  );
  serve(app, study.statuses, statuses);
  serve(app, study.coded, async () => store.coded());
  serve(app, study.patterns, async () => store.patterns());
  const orphans = perRevision(store, async () =>
    (await store.orphans()).map((record) => rowOf("passages", record)),
  );
  serve(app, study.orphans, orphans);
  serve(app, study.undo, async ({ body: { steps } }) => store.undo(person.name, steps));
  serve(app, study.redo, async ({ body: { steps } }) => store.redo(person.name, steps));
  serve(app, study.history, async ({ query: { before, limit } }) =>
    store.revisions(before === undefined ? { limit } : { before, limit }),
  );

  serve(app, study.folder, async ({ body: { prefer } }) => {
    const state = await folder.sync(prefer);
    await feed.poll();
    return state;
  });
}

function editOf({ op, table: kind, key, version, values = {} }: EditRequest): Edit {
  const table: Table = tables[kind];
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(table.columns, name));
  if (unknown.length > 0)
    throw new Refusal(
      "request",
      "column",
      `${table.file} has no column ${unknown.map((name) => `"${name}"`).join(", ")}; it has ${Object.keys(table.columns).join(", ")}`,
    );
  for (const [name, value] of Object.entries(values))
    if (!isCellValue(value))
      throw new Refusal(
        "request",
        "value",
        `The value of "${name}" in ${table.file} is ${Array.isArray(value) ? "a list that contains something other than text" : "an object or a Boolean"}`,
        "Give a text, a number, a list of texts, or null for a blank.",
      );
  if (op === "create") return { op, kind, cells: cellsOf(table, values) };
  if (key === undefined || version === undefined)
    throw new Refusal("request", "version", `To ${op} a row, give its key and the version that you read`);
  return op === "delete"
    ? { op, kind, key, version }
    : { op, kind, key, version, cells: cellsOf(table, values) };
}

/** Returns whether a value may be stored in a cell. Any other value would be stored as JavaScript's string for it. */
function isCellValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  return value === null || typeof value === "string" || typeof value === "number";
}
