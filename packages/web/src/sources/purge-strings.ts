import { recordParts } from "@throughline/study";
import { countText } from "../study/removal/removal-strings.ts";

/** Texts of a purge. */
export const purgeStrings = {
  button: "Purge source…",
  heading: "Purge this source permanently?",
  consequence:
    "A purge removes the source from the folder, the database, the history and the backups. It cannot be undone.",
  keepClaims: "Keep its claims, without quotations",
  removed: (things: readonly string[]) => `Will be removed: ${countsOf(things)}.`,
  history: (count: number) => `Removed only from the history: ${count} earlier versions.`,
  backups: (count: number) => `Backups that will be purged: ${count}.`,
  mentions: (things: readonly string[]) =>
    `Kept, although they mention the source. Review them afterwards: ${things.join(", ")}.`,
  confirm: (key: string) => `Type ${key} to confirm`,
  purge: "Purge source",
  done: (key: string) => `Purged ${key}. History records the purge.`,
} as const;

/** Counts records by kind: 3 claims, 1 source. */
function countsOf(things: readonly string[]): string {
  const byKind = Map.groupBy(things, (thing) => recordParts(thing).kind);
  return [...byKind].map(([kind, some]) => countText(some.length, kind)).join(", ") || "nothing";
}
