import { expect, test } from "vitest";
import { readManifest } from "./manifest.ts";
import { rowsNamed, withRowRenamed } from "./named-in-manifest.ts";

const text = `title: T # p1 in a comment stays
question: q
authors: [a]
licence: CC0-1.0
attributes:
  p1: {label: p1, role: outcome, scale: crisp}
actors: {target: XX, lawmaking: [court, "p1"]}
analyses:
  - id: why
    kind: process-tracing
    title: p1 and p1
    case: p1
    hypotheses:
      - {id: h1, statement: p1 did it, prior: 0.5}
      - {id: h2, statement: nobody did, prior: 0.5}
    evidence:
      - {id: e1, statement: seen, claims: [p1, p10, 'p1'], likelihoods: {h1: 0.9, h2: 0.1}}
  - {id: months, kind: series, title: Months, cases: country, from: [p1], events: [p1]}
`;

test("every individually named row is found with its place", () => {
  const { manifest, problems } = readManifest(text);
  expect(problems).toEqual([]);
  expect(manifest && rowsNamed(manifest).map(({ table, id }) => `${table} ${id}`)).toEqual([
    "actors court",
    "actors p1",
    "cases p1",
    "claims p1",
    "claims p10",
    "claims p1",
    "actors p1",
    "events p1",
  ]);
});

test.each([
  ["cases", text.replace("case: p1", "case: new-1")],
  ["claims", text.replace("[p1, p10, 'p1']", "[new-1, p10, new-1]")],
  ["events", text.replace("events: [p1]", "events: [new-1]")],
  ["actors", text.replace('"p1"]}', "new-1]}").replace("from: [p1]", "from: [new-1]")],
] as const)("a row of %s gets its new name there, and nothing else changes", (table, renamed) => {
  expect(withRowRenamed(text, table, "p1", "new-1")).toBe(renamed);
});

test("a name that YAML would misread is quoted, and an unreadable text is not changed", () => {
  const renamed = withRowRenamed(text, "events", "p1", "2001");
  expect(renamed).toContain('events: ["2001"]');
  expect(withRowRenamed("title: [", "events", "p1", "2001")).toBe("title: [");
});
