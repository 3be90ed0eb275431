import type { RemovableKind } from "@throughline/api";
import { plural } from "../../ui/language/plural.ts";

const several: Readonly<Record<RemovableKind, string>> = {
  sources: "sources",
  attributes: "attributes",
  analyses: "analyses",
  cases: "cases",
  claims: "claims",
  grades: "grades",
  periods: "grades of other periods",
  rubric: "steps of the rubric",
  actors: "actors",
  ties: "ties",
  channels: "channels",
  events: "events",
  media: "counts of articles",
  series: "monthly counts",
  codes: "codes",
  passages: "passages",
  memos: "memos",
  verdicts: "verdicts",
  concordance: "statements of the authors",
};

/** Names of single records of each kind. */
const things: Readonly<Record<RemovableKind, string>> = {
  sources: "source",
  attributes: "attribute",
  analyses: "analysis",
  cases: "case",
  claims: "claim",
  grades: "grade",
  periods: "grade of another period",
  rubric: "step of the rubric",
  actors: "actor",
  ties: "tie",
  channels: "channel",
  events: "event",
  media: "count of articles",
  series: "monthly count",
  codes: "code",
  passages: "passage",
  memos: "memo",
  verdicts: "verdict",
  concordance: "statement of the authors",
};

/** Returns a number of records in words: 12 grades, 1 claim. */
export function countText(count: number, kind: string): string {
  const known = kind as RemovableKind;
  return plural(count, { one: `# ${things[known] ?? kind}`, other: `# ${several[known] ?? kind}` });
}

/** Texts for deleting records. */
export const removalStrings = {
  heading: (kind: string) => `Delete this ${kind}?`,
  remove: (kind: string) => `Delete ${kind}`,
  unused: "Nothing depends on it.",
  undoable: "You can undo this in one step.",
  removed: (name: string) => `Deleted “${name}”.`,
  things,
  counted: countText,
  files: (count: number) => plural(count, { one: "# file", other: "# files" }),
  quoted: (title: string) => `“${title}”`,
  alsoDeleted: (list: string) => `Also deleted: ${list}.`,
  analysesDeleted: (count: number, titles: string) =>
    `${count === 1 ? "This analysis needs" : "These analyses need"} it and will be deleted: ${titles}.`,
  changed: (list: string) => `Kept, but no longer linked to it: ${list}.`,
  analysesKept: (count: number, titles: string) =>
    `${count === 1 ? "This analysis continues" : "These analyses continue"} without it: ${titles}.`,
  attributes: (count: number) =>
    plural(count, {
      one: "# attribute refers to it and will be changed.",
      other: "# attributes refer to it and will be changed.",
    }),
  silences: (count: number) =>
    plural(count, {
      one: "# declared silence refers to it and will be changed.",
      other: "# declared silences refer to it and will be changed.",
    }),
} as const;
