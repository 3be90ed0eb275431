import { bibtexOf } from "@throughline/documents";
import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";
import type { Guids } from "../refi-qda/guids.ts";
import type { ReadProject } from "../refi-qda/read-project.ts";
import type { ImportTarget } from "./import-plan.ts";

/** The texts of a project as works of a study. */
type PlannedTexts = {
  readonly edits: Edit[];
  readonly known: number;
  /** names of each text in exported projects (its key or path), by guids of the sources */
  readonly ids: ReadonlyMap<string, string>;
  /** keys of the works and paths of their texts, by guids of the sources */
  readonly files: ReadonlyMap<string, { readonly key: string; readonly path: string }>;
};

/** Matches each text to the work with the same text under its guid, title or key, or adds a work. */
export async function planTexts(
  { project, texts }: ReadProject,
  { study, text }: ImportTarget,
  guids: Guids,
): Promise<PlannedTexts> {
  const edits: Edit[] = [];
  const ids = new Map<string, string>();
  const files = new Map<string, { key: string; path: string }>();
  const taken = new Set(study.sources.map(({ key }) => key.toLowerCase()));
  const used = new Set<string>();
  const there = textsIn(study);
  let known = 0;
  for (const { guid, name } of project.sources) {
    const plain = texts.get(guid)?.text.plain;
    if (plain === undefined) continue;
    const stem = freeId(stemOf(name), new Set(), "text");
    const isOwn = ({ id }: StudyText): boolean => guids.of("source", id) === guid;
    const named = there
      .filter((one) => !used.has(one.path) && (isOwn(one) || isNamed(one, name, stem)))
      .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
    let same: StudyText | undefined;
    for (const one of named) if ((await text(one.path))?.trimEnd() === plain.trimEnd()) same ??= one;
    if (same !== undefined) {
      used.add(same.path);
      ids.set(guid, same.id);
      files.set(guid, same);
      known++;
      continue;
    }
    const key = freeId(stemOf(name), taken, "text");
    const path = `sources/${key}.txt`;
    taken.add(key);
    ids.set(guid, key);
    files.set(guid, { key, path });
    const title = name.replace(/[{}\\$~^_]|\s/gu, " ").trim() || key;
    const bibtex = bibtexOf(key, { type: "document", title }) ?? `@misc{${key}, title={${key}}}`;
    edits.push({ op: "create", kind: "sources", cells: { bibtex } });
    edits.push({ op: "file", path, bytes: new TextEncoder().encode(plain) });
  }
  return { edits, known, ids, files };
}

const isNamed = ({ key, title }: StudyText, name: string, stem: string): boolean =>
  title === name || key === stem || key.startsWith(`${stem}-`);

/** A text of a study, and its name in exported projects. */
type StudyText = {
  readonly id: string;
  readonly key: string;
  readonly title: string | undefined;
  readonly path: string;
};

/** Returns the possible paths of texts of a study: those of passages, and those that follow from the keys. */
function textsIn({ sources, passages }: Study): StudyText[] {
  const marked = Map.groupBy(passages, ({ source }) => source);
  return sources.flatMap(({ key, csl }) => {
    const own = (marked.get(key) ?? []).map(({ file }) => file);
    const paths = [...new Set([...own, `sources/${key}.txt`, `sources/${key}.md`])];
    const title = typeof csl.title === "string" ? csl.title : undefined;
    // Exported projects name the first text of a work by its key, all others by their paths.
    return paths.flatMap((path) => [
      { id: key, key, title, path },
      { id: path, key, title, path },
    ]);
  });
}

/** Shortens a file name for use as the key of a work. */
const stemOf = (name: string): string =>
  Array.from(name.normalize("NFC").replace(/\.\w{1,5}$/u, ""))
    .slice(0, 60)
    .join("");
