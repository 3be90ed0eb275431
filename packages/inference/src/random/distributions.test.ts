import { expect, test } from "vitest";
import { drawBinomial, drawDirichlet } from "./distributions.ts";
import { randomNumbers } from "./random-numbers.ts";

const draws = 20_000;
const moments = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
};

test.each([
  [5, 0.3],
  [1000, 0.3],
  [100_000, 0.999],
])("binomial draws of %i trials of probability %f have its mean and variance", (trials, probability) => {
  const random = randomNumbers(1, trials);
  const { mean, variance } = moments(
    Array.from({ length: draws }, () => drawBinomial(random, trials, probability)),
  );
  const expected = trials * probability * (1 - probability);
  // Five standard errors; that of a variance is about √(2 / draws) of it.
  expect(Math.abs(mean - trials * probability)).toBeLessThan(5 * Math.sqrt(expected / draws));
  expect(Math.abs(variance / expected - 1)).toBeLessThan(5 * Math.sqrt(2.5 / draws));
});

test("Dirichlet draws have the means and variances of its margins, also for shapes below 1", () => {
  const shapes = [0.2, 1, 3.8];
  const random = randomNumbers(2, 1);
  const all = Array.from({ length: draws }, () => {
    const drawn = new Float64Array(4);
    drawDirichlet(random, drawn, 1, 3, (place) => shapes[place - 1]!);
    expect(drawn[0]).toBe(0);
    expect(drawn[1]! + drawn[2]! + drawn[3]!).toBeCloseTo(1, 12);
    return drawn;
  });
  shapes.forEach((shape, i) => {
    const { mean, variance } = moments(all.map((drawn) => drawn[i + 1]!));
    const expected = (shape * (5 - shape)) / (25 * 6);
    expect(Math.abs(mean - shape / 5)).toBeLessThan(5 * Math.sqrt(expected / draws));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.15);
  });
});

test("streams of a seed differ, and the same is the same", () => {
  const first = (seed: number, stream: number) => randomNumbers(seed, stream)();
  expect(first(1, 1)).toBe(first(1, 1));
  expect(new Set([first(1, 1), first(1, 2), first(2, 1), first(2 ** 33 + 1, 1)]).size).toBe(4);
});
