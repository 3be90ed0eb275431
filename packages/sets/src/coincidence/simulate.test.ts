import { describe, expect, test } from "vitest";
import {
  coincidence,
  compatibleCases,
  complexFormulas,
  configurationTable,
  fitRobustness,
  fragment,
  fullTable,
  isSubmodel,
  ThresholdError,
  withNoise,
} from "../index.ts";

const chain = "(A*b <-> C)*(C + D <-> E)";
const ideal = compatibleCases(chain, fullTable({ A: 2, B: 2, C: 2, D: 2, E: 2 }));

describe("simulated data", () => {
  test("ideal data hold what the structure allows, once each", () => {
    expect(ideal.cases).toHaveLength(8);
    expect(configurationTable(ideal).frequencies.length).toBe(8);
    const three = compatibleCases("A=1 + A=2 <-> B=1", fullTable({ A: 3, B: 2 }));
    expect(three.cases).toHaveLength(3);
  });
  test("the structure is found again in its own data", () => {
    const table = configurationTable(ideal);
    const found = complexFormulas(coincidence(table).asf, table);
    expect(found.some(({ condition }) => isSubmodel(chain, condition) && isSubmodel(condition, chain))).toBe(
      true,
    );
  });
  test("seeds decide what is drawn and turned", () => {
    const half = fragment(ideal, 0.5, 3);
    expect(half.cases).toHaveLength(4);
    expect(fragment(ideal, 0.5, 3)).toEqual(half);
    const noisy = withNoise(ideal, "E", 0.25, 3);
    const turned = ideal.cases.filter((_, i) => noisy.columns.E?.[i] !== ideal.columns.E?.[i]);
    expect(turned).toHaveLength(2);
    expect(withNoise(ideal, "E", 0.25, 3)).toEqual(noisy);
    expect(withNoise(ideal, "E", 0.25, 4)).not.toEqual(noisy);
  });
  test("what is no table is refused", () => expect(() => fullTable({ A: 1 })).toThrow(ThresholdError));
});

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
  test("no grid", () =>
    expect(() => fitRobustness(configurationTable(ideal), { step: 0 })).toThrow(ThresholdError));
});
