import { describe, expect, test } from "vitest";
import { causalModel, causalTypeCount, nodalTypes } from "./causal-model.ts";
import { ModelError, ParameterError, QueryError } from "./errors.ts";
import { complements, decreasing, increasing, interacts, nonDecreasing, substitutes } from "./estimands.ts";
import { eventProbabilities } from "./events.ts";
import { withParameters, withPriors } from "./priors.ts";
import { queryTypes } from "./query-types.ts";
import { restrict } from "./restrict.ts";

describe("types", () => {
  test.each([
    ["X -> Y", 8],
    ["X -> Y <- Z", 64],
    ["X -> M -> Y", 32],
    ["X -> M -> Y <- X", 128],
    ["{X, Z} -> Y", 64],
  ])("%s has %i causal types", (statement, count) => {
    expect(causalTypeCount(causalModel(statement))).toBe(count);
  });

  test("are labelled and ordered as in R's CausalQueries", () => {
    const model = causalModel("X -> Y");
    expect(nodalTypes(model, "X")).toEqual(["0", "1"]);
    expect(nodalTypes(model, "Y")).toEqual(["00", "10", "01", "11"]);
    expect(nodalTypes(causalModel("X -> Y <- Z"), "Y").slice(0, 3)).toEqual(["0000", "1000", "0100"]);
  });

  test("have a distribution for each type of a confounded partner", () => {
    const { parameterNames } = causalModel("X -> Y; X <-> Y");
    expect(parameterNames).toEqual(
      "X.0 X.1 Y.00_X.0 Y.10_X.0 Y.01_X.0 Y.11_X.0 Y.00_X.1 Y.10_X.1 Y.01_X.1 Y.11_X.1".split(" "),
    );
  });

  test("behind a query", () => {
    const model = causalModel("X -> Y");
    const labels = (query: string, all = true) => queryTypes(model, query, { all }).map(({ type }) => type);
    expect(labels("Y[X=1] > Y[X=0]")).toEqual(["X0.Y01", "X1.Y01"]);
    expect(labels("Y[X=1] > Y[X=0]", false)).toEqual(["Y01"]);
    expect(labels("Y==1 & X==0")).toEqual(["X0.Y10", "X0.Y11"]);
    expect(queryTypes(model, "Y[X=1] - Y[X=0]")).toEqual([
      { type: "Y10", value: -1 },
      { type: "Y01", value: 1 },
    ]);
  });

  test("with effects that depend on each other, of the 16 types of a node with two parents", () => {
    const model = causalModel("A -> Y <- B");
    const count = (query: string) => queryTypes(model, query).length;
    const [more, less] = [complements("A", "B", "Y"), substitutes("A", "B", "Y")];
    // No interaction: 0000, 1111, and Y equal to A, to not A, to B, to not B.
    expect(count(interacts("A", "B", "Y"))).toBe(10);
    expect([count(more), count(less)]).toEqual([5, 5]);
  });
});

describe("restrictions", () => {
  const model = causalModel("X -> Y <- Z");

  test("by statement, by label, by what to keep", () => {
    const simple = causalModel("X -> Y");
    expect(nodalTypes(restrict(simple, { statement: decreasing("X", "Y") }), "Y")).toEqual([
      "00",
      "01",
      "11",
    ]);
    expect(nodalTypes(restrict(simple, { labels: { Y: ["1?"] } }), "Y")).toEqual(["00", "01"]);
    expect(nodalTypes(restrict(simple, { labels: { Y: ["01"] }, keep: true }), "Y")).toEqual(["01"]);
    expect(nodalTypes(restrict(simple, { statement: "X==1" }), "X")).toEqual(["0"]);
  });

  test("hold for any or for every value of the other parents", () => {
    // Per value of Z three of four pairs do not decrease, both times 9; both times decrease 1.
    expect(nodalTypes(restrict(model, { statement: decreasing("X", "Y") }), "Y")).toHaveLength(9);
    expect(nodalTypes(restrict(model, { statement: decreasing("X", "Y"), for: "every" }), "Y")).toHaveLength(
      15,
    );
    const monotone = restrict(model, { statement: [decreasing("X", "Y"), decreasing("Z", "Y")] });
    // Monotone functions of two bits: 0, and, X, Z, or, 1.
    expect(nodalTypes(monotone, "Y")).toEqual(["0000", "0001", "0101", "0011", "0111", "1111"]);
    expect(
      nodalTypes(restrict(model, { statement: nonDecreasing("X", "Y"), for: "every", keep: true }), "Y"),
    ).toHaveLength(9);
  });

  test("renormalise parameters, and drop the sets of types that are gone", () => {
    const parameters = withParameters(causalModel("X -> Y"), [0.5, 0.5, 0.1, 0.2, 0.3, 0.4]);
    expect(restrict(parameters, { statement: decreasing("X", "Y") }).parameters).toEqual(
      [0.5, 0.5, 0.125, 0.375, 0.5].map((value) => expect.closeTo(value, 12)),
    );
    const confounded = restrict(causalModel("X -> Y <-> X"), { labels: { X: ["1"] } });
    expect(confounded.parameterNames).toEqual("X.0 Y.00_X.0 Y.10_X.0 Y.01_X.0 Y.11_X.0".split(" "));
  });
});

test("priors and parameters by name stand for all that they are given", () => {
  const model = causalModel("X -> Y <-> X");
  expect(withPriors(model, "jeffreys").alphas).toEqual(new Array(10).fill(0.5));
  expect(withPriors(model, { "Y.01": 5, "Y.10_X.0": 2 }).alphas).toEqual([1, 1, 1, 2, 5, 1, 1, 1, 5, 1]);
  expect(withParameters(model, { "Y.01": 3, "Y.00": 1 }).parameters).toEqual([
    0.5, 0.5, 0.25, 0, 0.75, 0, 0.25, 0, 0.75, 0,
  ]);
});

test("events, given a condition", () => {
  const given = (condition?: string, model = causalModel("X -> Y")) =>
    eventProbabilities(model, condition).map(({ probability }) => probability);
  expect(given()).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(given("X != Y")).toEqual([0, 0.5, 0.5, 0]);
  const monotone = restrict(causalModel("X -> Y"), { labels: { Y: ["10", "11"] } });
  expect(given("1", monotone)).toEqual([0.5, 0.25, 0, 0.25]);
  expect(() => given("X==1 & X==0")).toThrow("has probability 0");
});

describe("what is refused, and what the message says", () => {
  test.each([
    ["X -> Y -> Z -> X", "The arrows form a cycle: X -> Y -> Z -> X"],
    ["X -> X", '"X" points to itself'],
    ["X -> 2Y", '"2Y" is not a name'],
    ["X -> log(Y)", '"log(Y)" is not a name'],
    ["", "no node"],
    ["{A, B, C, D, E} -> Y", '"Y" has 5 parents'],
    ["{A, B, C, D} -> Y -> Z; Y <-> Z; {E, F, G, H} -> Z", '"Z" has 5 parents'],
    ["{A, B, C, D} -> Y; {A, B, C} -> Z; Y <-> Z", "at most 1048576"],
  ])("statement %s", (statement, message) => {
    expect(() => causalModel(statement)).toThrow(ModelError);
    expect(() => causalModel(statement)).toThrow(message);
  });

  test.each([
    ["Y[Z=1]", '"Y[Z=1]", column 3: "Z" is not a node of "X -> Y". Use one of X, Y.'],
    ["Y[X=2]", "column 5: a node is set to 0, to 1"],
    ["Y[X=1", 'column 6: found the end where "]" is needed'],
    ["Y[X=1] Y", 'column 8: "Y" cannot stand here'],
    ["Y ? X", '"?" is not part of a query'],
    ["(Y", 'found the end where ")"'],
    ["", "found the end where a node"],
    ["Y :|: X :|: X", "two conditions"],
  ])("query %s", (query, message) => {
    const model = causalModel("X -> Y");
    expect(() => queryTypes(model, query)).toThrow(QueryError);
    expect(() => queryTypes(model, query)).toThrow(message);
  });

  test("restrictions", () => {
    const model = causalModel("X -> M -> Y");
    const refuses = (
      restriction: Parameters<typeof restrict>[1],
      error: typeof ModelError,
      message: string,
    ) => {
      expect(() => restrict(model, restriction)).toThrow(error);
      expect(() => restrict(model, restriction)).toThrow(message);
    };
    refuses({ labels: { Y: ["??"] } }, ModelError, "No nodal type of Y is left after ??");
    refuses({ labels: { Y: ["012"] } }, ModelError, 'no type "012"');
    refuses({ labels: { W: ["0"] } }, ModelError, '"W" is not a node');
    refuses({ statement: increasing("X", "Y") }, QueryError, 'sets "X", but types of "Y"');
    refuses({ statement: "Y[M=1] > M[X=1]" }, QueryError, 'about "Y" and "M"');
  });

  test("priors and parameters", () => {
    const model = causalModel("X -> Y");
    expect(() => withPriors(model, { "Y.10": 0 })).toThrow(ParameterError);
    expect(() => withPriors(model, { "Y.2": 1 })).toThrow('"Y.2" is not a parameter. Use one of X.0, X.1');
    expect(() => withParameters(model, [1, 1])).toThrow("There are 2 parameters, the model has 6");
    expect(() => withParameters(model, [1, 1, 0, 0, 0, 0])).toThrow("Y.00, Y.10, Y.01, Y.11 sum to 0");
    expect(() => withParameters(model, { "X.0": -1 })).toThrow('"X.0" is -1');
  });
});
