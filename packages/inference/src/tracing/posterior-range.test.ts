import { expect, test } from "vitest";
import { HypothesisError } from "./errors.ts";
import type { ProcessTracing } from "./evidence.ts";
import { posteriorRange } from "./posterior-range.ts";

const three = (a: ProcessTracing["hypotheses"][0]["prior"], b: typeof a, c: typeof a): ProcessTracing => ({
  hypotheses: [
    { id: "A", prior: a },
    { id: "B", prior: b },
    { id: "C", prior: c },
  ],
  evidence: [{ id: "E", claims: [], likelihoods: { A: 0.8, B: 0.4, C: 0.1 } }],
});

test("ranges of priors: the extremes are those of a fine grid of priors within them that sum to 1", () => {
  const tracing = three({ low: 0.3, high: 0.5 }, { low: 0.2, high: 0.5 }, { low: 0.1, high: 0.4 });
  const extremes = [0, 1, 2].map(() => ({ low: 1, high: 0 }));
  for (let a = 30; a <= 50; a++) {
    for (let b = 20; b <= 50; b++) {
      const c = 100 - a - b;
      if (c < 10 || c > 40) continue;
      const weights = [a * 0.8, b * 0.4, c * 0.1];
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, h) => {
        extremes[h]!.low = Math.min(extremes[h]!.low, weight / total);
        extremes[h]!.high = Math.max(extremes[h]!.high, weight / total);
      });
    }
  }
  // A at 0.5 leaves 0.5, as much as possible for C: 0.4 / (0.4 + 0.2 × 0.4 + 0.3 × 0.1).
  expect(posteriorRange(tracing)[0]!.high).toBeCloseTo(0.4 / 0.51, 12);
  posteriorRange(tracing).forEach(({ low, high }, h) => {
    expect(low).toBeCloseTo(extremes[h]!.low, 9);
    expect(high).toBeCloseTo(extremes[h]!.high, 9);
  });
});

test("a range is refused when one end allows no priors that sum to 1, with the nearest possible end", () => {
  const tracing = three({ low: 0.2, high: 0.6 }, { low: 0.2, high: 0.4 }, 0.3);
  expect(() => posteriorRange(tracing)).toThrow(HypothesisError);
  expect(() => posteriorRange(tracing)).toThrow(
    'Hypothesis "A": its prior cannot be 0.2, because the others then do not bring the sum to 1 (it could be 0.3).',
  );
});
