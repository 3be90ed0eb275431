import { describe, expect, test } from "vitest";
import {
  allConfigurations,
  type CoincidenceOptions,
  ConditionError,
  coincidence,
  configurationTable,
  MembershipError,
  ThresholdError,
} from "../index.ts";

const table = configurationTable(allConfigurations({ A: 2, B: 2, C: 2 }));
const three = configurationTable(allConfigurations({ A: 3, B: 2, C: 2 }));
const refusal = (options: CoincidenceOptions, of = table) => {
  try {
    coincidence(of, options);
  } catch (error) {
    return error as Error;
  }
  throw new Error("it was not refused");
};

describe("wrong settings are rejected by name", () => {
  test.each([
    [{ con: 1.2 }, ThresholdError, "The threshold con is 1.2. Give a number from 0 to 1."],
    [{ cov: Number.NaN }, ThresholdError, "The threshold cov is –"],
    [{ conMsc: -0.1 }, ThresholdError, "The threshold conMsc is −0.1"],
    [{ maxStep: [3, 0, 10] }, ThresholdError, "whole numbers from 1"],
    [{ outcomes: ["Q"] }, ConditionError, "No factor takes the value Q"],
    [{ outcomes: ["A", "A"] }, ConditionError, "The outcome A is named twice"],
    [{ ordering: [["A"], ["Q"]] }, ConditionError, "There is no factor Q"],
    [{ ordering: [["A"], ["B"], ["A"]] }, ConditionError, "A stands at places 1 and 3"],
    [{ ordering: [["C"], ["A", "B"]], outcomes: ["C"] }, ConditionError, "leave no cause of the outcome C"],
    [{ exclude: [[["C"], "C"]] }, ConditionError, "C: the outcome C is listed among the causes"],
    [
      { exclude: [[["A"], "C"]], outcomes: ["B"] },
      ConditionError,
      "Causes of C are excluded, but it is not one of the outcomes B",
    ],
    [{ exclude: [[["A*", "B*"], "C"]], outcomes: ["C"] }, ConditionError, "leave no cause of the outcome C"],
    [{ negated: ["Q"] }, ConditionError, "There is no factor Q"],
  ] as [CoincidenceOptions, new (said: string) => Error, string][])("%j", (options, type, words) => {
    const error = refusal(options);
    expect(error).toBeInstanceOf(type);
    expect(error.message).toContain(words);
  });
  test("a constant outcome, and the negation of a multi-value factor", () => {
    const constant = configurationTable({ cases: ["p", "q"], columns: { A: [1, 0], C: [1, 1] } });
    expect(refusal({ outcomes: ["C"] }, constant).message).toContain("C: the outcome C is 1 in every case");
    expect(coincidence(constant).asf).toEqual([]);
    expect(refusal({ negated: "all" }, three).message).toContain("has no negation");
  });
  test("values that do not match the declared scale", () => {
    const data = { cases: ["p", "q"], columns: { A: [1, 0], C: [1, 0.3] } };
    expect(() => configurationTable(data, undefined, { scale: "crisp" })).toThrow(MembershipError);
    expect(() => configurationTable(data, undefined, { scale: "crisp" })).toThrow(
      "Case q, C: the value is 0.3, not 0 or 1.",
    );
    expect(() => configurationTable(data, undefined, { scale: "multi" })).toThrow(
      "not a whole number from 0",
    );
  });
});

describe("possible causes", () => {
  const causes = (options: CoincidenceOptions, of = table) => [
    ...new Set(
      coincidence(of, { con: 0, cov: 0, maxStep: [1, 1, 1], ...options }).msc.map(
        ({ condition, outcome }) => `${condition} -> ${outcome}`,
      ),
    ),
  ];
  test("factors at the same time may cause each other unless the ordering is strict; unnamed factors come first", () => {
    const ordering = [["A", "B"], ["C"]];
    expect(causes({ ordering, outcomes: ["A"] })).toEqual(["B -> A", "b -> A"]);
    expect(causes({ ordering, strict: true })).toEqual(["A -> C", "a -> C", "B -> C", "b -> C"]);
    expect(causes({ ordering: [["A"]], outcomes: ["B"] })).toEqual(["C -> B", "c -> B"]);
  });
  test("exclusions name a value or all values of a factor, as cause and as outcome", () => {
    expect(causes({ exclude: [[["a", "B"], "C"]], outcomes: ["C"] })).toEqual(["A -> C", "b -> C"]);
    expect(causes({ exclude: [[["A*"], "C"]], outcomes: ["C", "c"] })).toEqual([
      "B -> C",
      "b -> C",
      "A -> c",
      "a -> c",
      "B -> c",
      "b -> c",
    ]);
    expect(causes({ exclude: [[["B=0"], "A*"]], outcomes: ["A=0", "A=2"] }, three)).toEqual([
      "B=1 -> A=0",
      "C=0 -> A=0",
      "C=1 -> A=0",
      "B=1 -> A=2",
      "C=0 -> A=2",
      "C=1 -> A=2",
    ]);
  });
  test("the absence of a negated factor is the outcome", () => {
    const outcomes = (options: CoincidenceOptions) => [
      ...new Set(coincidence(table, { con: 0, ...options }).msc.map(({ outcome }) => outcome)),
    ];
    expect(outcomes({ negated: ["B"] })).toEqual(["A", "b", "C"]);
    expect(outcomes({ negated: "all" })).toEqual(["a", "b", "c"]);
  });
  test("crisp data declared as multi-value have both values as outcomes", () => {
    const both = configurationTable(allConfigurations({ A: 2, B: 2 }), undefined, { scale: "multi" });
    expect(causes({}, both)).toHaveLength(8);
  });
});

describe("settings of the search", () => {
  // 21 cases: two paths to Y, and one case that contradicts both.
  const noisy = configurationTable(
    { cases: ["p", "q", "r"], columns: { X1: [1, 0, 1], X2: [0, 1, 0], Y: [1, 1, 0] } },
    [10, 10, 1],
  );
  test("formulas whose outcome varies only where they are wrong are left out by default", () => {
    const found = (variation: NonNullable<CoincidenceOptions["variation"]>) =>
      coincidence(noisy, { outcomes: ["Y"], con: 0.9, variation }).asf.map(({ condition }) => condition);
    expect(found("cs")).toEqual([]);
    expect(found("fs")).toEqual([]);
    expect(found("none").sort()).toEqual(["X1 + X2", "x1 + x2"]);
  });
  test("a membership at the cut-off counts by default, but not with the option `down`", () => {
    const half = configurationTable({ cases: ["p", "q"], columns: { A: [0.5, 0.2], Y: [0.9, 0.4] } });
    const found = (options: CoincidenceOptions) =>
      coincidence(half, { outcomes: ["Y"], con: 0.9, suffOnly: true, ...options }).msc.map(
        (f) => f.condition,
      );
    expect(found({})).toEqual(["A"]);
    expect(found({ border: "down" })).toEqual([]);
    expect(found({ cutoff: 0.6 })).toEqual([]);
  });
  test("conditions that are not minimal, or redundant by logic, are returned on request", () => {
    const data = configurationTable(allConfigurations({ A: 2, B: 2 }));
    const every = coincidence(data, { outcomes: ["A"], con: 0, cov: 0, minimalMsc: false, suffOnly: true });
    expect(every.msc.map(({ condition }) => condition)).toEqual(["B", "b"]);
    const weighed = configurationTable(
      { cases: ["p", "q", "r", "s"], columns: { A: [1, 1, 0, 0], B: [1, 0, 1, 0], C: [1, 1, 1, 0] } },
      [8, 2, 9, 9],
    );
    const all = coincidence(weighed, {
      outcomes: ["C"],
      con: 0.9,
      cov: 0.9,
      minimalMsc: false,
      minimalAsf: false,
      inusOnly: false,
    });
    const minimal = coincidence(weighed, { outcomes: ["C"], con: 0.9, cov: 0.9 });
    expect(minimal.asf.map(({ condition }) => condition)).toEqual(["A + B"]);
    expect(all.asf.length).toBeGreaterThan(1);
    expect(all.asf.filter(({ inus }) => inus).map(({ condition }) => condition)).toContain("A + B");
    expect(all.asf.find(({ condition }) => condition === "A + a*B")?.inus).toBe(false);
  });
  test("each outcome has its own step limit, and an incomplete result is marked", () => {
    const { complete } = coincidence(table, { maxSteps: 3 });
    expect(complete).toBe(false);
    expect(coincidence(table).complete).toBe(true);
  });
});
