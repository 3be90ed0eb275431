import { contract, type EditRequest, type PassageRow } from "@throughline/api";
import { type Anchor, freeId } from "@throughline/study";
import { api } from "../../state/api.ts";
import { addressOf, go } from "../../state/route.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { type NewCodes, newCodeEdits } from "../codebook/new-codes.ts";
import { rememberCode } from "../codebook/recent-codes.ts";

/** Returns the field values of a passage for words in a file. */
export const passageValues = (source: string, file: string, marked: Anchor, codes: readonly string[]) => ({
  source_key: source,
  file,
  ...marked,
  codes,
  prefix: marked.prefix || null,
  suffix: marked.suffix || null,
});

/**
 * Returns functions that code words of a text and existing passages.
 *
 * @param passages passages of the file; an existing one with the same range gets the code
 */
export function useCoding(source: string, file: string, passages: readonly PassageRow[]) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const sameAs = (marked: Anchor) =>
    passages.find(({ start, end }) => start === marked.start && end === marked.end);
  const adding = ({ id: key, version, codes: present }: PassageRow, ids: readonly string[]): EditRequest[] =>
    ids.every((id) => present.includes(id))
      ? []
      : [{ op: "update", table: "passages", key, version, values: { codes: [...present, ...ids] } }];
  const marking = (marked: Anchor, ids: readonly string[]): EditRequest[] => {
    const same = sameAs(marked);
    if (same) return adding(same, ids);
    return [{ op: "create", table: "passages", values: passageValues(source, file, marked, ids) }];
  };
  const make = async (edits: readonly EditRequest[], id: string | undefined): Promise<boolean> => {
    const done =
      edits.length === 0 || (await workbench.attempt(() => api(contract.study.edit, { body: { edits } })));
    if (done === undefined) return false;
    if (id !== undefined) rememberCode(id);
    return true;
  };
  return {
    sameAs,
    /** Codes words with an existing code, new codes, or no code. Returns whether the change was saved. */
    codeWords: (marked: Anchor, picked: string | NewCodes | undefined): Promise<boolean> => {
      const { edits, id } =
        typeof picked === "object" ? newCodeEdits(picked, codes) : { edits: [], id: picked };
      return make([...edits, ...marking(marked, id === undefined ? [] : [id])], id);
    },
    /** Opens the passage of some words, which is made if there is none, to write a memo. */
    writeMemo: async (marked: Anchor): Promise<boolean> => {
      const taken = new Set(passages.map((row) => row.id));
      const id = sameAs(marked)?.id ?? freeId(`${source} ${marked.start} ${marked.end}`, taken, "passage");
      const values = { id, ...passageValues(source, file, marked, []) };
      const edits: EditRequest[] = taken.has(id) ? [] : [{ op: "create", table: "passages", values }];
      const isMade = await make(edits, undefined);
      if (isMade) go(addressOf("sources", source, { passage: id, write: "memo" }));
      return isMade;
    },
    /** Adds a code to a passage. */
    codePassage: (passage: PassageRow, id: string): Promise<boolean> => make(adding(passage, [id]), id),
  };
}
