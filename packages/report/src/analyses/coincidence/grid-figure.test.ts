import { expect, test } from "vitest";
import { figureMarkup } from "../../../../../test/figure-markup.ts";
import { gridFigure } from "./grid-figure.ts";

const grid = [1, 0.9].flatMap((con) =>
  [1, 0.9].map((cov) => ({ con, cov, models: con === 1 ? 0 : cov * 20 })),
);
const text = figureMarkup(gridFigure(grid));

test("every pair has its number in its cell, and the same stands in words", () => {
  const numbers = [
    ...text.matchAll(/<text[^>]*transform="translate\(([\d.]+),([\d.]+)\)"[^>]*>(\d+)<\/text>/gu),
  ]
    .filter(([, , , number]) => ["0", "18", "20"].includes(number ?? ""))
    .map(([, x, y, number]) => ({ x: Number(x), y: Number(y), number }));
  const byPlace = numbers.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ number }) => number);
  expect(byPlace).toEqual(["0", "0", "18", "20"]);
  expect(text).toContain(
    'aria-label="With a consistency of at least 1, the number of models by coverage is 0 at 0.9, 0 at 1. With a consistency of at least 0.9, the number of models by coverage is 18 at 0.9, 20 at 1"',
  );
});

test("more models are darker, and black numbers stay legible on all of them", () => {
  const cells = [...text.matchAll(/<rect[^>]*fill="rgb\((\d+), (\d+), (\d+)\)"/gu)];
  const light = cells.map(([, r, g, b]) => luminance([r, g, b].map(Number)));
  expect(light).toHaveLength(4);
  const [, none = 0, most = 0, fewer = 0] = light;
  expect(none).toBeGreaterThan(fewer);
  expect(fewer).toBeGreaterThan(most);
  for (const cell of light) expect((cell + 0.05) / 0.05).toBeGreaterThan(4.5);
});

/** Relative luminance as defined by WCAG 2. */
function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
