import { countedThings } from "../study/removal/removal-strings.ts";

/** The words of a purge. */
export const purgeStrings = {
  button: "Purge source…",
  heading: "Purge this source for good?",
  consequence:
    "A purge removes the source from the folder, the database, the history and the backups. It cannot be undone.",
  keepClaims: "Keep its claims, without quotations",
  removed: (things: readonly string[]) => `Removed: ${countsOf(things)}.`,
  history: (count: number) => `Removed from the history only: ${count} earlier states.`,
  backups: (count: number) => `Purged in ${count} backups.`,
  mentions: (things: readonly string[]) =>
    `Names the source and stays; read these afterwards: ${things.join(", ")}.`,
  confirm: (key: string) => `Type ${key} to confirm`,
  purge: "Purge source",
  cancel: "Cancel",
  done: (key: string) => `Purged ${key}. History keeps that it was purged.`,
} as const;

/** Things by kind, counted: 3 claims, 1 source. */
function countsOf(things: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const [kind = ""] = thing.split("/", 1);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => countedThings(count, kind)).join(", ") || "nothing";
}
