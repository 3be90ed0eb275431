import { expect, test } from "vitest";
import { addressOfTab, cellTabIn } from "./cell-tab.ts";

test("a tab of the inspector stays on the screen that shows it, with the rest of its address", () => {
  const route = { path: "/pathways/map/north", query: new URLSearchParams("kind=region&tab=memos") };
  expect(addressOfTab(route, "evidence")).toBe("/pathways/map/north?kind=region&tab=evidence");
  expect(addressOfTab(route, "grade")).toBe("/pathways/map/north?kind=region");
  expect(addressOfTab({ path: "/cases/north/law", query: new URLSearchParams("tab=memos") }, "grade")).toBe(
    "/cases/north/law",
  );
});

test("an address names a tab, and otherwise the grade is shown", () => {
  expect(cellTabIn(new URLSearchParams("tab=history"))).toBe("history");
  expect(cellTabIn(new URLSearchParams("tab=necessity"))).toBe("grade");
});
