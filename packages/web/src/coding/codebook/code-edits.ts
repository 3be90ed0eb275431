import type { CodeRow, EditRequest, MemoRow, PassageRow } from "@throughline/api";
import { lineOf } from "./code-tree-model.ts";

/** The records that use a code. */
export type CodeUse = {
  readonly children: readonly CodeRow[];
  readonly passages: readonly PassageRow[];
  readonly memos: readonly MemoRow[];
};

const update = (
  table: "codes" | "passages" | "memos",
  { id, version }: { id: string; version: number },
  values: EditRequest["values"],
): EditRequest => ({ op: "update", table, key: id, version, ...(values ? { values } : {}) });

/** Returns a passage in which one code is replaced by others, without duplicates. */
export const recodePassage = (passage: PassageRow, from: string, to: readonly string[]): EditRequest =>
  update("passages", passage, {
    codes: [...new Set(passage.codes.flatMap((code) => (code === from ? to : [code])))],
  });

/**
 * Returns the edits that merge a code into another: passages, child codes and memos are transferred, and the
 * definition is appended.
 *
 * @param codes the codebook; if the target is a descendant of the code, its branch moves up
 */
export function mergeEdits(
  from: CodeRow,
  into: CodeRow,
  { children, passages, memos }: CodeUse,
  codes: readonly CodeRow[],
): EditRequest[] {
  const above = new Set(lineOf(codes, into.id).map(({ id }) => id));
  const definition = [into.definition, from.definition && `${from.name}: ${from.definition}`]
    .filter((part) => part)
    .join("\n");
  const values = {
    ...(definition === (into.definition ?? "") ? {} : { definition }),
    ...(into.parent === from.id ? { parent: from.parent } : {}),
  };
  return [
    ...passages.map((passage) => recodePassage(passage, from.id, [into.id])),
    ...children
      .filter(({ id }) => id !== into.id)
      .map((child) => update("codes", child, { parent: above.has(child.id) ? from.parent : into.id })),
    ...memos.map((memo) => update("memos", memo, { thing: into.id })),
    ...(Object.keys(values).length === 0 ? [] : [update("codes", into, values)]),
    { op: "delete", table: "codes", key: from.id, version: from.version },
  ];
}

/**
 * Returns the edits that split a code: the chosen passages get a new sibling code, and its memos apply to
 * both.
 */
export function splitEdits(
  from: CodeRow,
  made: { readonly id: string; readonly name: string },
  chosen: readonly PassageRow[],
  memos: readonly MemoRow[],
): EditRequest[] {
  return [
    { op: "create", table: "codes", values: { ...made, parent: from.parent } },
    ...chosen.map((passage) => recodePassage(passage, from.id, [made.id])),
    ...memos.map(
      ({ title, text }): EditRequest => ({
        op: "create",
        table: "memos",
        values: { about: "code", thing: made.id, title, text },
      }),
    ),
  ];
}
