import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  contradictoryAssumptions,
  enhancedTruthTable,
  minimise,
  rowsWithin,
  type SetData,
  type Solution,
  simplifyingAssumptions,
  simultaneousSubsets,
  truthTable,
} from "../index.ts";

const golden = new URL("../../golden/", import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, golden), "utf8"));
function data(name: string): SetData {
  const rows = parse(readFileSync(new URL(`data/${name}.csv`, golden), "utf8"), { columns: true }) as Record<
    string,
    string
  >[];
  const names = Object.keys(rows[0] ?? {}).filter((column) => column !== "case");
  return {
    cases: rows.map((row) => row.case ?? ""),
    columns: Object.fromEntries(names.map((column) => [column, rows.map((row) => Number(row[column]))])),
  };
}
type Expected = { models: string[][]; simplifying_assumptions: { M1: number | number[] } };
const modelsOf = ({ models }: Pick<Solution, "models">) =>
  models.map((model) => model.terms.map((t) => t.term).sort()).sort();
const expectedModels = ({ models }: Expected) => models.map((terms) => [...terms].sort()).sort();

describe("Lipset: rows within an expression and excluded rows equal findRows()", () => {
  const { rows, ...expected } = json("procedures/qca_findRows_ESA_LF.json");
  const lipset = data("QCA_LF");
  const options = { outcome: "SURV", inclCut: 0.8 };
  const table = truthTable(lipset, options);

  test("rows within an expression", () => {
    expect(rowsWithin(table, "DEV*~LIT")).toEqual(rows.expression_DEV_notLIT);
    expect(rowsWithin(table, "DEV*~LIT", "all")).toEqual(rows.expression_observed);
  });
  test("contradictory assumptions and simultaneous subsets", () => {
    expect(contradictoryAssumptions(lipset, options)).toEqual(rows.type2);
    expect(simultaneousSubsets(lipset, options)).toEqual(rows.type3);
  });
  test.each([
    ["exclude_expression", rows.expression_DEV_notLIT],
    ["exclude_type2", rows.type2],
    ["exclude_both_intermediate", [...rows.expression_DEV_notLIT, ...rows.type2]],
  ])("%s", (name, exclude) => {
    const solution = minimise(table, { solution: "parsimonious", exclude });
    expect(modelsOf(solution)).toEqual(expectedModels(expected[name]));
    expect(simplifyingAssumptions(table, solution.models[0] ?? { terms: [] })).toEqual(
      [expected[name].simplifying_assumptions.M1].flat(),
    );
    const pair = expected[name].intermediate?.C1P1;
    if (!pair) return;
    const intermediate = minimise(table, {
      solution: "intermediate",
      exclude,
      expect: ["DEV", "URB", "LIT", "IND", "STB"],
    });
    expect(modelsOf(intermediate)).toEqual(expectedModels(pair));
    expect(intermediate.intermediate?.[0]?.easyCounterfactuals).toEqual([pair.easy_counterfactuals].flat());
  });
});

describe("export in SCHF: the enhanced table of esa()", () => {
  const expected = json("setmethods/setmethods_esa.json");
  const schf = data("SetMethods_SCHF");
  const conditions = ["EMP", "BARGAIN", "UNI", "OCCUP", "STOCK", "MA"];
  const options = { outcome: "EXPORT", conditions, inclCut: 0.9 };
  const table = enhancedTruthTable(truthTable(schf, options), {
    necessary: ["STOCK+MA", "EMP"],
    untenable: ["BARGAIN*~OCCUP"],
    contradictory: [19, 14, 46, 51],
  });

  test("each row", () => {
    const out = new Map<number, string>(table.rows.map((row) => [row.row, row.out]));
    for (const row of table.excludedRows ?? []) out.set(row, "0");
    const own = Object.fromEntries(
      Array.from({ length: 64 }, (_, i) => [String(i + 1), out.get(i + 1) ?? "?"]),
    );
    expect(own).toEqual(expected.OUT_by_row);
  });
  test("parsimonious and intermediate solutions", () => {
    expect(modelsOf(minimise(table, { solution: "parsimonious" }))).toEqual(
      expectedModels(expected.enhanced_parsimonious),
    );
    expect(modelsOf(minimise(table, { solution: "intermediate", expect: conditions }))).toEqual(
      expectedModels(expected.enhanced_intermediate.intermediate.C1P1),
    );
  });
  test("contradictory assumptions: LR.intersect() takes only the first model of each", () => {
    const shown = json("setmethods/setmethods_LR_intersect.json").result.map(Number) as number[];
    const negated = truthTable(schf, { ...options, outcome: "~EXPORT" });
    const first = minimise(negated, { solution: "parsimonious" }).models.find((model) =>
      model.terms.some(({ term }) => term === "EMP*~UNI*~MA"),
    );
    const own = truthTable(schf, options);
    const [model] = minimise(own, { solution: "parsimonious" }).models;
    const assumed = new Set(simplifyingAssumptions(own, model ?? { terms: [] }));
    expect(simplifyingAssumptions(negated, first ?? { terms: [] }).filter((row) => assumed.has(row))).toEqual(
      shown,
    );
    expect(contradictoryAssumptions(schf, options)).toEqual([...shown, 7, 23].sort((a, b) => a - b));
  });
});

describe("conjunctural expectations", () => {
  // Positive: a*b*c. Negative: those without C. The remainders with C may be assumed.
  const rows = [
    [0, 0, 1, 1],
    [0, 0, 0, 0],
    [1, 1, 0, 0],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
  ];
  const data: SetData = {
    cases: rows.map((_, i) => `x${i}`),
    columns: Object.fromEntries(
      ["A", "B", "C", "Y"].map((name, c) => [name, rows.map((row) => row[c] ?? 0)]),
    ),
  };
  const table = truthTable(data, { outcome: "Y" });
  const termsFor = (expectation: readonly string[]) =>
    minimise(table, { solution: "intermediate", expect: expectation }).intermediate?.map((pair) => ({
      terms: pair.models.map((model) => model.terms.map((t) => t.term).sort()),
      easy: pair.easyCounterfactuals,
    }));

  test("A*B: only the row with both is easy", () => {
    expect(termsFor(["A*B"])).toEqual([{ terms: [["~A*~B*C"]], easy: [8] }]);
  });
  test("A and B each: every row with C is easy", () => {
    expect(termsFor(["A", "B"])).toEqual([{ terms: [["C"]], easy: [4, 6, 8] }]);
  });
  test("A and A*B: rows with A, or with A and B", () => {
    expect(termsFor(["A", "A*B"])).toEqual([{ terms: [["~B*C"]], easy: [6, 8] }]);
  });
});
