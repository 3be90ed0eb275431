import { type Message, notice } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import { freeId, type Study } from "@throughline/study";
import { parseSubject } from "../refi-qda/memo-subject.ts";
import type { QdaProject } from "../refi-qda/project.ts";
import type { ReadProject } from "../refi-qda/read-project.ts";
import { noticeOf } from "./notice.ts";

/** Ids in the study by guids of the project, for each kind of record. */
export type RecordIds = Readonly<
  Record<"code" | "source" | "passage" | "case" | "attribute", ReadonlyMap<string, string>>
>;

/** A note of a project, or the description of a passage. */
type FoundMemo = {
  readonly guid: string;
  readonly title: string;
  readonly text: string;
  readonly about: { readonly about: string; readonly thing: string };
};

/** Plans the import of the notes of a project, and of descriptions of its passages, as memos. */
export function planMemos(
  { project, texts, positions }: ReadProject,
  things: RecordIds,
  study: Study,
): { edits: Edit[]; known: number; ids: ReadonlyMap<string, string>; notices: Message[] } {
  const elsewhere: string[] = [];
  const found = [...notesOf(project, things, study, elsewhere)];
  for (const { text, selections } of texts.values())
    for (const selection of selections) {
      const thing = things.passage.get(selection.guid);
      const stretch = positions.stretches.get(selection);
      const { guid, description } = selection;
      if (thing === undefined || stretch === undefined || description === "") continue;
      // Some programs repeat the quotation in the description.
      if (squeezed(text.plain.slice(stretch.start, stretch.end)) === squeezed(description)) continue;
      found.push({
        guid: `${guid}/description`,
        title: "",
        text: description,
        about: { about: "passage", thing },
      });
    }
  const edits: Edit[] = [];
  const ids = new Map<string, string>();
  const taken = new Set<string>(study.memos.map(({ id }) => id));
  const there = Map.groupBy(study.memos, ({ title, text }) => `${title ?? ""}\n${text}`);
  for (const { guid, title, text, about } of found) {
    const same = there.get(`${title}\n${text}`) ?? [];
    const exact = same.findIndex((memo) => memo.about === about.about && (memo.thing ?? "") === about.thing);
    const [known] = same.splice(Math.max(exact, 0), 1);
    if (known !== undefined) {
      ids.set(guid, known.id);
      continue;
    }
    const id = freeId(title, taken, "memo");
    taken.add(id);
    ids.set(guid, id);
    edits.push({ op: "create", kind: "memos", cells: { id, ...about, title, text } });
  }
  const notices = noticeOf(elsewhere, (names) =>
    notice("Memos about records that are not in the file become memos of the study ({count}): {names}.", {
      count: elsewhere.length,
      names,
    }),
  );
  return { edits, known: found.length - edits.length, ids, notices };
}

const squeezed = (words: string): string => words.replace(/\s+/gu, " ").trim();

/** @param elsewhere collects targets of memos that neither the project nor the study has */
function* notesOf(
  { notes, noteRefs }: QdaProject,
  things: RecordIds,
  study: Study,
  elsewhere: string[],
): Generator<FoundMemo> {
  for (const { guid, name, content, description } of notes) {
    const text = content.replace(/\r\n?/gu, "\n").trim();
    if (text === "" && name === "") continue;
    const described = parseSubject(description, study, things);
    if (described?.isThere === false) elsewhere.push(`${described.about} ${described.thing}`);
    const about =
      aboutOf(noteRefs.get(guid), things) ??
      (described?.isThere
        ? { about: described.about, thing: described.thing }
        : { about: "study", thing: "" });
    yield { guid, title: name, text: text || name, about };
  }
}

function aboutOf(guid: string | undefined, things: RecordIds): { about: string; thing: string } | undefined {
  if (guid === undefined) return undefined;
  for (const [about, ids] of Object.entries(things)) {
    const thing = ids.get(guid);
    if (thing !== undefined) return { about, thing };
  }
  return undefined;
}
