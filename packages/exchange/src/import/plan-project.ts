import { bibtexOf } from "@throughline/documents";
import type { Edit } from "@throughline/store";
import { anchorsOf, freeId } from "@throughline/study";
import type { QdaProject, QdaSelection } from "../refi-qda/project.ts";
import { type ReadProject, readProject } from "../refi-qda/read-project.ts";
import { planCodes } from "./plan-codes.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";

/** Plans what a REFI-QDA project or codebook adds to a study: codes, texts as sources, passages with their coders, and memos. */
export async function planProject(bytes: Uint8Array, target: ImportTarget): Promise<PlannedImport> {
  const read = await readProject(bytes);
  const { project } = read;
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
  const passages = planPassages(read, sources.files, codes.ids, target);
  const memos = planMemos(
    project,
    { codes: codes.ids, sources: sources.keys, passages: passages.ids },
    target,
  );
  const texts = project.sources.filter(({ guid }) => read.texts.has(guid)).length;
  return {
    what: texts > 0 ? "a REFI-QDA project" : "a REFI-QDA codebook",
    edits: [...codes.edits, ...sources.edits, ...passages.edits, ...memos.edits],
    counts: [
      { kind: "code", found: project.codes.length, known: codes.known },
      { kind: "text", found: texts, known: sources.known },
      { kind: "passage", found: passages.edits.length + passages.known, known: passages.known },
      { kind: "memo", found: memos.edits.length + memos.known, known: memos.known },
    ].filter(({ found }) => found > 0),
    notices: read.notices,
    preview: project.codes
      .slice(0, 10)
      .map(({ name, definition }) => (definition === "" ? name : `${name}: ${definition}`)),
  };
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

type Things = Readonly<Record<"codes" | "sources" | "passages", ReadonlyMap<string, string>>>;

function planMemos(
  { notes, noteRefs }: QdaProject,
  things: Things,
  { study }: ImportTarget,
): { edits: Edit[]; known: number } {
  const edits: Edit[] = [];
  const taken = new Set<string>(study.memos.map(({ id }) => id));
  const there = new Set(study.memos.map(({ title, text }) => `${title ?? ""}\n${text}`));
  let known = 0;
  for (const { guid, name, content } of notes) {
    const text = content.replace(/\r\n?/gu, "\n").trim();
    if (text === "" && name === "") continue;
    if (there.has(`${name}\n${text || name}`)) {
      known++;
      continue;
    }
    const id = freeId(name, taken, "memo");
    taken.add(id);
    const thing = noteRefs.get(guid) ?? "";
    const about = aboutOf(thing, things);
    edits.push({ op: "create", kind: "memos", cells: { id, ...about, title: name, text: text || name } });
  }
  return { edits, known };
}

function aboutOf(guid: string, { codes, sources, passages }: Things): { about: string; thing: string } {
  for (const [about, ids] of [
    ["code", codes],
    ["source", sources],
    ["passage", passages],
  ] as const) {
    const thing = ids.get(guid);
    if (thing !== undefined) return { about, thing };
  }
  return { about: "study", thing: "" };
}
