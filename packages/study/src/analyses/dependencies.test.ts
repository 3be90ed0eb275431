import { expect, test } from "vitest";
import type { AnalysisOf } from "./analyses.ts";
import { dependencies } from "./dependencies.ts";

const analysis: AnalysisOf<"gap"> = {
  id: "paper",
  kind: "gap",
  title: "Paper and practice",
  cases: "country",
  paper: "law",
  practice: "practice",
};

test("an attribute that ties show makes an analysis of it depend on ties and actors", () => {
  const shown = { law: { shown_by: { channel: "legislation" } }, practice: {} };
  expect(dependencies(analysis, shown).tables).toEqual(["cases", "grades", "actors", "ties"]);
  expect(dependencies(analysis, { other: { shown_by: { channel: "legislation" } } }).tables).toEqual([
    "cases",
    "grades",
  ]);
  expect(dependencies(analysis).tables).toEqual(["cases", "grades"]);
});
