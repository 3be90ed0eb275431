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

test("grades rest on claims, and on ties where ties show what they state", () => {
  const shown = { law: { shown_by: { channel: "legislation" } }, practice: {} };
  const grades = ["cases", "grades", "claims"];
  expect(dependencies(analysis).tables).toEqual(grades);
  expect(dependencies(analysis, { other: { shown_by: { channel: "legislation" } } }).tables).toEqual(grades);
  expect(dependencies(analysis, shown).tables.toSorted()).toEqual(
    [...grades, "ties", "actors", "channels"].toSorted(),
  );
});
