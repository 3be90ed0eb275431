import { describe, expect, test } from "vitest";
import {
  compatibleCases,
  configurationTable,
  fitRobustness,
  fullTable,
  isSubmodel,
  ThresholdError,
  withNoise,
} from "../index.ts";

const ideal = compatibleCases("(A*b <-> C)*(C + D <-> E)", fullTable({ A: 2, B: 2, C: 2, D: 2, E: 2 }));

describe("fit-robustness", () => {
  test("over ideal data every pair of thresholds gives the same models, and all score alike", () => {
    const { grid, models } = fitRobustness(configurationTable(ideal), {
      outcomes: ["C"],
      range: [0.9, 1],
      step: 0.05,
    });
    expect(grid.map(({ con, cov }) => `${con}/${cov}`)).toHaveLength(9);
    expect(models[0]).toMatchObject({ model: "A*b <-> C", found: 9, score: 8, normalised: 1 });
  });
  test("the score counts sub- and supermodels of the whole grid", () => {
    const noisy = withNoise(
      compatibleCases("A*B + C <-> D", fullTable({ A: 2, B: 2, C: 2, D: 2 })),
      "D",
      0.13,
      1,
    );
    const { models, grid } = fitRobustness(configurationTable(noisy), { outcomes: ["D"], range: [0.6, 1] });
    const total = grid.reduce((sum, pair) => sum + pair.models, 0);
    expect(models.reduce((sum, { found }) => sum + found, 0)).toBe(total);
    for (const { model, found, score, normalised } of models) {
      const related = models.filter(
        (other) =>
          other.model !== model && (isSubmodel(model, other.model) || isSubmodel(other.model, model)),
      );
      expect(score).toBe(found - 1 + related.reduce((sum, other) => sum + other.found, 0));
      expect(normalised).toBeLessThanOrEqual(1);
    }
  });
  test("structures of several outcomes are scored as wholes", () => {
    const table = configurationTable(ideal);
    const options = { outcomes: ["C", "E"], range: [0.9, 1], step: 0.05 } as const;
    const { models, grid } = fitRobustness(table, { ...options, formulas: "complex" });
    expect(grid.map((pair) => pair.models)).toEqual(Array(9).fill(2));
    // C stands for A*b: the two structures say the same in other words, and neither is a part of the other.
    expect(models.map(({ model, found, score }) => [model, found, score])).toEqual([
      ["(A*b <-> C)*(C + D <-> E)", 9, 8],
      ["(A*b <-> C)*(D + A*b <-> E)", 9, 8],
    ]);
    expect(fitRobustness(table, options).models.map(({ model }) => model)).toContain("A*b <-> C");
  });
  test("a search that is cut short is marked", () => {
    const table = configurationTable(ideal);
    expect(fitRobustness(table, { range: [0.9, 1] }).complete).toBe(true);
    expect(fitRobustness(table, { range: [0.9, 1], maxSteps: 5 }).complete).toBe(false);
  });
  test("no grid, and too long a one", () => {
    expect(() => fitRobustness(configurationTable(ideal), { step: 0 })).toThrow(ThresholdError);
    expect(() => fitRobustness(configurationTable(ideal), { step: 0.001 })).toThrow(/Take a longer step/u);
  });
});
