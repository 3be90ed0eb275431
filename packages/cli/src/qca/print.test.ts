import { expect, test } from "vitest";
import { printQca } from "./print.ts";
import type { QcaResult } from "./result.ts";

const fit = { inclS: 1, PRI: 1, covS: 0.5 };
const settings = { incl_cut: 0.8, pri_cut: 0, n_cut: 1 };

function withSolution(
  solution: Partial<QcaResult["solutions"][number]>,
  rows: QcaResult["truthTable"]["rows"] = [],
): string {
  const terms = ["A", "~B"].map((term) => ({ term, ...fit, covU: Number.NaN, cases: ["x"] }));
  const models = [{ terms, expression: "A + ~B", ...fit }];
  return printQca(
    {
      outcome: "Y",
      conditions: ["A", "B"],
      scale: "crisp",
      truthTable: { rows, rowsInTable: 4 },
      necessity: [],
      solutions: [
        { type: "parsimonious", complete: false, modelCount: 1, atLeastTerms: 2, models, ...solution },
      ],
      warnings: [],
      excludedCases: [],
      ambiguousCases: [],
    },
    settings,
  );
}

test("models that are not listed are counted, also beyond 2^53", () => {
  expect(withSolution({ modelCount: "36028797018963968" })).toContain(
    "1 of 36028797018963968 models are listed; --all lists more.",
  );
});

test("the output states that a minimum is not proved", () => {
  expect(withSolution({ atLeastTerms: 1 })).toContain(
    "These models have 2 terms. No model has fewer than 1, but a model with fewer than 2 is not ruled out.",
  );
});

test("the output states that a search was incomplete, and nothing otherwise", () => {
  expect(withSolution({})).toContain("The search stopped early");
  const complete = withSolution({ complete: true });
  expect(complete).toContain("Parsimonious solution\n\n  A + ~B -> Y\n");
  expect(complete).toContain("  A            1.000  1.000  0.500     -  x\n");
});

test("of many cases in a row the first are printed with the number of the others", () => {
  const cases = Array.from({ length: 12_000 }, (_, i) => `c${i}`);
  const row = { row: 1, configuration: [0, 0], out: "1", n: cases.length, incl: 1, pri: 1, cases } as const;
  const printed = withSolution({}, [row]);
  expect(printed).toContain(" c0, c1, c2, ");
  expect(printed).toMatch(/, c49 and 11,950 more$/mu);
  expect(printed).toContain("--json has all.");
});
