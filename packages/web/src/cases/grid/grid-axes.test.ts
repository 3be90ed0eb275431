import { expect, test } from "vitest";
import { usualLayout } from "../../state/grid-layout.ts";
import {
  columnGroups,
  gridAxes,
  gridItems,
  orderedAttributes,
  orientationOf,
  withAttributeBefore,
} from "./grid-axes.ts";

const cases = ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), kind: "case", version: 1 }) as never);
const attribute = (id: string, role: string) => ({ id, label: id, isRaw: false, role });
const attributes = [
  attribute("law", "outcome"),
  attribute("norm", "condition"),
  attribute("press", "condition"),
];

test("few cases are columns and many are rows, unless one of the two is chosen", () => {
  expect(orientationOf(usualLayout, 8)).toBe("columns");
  expect(orientationOf(usualLayout, 9)).toBe("rows");
  expect(orientationOf(usualLayout, 0)).toBe("rows");
  expect(orientationOf({ ...usualLayout, orientation: "rows" }, 2)).toBe("rows");
  expect(orientationOf({ ...usualLayout, orientation: "columns" }, 50)).toBe("columns");
  expect(orientationOf({ ...usualLayout, orientation: "columns" }, 5000)).toBe("rows");
});

test("a cell is the same cell, whichever way the grid is turned", () => {
  for (const casesAre of ["rows", "columns"] as const) {
    const axes = gridAxes(cases, attributes, casesAre, () => undefined);
    const cell = "b/norm";
    expect(axes.cellAt(axes.rowOf(cell), axes.columnOf(cell))).toBe(cell);
    expect([axes.rowOf("c/norm"), axes.columnOf("c/norm")]).toContain(-1);
    expect([axes.rowOf(""), axes.columnOf("")]).toEqual([-1, -1]);
  }
});

test("attributes stand by role, and within it as they were moved", () => {
  const ids = (layout: Partial<typeof usualLayout>) =>
    orderedAttributes(attributes, { ...usualLayout, ...layout }).map(({ id }) => id);
  expect(ids({})).toEqual(["norm", "press", "law"]);
  expect(ids({ order: ["press", "norm"] })).toEqual(["press", "norm", "law"]);
  expect(ids({ groupsByRole: false })).toEqual(["law", "norm", "press"]);
  expect(ids({ groupsByRole: false, order: ["press"] })).toEqual(["press", "law", "norm"]);
});

test("an attribute is put before another, or last", () => {
  expect(withAttributeBefore(["a", "b", "c"], "c", "a")).toEqual(["c", "a", "b"]);
  expect(withAttributeBefore(["a", "b", "c"], "a", undefined)).toEqual(["b", "c", "a"]);
  expect(withAttributeBefore(["a", "b"], "a", "gone")).toEqual(["a", "b"]);
});

test("groups have a heading above their rows, or above their columns", () => {
  const groupOf = ({ role }: { role: string }) => role;
  const ordered = orderedAttributes(attributes, usualLayout);
  const turned = gridAxes(cases, ordered, "columns", groupOf);
  expect(gridItems(turned.rows)).toEqual([
    { is: "group", name: "condition" },
    { is: "row", row: 0 },
    { is: "row", row: 1 },
    { is: "group", name: "outcome" },
    { is: "row", row: 2 },
  ]);
  expect(columnGroups(turned.columns)).toEqual([]);
  expect(columnGroups(gridAxes(cases, ordered, "rows", groupOf).columns)).toEqual([
    { name: "condition", ids: ["norm", "press"] },
    { name: "outcome", ids: ["law"] },
  ]);
});
