import { expect, test } from "vitest";
import { readManifest } from "./manifest.ts";
import { withoutNamed } from "./remove-from-manifest.ts";

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
  withoutNamed(text, Object.fromEntries(Object.entries(gone).map(([to, ids]) => [to, new Set(ids)])));

test("an attribute goes from the lists that can do without it, and takes the analyses that cannot with it", () => {
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

test("a claim goes from the evidence that rests on others too, and takes the evidence that rests on it alone", () => {
  const { text: left, analyses } = without({ claims: ["c1"] });
  expect(analyses).toEqual([{ id: "why", title: "Why", removed: false }]);
  const [, , why] = readManifest(left).manifest?.analyses ?? [];
  expect(why).toMatchObject({
    evidence: [{ id: "e2", claims: ["c2"] }, { id: "e3" }],
    packages: [{ evidence: ["e3"] }],
  });
});

test("a case goes from silences, and takes the analysis of it alone", () => {
  const { text: left, analyses, silences } = without({ cases: ["north"] });
  expect(analyses).toEqual([{ id: "why", title: "Why", removed: true }]);
  expect(silences).toBe(1);
  expect(readManifest(left).manifest?.silences?.[0]?.cases).toEqual(["south"]);
  expect(left).toContain("# both");
});

test("an actor goes from those that make the law", () => {
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
