import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Analysis } from "../analyses/analyses.ts";
import { readManifest } from "./manifest.ts";
import { addAnalysis } from "./set-in-manifest.ts";

const analysis = {
  id: "kept",
  kind: "truth-table",
  title: "Kept: a title",
  cases: "unit",
  conditions: ["a"],
  outcome: "~b",
  dichotomise: false,
  incl_cut: 0.8,
  pri_cut: 0,
  n_cut: 1,
  solutions: ["parsimonious"],
  expect: [],
} as Analysis;

const study = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../studies/${name}/study.yaml`, import.meta.url)), "utf8");

test.each([
  ["in blocks", study("russia-gender-violence")],
  ["on lines", study("womens-representation")],
  ["with a comment after the last", `${study("survival-of-democracy").trimEnd()} # the last\n# the end\n`],
  ["with line ends of two characters", study("party-bans-africa").replaceAll("\n", "\r\n")],
  [
    "in brackets",
    study("party-bans-africa").replace(
      /analyses:[\s\S]*$/u,
      'analyses: [{id: t, kind: truth-table, title: T, cases: country, conditions: [C], outcome: "PB{1}"}]\n',
    ),
  ],
])("an analysis is added %s, and nothing else changes", (_, text) => {
  const before = readManifest(text).manifest;
  const added = addAnalysis(text, analysis) as string;
  const after = readManifest(added).manifest;
  expect(after?.analyses).toEqual([...(before?.analyses ?? []), analysis]);
  const lines = new Set(added.split(/\r?\n/u));
  const kept = text.split(/\r?\n/u).filter((line) => !line.startsWith("analyses: ["));
  expect(kept.filter((line) => !lines.has(line))).toEqual([]);
  if (!text.includes("analyses: [")) expect(added).toMatch(/\n *- id: kept\r?\n +kind: truth-table\r?\n/u);
});

test("the first analysis replaces empty brackets by a block without default settings", () => {
  expect(addAnalysis("analyses: [] # none\n", analysis)).toBe(
    `analyses: # none
  - id: kept
    kind: truth-table
    title: "Kept: a title"
    cases: unit
    conditions: [a]
    outcome: ~b
    solutions: [parsimonious]
`,
  );
});

test("a text without analyses is not changed", () => {
  expect(addAnalysis("title: x\n", analysis)).toBeUndefined();
  expect(addAnalysis("analyses:\n", analysis)).toBeUndefined();
});
