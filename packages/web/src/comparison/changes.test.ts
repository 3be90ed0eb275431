import type { Block, Column, Row } from "@throughline/report/components";
import { expect, test } from "vitest";
import { ChangeTracker } from "./changes.ts";

const rowOf = (row: number, out: string): Row => ({
  key: `t.row.${row}`,
  place: { is: "row", id: `t.row.${row}`, analysis: "t", row },
  cells: [String(row), { cell: "number", content: out }],
});
const termOf = (term: string): Column => ({
  content: `M1: ${term}`,
  term: { solution: "parsimonious", model: 1, term },
});
const result = (rows: readonly Row[], terms: readonly string[], others: readonly Row[] = []): Block[] => [
  { is: "table", name: "Truth table", columns: [{ content: "row" }, { content: "OUT" }], groups: [rows] },
  { is: "table", name: "chart", columns: [{ content: "condition" }, ...terms.map(termOf)], groups: [] },
  {
    is: "details",
    name: "necessity",
    summary: "Necessity",
    blocks: [{ is: "table", name: "necessity", columns: [{ content: "condition" }], groups: [others] }],
  },
];
const conditionOf = (name: string, reading: string): Row => ({ key: name, cells: [name, reading] });

test("the first result has no changes; in the next one, changed rows and terms are marked, and removed ones are named", () => {
  const tracker = new ChangeTracker(undefined);
  expect(tracker.compare(result([rowOf(1, "1"), rowOf(2, "0")], ["A*B", "C"]), 1).changes).toBeUndefined();
  const changedRow = rowOf(1, "0");
  const { changes, changed } = tracker.compare(result([changedRow, rowOf(3, "1")], ["C", "D"]), 2);
  expect(changes).toEqual({
    rows: ["1", "3"],
    terms: ["D (parsimonious)"],
    others: 0,
    goneRows: ["2"],
    goneTerms: ["A*B (parsimonious)"],
  });
  expect(changed.has(changedRow)).toBe(true);
});

test("rows of other tables are compared once the previous result was complete", () => {
  const first = result([], ["A"], [conditionOf("A", "necessary")]);
  const second = result([], ["A"], [conditionOf("A", "")]);
  const incomplete = new ChangeTracker(undefined);
  incomplete.compare(first, 1);
  expect(incomplete.compare(second, 2).changes?.others).toBe(0);
  const complete = new ChangeTracker(undefined);
  complete.compare(first, 1);
  complete.complete();
  expect(complete.compare(second, 2).changes?.others).toBe(1);
});

test("a further answer to the same request adds to the result and is compared with the one before", () => {
  const tracker = new ChangeTracker(undefined);
  tracker.compare(result([rowOf(1, "1")], ["A"]), 1);
  tracker.compare(result([rowOf(1, "0")], ["A"]), 2);
  const { changes } = tracker.compare(result([rowOf(1, "0")], ["A", "B"]), 2);
  expect(changes).toMatchObject({ rows: ["1"], terms: ["B (parsimonious)"], goneTerms: [] });
});

test("an equal result to a new request keeps its changes", () => {
  const tracker = new ChangeTracker(undefined);
  tracker.compare(result([rowOf(1, "1")], ["A"]), 1);
  tracker.compare(result([rowOf(1, "0")], ["A"]), 2);
  expect(tracker.compare(result([rowOf(1, "0")], ["A"]), 3).changes).toMatchObject({ rows: ["1"] });
});

test("the last result of a place is compared when it is opened again", () => {
  new ChangeTracker("compare t").compare(result([rowOf(1, "1")], ["A"]), 1);
  const again = new ChangeTracker("compare t");
  expect(again.compare(result([rowOf(1, "0")], ["A"]), 1).changes).toMatchObject({ rows: ["1"] });
  expect(again.isFirst).toBe(true);
});

test("ranges of two solutions, in tables with the same columns, are kept apart", () => {
  const ranges = (highest: string): Block => ({
    is: "table",
    name: "Robustness",
    columns: [{ content: "setting" }, { content: "highest" }],
    groups: [[{ key: "n_cut", cells: ["frequency threshold", highest] }]],
  });
  const whole = () => [ranges("1"), ranges("2")];
  const tracker = new ChangeTracker(undefined);
  tracker.compare(whole(), 1);
  tracker.complete();
  expect(tracker.compare([...whole(), ranges("3")], 2).changes?.others).toBe(0);
  tracker.complete();
  expect(tracker.compare([ranges("1"), ranges("4"), ranges("3")], 3).changes?.others).toBe(1);
});
