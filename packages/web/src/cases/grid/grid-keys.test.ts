import { expect, test } from "vitest";
import { gridAct, placeAfterTab } from "./grid-keys.ts";

const size = { rows: 3, columns: 4 };
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("Tab goes right and on to the next row, Shift+Tab back; at the ends of the grid it leaves it", () => {
  expect(placeAfterTab(false, { row: 0, column: 0, ...size })).toEqual({ row: 0, column: 1 });
  expect(placeAfterTab(false, { row: 0, column: 3, ...size })).toEqual({ row: 1, column: 0 });
  expect(placeAfterTab(true, { row: 1, column: 0, ...size })).toEqual({ row: 0, column: 3 });
  expect(placeAfterTab(false, { row: 2, column: 3, ...size })).toBeUndefined();
  expect(placeAfterTab(true, { row: 0, column: 0, ...size })).toBeUndefined();
});

test("keys move, extend, edit and fill", () => {
  const act = (key: string, more: Partial<typeof none> = {}) =>
    gridAct({ key, ...none, ...more }, { row: 1, column: 1, page: 10, ...size });
  expect(act("Tab", { shiftKey: true })).toEqual({ act: "move", to: { row: 1, column: 0 } });
  expect(act("ArrowDown", { shiftKey: true })).toEqual({ act: "extend", to: { row: 2, column: 1 } });
  expect(act("7")).toEqual({ act: "edit", text: "7" });
  expect(act("d", { ctrlKey: true })).toEqual({ act: "down" });
  expect(act("Escape")).toEqual({ act: "leave" });
  expect(act("F2")).toEqual({ act: "edit" });
  expect(act("Enter")).toEqual({ act: "edit" });
  expect(act("ArrowRight", { altKey: true, shiftKey: true })).toEqual({ act: "wider" });
  expect(act("q")).toBeUndefined();
});
