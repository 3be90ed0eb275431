import { anchorOf } from "@throughline/study";
import { expect, test } from "vitest";

import { proposeAnchor } from "./re-anchor.ts";

const passageIn = (text: string, words: string) => {
  const at = text.indexOf(words);
  const anchor = anchorOf(text, at, at + words.length);
  if (!anchor) throw new Error(words);
  return anchor;
};

test("moved words are found, with or without astral characters before them", () => {
  const passage = passageIn("The court heard the case in May. It closed.", "heard the case");
  const now = "😀 A new line.\nThe court heard the case in May. It closed.";
  const proposal = proposeAnchor(now, passage);
  expect(proposal).toEqual({ anchor: passageIn(now, "heard the case"), errors: 0, places: 1 });
  expect([...now].slice(proposal?.anchor.start, proposal?.anchor.end).join("")).toBe("heard the case");
});

test("of several places, the one with the same context is proposed, then the nearest", () => {
  const passage = passageIn("one law. two law. three law.", "law");
  const proposal = proposeAnchor("new: one law. two law. three law.", passage);
  expect([proposal?.anchor.start, proposal?.places]).toEqual([9, 3]);
  const second = passageIn("one law. two law. three law.", "two law").start + 4;
  const moved = { ...passage, start: second, end: second + 3, prefix: "two", suffix: ". three" };
  expect(proposeAnchor("new: one law. two law. three law.", moved)?.anchor.start).toBe(18);
  const bare = { ...passage, prefix: null, suffix: null, start: 26, end: 29 };
  expect(proposeAnchor("one law. two law. three law.", bare)?.anchor.start).toBe(24);
});

test("a long passage is found by its two ends, whatever is between them", () => {
  const sentence = (i: number) => `In ${1900 + i} the shelter of ward ${i} was closed.`;
  const words = Array.from({ length: 12 }, (_, i) => sentence(i)).join(" ");
  const passage = passageIn(`Before. ${words} After.`, words);
  const now = words.replace("ward 5", "ward five (the old one)").replace("In 1900", "In 1901");
  const proposal = proposeAnchor(`A new start. ${now} After.`, passage);
  expect(proposal?.anchor.exact).toBe(now);
  expect([proposal?.errors, proposal?.places]).toEqual([1, 0]);
  expect(proposeAnchor(`A new start. ${now.slice(0, 300)}`, passage)).toBeUndefined();
});

test("corrected words are found by edit distance, and not at all when they differ too much", () => {
  const passage = passageIn("Насилие в семье растёт.", "Насилие в семье");
  const proposal = proposeAnchor("Сегодня насилие в семьях растёт.", passage);
  expect(proposal?.anchor.exact.startsWith("насилие в семь")).toBe(true);
  expect(proposal?.errors).toBeGreaterThan(0);
  expect(proposeAnchor("Совсем другой текст о погоде.", passage)).toBeUndefined();
  expect(proposeAnchor("", passage)).toBeUndefined();
});
