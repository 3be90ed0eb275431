import { expect, test } from "vitest";
import { figureMarkup } from "../../../../../test/figure-markup.ts";
import { vennFigure } from "./venn-figure.ts";

const every = (conditions: number) =>
  Array.from({ length: 2 ** conditions }, (_, i) => ({
    configuration: [...i.toString(2).padStart(conditions, "0")].map(Number),
    n: i + 1,
    out: i % 2 === 0 ? "0" : "1",
  }));
const names = ["A", "B", "C", "D", "E"];

test.each([2, 3, 4])(
  "%i conditions: every configuration has a region of its own, away from the others",
  (n) => {
    const text = figureMarkup(vennFigure(names.slice(0, n), every(n)));
    const numbers = [...text.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*>(\d+)<\/text>/gu)];
    expect(numbers.map(([, , , label]) => Number(label)).sort((a, b) => a - b)).toEqual(
      every(n).map((row) => row.n),
    );
    for (const [i, [, x, y]] of numbers.entries())
      for (const [, ox, oy] of numbers.slice(i + 1))
        expect(Math.hypot(Number(x) - Number(ox), Number(y) - Number(oy))).toBeGreaterThan(18);
  },
);

test("discs and words show outcomes, and a dash an unobserved region", () => {
  const rows = [
    { configuration: [1, 1], n: 3, out: "1" },
    { configuration: [0, 1], n: 1, out: "C" },
  ];
  const text = figureMarkup(vennFigure(["A", "B"], rows));
  expect(text).toContain(
    'aria-label="~A*~B: not observed; ~A*B: 1 case, outcome C; A*~B: not observed; A*B: 3 cases, outcome 1"',
  );
  expect(text.match(/>–</gu)).toHaveLength(2);
});

test("one condition, five conditions, or one with three values have no diagram", () => {
  expect(vennFigure(["A"], every(1))).toBeUndefined();
  expect(vennFigure(names, every(5))).toBeUndefined();
  expect(vennFigure(["A", "B"], [{ configuration: [2, 0], n: 1, out: "1" }])).toBeUndefined();
});
