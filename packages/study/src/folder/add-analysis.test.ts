import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Analysis } from "../analyses/analyses.ts";
import { addAnalysis } from "./add-analysis.ts";
import { readManifest } from "./manifest.ts";

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
  const json = JSON.stringify(analysis);
  const at = added.indexOf(json);
  expect(text.startsWith(added.slice(0, at).replace(/(?:\r?\n *- |, )$/u, ""))).toBe(true);
  expect(text.endsWith(added.slice(at + json.length))).toBe(true);
});

test("the first analysis is added in empty brackets", () => {
  expect(addAnalysis("analyses: [] # none\n", analysis)).toBe(
    `analyses: [${JSON.stringify(analysis)}] # none\n`,
  );
});

test("a text without analyses is left alone", () => {
  expect(addAnalysis("title: x\n", analysis)).toBeUndefined();
  expect(addAnalysis("analyses:\n", analysis)).toBeUndefined();
});
