import type { RevisionLine } from "@throughline/api";
import { expect, test } from "vitest";
import { type NameSource, nameOfThing, sentenceOf, valueText } from "./history-words.ts";

const study = {
  cases: [{ id: "north", name: "The north" }],
  codes: [],
  sources: [],
  info: { manifest: { attributes: { aid: { label: "Money from abroad" } } } },
} as unknown as NameSource;
const line = (change: Partial<RevisionLine>): RevisionLine => ({
  number: 7,
  id: "",
  at: "2026-11-29T12:00:00Z",
  author: "Anna",
  action: "edit",
  note: null,
  changes: 1,
  things: ["grades/north/aid"],
  acts: ["changed"],
  ...change,
});

test.each([
  [{}, "Changed grade of The north on Money from abroad."],
  [{ acts: ["added"] as const, things: ["cases/north"] }, "Added case The north."],
  [
    {
      changes: 5,
      things: ["actors/a1", "ties/t1", "ties/t2"],
      acts: ["deleted", "deleted", "deleted"] as const,
    },
    "Deleted actor a1, tie t1 and 3 more.",
  ],
  [
    { note: "changes label of the attribute", things: ["files/study.yaml"] },
    "Changes label of the attribute.",
  ],
  [
    { action: "import" as const, note: "the folder x for the first time" },
    "Read the folder x for the first time.",
  ],
  [
    { action: "undo" as const, note: "of revision 6", things: ["files/study.yaml"] },
    "Undo of revision 6: Changed study settings.",
  ],
])("a revision is told in words", (change, words) => {
  expect(sentenceOf(line(change), study)).toBe(words);
});

test.each([
  [{ note: "changes label of the attribute" }, "Changed grade of The north on Money from abroad."],
  [{ note: "кодирует все «суды»" }, "Кодирует все «суды»."],
  [{ action: "import" as const, note: "changes in the folder x" }, "Read changes in the study folder."],
  [
    { action: "undo" as const, note: "of revision 6", things: ["files/study.yaml"] },
    "Undo: Changed study settings.",
  ],
])("a note of the program is not shown in another language", (change, words) => {
  expect(sentenceOf(line(change), study, "ru")).toBe(words);
});

test("a record that the study no longer has is shown by its id", () => {
  expect(nameOfThing("cases/gone", study)).toBe("case gone");
  expect(nameOfThing("grades/gone/aid", study)).toBe("grade of gone on Money from abroad");
  expect(nameOfThing("files/patterns/own.yaml", study)).toBe("file patterns/own.yaml");
});

test("values are shown as text", () => {
  expect([
    valueText(["a", "b"]),
    valueText({ label: "A", of: ["x"] }),
    valueText(null),
    valueText(0),
  ]).toEqual(["a, b", "label: A; of: x", "–", "0"]);
});
