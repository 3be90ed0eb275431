import { expect, test } from "vitest";
import type { Claim } from "../study.ts";
import { findNotedClaims } from "./notes.ts";

const claim = (id: string, passages: readonly string[] = []): Claim => ({
  id,
  source: "law1994",
  locator: "p. 1",
  caseId: "x",
  attribute: "law",
  direction: "supports",
  statement: "A law was drafted.",
  confidence: "high",
  cites: [],
  passages,
  covers: [],
});
const warnings = (text: string, ...claims: Claim[]) =>
  findNotedClaims(new Map([["law1994", text]]), claims).problems.map(({ what }) => String(what));
const notes = "# Notes\n\n## p. 1\n\n- [c1] A law was drafted.\n";

test("a claim that is missing from the notes on its source is a warning, unless it is based on passages", () => {
  expect(warnings(notes, claim("c1"), claim("c2"))).toEqual([
    'claim "c2" has no passage in the notes on its source',
  ]);
  expect(warnings(notes, claim("c1"), claim("c2", ["p1"]))).toEqual([]);
});

test("a Markdown text without an item for a claim is the text of the source instead of notes", () => {
  expect(
    warnings("# The law\n\n- [1] first article\n\nA law was drafted.\n", claim("c1"), claim("c2")),
  ).toEqual([]);
});

test("an item under another heading, or with different words, is a warning", () => {
  expect(warnings(notes.replace("## p. 1", "## p. 2"), claim("c1"))).toEqual([
    'claim "c1" is under "p. 2", but its locator is "p. 1"',
  ]);
  expect(warnings(notes.replace("drafted", "passed"), claim("c1"))).toEqual([
    'the passage of claim "c1" differs from its statement',
  ]);
});
