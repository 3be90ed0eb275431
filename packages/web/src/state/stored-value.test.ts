import { expect, test } from "vitest";
import { gridLayout, usualLayout } from "./grid-layout.ts";

test("a stored arrangement of the grid keeps what is usable, and the rest is as usual", () => {
  const stored = {
    orientation: "sideways",
    groupsByRole: false,
    hidden: ["law", 3],
    order: "law",
    widths: { RUS: 120, POL: 8000, HUN: "wide" },
    frozen: 2.5,
  };
  expect(gridLayout(stored)).toEqual({
    ...usualLayout,
    groupsByRole: false,
    hidden: ["law"],
    widths: { RUS: 120 },
  });
  for (const broken of [undefined, null, "rows", 3, []]) expect(gridLayout(broken)).toEqual(usualLayout);
});
