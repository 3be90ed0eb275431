import type { CodeRow } from "@throughline/api";
import { expect, test } from "vitest";
import {
  attributeInWords,
  attributeOfCode,
  caseInWords,
  caseOfCode,
  suggestedStatement,
  supportsGrade,
} from "./suggested-claim.ts";

const code = (id: string, name: string): CodeRow => ({
  id,
  name,
  parent: null,
  definition: null,
  colour: null,
  version: 1,
  author: "A",
});
const attributes = {
  funding: { label: "Money from abroad", role: "condition", scale: "crisp" },
  law: { label: "Law", short: "Statute", role: "outcome", scale: "crisp" },
} as const;

test("a statement begins with the words of the passage, on one line", () => {
  expect(suggestedStatement("  The state\n  paid. ")).toBe("The state paid.");
});

test("a long passage is cut at the end of a sentence", () => {
  const first = `${"word ".repeat(30).trim()}.`;
  expect(suggestedStatement(`${first} ${"more ".repeat(80)}`)).toBe(first);
  expect(suggestedStatement("x".repeat(20).concat(" ").repeat(30)).endsWith("…")).toBe(true);
});

test("a code suggests the attribute with its name or the name of an ancestor", () => {
  expect(attributeOfCode([code("c1", "money from abroad")], attributes)).toBe("funding");
  expect(attributeOfCode([code("c2", "Statute"), code("c3", "Draft")], attributes)).toBe("law");
  expect(attributeOfCode([code("law", "Anything")], attributes)).toBe("law");
  expect(attributeOfCode([code("c4", "Other")], attributes)).toBeUndefined();
});

test("a code can suggest a case", () => {
  expect(caseOfCode([code("c1", "The North")], [{ id: "north", name: "The north" }])).toBe("north");
  expect(caseOfCode([code("c1", "South")], [{ id: "north", name: "The north" }])).toBeUndefined();
});

test("a case is found by its name in the words, unless several are named", () => {
  const cases = [
    { id: "n", name: "North" },
    { id: "no", name: "North Ossetia" },
    { id: "s", name: "The south" },
  ];
  expect(caseInWords("Money reached the north, late.", cases)).toBe("n");
  expect(caseInWords("In North Ossetia nobody paid.", cases)).toBe("no");
  expect(caseInWords("The north and the south paid.", cases)).toBeUndefined();
  expect(caseInWords("Northern courts paid.", cases)).toBeUndefined();
});

test("an attribute is found by most of its label in the words", () => {
  expect(attributeInWords("They had money from abroad.", attributes)).toBe("funding");
  expect(attributeInWords("Nothing of this kind.", attributes)).toBeUndefined();
});

test.each([
  ["supports", 1, true],
  ["supports", 0, false],
  ["contradicts", 0, true],
  ["contradicts", 0.67, false],
  ["qualifies", 0.33, true],
  ["supports", null, false],
] as const)("a claim that %s a grade of %s is cited by it: %s", (direction, grade, cited) => {
  expect(supportsGrade(direction, grade)).toBe(cited);
});
