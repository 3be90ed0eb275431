import { describe, expect, test } from "vitest";
import {
  allConfigurations,
  compatibleCases,
  configurationTable,
  fitRobustness,
  parseCausalFormula,
  robustnessScores,
  ThresholdError,
} from "../index.ts";

const ideal = compatibleCases(
  "(A*b <-> C)*(C + D <-> E)",
  allConfigurations({ A: 2, B: 2, C: 2, D: 2, E: 2 }),
);

const table = configurationTable(ideal);

describe("fit-robustness", () => {
  test("on ideal data every pair of thresholds gives the same models", () => {
    const { grid, models } = fitRobustness(table, { outcomes: ["C"], range: [0.9, 1], step: 0.05 });
    expect(grid.map(({ con, cov }) => `${con}/${cov}`)).toHaveLength(9);
    // The eight other occurrences of the same model are its sub- and supermodels.
    expect(models[0]).toMatchObject({ model: "A*b <-> C", found: 9, score: 16, normalised: 1 });
  });
  test("a structure of several outcomes gets one score", () => {
    const options = { outcomes: ["C", "E"], range: [0.9, 1], step: 0.05 } as const;
    const { models, grid } = fitRobustness(table, options);
    expect(grid.map((pair) => pair.models)).toEqual(Array(9).fill(2));
    // C is equivalent to A*b: the two structures mean the same, and neither is part of the other.
    expect(models.map(({ model, found, score }) => [model, found, score])).toEqual([
      ["(A*b <-> C)*(C + D <-> E)", 9, 16],
      ["(A*b <-> C)*(D + A*b <-> E)", 9, 16],
    ]);
    const atomic = fitRobustness(table, { ...options, formulas: "atomic" });
    expect(atomic.models.map(({ model }) => model)).toContain("A*b <-> C");
    const sufficient = fitRobustness(table, { ...options, formulas: "sufficient" });
    expect(sufficient.models.map(({ model }) => model)).toContain("A*b -> C");
  });
  test("models, scores and both normalisations equal those published for frscore's example d.error", () => {
    const all = allConfigurations({ A: 2, B: 2, C: 2, D: 2 });
    const of = (name: string, i: number) => Number(all.columns[name]?.[i]);
    // A + B*C <-> E over all configurations, with an error in A*b*C*d.
    const E = all.cases.map((_, i) => {
      const [a, b, c, d] = ["A", "B", "C", "D"].map((name) => of(name, i));
      return a === 1 && b === 0 && c === 1 && d === 0 ? 0 : Number(a === 1 || (b === 1 && c === 1));
    });
    const data = configurationTable({ cases: all.cases, columns: { ...all.columns, E } });
    const published: [model: string, found: number, score: number][] = [
      ["A <-> E", 1, 22],
      ["A + B <-> E", 2, 21],
      ["A + B*C <-> E", 3, 19],
      ["A*c + A*D + B*C <-> E", 4, 18],
      ["A*c + B*C <-> E", 4, 16],
      ["A*D + B*C <-> E", 2, 14],
      ["A*B + A*D + B*C <-> E", 2, 10],
      ["A*B + A*c + A*D <-> E", 2, 5],
      ["(E <-> A)*(A + B <-> E)", 1, 4],
      ["E <-> A", 1, 4],
      ["(E <-> A)*(A + C*D <-> E)", 1, 2],
      ["(c*E + D*E <-> A)*(A <-> E)", 1, 2],
      ["(E <-> A)*(B + C*D <-> E)", 1, 1],
    ];
    const models = published.map(([model, times]) => ({
      model,
      atoms: parseCausalFormula(model),
      found: times,
    }));
    const scored = robustnessScores(models, data).models;
    expect(scored.map(({ model, score }) => `${model}: ${score}`).sort()).toEqual(
      published.map(([model, , score]) => `${model}: ${score}`).sort(),
    );
    expect(scored[1]?.normalised).toBeCloseTo(0.95454545, 8);
    expect(scored[0]?.idealNormalised).toBeCloseTo(0.70967742, 8);
    expect(scored[2]?.idealNormalised).toBeCloseTo(0.61290323, 8);
    // Published with a version of cna that still kept structures that are part of another, such as E <-> A.
    const found = fitRobustness(data, { redundancy: "equivalence" });
    expect(found.excluded).toBe(0);
    expect(found.models.map((entry) => `${entry.model}: ${entry.found}`).sort()).toEqual(
      published.flatMap(([model, times]) => (model === "E <-> A" ? [] : [`${model}: ${times}`])).sort(),
    );
  });
  test("scores of multi-value models equal those published for frscore", () => {
    const found: [model: string, found: number, score: number][] = [
      ["A=3*E=2 + D=1*E=1 <-> B=2", 2, 13],
      ["(C=3*D=3*E=1 + D=2*E=1 <-> A=2)*(A=3*E=2 + D=1*E=1 <-> B=2)", 4, 8],
      ["A=2*D=2*E=2 + A=3*E=2 + D=1*E=1 <-> B=2", 3, 6],
      ["(B=1*C=3*E=1 + B=3*C=3*E=1 + D=2*E=1 <-> A=2)*(A=3*E=2 + D=1*E=1 <-> B=2)", 1, 5],
      ["(B=3*C=3*E=1 + D=2*E=1 <-> A=2)*(A=3*E=2 + D=1*E=1 <-> B=2)", 2, 5],
      ["(B=1*C=3*E=1 + D=2*E=1 <-> A=2)*(A=3*E=2 + D=1*E=1 <-> B=2)", 1, 3],
    ];
    const levels = allConfigurations({ A: 4, B: 4, C: 4, D: 4, E: 3 });
    const models = found.map(([model, times]) => ({ model, atoms: parseCausalFormula(model), found: times }));
    const scored = robustnessScores(models, configurationTable(levels)).models;
    expect(scored.map(({ model, score }) => [model, score]).sort()).toEqual(
      found.map(([model, , score]) => [model, score]).sort(),
    );
    expect(scored[2]?.normalised).toBeCloseTo(0.4615385, 7);
  });
  test("with too many models, the most frequent of each complexity are scored", () => {
    const models = [
      ["A <-> E", 1],
      ["B <-> E", 5],
      ["A + B <-> E", 2],
      ["A*B + C <-> E", 1],
    ].map(([model, times]) => ({
      model: String(model),
      atoms: parseCausalFormula(String(model)),
      found: Number(times),
    }));
    const { models: scored, excluded } = robustnessScores(models, table, { maxModels: 3 });
    expect(scored.map(({ model }) => model)).toEqual(["B <-> E", "A + B <-> E", "A*B + C <-> E"]);
    expect(excluded).toBe(1);
    expect(() => robustnessScores(models, table, { maxModels: 0 })).toThrow(ThresholdError);
  });
  test("an incomplete search is marked", () => {
    expect(fitRobustness(table, { range: [0.9, 1] }).complete).toBe(true);
    expect(fitRobustness(table, { range: [0.9, 1], maxSteps: 5 }).complete).toBe(false);
  });
  test("an empty and a too long grid are rejected", () => {
    expect(() => fitRobustness(table, { step: 0 })).toThrow(ThresholdError);
    expect(() => fitRobustness(table, { step: 0.001 })).toThrow(/Take a longer step/u);
  });
});
