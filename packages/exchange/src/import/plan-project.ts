import { bibtexOf } from "@throughline/documents";
import type { Edit } from "@throughline/store";
import { anchorsOf, fileName, freeId } from "@throughline/study";
import { keptFile, keptOf, mergedKept, partsNamed, readKept } from "../refi-qda/kept.ts";
import { aboutDescribed } from "../refi-qda/memo-about.ts";
import type { QdaProject, QdaSelection } from "../refi-qda/project.ts";
import { nameOf, type ReadProject, readProject } from "../refi-qda/read-project.ts";
import { type ImportRun, step } from "./import-run.ts";
import { planCodes } from "./plan-codes.ts";
import { planVariables } from "./plan-variables.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";

/**
 * Plans what a REFI-QDA project or codebook adds to a study: codes, texts as sources, passages with their coders, memos, cases, and
 * variables of numbers as attributes. All else is kept in `interchange/` for the export.
 */
export async function planProject(
  bytes: Uint8Array,
  target: ImportTarget,
  run: ImportRun = {},
): Promise<PlannedImport> {
  const read = await readProject(bytes);
  await step(run, "Planning codes and texts");
  const { project, root } = read;
  const { study } = target;
  const codes = planCodes(
    project.codes.map(({ guid, name, parent, definition, colour }) => ({
      key: guid,
      name,
      parent,
      definition,
      colour,
    })),
    study,
  );
  const sources = await planSources(read, target);
  await step(run, "Planning passages");
  const passages = planPassages(read, sources.files, codes.ids, target);
  await step(run, "Planning cases and memos");
  const variables = await planVariables(root, target);
  const things: Things = {
    code: codes.ids,
    source: sources.keys,
    passage: passages.ids,
    case: variables.cases,
  };
  const memos = planMemos(project, things, target);
  const kept = await planKept(read, { ...things, memo: memos.ids, attribute: variables.attributes }, target);
  const texts = project.sources.filter(({ guid }) => read.texts.has(guid)).length;
  return {
    what: texts > 0 ? "a REFI-QDA project" : "a REFI-QDA codebook",
    edits: [
      ...codes.edits,
      ...sources.edits,
      ...variables.edits,
      ...passages.edits,
      ...memos.edits,
      ...kept.edits,
    ],
    counts: [
      { kind: "code", found: project.codes.length, known: codes.known },
      { kind: "text", found: texts, known: sources.known },
      { kind: "passage", found: passages.edits.length + passages.known, known: passages.known },
      { kind: "memo", found: memos.edits.length + memos.known, known: memos.known },
      ...variables.counts,
    ].filter(({ found }) => found > 0),
    notices: [...read.notices, ...variables.notices, ...kept.notices],
    preview: project.codes
      .slice(0, 10)
      .map(({ name, definition }) => (definition === "" ? name : `${name}: ${definition}`)),
  };
}

/** The ids of the study by the guids of the project, for each kind of thing that a memo can be about. */
type Things = Readonly<Record<"code" | "source" | "passage" | "case", ReadonlyMap<string, string>>>;

/** Keeps what the study has no place for, with the files that it refers to. */
async function planKept(
  { root, project, files }: ReadProject,
  things: Readonly<Record<string, ReadonlyMap<string, string>>>,
  { text }: ImportTarget,
): Promise<{ edits: Edit[]; notices: string[] }> {
  const ids = new Map<string, string>();
  for (const [kind, byGuid] of Object.entries(things))
    for (const [guid, id] of byGuid) ids.set(guid, `${kind}/${id}`);
  for (const [guid, name] of project.users) ids.set(guid, `user/${name}`);
  const kept = keptOf(root, (guid) => ids.get(guid), new Set(things.attribute?.keys()));
  const before = await text(keptFile);
  const merged = mergedKept(readKept(before), kept);
  const written = `${JSON.stringify(merged, null, 1)}\n`;
  const isEmpty = Object.keys(kept.guids).length === 0 && Object.keys(kept.elements).length === 0;
  if (isEmpty || written === before) return { edits: [], notices: [] };
  const edits: Edit[] = [{ op: "file", path: keptFile, bytes: new TextEncoder().encode(written) }];
  const missing: string[] = [];
  for (const name of partsNamed(kept)) {
    const content = files.get(nameOf(name));
    const path = `interchange/${fileName(nameOf(name))}`;
    if (content === undefined) missing.push(name);
    else if ((await text(path)) === undefined) edits.push({ op: "file", path, bytes: content });
  }
  const notices =
    missing.length === 0
      ? []
      : [
          `${missing.length} files of its sources (pictures, PDFs, Word files) are missing or too large to keep.`,
        ];
  return { edits, notices };
}

type PlannedSources = {
  readonly edits: Edit[];
  readonly known: number;
  /** the keys of the works, and the files of their texts, by the guids of the sources */
  readonly keys: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
};

/** Gives each text the work that has the same text under its name, or a new one. */
async function planSources(
  { project, texts }: ReadProject,
  { study, text }: ImportTarget,
): Promise<PlannedSources> {
  const edits: Edit[] = [];
  const keys = new Map<string, string>();
  const files = new Map<string, string>();
  const taken = new Set(study.sources.map(({ key }) => key.toLowerCase()));
  let known = 0;
  for (const { guid, name } of project.sources) {
    const plain = texts.get(guid)?.text.plain;
    if (plain === undefined) continue;
    let key = freeId(stemOf(name), new Set(), "text");
    let there = taken.has(key) ? await text(`sources/${key}.txt`) : undefined;
    for (let number = 2; taken.has(key) && there !== plain; number++) {
      key = `${freeId(stemOf(name), new Set(), "text")}-${number}`;
      there = taken.has(key) ? await text(`sources/${key}.txt`) : undefined;
    }
    const file = `sources/${key}.txt`;
    keys.set(guid, key);
    files.set(guid, file);
    if (taken.has(key)) {
      known++;
      continue;
    }
    taken.add(key);
    const title = name.replace(/[{}\\$~^_]|\s/gu, " ").trim() || key;
    const bibtex = bibtexOf(key, { type: "document", title }) ?? `@misc{${key}, title={${key}}}`;
    edits.push({ op: "create", kind: "sources", cells: { bibtex } });
    edits.push({ op: "file", path: file, bytes: new TextEncoder().encode(plain) });
  }
  return { edits, known, keys, files };
}

/** So long may the part of a file's name be that becomes the key of a work. */
const stemOf = (name: string): string =>
  Array.from(name.normalize("NFC").replace(/\.\w{1,5}$/u, ""))
    .slice(0, 60)
    .join("");

function planPassages(
  { project, texts, positions }: ReadProject,
  files: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
  { study }: ImportTarget,
): { edits: Edit[]; known: number; ids: ReadonlyMap<string, string> } {
  const edits: Edit[] = [];
  const ids = new Map<string, string>();
  const taken = new Set<string>(study.passages.map(({ id }) => id));
  const placeOf = (file: string, start: number, end: number, coder: string): string =>
    [file, start, end, coder].join("\n");
  const there = new Map<string, string>(
    study.passages.map(({ id, file, start, end, coder }) => [placeOf(file, start, end, coder ?? ""), id]),
  );
  let known = 0;
  let number = taken.size;
  const nextId = (): string => {
    do number++;
    while (taken.has(`p${number}`));
    return `p${number}`;
  };
  for (const { guid } of project.sources) {
    const own = texts.get(guid);
    const file = files.get(guid);
    if (!own || file === undefined) continue;
    const placed = own.selections.flatMap((selection) => {
      const stretch = positions.stretches.get(selection);
      return stretch ? [{ selection, ...stretch }] : [];
    });
    const anchors = anchorsOf(own.text.plain, placed);
    placed.forEach(({ selection }, i) => {
      const anchor = anchors[i];
      if (!anchor) return;
      for (const [coder, coded] of codesByCoder(selection, project, codes)) {
        const place = placeOf(file, anchor.start, anchor.end, coder);
        const before = there.get(place);
        const id = before ?? nextId();
        if (!ids.has(selection.guid)) ids.set(selection.guid, id);
        if (before !== undefined) {
          known++;
          continue;
        }
        there.set(place, id);
        const { exact, prefix, suffix, start, end } = anchor;
        edits.push({
          op: "create",
          kind: "passages",
          cells: {
            id,
            source_key: file.slice("sources/".length, -".txt".length),
            file,
            start: String(start),
            end: String(end),
            exact,
            prefix,
            suffix,
            codes: [...coded].join(" "),
            coder,
          },
        });
      }
    });
  }
  return { edits, known, ids };
}

/** The codes that each person gave a selection; the one who marked it where nobody coded it. */
function codesByCoder(
  { user, codings }: QdaSelection,
  { users }: QdaProject,
  codes: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const coded = new Map<string, Set<string>>();
  const nameOf = (guid: string): string => users.get(guid) ?? "";
  for (const { user: coder, code } of codings) {
    const id = codes.get(code);
    const name = nameOf(coder) || nameOf(user);
    const own = coded.get(name) ?? new Set();
    if (id !== undefined) own.add(id);
    coded.set(name, own);
  }
  if (coded.size === 0) coded.set(nameOf(user), new Set());
  return coded;
}

function planMemos(
  { notes, noteRefs }: QdaProject,
  things: Things,
  { study }: ImportTarget,
): { edits: Edit[]; known: number; ids: ReadonlyMap<string, string> } {
  const edits: Edit[] = [];
  const ids = new Map<string, string>();
  const taken = new Set<string>(study.memos.map(({ id }) => id));
  const there = new Map(study.memos.map(({ id, title, text }) => [`${title ?? ""}\n${text}`, id]));
  let known = 0;
  for (const { guid, name, content, description } of notes) {
    const text = content.replace(/\r\n?/gu, "\n").trim();
    if (text === "" && name === "") continue;
    const before = there.get(`${name}\n${text || name}`);
    if (before !== undefined) {
      ids.set(guid, before);
      known++;
      continue;
    }
    const id = freeId(name, taken, "memo");
    taken.add(id);
    ids.set(guid, id);
    const about = aboutOf(noteRefs.get(guid), things) ?? aboutDescribed(description, study);
    edits.push({ op: "create", kind: "memos", cells: { id, ...about, title: name, text: text || name } });
  }
  return { edits, known, ids };
}

function aboutOf(guid: string | undefined, things: Things): { about: string; thing: string } | undefined {
  if (guid === undefined) return undefined;
  for (const [about, ids] of Object.entries(things)) {
    const thing = ids.get(guid);
    if (thing !== undefined) return { about, thing };
  }
  return undefined;
}
