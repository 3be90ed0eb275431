import type { Anchor } from "@throughline/study";
import type { DraftPlace } from "../../state/use-draft.ts";

/** What is written about words that are selected. */
export type Writing = "claim" | "correction";
export const writings = ["claim", "correction"] as const satisfies Writing[];

/** Where a draft about words of a text is kept: it holds on to the words as a passage does. */
export const markedPlace = (writing: Writing, file: string, anchor: Anchor): DraftPlace =>
  `${writing} ${JSON.stringify({ file, ...anchor })}`;

/** The words that a draft is about, of what follows its kind in its place; nothing when that tells none. */
export function markedIn(thing: string): { readonly file: string; readonly anchor: Anchor } | undefined {
  try {
    const { file, exact, start, end, prefix, suffix } = JSON.parse(thing) as Anchor & { file: string };
    const sound = [file, exact, prefix, suffix].every((part) => typeof part === "string") && start < end;
    return sound ? { file, anchor: { exact, start, end, prefix, suffix } } : undefined;
  } catch {
    return undefined;
  }
}
