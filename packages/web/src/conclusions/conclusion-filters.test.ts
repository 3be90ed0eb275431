import type { VerdictRow } from "@throughline/api";
import type { Conclusion } from "@throughline/assess";
import { expect, test } from "vitest";
import { filteredConclusions, noFilter } from "./conclusion-filters.ts";

const conclusion = (id: string, statement: string, more: Partial<Conclusion> = {}) =>
  ({
    id,
    message: { kind: "message", id: "judgements.statement", values: { statement } },
    statement,
    headline: true,
    origin: "computed",
    confidence: { level: "low" },
    leverage: [],
    ...more,
  }) as unknown as Conclusion;

const conclusions = [
  conclusion("a", "Trafficking had the greatest reform."),
  conclusion("b", "Domestic violence had none.", { confidence: { level: "high" } as never }),
  conclusion("c", "A detail of trafficking.", { headline: false }),
];
const verdict = (id: string, more: Partial<VerdictRow>) =>
  ({ conclusion: id, verdict: "accepted", draft: "", ...more }) as VerdictRow;
const shown = (filter: Partial<typeof noFilter>, rows: readonly VerdictRow[] = [], standings = {}) =>
  filteredConclusions(
    conclusions,
    { ...noFilter, ...filter },
    {
      verdicts: new Map(rows.map((row) => [row.conclusion, row])),
      standings: new Map(
        Object.entries(standings).map(([id, standing]) => [id, { standing: standing as "falls" }]),
      ),
    },
  ).map(({ id }) => id);

test("main conclusions come first; all others are one list away", () => {
  expect(shown({})).toEqual(["a", "b"]);
  expect(shown({ list: "all" })).toEqual(["a", "b", "c"]);
});

test("words match in any order, in the researchers' wording rather than the draft", () => {
  expect(shown({ words: "reform trafficking" })).toEqual(["a"]);
  const rows = [verdict("a", { verdict: "worded", wording: "Sanctions worked." })];
  expect(shown({ words: "sanctions" }, rows)).toEqual(["a"]);
  expect(shown({ words: "reform" }, rows)).toEqual([]);
});

test("confidence, verdict and facts-only filters combine", () => {
  const rows = [verdict("a", { verdict: "contested" }), verdict("b", { verdict: "contested" })];
  const standings = { a: "falls", b: "falls", c: "stands" };
  expect(shown({ verdict: "contested", level: "high" }, rows)).toEqual(["b"]);
  expect(shown({ list: "all", standing: "stands" }, [], standings)).toEqual(["c"]);
  expect(shown({ list: "all", standing: "falls", level: "low" }, [], standings)).toEqual(["a"]);
});

test("a verdict on an earlier draft is listed under Draft changed; one on the current draft is not", () => {
  const rows = [
    verdict("a", { draft: "It was otherwise." }),
    verdict("b", { draft: "Domestic violence had none." }),
  ];
  expect(shown({ list: "changed" }, rows)).toEqual(["a"]);
  expect(shown({ list: "unjudged" }, rows)).toEqual(["c"]);
});
