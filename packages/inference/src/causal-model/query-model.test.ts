import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CausalModel, causalModel } from "./causal-model.ts";
import { clueTest } from "./clue-test.ts";
import { QueryError } from "./errors.ts";
import { decreasing, treatmentEffect } from "./estimands.ts";
import { eventProbabilities, makeData } from "./events.ts";
import { withParameters, withPriors } from "./priors.ts";
import { queryModel } from "./query-model.ts";
import { restrict } from "./restrict.ts";
import { type Row, type UpdateOptions, update } from "./update/update.ts";

const effect = treatmentEffect("X", "Y");
const caused = "Y[X=1] > Y[X=0]";
const cases = (count: number, row: Row): Row[] => new Array<Row>(count).fill(row);

describe("parameters", () => {
  const effectAt = (values: number[]) =>
    queryModel(withParameters(causalModel("X -> Y"), values), effect).mean;

  test("effects", () => {
    expect(effectAt([1, 2, 3, 4, 5, 6])).toBeCloseTo(1 / 18, 12);
    expect(effectAt([0.5, 0.5, 0, 0, 1, 0])).toBe(1);
  });

  test("a chain: effect, and probability that Z caused Y", () => {
    const strong = [0.05, 0.05, 0.85, 0.05];
    const model = withParameters(causalModel("Z -> X -> Y"), [0.5, 0.5, ...strong, ...strong]);
    const share = (given?: string) =>
      queryModel(model, given ? "Y[Z=1] > Y[Z=0]" : "Y[Z=1] - Y[Z=0]", given ? { given } : {}).mean;
    expect(share()).toBeCloseTo(0.64, 12);
    expect(share("Z==1 & Y==1")).toBeCloseTo(0.884146341, 9);
    expect(share("Z==1 & Y==1 & X==0")).toBeCloseTo(0.25, 12);
    expect(share("Z==1 & Y==1 & X==1")).toBeCloseTo(0.891975309, 9);
    expect(queryModel(model, "Y[Z=1] > Y[Z=0] :|: Z==1 & Y==1").mean).toBeCloseTo(0.884146341, 9);
  });

  test("a mediator says nothing under flat parameters, and is a hoop without negative effects", () => {
    const flat = causalModel("X -> M -> Y");
    const monotone = restrict(flat, { statement: [decreasing("X", "M"), decreasing("M", "Y")] });
    const known = ["X==1 & Y==1", "X==1 & Y==1 & M==0", "X==1 & Y==1 & M==1"];
    const shares = (model: typeof flat) => known.map((given) => queryModel(model, caused, { given }).mean);
    expect(shares(flat)).toEqual([0.25, 0.25, 0.25].map((value) => expect.closeTo(value, 12)));
    expect(shares(monotone)).toEqual([0.2, 0, 0.25].map((value) => expect.closeTo(value, 12)));
    expect(clueTest(monotone, caused, "M==1", known[0]!)).toMatchObject({
      test: "hoop",
      sensitivity: expect.closeTo(1, 12),
      falseAlarm: expect.closeTo(0.75, 12),
      prior: expect.closeTo(0.2, 12),
      ifFound: expect.closeTo(0.25, 12),
      ifNotFound: 0,
    });
  });

  test("nested: the effect through a mediator, and the one beside it", () => {
    const model = withParameters(causalModel("X -> M -> Y <- X"), {
      "M.01": 1,
      // Y is 1 if X or M is: rows are X=0 M=0, X=1 M=0, X=0 M=1, X=1 M=1.
      "Y.0111": 1,
    });
    expect(queryModel(model, "Y[X=0, M=M[X=1]] - Y[X=0, M=M[X=0]]").mean).toBe(1);
    expect(queryModel(model, "Y[X=0, M[X=1]] - Y[X=0, M[X=0]]").mean).toBe(1);
    expect(queryModel(model, "Y[X=1, M=M[X=1]] - Y[X=0, M=M[X=1]]").mean).toBe(0);
  });

  test("precedence as in R: ! after comparisons, & before |", () => {
    const mean = (query: string) => queryModel(causalModel("X -> Y"), query).mean;
    expect(mean("! X == 1")).toBe(0.5);
    expect(mean("!X==1 & X==1")).toBe(0);
    expect(mean("X==1 | X==0 & X==1")).toBe(0.5);
    expect(mean("1 - 1 - X")).toBe(-0.5);
    expect(mean("X = 1 && Y = 1")).toBe(0.25);
  });

  test("an impossible condition", () => {
    const model = causalModel("X -> Y");
    expect(() => queryModel(model, caused, { given: "X==1 & X==0" })).toThrow(QueryError);
    const never = withParameters(model, { "X.0": 1 });
    expect(() => queryModel(never, caused, { given: "X==1" })).toThrow("“X==1” has probability 0");
    expect(() => queryModel(model, caused, { using: "posteriors" })).toThrow("no posterior");
  });
});

describe("distributions", () => {
  const xy = causalModel("X -> Y");
  const means = (updated: ReturnType<typeof update>) =>
    ["Y[X=0]==0 & Y[X=1]==0", decreasing("X", "Y"), caused, "Y[X=0]==1 & Y[X=1]==1"].map(
      (query) => queryModel(updated, query).mean,
    );

  test("flat prior", () => {
    const prior = queryModel(xy, effect, { using: "priors", draws: 20_000 });
    expect(prior).toMatchObject({
      mean: expect.closeTo(0, 12),
      sd: expect.closeTo(0.316227766, 9),
      exact: true,
    });
    // Monte Carlo error of a quantile of 20,000 draws is about 0.004.
    expect(Math.abs(prior.low! + 0.631)).toBeLessThan(0.02);
    expect(Math.abs(prior.high! - 0.631)).toBeLessThan(0.02);
  });

  test("one case", () => {
    const updated = update(xy, [{ X: 0, Y: 0 }], { draws: 20_000 });
    const found = queryModel(updated, effect);
    expect(found).toMatchObject({ mean: expect.closeTo(0.1, 12), sd: expect.closeTo(0.3, 12) });
    expect(Math.abs(found.low! + 0.492)).toBeLessThan(0.02);
    expect(Math.abs(found.high! - 0.695)).toBeLessThan(0.02);
    expect(means(updated)).toEqual([0.3, 0.2, 0.3, 0.2].map((value) => expect.closeTo(value, 12)));
  });

  const twenty = [...cases(10, { X: 0, Y: 0 }), ...cases(10, { X: 1, Y: 1 })];

  test("ten cases 00 and ten 11", () => {
    const updated = update(xy, twenty, { draws: 20_000 });
    expect(means(updated)).toEqual(
      [0.079860516, 0.041666667, 0.798612302, 0.079860516].map((value) => expect.closeTo(value, 9)),
    );
    const positive = queryModel(updated, caused);
    expect(positive.sd).toBeCloseTo(0.109179493, 9);
    expect(Math.abs(positive.low! - 0.54)).toBeLessThan(0.015);
    expect(Math.abs(positive.high! - 0.956)).toBeLessThan(0.01);
    expect(queryModel(updated, effect)).toMatchObject({
      mean: expect.closeTo(0.756945636, 9),
      sd: expect.closeTo(0.127198368, 9),
      exact: true,
    });
    expect(updated.posterior).toMatchObject({ rHat: 1, effectiveSize: 20_000 });
  });

  test("3, 1, 1 and 3 cases", () => {
    const rows: Row[] = [
      { X: 0, Y: 0 },
      { X: 0, Y: 1 },
      { X: 1, Y: 0 },
      { X: 1, Y: 1 },
    ];
    const updated = update(xy, rows, { counts: [3, 1, 1, 3] });
    expect(means(updated)).toEqual(
      [0.222772277, 0.154565457, 0.399889989, 0.222772277].map((value) => expect.closeTo(value, 9)),
    );
    expect(queryModel(updated, effect)).toMatchObject({
      mean: expect.closeTo(0.245324532, 9),
      sd: expect.closeTo(0.234136033, 9),
    });
  });

  test("sampled, the same posteriors within Monte Carlo error", () => {
    const updated = update(xy, twenty, { exactSteps: 0, draws: 8000 });
    expect(updated.posterior.rHat).toBeLessThan(1.05);
    const found = queryModel(updated, effect);
    expect(found.exact).toBe(false);
    expect(Math.abs(found.mean - 0.756945636)).toBeLessThan(0.01);
    expect(Math.abs(found.sd! - 0.127198368)).toBeLessThan(0.01);
  });

  test("front door: a mediator identifies the effect of a confounded cause", () => {
    const model = withPriors(causalModel("X -> M -> Y <-> X"), "jeffreys");
    // Steps of 0.9: of 100 cases 95 follow the value before.
    const rows: Row[] = [];
    const counts: number[] = [];
    for (const X of [0, 1] as const) {
      for (const M of [0, 1] as const) {
        for (const Y of [0, 1] as const) {
          rows.push({ X, M, Y });
          counts.push(2000 * (X === M ? 0.95 : 0.05) * (M === Y ? 0.95 : 0.05));
        }
      }
    }
    const prior = queryModel(model, effect, { using: "priors" });
    expect(prior.mean).toBeCloseTo(0, 9);
    expect(Math.abs(prior.sd! - 0.14)).toBeLessThan(0.005);
    const updated = update(model, rows, { counts });
    const found = queryModel(updated, effect);
    expect(Math.abs(found.mean - 0.79)).toBeLessThan(0.02);
    expect(Math.abs(found.sd! - 0.02)).toBeLessThan(0.01);
    expect(updated.posterior.rHat).toBeLessThan(1.05);
    const blind = update(
      model,
      rows.map(({ X, Y }) => ({ X: X!, Y: Y! })),
      { counts },
    );
    const without = queryModel(blind, effect);
    // Importance sampling of six million draws from the prior gives 0.096 and 0.156.
    expect(Math.abs(without.mean - 0.096)).toBeLessThan(0.03);
    expect(Math.abs(without.sd! - 0.156)).toBeLessThan(0.03);
    expect(blind.posterior.rHat).toBeLessThan(1.05);
  });

  test("a case, by the ratio of exact means", () => {
    const updated = update(xy, twenty);
    const given = "X==1 & Y==1";
    const found = queryModel(updated, caused, { given, caseLevel: true });
    expect(found).toMatchObject({ exact: true, sd: null });
    expect(found.mean).toBeCloseTo(0.798612302 / (0.798612302 + 0.079860516), 8);
    const share = queryModel(updated, caused, { given });
    expect(Math.abs(share.mean - found.mean)).toBeLessThan(0.02);
  });
});

describe("exact and sampled posteriors agree, by chance of the draws alone", () => {
  const agree = (model: CausalModel, rows: Row[], query: string, options: UpdateOptions = {}) => {
    const exact = queryModel(update(model, rows, { exactSteps: 5_000_000, ...options }), query);
    const { posterior, ...sampled } = update(model, rows, { draws: 8000, exactSteps: 0, ...options });
    const found = queryModel({ ...sampled, posterior }, query);
    expect(exact.exact).toBe(true);
    expect(posterior.rHat).toBeLessThan(1.05);
    const error = exact.sd! / Math.sqrt(posterior.effectiveSize);
    expect(Math.abs(found.mean - exact.mean)).toBeLessThan(5 * error);
    expect(Math.abs(found.sd! - exact.sd!)).toBeLessThan(5 * error);
  };

  test("an unobserved mediator", () => {
    const rows: Row[] = [
      { X: 0, Y: 0 },
      { X: 0, Y: 0 },
      { X: 1, Y: 1 },
      { X: 1, M: 1, Y: 1 },
      { X: 1, M: 0, Y: 0 },
    ];
    agree(causalModel("X -> M -> Y"), rows, effect);
  });

  test("confounding, some values missing", () => {
    const rows: Row[] = [{ X: 0, Y: 0 }, { X: 1, Y: 1 }, { X: 1, Y: 1 }, { X: 1, Y: 0 }, { Y: 1 }];
    agree(causalModel("X -> Y <-> X"), rows, effect);
    agree(withPriors(causalModel("X -> Y <-> X"), "jeffreys"), rows, caused);
  });

  test("two causes", () => {
    const rows: Row[] = [
      { X: 0, Z: 0, Y: 0 },
      { X: 1, Z: 1, Y: 1 },
      { X: 1, Z: 0, Y: 1 },
    ];
    agree(causalModel("X -> Y <- Z"), rows, "Y[X=1, Z=1] - Y[X=0, Z=1]");
  });
});

test("whatever the parameters: effects are increases less decreases, and conditions follow from events", () => {
  const statement = fc.constantFrom(
    "X -> Y",
    "X -> Y <-> X",
    "X -> M -> Y <- X; M <-> Y",
    "Z -> X -> Y <- Z",
  );
  const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(statement, fc.array(weight, { minLength: 100, maxLength: 100 }), (text, weights) => {
      const plain = causalModel(text);
      const model = withParameters(plain, weights.slice(0, plain.parameterNames.length));
      const mean = (query: string, given?: string) => queryModel(model, query, given ? { given } : {}).mean;
      expect(mean(effect)).toBeCloseTo(mean(caused) - mean(decreasing("X", "Y")), 12);
      const shareOf = (x: number, y: number) =>
        eventProbabilities(model)
          .filter(({ values }) => values.X === x && values.Y === y)
          .reduce((sum, { probability }) => sum + probability, 0);
      expect(mean("Y==1", "X==1")).toBeCloseTo(shareOf(1, 1) / (shareOf(1, 0) + shareOf(1, 1)), 12);
      expect(mean("X==1 & Y==1")).toBeCloseTo(shareOf(1, 1), 12);
    }),
    { numRuns: 30 },
  );
});

test("the order of cases does not matter, and turning the outcome turns the effect", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ X: fc.constantFrom(0, 1, null), Y: fc.constantFrom(0, 1, null) }), {
        minLength: 1,
        maxLength: 6,
      }),
      (rows) => {
        const model = causalModel("X -> Y");
        const one = queryModel(update(model, rows, { draws: 10 }), effect).mean;
        const turned = queryModel(update(model, rows.toReversed(), { draws: 10 }), effect).mean;
        expect(turned).toBeCloseTo(one, 10);
        const flipped = rows.map(({ X, Y }) => ({ X, Y: Y === null ? null : ((1 - Y) as 0 | 1) }));
        expect(queryModel(update(model, flipped, { draws: 10 }), effect).mean).toBeCloseTo(-one, 10);
      },
    ),
    { numRuns: 30 },
  );
});

test("simulated cases are as frequent as they are probable, and the same for the same seed", () => {
  const model = withParameters(causalModel("X -> Y <-> X"), [1, 3, 1, 2, 3, 4, 4, 3, 2, 1]);
  const rows = makeData(model, 20_000, 7);
  for (const { values, probability } of eventProbabilities(model)) {
    const share = rows.filter(({ X, Y }) => X === values.X && Y === values.Y).length / rows.length;
    // Five standard errors.
    expect(Math.abs(share - probability)).toBeLessThan(
      5 * Math.sqrt((probability * (1 - probability)) / 20_000),
    );
  }
  expect(makeData(model, 5, 7)).toEqual(makeData(model, 5, 7));
});
