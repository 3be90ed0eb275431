import type { Anchor } from "@throughline/study";
import type { DraftPlace } from "../../state/use-draft.ts";

/** What a user writes about selected words. */
export type Writing = "claim" | "correction";
export const writings = ["claim", "correction"] as const satisfies Writing[];

/** Returns the storage place of a draft about words in a text, which are anchored like a passage. */
export const selectionDraftPlace = (writing: Writing, file: string, anchor: Anchor): DraftPlace =>
  `${writing} ${JSON.stringify({ file, ...anchor })}`;

/** Returns the words that a draft is about, from the part of its place after the kind, or undefined. */
export function selectionOfDraft(
  thing: string,
): { readonly file: string; readonly anchor: Anchor } | undefined {
  try {
    const { file, exact, start, end, prefix, suffix } = JSON.parse(thing) as Anchor & { file: string };
    const sound = [file, exact, prefix, suffix].every((part) => typeof part === "string") && start < end;
    return sound ? { file, anchor: { exact, start, end, prefix, suffix } } : undefined;
  } catch {
    return undefined;
  }
}
