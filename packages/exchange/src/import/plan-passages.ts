import { type Message, notice, type Said } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import { anchorsOf, type Study } from "@throughline/study";
import type { QdaProject, QdaSelection } from "../refi-qda/project.ts";
import type { ReadProject } from "../refi-qda/read-project.ts";

/** Edits that add the passages of a project, and their ids by the guids of the selections. */
type PlannedPassages = {
  readonly edits: Edit[];
  readonly known: number;
  readonly ids: ReadonlyMap<string, string>;
  /** sentences about omitted selections */
  readonly notices: readonly Said[];
};

/** A passage that the study has, or that this import adds. */
type CodedPassage = { readonly id: string; readonly codes: Set<string>; readonly cells?: Cells };
type Cells = Readonly<Record<string, string>>;

/**
 * Plans the import of selections as passages, one for each place and coder. Programs write one selection per
 * code, so all codes that a person assigned to a place belong to one passage. An existing passage gets the
 * codes that it lacks.
 *
 * @param files paths of the texts by guids of the sources
 * @param codes ids of the codes by guid
 */
export function planPassages(
  { project, texts, positions }: ReadProject,
  files: ReadonlyMap<string, { readonly key: string; readonly path: string }>,
  codes: ReadonlyMap<string, string>,
  study: Study,
): PlannedPassages {
  const ids = new Map<string, string>();
  const nextId = passageIds(study);
  const there = passagesByPlace(study);
  const before = new Map(Array.from(there, ([place, { codes: own }]) => [place, new Set(own)]));
  const named = new Set<string>();
  let blank = 0;
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
      if (!anchor) {
        blank++;
        return;
      }
      const { exact, prefix, suffix, start, end } = anchor;
      for (const [coder, coded] of codesByCoder(selection, project, codes)) {
        const place = placeOf(file.path, start, end, coder);
        let passage = there.get(place);
        if (passage === undefined) {
          const id = nextId();
          const cells: Cells = {
            id,
            source_key: file.key,
            file: file.path,
            start: String(start),
            end: String(end),
            exact,
            prefix,
            suffix,
            coder,
          };
          passage = { id, codes: new Set(), cells };
          there.set(place, passage);
        }
        named.add(place);
        for (const code of coded) passage.codes.add(code);
        if (!ids.has(selection.guid)) ids.set(selection.guid, passage.id);
      }
    });
  }
  const edits: Edit[] = [];
  for (const place of named) {
    const { id, codes: coded, cells } = there.get(place) as CodedPassage;
    const written = [...coded].join(" ");
    if (cells) edits.push({ op: "create", kind: "passages", cells: { ...cells, codes: written } });
    else if (coded.size > (before.get(place)?.size ?? 0))
      edits.push({ op: "update", kind: "passages", key: id, cells: { codes: written } });
  }
  const notices = [
    ...(blank > 0
      ? [notice("Passages left out because they have only spaces and line ends: {count}.", { count: blank })]
      : []),
    ...codingsWithoutCode(project, codes),
  ];
  return { edits, known: named.size - edits.length, ids, notices };
}

/** Returns a notice about codings whose code the project does not contain. */
function codingsWithoutCode({ sources }: QdaProject, codes: ReadonlyMap<string, string>): Message[] {
  const without = sources
    .flatMap(({ selections }) => selections)
    .flatMap(({ codings }) => codings.filter(({ code }) => !codes.has(code)));
  return without.length === 0
    ? []
    : [
        notice("Codings left out because their code is missing from the codebook of the file: {count}.", {
          count: without.length,
        }),
      ];
}

const placeOf = (file: string, start: number, end: number, coder: string): string =>
  [file, start, end, coder].join("\n");

/** Returns the passages of a study by place. Of several at one place, the first gets the codes of all. */
function passagesByPlace({ passages }: Study): Map<string, CodedPassage> {
  const found = new Map<string, CodedPassage>();
  for (const { id, file, start, end, exact, coder, codes } of passages) {
    // Programs include blanks around the words in a selection. Imported passages exclude them.
    const before = Array.from(exact).length - Array.from(exact.trimStart()).length;
    const after = Array.from(exact).length - Array.from(exact.trimEnd()).length;
    const place = placeOf(file, start + before, end - after, coder ?? "");
    const first = found.get(place);
    if (first) for (const code of codes) first.codes.add(code);
    else found.set(place, { id, codes: new Set(codes) });
  }
  return found;
}

/** Returns a generator of free passage ids. */
function passageIds({ passages }: Study): () => string {
  const taken = new Set<string>(passages.map(({ id }) => id));
  let number = taken.size;
  return () => {
    do number++;
    while (taken.has(`p${number}`));
    return `p${number}`;
  };
}

/** Returns the codes that each person assigned to a selection, or its creator when it has no codes. */
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
