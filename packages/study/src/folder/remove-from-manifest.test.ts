import { expect, test } from "vitest";
import { readManifest } from "./manifest.ts";
import { removeFromManifest } from "./remove-from-manifest.ts";

const text = `title: T
question: q
authors: [a]
licence: CC0-1.0
attributes:
  # money
  aid: {label: Aid, role: condition, scale: crisp}
  law: {label: Law, role: outcome, scale: crisp}
  both: {label: Both, role: condition, scale: crisp, made_of: [aid, law]} # composite
silences:
  - attribute: aid
    cases: [north, south] # both
    sources: [report]
    reason: It lists them.
actors: {target: XX, lawmaking: [court, parliament]}
analyses:
  - id: table
    kind: truth-table
    title: Table
    cases: country
    conditions: [aid, both] # the two
    outcome: law
    expect: ["~aid", both]
  - {id: paper, kind: gap, title: Paper, cases: country, paper: law, practice: aid}
  - id: why
    kind: process-tracing
    title: Why
    case: north
    hypotheses:
      - {id: h1, statement: it did, prior: 0.5}
      - {id: h2, statement: nobody did, prior: 0.5}
    evidence:
      - {id: e1, statement: seen, claims: [c1], likelihoods: {h1: 0.9, h2: 0.1}}
      - {id: e2, statement: heard, claims: [c1, c2], likelihoods: {h1: 0.9, h2: 0.1}}
      - {id: e3, statement: told, claims: [c3], likelihoods: {h1: 0.9, h2: 0.1}}
    packages:
      - {evidence: [e1, e3], correlation: 1} # one source
`;
const without = (gone: Readonly<Record<string, readonly string[]>>) =>
  removeFromManifest(text, Object.fromEntries(Object.entries(gone).map(([to, ids]) => [to, new Set(ids)])));

test("a deleted attribute is removed from lists, and analyses that require it are removed too", () => {
  const { text: left, analyses, attributes, silences } = without({ attributes: ["aid"] });
  expect(analyses).toEqual([
    { id: "table", title: "Table", removed: false },
    { id: "paper", title: "Paper", removed: true },
  ]);
  expect(attributes).toEqual(["both"]);
  expect(silences).toBe(1);
  const { manifest, problems } = readManifest(left);
  expect(problems).toEqual([]);
  expect(Object.keys(manifest?.attributes ?? {})).toEqual(["law", "both"]);
  expect(manifest?.attributes.both?.made_of).toEqual(["law"]);
  expect(manifest?.silences ?? []).toEqual([]);
  expect(manifest?.analyses[0]).toMatchObject({ conditions: ["both"], expect: ["both"] });
  expect(left).toContain("# the two");
  expect(left).toContain("# composite");
});

test("a deleted claim is removed from evidence with further claims, and evidence that rests on it alone is removed too", () => {
  const { text: left, analyses } = without({ claims: ["c1"] });
  expect(analyses).toEqual([{ id: "why", title: "Why", removed: false }]);
  const [, , why] = readManifest(left).manifest?.analyses ?? [];
  expect(why).toMatchObject({
    evidence: [{ id: "e2", claims: ["c2"] }, { id: "e3" }],
    packages: [{ evidence: ["e3"] }],
  });
});

test("a deleted case is removed from silences, and an analysis of it alone is removed too", () => {
  const { text: left, analyses, silences } = without({ cases: ["north"] });
  expect(analyses).toEqual([{ id: "why", title: "Why", removed: true }]);
  expect(silences).toBe(1);
  expect(readManifest(left).manifest?.silences?.[0]?.cases).toEqual(["south"]);
  expect(left).toContain("# both");
});

test("a deleted actor is removed from the law-making actors", () => {
  expect(without({ actors: ["court"] }).text).toBe(text.replace("[court, parliament]", "[parliament]"));
});

test("an analysis is removed by its id, and nothing else changes", () => {
  const { text: left, analyses } = without({ analyses: ["paper"] });
  expect(analyses).toEqual([{ id: "paper", title: "Paper", removed: true }]);
  expect(left).toBe(text.replace(/ {2}- \{id: paper.*\n/u, ""));
});

test("nothing changes when nothing is named", () => {
  expect(without({ attributes: ["other"] }).text).toBe(text);
});
