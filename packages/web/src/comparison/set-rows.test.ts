import type { AnalysisOf } from "@throughline/study";
import { expect, test } from "vitest";
import { setRow, unsetRow } from "./set-rows.ts";
import { withExpectation } from "./settings/expectations.ts";

const table: AnalysisOf<"truth-table"> = {
  id: "table",
  kind: "truth-table",
  title: "Laws",
  cases: "case",
  conditions: ["a", "b"],
  outcome: "law",
  dichotomise: false,
  incl_cut: 0.8,
  pri_cut: 0,
  n_cut: 1,
  solutions: ["conservative"],
  expect: ["a*b"],
};

test("setting a row again replaces its earlier setting", () => {
  const once = setRow(table, { configuration: "a*~b", out: 0, reason: "A near miss." });
  const again = setRow(once, { configuration: "a*~b", out: "?", reason: "Not comparable." });
  expect(again.set_rows).toEqual([{ configuration: "a*~b", out: "?", reason: "Not comparable." }]);
});

test("an analysis without set rows equals the original", () => {
  const once = setRow(table, { configuration: "a*b", out: 1, reason: "Known from elsewhere." });
  expect(unsetRow(once, "a*b")).toEqual(table);
  expect(unsetRow(once, "a*~b").set_rows).toHaveLength(1);
});

test("an expectation of one condition leaves joint expectations unchanged", () => {
  const present = withExpectation(table, "a", [], "a");
  expect(present.expect).toEqual(["a*b", "a"]);
  expect(withExpectation(present, "a", [], "~a").expect).toEqual(["a*b", "~a"]);
  expect(withExpectation(present, "a", [], "").expect).toEqual(["a*b"]);
  expect(withExpectation(present, "b", [0, 1, 2], "b{2}").expect).toEqual(["a*b", "a", "b{2}"]);
});
