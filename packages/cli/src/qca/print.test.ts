import { expect, test } from "vitest";
import { printQca } from "./print.ts";
import type { QcaResult } from "./result.ts";

const fit = { inclS: 1, PRI: 1, covS: 0.5 };
const request = {
  outcome: "Y",
  inclCut: [0.8],
  priCut: 0,
  nCut: 1,
  solutions: ["parsimonious"],
  expect: [],
  mostModels: 1,
} as const;

function withSolution(solution: Partial<QcaResult["solutions"][number]>): string {
  const terms = ["A", "~B"].map((term) => ({ term, ...fit, covU: Number.NaN, cases: ["x"] }));
  const models = [{ terms, expression: "A + ~B", ...fit }];
  return printQca(
    {
      outcome: "Y",
      conditions: ["A", "B"],
      scale: "crisp",
      truthTable: { rows: [], rowsInTable: 4 },
      necessity: [],
      solutions: [
        { type: "parsimonious", complete: false, modelCount: 1, atLeastTerms: 2, models, ...solution },
      ],
      warnings: [],
      excludedCases: [],
      ambiguousCases: [],
    },
    request,
  );
}

test("more models than are listed are counted, beyond 2^53 too", () => {
  expect(withSolution({ modelCount: "36028797018963968" })).toContain(
    "1 of 36028797018963968 models are listed; --all lists more.",
  );
});

test("a minimum that is bounded and not proved is said to be so", () => {
  expect(withSolution({ atLeastTerms: 1 })).toContain(
    "These models have 2 terms. No model has fewer than 1; that none has fewer than 2 is not proved.",
  );
});

test("a search that was cut short is said to be so, and a complete one needs no word", () => {
  expect(withSolution({})).toContain("The search was cut short");
  const complete = withSolution({ complete: true });
  expect(complete).toContain("Parsimonious solution\n\n  A + ~B -> Y\n");
  expect(complete).toContain("  A            1.000  1.000  0.500     -  x\n");
});
