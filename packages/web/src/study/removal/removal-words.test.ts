import type { RemovalPlan } from "@throughline/api";
import { expect, test } from "vitest";
import { countText } from "./removal-strings.ts";
import { removalSentences } from "./removal-words.ts";

const nothing: RemovalPlan = {
  kind: "cases",
  key: "north",
  name: "North",
  rows: [],
  files: [],
  analyses: [],
  attributes: [],
  silences: 0,
};

test("a record without dependents has no sentences", () => {
  expect(removalSentences(nothing)).toEqual([]);
});

test("deleted, kept and changed records are counted in words", () => {
  const plan: RemovalPlan = {
    ...nothing,
    rows: [
      { table: "claims", deleted: 3, changed: 1 },
      { table: "grades", deleted: 12, changed: 0 },
    ],
    files: ["sources/north.txt"],
    analyses: [
      { id: "a", title: "Why", removed: true },
      { id: "b", title: "Table", removed: false },
      { id: "c", title: "Gap", removed: false },
    ],
    attributes: ["both"],
    silences: 1,
  };
  expect(removalSentences(plan)).toEqual([
    "Also deleted: 3 claims, 12 grades, and 1 file.",
    "This analysis needs it and will be deleted: “Why”.",
    "Kept, but no longer linked to it: 1 claim.",
    "These analyses continue without it: “Table” and “Gap”.",
    "1 attribute refers to it and will be changed.",
    "1 declared silence refers to it and will be changed.",
  ]);
});

test("singular and plural are distinguished", () => {
  expect([countText(1, "analyses"), countText(2, "analyses"), countText(0, "ties")]).toEqual([
    "1 analysis",
    "2 analyses",
    "0 ties",
  ]);
});
