import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { SolutionError, ThresholdError } from "../errors.ts";
import { membership } from "../expression/membership.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import type { SetData } from "../types.ts";
import {
  bootstrap,
  calibrationRange,
  clusterDiagnostics,
  inclCutRange,
  nCutRange,
  robustCases,
  robustFit,
  singleTests,
} from "./index.ts";

const folder = new URL("../../golden/", import.meta.url);
const resultOf = <T>(id: string) =>
  (JSON.parse(readFileSync(new URL(`setmethods/setmethods_${id}.json`, folder), "utf8")) as { result: T })
    .result;
const rowsOf = (name: string) =>
  parse(readFileSync(new URL(`data/${name}.csv`, folder), "utf8"), { columns: true }) as Record<
    string,
    string
  >[];
function dataOf(name: string): SetData {
  const rows = rowsOf(name);
  const names = Object.keys(rows[0] ?? {}).filter((key) => key !== "case");
  return {
    cases: rows.map((row) => row.case ?? ""),
    columns: Object.fromEntries(names.map((key) => [key, rows.map((row) => Number(row[key]))])),
  };
}

type Cluster = {
  POCOS: number;
  BECOS: number[];
  dBP: number;
  WICONS: number[];
  dWP: number;
  Coverages: { pooled: number; between: number[]; within: number[] };
};

describe("clusterDiagnostics equals cluster() on SCHLF", () => {
  const data = dataOf("SetMethods_SCHLF");
  const rows = rowsOf("SetMethods_SCHLF");
  const clusters = { units: rows.map((r) => r.COUNTRY ?? ""), clusters: rows.map((r) => r.YEAR ?? "") };
  const numbers = (c: Cluster) => [
    c.POCOS,
    ...c.BECOS,
    c.dBP,
    ...c.WICONS,
    c.dWP,
    c.Coverages.pooled,
    ...c.Coverages.between,
    ...c.Coverages.within,
  ];
  const own = (expression: string, outcome: string, relation: "sufficiency" | "necessity") => {
    const y = outcomeMembership(data, outcome).membership;
    const d = clusterDiagnostics(membership(expression, data), y, clusters, relation);
    return [
      d.pooled.consistency,
      ...d.between.map((b) => b.consistency),
      d.distanceBetween,
      ...d.within.map((w) => w.consistency),
      d.distanceWithin,
      d.pooled.coverage,
      ...d.between.map((b) => b.coverage),
      ...d.within.map((w) => w.coverage),
    ];
  };
  const compare = (actual: number[], expected: number[]) => {
    expect(actual.length).toBe(expected.length);
    expected.forEach((value, i) => {
      expect(Math.abs((actual[i] ?? Number.NaN) - value), `number ${i}`).toBeLessThan(1e-9);
    });
  };

  test.each([
    ["cluster_nec_EMP", "EMP", "EXPORT", "necessity"],
    ["cluster_nec_notEMP", "~EMP", "EXPORT", "necessity"],
    ["cluster_expr1", "EMP*~MA*STOCK", "EXPORT", "sufficiency"],
    ["cluster_expr2", "EMP*MA + ~STOCK", "~EXPORT", "sufficiency"],
  ] as const)("%s", (id, expression, outcome, relation) => {
    compare(own(expression, outcome, relation), numbers(resultOf<Cluster>(id)));
  });

  test.each(["cluster_sol1", "cluster_c1p1i1"])("%s, term by term", (id) => {
    for (const [term, expected] of Object.entries(resultOf<{ output: Record<string, Cluster> }>(id).output))
      compare(own(term, "EXPORT", "sufficiency"), numbers(expected));
  });
});

describe("robustness of solutions of PAYF", () => {
  const data = dataOf("SetMethods_PAYF");
  const initial = membership("GG*AH + HE*~GG*HI*HW", data);
  const tests = ["HE + HW + AH*HI", "HE*GG*AH + HE*~GG*HI*HW"].map((text) => membership(text, data));
  const solutions = { initial, tests, outcome: data.columns.HL ?? [] };

  test("robustFit equals rob.fit() and rob.corefit()", () => {
    const fit = robustFit(solutions);
    const [expected] =
      resultOf<Record<"RF_cov" | "RF_cons" | "RF_SC_minTS" | "RF_SC_maxTS", number>[]>("rob_fit");
    for (const name of ["RF_cov", "RF_cons", "RF_SC_minTS", "RF_SC_maxTS"] as const)
      expect(Math.round(fit[name] * 1000) / 1000, name).toBe(expected?.[name]);
    const core = resultOf<Record<string, number>>("rob_corefit");
    expect(
      [fit.core.inclS, fit.core.covS, fit.core.PRI].map((value) => Math.round(value * 1000) / 1000),
    ).toEqual([core["Cons.Suf"], core["Cov.Suf"], core.PRI]);
  });

  test("singleTests equals rob.singletest()", () => {
    const own = singleTests(solutions).map(({ RCC_Rank, SC }) => [RCC_Rank, Math.round(SC * 1000) / 1000]);
    const expected = resultOf<{ RCC_Rank: number; SC: number }[]>("rob_singletest");
    expect(own).toEqual(expected.map(({ RCC_Rank, SC }) => [RCC_Rank, SC]));
  });

  test("robustCases puts every case that is in some solution or in the outcome in exactly one list", () => {
    const own = robustCases(data.cases, solutions);
    const lists = Object.values(own).filter((value) => Array.isArray(value)) as string[][];
    expect(new Set(lists.flat()).size).toBe(lists.flat().length);
    expect(lists.map((list) => list.length)).toEqual([37, 8, 1, 2, 9, 17, 5]);
    expect(own.RCR_typ).toBeCloseTo(37 / 47, 12);
    expect(own.RCC_Rank).toBe(4);
    expect(robustCases(data.cases, { ...solutions, tests: [initial] }).RCC_Rank).toBe(1);
  });
});

describe("sensitivity ranges", () => {
  const conditions = ["HE", "GG", "AH", "HI", "HW"];
  const analysis = { outcome: "HL", conditions, inclCut: 0.87, nCut: 2, solution: "parsimonious" } as const;

  test("inclCutRange equals rob.inclrange()", () => {
    const [lower, upper] = resultOf<{ RCT: number }[]>("rob_inclrange");
    const own = inclCutRange(dataOf("SetMethods_PAYF"), { ...analysis, maxRuns: 10 });
    expect([own.lower, own.upper]).toEqual([lower?.RCT, upper?.RCT]);
    expect(own.lowerEnd).toBe("changed");
  });

  test("nCutRange equals rob.ncutrange()", () => {
    const [lower, upper] = resultOf<{ NCUT: number }[]>("rob_ncutrange");
    const own = nCutRange(dataOf("SetMethods_PAYF"), { ...analysis, maxRuns: 10 });
    expect([own.lower, own.upper]).toEqual([lower?.NCUT, upper?.NCUT]);
  });

  test("an analysis without a solution, and a step of 0, are rejected", () => {
    const data = { cases: ["a", "b"], columns: { A: [1, 0], Y: [0, 0] } };
    expect(() => inclCutRange(data, { outcome: "Y", solution: "parsimonious" })).toThrow(SolutionError);
    expect(() => nCutRange(dataOf("SetMethods_PAYF"), { ...analysis, step: 0 })).toThrow(ThresholdError);
  });

  const lipset = dataOf("SetMethods_LIPF");
  const shared = {
    outcome: "SURVIVED",
    inclCut: 0.8,
    solution: "parsimonious",
    column: "DEVELOPED",
    raw: dataOf("SetMethods_LIPR").columns.DEVELOPED ?? [],
    calibration: { method: "direct", thresholds: { exclusion: 400, crossover: 550, inclusion: 900 } },
  } as const;
  type Bounds = Record<"E" | "C" | "I", number | null>[];

  test("calibrationRange equals rob.calibrange(), except for inclusion at the crossover", () => {
    const [lower, upper] = resultOf<Bounds>("rob_calibrange2");
    const own = calibrationRange(lipset, {
      ...shared,
      conditions: ["DEVELOPED", "URBAN", "LITERATE", "INDUSTRIAL", "STABLE"],
      step: 10,
      maxRuns: 40,
    });
    expect([own.exclusion.lower, own.crossover.lower]).toEqual([lower?.E, lower?.C]);
    expect([own.exclusion.upper, own.crossover.upper, own.inclusion.upper]).toEqual([
      upper?.E,
      upper?.C,
      upper?.I,
    ]);
    // R goes one step further, to the crossover itself, where no value is more in and less than fully in.
    expect([own.inclusion.lower, own.inclusion.lowerEnd, lower?.I]).toEqual([560, "limit", 550]);
  });

  test("a column that is not a condition has no effect: searches end at the maximum of runs, or where anchors meet", () => {
    const [lower, upper] = resultOf<Bounds>("rob_calibrange");
    const own = calibrationRange(lipset, {
      ...shared,
      conditions: ["URBAN", "LITERATE", "INDUSTRIAL", "STABLE"],
      step: 500,
      maxRuns: 2,
    });
    expect([own.exclusion.lower, own.inclusion.upper]).toEqual([lower?.E, upper?.I]);
    expect([own.crossover.lower, own.crossover.lowerEnd]).toEqual([lower?.C, "limit"]);
    // R continues out of order, to exclusion 900 above crossover 550 and the like, and finds no bound.
    expect([upper?.E, upper?.C, lower?.I]).toEqual([null, null, null]);
    expect([own.exclusion.upperEnd, own.crossover.upperEnd, own.inclusion.lowerEnd]).toEqual([
      "limit",
      "limit",
      "limit",
    ]);
  });
});

describe("bootstrap", () => {
  const data = dataOf("QCA_LF");
  const options = { outcome: "SURV", inclCut: 0.8, solution: "parsimonious", samples: 200 } as const;

  test("the same seed gives the same shares, another seed gives others", () => {
    const first = bootstrap(data, options);
    expect(bootstrap(data, options)).toEqual(first);
    expect(bootstrap(data, { ...options, seed: 2 })).not.toEqual(first);
    expect(first.solved).toBeGreaterThan(150);
    expect(first.terms[0]?.share).toBeLessThanOrEqual(1);
  });

  test("progress is reported, and a signal stops it", () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { readonly done: number }) => {
      seen.push(done);
      stop.abort();
    };
    expect(() => bootstrap(data, { ...options, signal: stop.signal, onProgress })).toThrow();
    expect(seen).toEqual([100]);
  });

  test("a number of samples that is not whole is rejected", () => {
    expect(() => bootstrap(data, { ...options, samples: 0.5 })).toThrow(ThresholdError);
  });
});
