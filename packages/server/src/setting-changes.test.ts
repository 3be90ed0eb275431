import { expect, test } from "vitest";
import { changedSettings } from "./setting-changes.ts";

test("settings are listed by path, settings of analyses by the id of the analysis", () => {
  const before = {
    title: "T",
    authors: ["A"],
    attributes: { aid: { label: "Aid" }, law: { label: "Law" } },
    analyses: [
      { id: "a", outcome: "law" },
      { id: "b", outcome: "aid" },
    ],
  };
  const after = {
    title: "U",
    authors: ["A", "B"],
    attributes: { aid: { label: "Aid", short: "A" } },
    analyses: [
      { id: "b", outcome: "aid" },
      { id: "a", outcome: "~law" },
    ],
  };
  expect(changedSettings(before, after)).toEqual([
    { path: ["title"], before: "T", after: "U" },
    { path: ["authors"], before: ["A"], after: ["A", "B"] },
    { path: ["attributes", "aid", "short"], after: "A" },
    { path: ["attributes", "law"], before: { label: "Law" } },
    { path: ["analyses", "a", "outcome"], before: "law", after: "~law" },
  ]);
  expect(changedSettings(before, structuredClone(before))).toEqual([]);
});
