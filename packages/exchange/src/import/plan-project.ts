import { notice, type Said } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import { fileName, recordPath } from "@throughline/study";
import { Guids } from "../refi-qda/guids.ts";
import { keptFile, keptOf, mergeKept, partReferences, readKept } from "../refi-qda/kept.ts";
import { nameOf, type ReadProject, readProject } from "../refi-qda/read-project.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { type ImportRun, reportStep } from "./import-run.ts";
import { planCodes } from "./plan-codes.ts";
import { planMemos, type RecordIds } from "./plan-memos.ts";
import { planPassages } from "./plan-passages.ts";
import { planTexts } from "./plan-texts.ts";
import { planVariables } from "./plan-variables.ts";

/**
 * Plans the import of a REFI-QDA project or codebook: codes, texts as sources, passages with their coders,
 * memos, cases, and numeric variables as attributes. Everything else is kept in `interchange/` for the
 * export.
 */
export async function planProject(
  bytes: Uint8Array,
  target: ImportTarget,
  run: ImportRun = {},
): Promise<PlannedImport> {
  const read = await readProject(bytes);
  await reportStep(run, "Planning codes and texts");
  const { project, root } = read;
  const { study } = target;
  const kept = readKept(await target.text(keptFile));
  const guids = new Guids(study.id, kept);
  const guidsOf = (kind: string) => ({ kind, guids, kept });
  const codes = planCodes(
    project.codes.map(({ guid, name, parent, definition, colour }) => ({
      key: guid,
      name,
      parent,
      definition,
      colour,
    })),
    study,
    guidsOf("code"),
  );
  const sources = await planTexts(read, target, guids);
  await reportStep(run, "Planning passages");
  const passages = planPassages(read, sources.files, codes.ids, study);
  await reportStep(run, "Planning cases and memos");
  const variables = await planVariables(root, target, guidsOf);
  const things: RecordIds = {
    code: codes.ids,
    source: new Map(Array.from(sources.files, ([guid, { key }]) => [guid, key])),
    passage: passages.ids,
    case: variables.cases,
    attribute: variables.attributes,
  };
  const memos = planMemos(read, things, study);
  const parts = await planKept(read, { ...things, source: sources.ids, memo: memos.ids }, target);
  const texts = project.sources.filter(({ guid }) => read.texts.has(guid)).length;
  return {
    what: texts > 0 ? "a REFI-QDA project" : "a REFI-QDA codebook",
    edits: [
      ...codes.edits,
      ...sources.edits,
      ...variables.edits,
      ...passages.edits,
      ...memos.edits,
      ...parts.edits,
    ],
    counts: [
      { kind: "code", found: project.codes.length, known: codes.known },
      { kind: "text", found: texts, known: sources.known },
      { kind: "passage", found: passages.edits.length + passages.known, known: passages.known },
      { kind: "memo", found: memos.edits.length + memos.known, known: memos.known },
      ...variables.counts,
    ].filter(({ found }) => found > 0),
    notices: [...read.notices, ...passages.notices, ...variables.notices, ...memos.notices, ...parts.notices],
    preview: project.codes
      .slice(0, 10)
      .map(({ name, definition }) => (definition === "" ? name : `${name}: ${definition}`)),
  };
}

/** Plans the files that keep what the study has no place for, with the files it refers to. */
async function planKept(
  { root, project, files }: ReadProject,
  things: Readonly<Record<string, ReadonlyMap<string, string>>>,
  { text }: ImportTarget,
): Promise<{ edits: Edit[]; notices: Said[] }> {
  const ids = new Map<string, string>();
  for (const [kind, byGuid] of Object.entries(things))
    for (const [guid, id] of byGuid) ids.set(guid, recordPath(kind, id));
  for (const [guid, name] of project.users) ids.set(guid, recordPath("user", name));
  const kept = keptOf(root, (guid) => ids.get(guid), new Set(things.attribute?.keys()));
  const before = await text(keptFile);
  const merged = mergeKept(readKept(before), kept);
  const written = `${JSON.stringify(merged, null, 1)}\n`;
  const isEmpty = Object.keys(kept.guids).length === 0 && Object.keys(kept.elements).length === 0;
  if (isEmpty || written === before) return { edits: [], notices: [] };
  const edits: Edit[] = [{ op: "file", path: keptFile, bytes: new TextEncoder().encode(written) }];
  const missing: string[] = [];
  for (const name of partReferences(kept)) {
    const content = files.get(nameOf(name));
    const path = `interchange/${fileName(nameOf(name))}`;
    if (content === undefined) missing.push(name);
    else if ((await text(path)) === undefined) edits.push({ op: "file", path, bytes: content });
  }
  const notices =
    missing.length === 0
      ? []
      : [
          notice(
            "Files of its sources (pictures, PDFs, Word files) that are missing or too large to keep: {count}.",
            { count: missing.length },
          ),
        ];
  return { edits, notices };
}
