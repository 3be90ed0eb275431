import type { Memo, Passage } from "@throughline/study";
import { element, type QdaElement } from "./element.ts";
import type { Guids } from "./guids.ts";

/**
 * Returns the passages of a text as selections. Passages at the same place become one selection, with the
 * codings of each coder. A passage without codes, or with a memo, stays separate.
 *
 * @param noteRefs returns the references to the memos of a passage
 */
export function selectionsOf(
  passages: readonly Passage[],
  memos: readonly Memo[],
  guids: Guids,
  noteRefs: (passage: string) => QdaElement[],
): QdaElement[] {
  const noted = new Set(memos.flatMap(({ about, thing }) => (about === "passage" ? [thing ?? ""] : [])));
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { id, start, end, codes, coder } = passage;
    const place = `${start}-${end}`;
    const before = groups.get(place);
    const isShared =
      before !== undefined &&
      codes.length > 0 &&
      !noted.has(id) &&
      before.every((one) => one.codes.length > 0 && one.coder !== coder);
    if (isShared) before.push(passage);
    else groups.set(before === undefined ? place : id, [passage]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Passage, ...Passage[]];
    const { id, start, end, exact, coder } = first;
    const codings = group.flatMap((passage) =>
      passage.codes.map((code) =>
        element(
          "Coding",
          { guid: guids.of("coding", `${passage.id}/${code}`), creatingUser: userOf(passage) },
          [element("CodeRef", { targetGUID: guids.of("code", code) })],
        ),
      ),
    );
    const attributes = {
      guid: guids.of("passage", id),
      name: exact,
      startPosition: String(start),
      endPosition: String(end),
      creatingUser: coder === undefined ? undefined : guids.of("user", coder),
    };
    return element("PlainTextSelection", attributes, [...codings, ...noteRefs(id)]);
  });

  function userOf({ coder }: Passage): string | undefined {
    return coder === undefined || coder === "" ? undefined : guids.of("user", coder);
  }
}
