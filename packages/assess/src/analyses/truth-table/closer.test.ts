import { readFileSync } from "node:fs";
import { sufficiency } from "@throughline/sets";
import { type AnalysisOf, emptyStudy, type Manifest, manifestSchema, type Study } from "@throughline/study";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { assess } from "../../assess.ts";
import { englishOf } from "../../messages/english.ts";
import { why } from "../../trace.ts";
import { rangeMessage } from "./range-message.ts";
import type { SolutionResult, TruthTableResult } from "./result.ts";

const golden = new URL("../../../../sets/golden/", import.meta.url);
const json = <T>(path: string) => JSON.parse(readFileSync(new URL(path, golden), "utf8")) as T;
const expected = <T>(id: string) => json<{ result: T }>(`setmethods/setmethods_${id}.json`).result;

type Rows = Record<string, string>[];
const rowsOf = (name: string): Rows =>
  parse(readFileSync(new URL(`data/${name}.csv`, golden), "utf8"), { columns: true });

/** A study of one truth table, made of the rows of a data set. */
function studyOf(
  rows: Rows,
  analysis: Partial<AnalysisOf<"truth-table">> & { conditions: string[]; outcome: string },
  attributes: Manifest["attributes"] = {},
): Study {
  const columns = [...analysis.conditions, analysis.outcome.replace(/^~|[[{].*$/gu, "")];
  const manifest = manifestSchema.parse({
    title: "t",
    question: "q",
    authors: ["a"],
    licence: "CC0-1.0",
    attributes: Object.fromEntries(
      columns.map((c) => [c, attributes[c] ?? { label: c, role: "condition", scale: "fuzzy" }]),
    ),
    analyses: [{ id: "tt", kind: "truth-table", title: "T", cases: "unit", ...analysis }],
  });
  const cases = rows.map((row, i) => ({ id: row.case ?? `c${i + 1}`, name: row.case ?? "", kind: "unit" }));
  return {
    ...emptyStudy,
    id: "s",
    manifest,
    cases,
    grades: rows.flatMap((row, i) =>
      columns.map((attribute) => ({
        caseId: cases[i]?.id ?? "",
        attribute,
        grade: Number(row[attribute]),
        confidence: "high" as const,
        claims: [],
      })),
    ),
  };
}

function resultOf(study: Study): TruthTableResult {
  const [analysis] = assess(study).analyses;
  if (analysis?.kind !== "truth-table") throw new Error("no truth table");
  return analysis.result;
}

function solutionOf(study: Study, type: SolutionResult["type"] = "parsimonious"): SolutionResult {
  const found = resultOf(study).solutions.find((solution) => solution.type === type);
  if (!found) throw new Error(`no ${type} solution`);
  return found;
}

const rangeOf = (solution: SolutionResult, setting: string, attribute?: string) => {
  const range = solution.ranges?.found.find((r) => r.setting === setting && r.attribute === attribute);
  if (!range) throw new Error(`no range of ${setting}`);
  return range;
};

describe("ranges", () => {
  test("of both cut-offs equal rob.inclrange() and rob.ncutrange() on PAYF", () => {
    const solution = solutionOf(
      studyOf(rowsOf("SetMethods_PAYF"), {
        conditions: ["HE", "GG", "AH", "HI", "HW"],
        outcome: "HL",
        incl_cut: 0.87,
        n_cut: 2,
      }),
    );
    const [inclLower, inclUpper] = expected<{ RCT: number }[]>("rob_inclrange");
    const [nLower, nUpper] = expected<{ NCUT: number }[]>("rob_ncutrange");
    const incl = rangeOf(solution, "incl_cut");
    const n = rangeOf(solution, "n_cut");
    expect([incl.lower, incl.upper]).toEqual([inclLower?.RCT, inclUpper?.RCT]);
    expect([n.lower, n.upper]).toEqual([nLower?.NCUT, nUpper?.NCUT]);
    expect(n.statement).toMatch(/only for a frequency threshold of 2; at 1 and at 3 (it|they) changes?\.$/u);
  });

  test("of the anchors of a raw column equal rob.calibrange() on LIPR, in its steps of 10", () => {
    // The two name some countries differently, and have them in the same order.
    const raw = rowsOf("SetMethods_LIPR").map((row) => row.DEVELOPED ?? "");
    const rows = rowsOf("SetMethods_LIPF").map((row, i) => ({ ...row, DEVELOPED: raw[i] ?? "" }));
    const solution = solutionOf(
      studyOf(
        rows,
        {
          conditions: ["DEVELOPED", "URBAN", "LITERATE", "INDUSTRIAL", "STABLE"],
          outcome: "SURVIVED",
          incl_cut: 0.8,
        },
        {
          DEVELOPED: {
            label: "Developed",
            role: "condition",
            scale: "raw",
            calibration: { method: "direct", thresholds: [400, 550, 900], shape: "logistic" },
          },
        },
      ),
    );
    const [lower, upper] = expected<Record<"E" | "C" | "I", number>[]>("rob_calibrange2");
    const [e, c, i] = (["exclusion", "crossover", "inclusion"] as const).map((anchor) =>
      rangeOf(solution, anchor, "DEVELOPED"),
    );
    expect([e?.step, c?.step, i?.step]).toEqual([10, 10, 10]);
    expect([e?.lower, c?.lower]).toEqual([lower?.E, lower?.C]);
    expect([e?.upper, c?.upper, i?.upper]).toEqual([upper?.E, upper?.C, upper?.I]);
    expect(i?.statement).toBe(
      "The model stays the same for any full membership threshold of developed from 560 (beyond it the thresholds are out of order) to 940; at 950 it changes.",
    );
  });

  test("of Lipset's cut-off end between the consistencies of the rows next to it, as R has them", () => {
    const { analyses } = json<{ analyses: { truthTable: { rows: { row: number; incl: number }[] } }[] }>(
      "expected/qca_QCA_LF.json",
    );
    const inclOf = (row: number) =>
      analyses[0]?.truthTable.rows.find((r) => r.row === row)?.incl ?? Number.NaN;
    const { statement, ...range } = rangeOf(
      solutionOf(
        studyOf(rowsOf("QCA_LF"), {
          conditions: ["DEV", "URB", "LIT", "IND", "STB"],
          outcome: "SURV",
          incl_cut: 0.8,
        }),
      ),
      "incl_cut",
    );
    expect([range.lower, range.upper]).toEqual([0.71, 0.8]);
    expect(inclOf(24)).toBeGreaterThan(0.7);
    expect(inclOf(24)).toBeLessThan(0.71);
    expect(inclOf(22)).toBeGreaterThan(0.8);
    expect(inclOf(22)).toBeLessThan(0.81);
    expect(statement).toBe(
      "The model stays the same for any consistency threshold from 0.71 to 0.8; at 0.7 and at 0.81 it changes.",
    );
  });

  test("of anchors are left out where the study has no raw column", () => {
    const { ranges } = solutionOf(
      studyOf(rowsOf("QCA_LF"), { conditions: ["DEV", "URB"], outcome: "SURV", incl_cut: 0.7 }),
    );
    expect(ranges?.found.map(({ setting }) => setting)).toEqual(["incl_cut", "n_cut"]);
    expect(ranges?.reason).toBeUndefined();
  });

  test("of a table too dear to be searched say so, and nothing is made up", () => {
    const names = [..."ABCDEFGHI"];
    const rows = Array.from({ length: 260 }, (_, i) => ({
      ...Object.fromEntries(names.map((name, b) => [name, String((i >> b) & 1)])),
      Y: String(i & 1),
    }));
    const result = resultOf(
      studyOf(rows, { conditions: names, outcome: "Y", incl_cut: 0.8 }, crispOf(...names, "Y")),
    );
    const [conservative, , intermediate] = result.solutions;
    expect(conservative?.ranges?.found.length).toBe(2);
    expect(intermediate?.ranges).toEqual({
      found: [],
      reason: "finding the models of 260 configurations again at every step would take too long.",
      reasonMessage: { kind: "message", id: "range.models", values: { rows: 260 } },
    });
  });

  test("the statement says when the search stopped before a bound", () => {
    const range = { setting: "incl_cut", value: 0.8, step: 0.01, maxRuns: 6 } as const;
    expect(
      englishOf(
        rangeMessage({ ...range, lower: null, lowerEnd: "runs", upper: 0.8, upperEnd: "changed" }, false),
      ),
    ).toBe(
      "The models stay the same for any consistency threshold from 0.74 or lower (the search stopped there, at 6 steps) to 0.8; at 0.81 they change.",
    );
  });
});

test("tied models beyond those listed are counted, and have a plus where they are not", () => {
  const study = studyOf(
    [
      { A: "1", B: "1", C: "1", D: "1", Y: "1" },
      { A: "0", B: "0", C: "0", D: "0", Y: "0" },
    ],
    { conditions: ["A", "B", "C", "D"], outcome: "Y", solutions: ["parsimonious"], max_models: 2 },
  );
  const caveats = (count: boolean) =>
    assess(study, { closer: false, count }).conclusions.flatMap((conclusion) => conclusion.caveats);
  expect(caveats(true)).toContain("4 models fit equally well, and the data do not identify one.");
  expect(caveats(false)).toContain("2+ models fit equally well, and the data do not identify one.");
});

describe("cases", () => {
  const conditions = ["EMP", "BARGAIN", "UNI", "OCCUP", "STOCK", "MA"];
  const study = studyOf(rowsOf("SetMethods_SCHF"), { conditions, outcome: "EXPORT", incl_cut: 0.9 });
  const [model] = solutionOf(study).models;
  const round = (value: number) => Math.round(value * 100 + 1e-9) / 100;
  type Block = { results: Record<string, string | number>[] }[];
  const blockOf = (id: string) => expected<Block>(id)[0]?.results ?? [];
  const sorted = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.join(" | ")).sort();

  test("typical and deviant ones of each term equal smmr() on SCHF", () => {
    const terms = model?.cases?.terms ?? [];
    expect(
      sorted(
        terms.flatMap(({ term, typical }) =>
          typical.first.map((c) => [
            c.caseId,
            term,
            round(c.membership),
            round(c.outcome),
            round(c.best),
            c.mostTypical,
          ]),
        ),
      ),
    ).toEqual(
      sorted(
        blockOf("smmr_nomatch_cases1").map((r) => [
          r.Case,
          r.Term,
          r.TermMemb,
          r.Outcome,
          r.Best,
          r.MostTyp === "TRUE",
        ]),
      ),
    );
    expect(
      sorted(
        terms.flatMap(({ term, deviant }) =>
          deviant.first.map((c) => [
            c.caseId,
            term,
            round(c.membership),
            round(c.outcome),
            round(c.best),
            c.mostDeviant,
          ]),
        ),
      ),
    ).toEqual(
      sorted(
        blockOf("smmr_nomatch_cases3").map((r) => [
          r.Cases,
          r.Term,
          r.TermMemb,
          r.Outcome,
          r.Best,
          r.MostDCONS === "TRUE",
        ]),
      ),
    );
    for (const { typical } of terms) {
      const bests = typical.first.filter((c) => c.uniquelyCovered).map((c) => c.best);
      expect(bests).toEqual(bests.toSorted((a, b) => a - b));
    }
  });

  test("unexplained ones equal smmr() on SCHF, each in its row of the truth table", () => {
    const uncovered = model?.cases?.uncovered ?? [];
    expect(
      sorted(
        uncovered.flatMap(({ configuration, cases }) =>
          cases.first.map((c) => [
            c.caseId,
            round(c.solution),
            configuration.join(""),
            round(c.best),
            c.mostDeviant,
          ]),
        ),
      ),
    ).toEqual(
      sorted(
        blockOf("smmr_nomatch_cases4").map((r) => [
          r.Case,
          r.Sol,
          conditions.map((name) => r[`TT_${name}`]).join(""),
          r.Best,
          r.MostDCOV === "TRUE",
        ]),
      ),
    );
    const rows = new Map(resultOf(study).rows.map((row) => [row.id, row.cases]));
    for (const { row, cases } of uncovered)
      for (const { caseId } of cases.first) expect(rows.get(row ?? "")).toContain(caseId);
  });

  test("places of the XY plot hold every case once, in the fit of the model", () => {
    const places = model?.cases?.places ?? [];
    const points = places.flatMap(({ x, y, cases }) => cases.map((caseId) => ({ caseId, x, y })));
    expect(points.map((p) => p.caseId).sort()).toEqual(study.cases.map((c) => c.id).sort());
    const fit = sufficiency(
      points.map((p) => p.x),
      points.map((p) => p.y),
    );
    expect(fit.inclS).toBeCloseTo(model?.inclS ?? Number.NaN, 9);
    expect(fit.covS).toBeCloseTo(model?.covS ?? Number.NaN, 9);
  });

  test("why reaches a case that is listed", () => {
    const assessment = assess(study);
    const found = why(study, assessment, "tt.case.Japan_95");
    expect(found?.label).toContain("typical of “not OCCUP, STOCK and not MA”");
    expect(found?.trace.cells).toEqual([...conditions, "EXPORT"].map((a) => `Japan_95/${a}`));
  });

  test("a crisp solution has no places, and of hundreds of cases the first are listed with their number", () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      case: `c${i}`,
      A: String(i % 2),
      B: String(Math.floor(i / 2) % 2),
      Y: i % 2 === 1 || i === 0 ? "1" : "0",
    }));
    const study = studyOf(
      rows,
      { conditions: ["A", "B"], outcome: "Y", incl_cut: 0.9 },
      crispOf("A", "B", "Y"),
    );
    const [first] = solutionOf(study, "conservative").models;
    expect(solutionOf(study, "parsimonious").models[0]?.sameAs).toBe(first?.id);
    expect(first?.cases?.places).toBeUndefined();
    const [term] = first?.cases?.terms ?? [];
    expect([term?.term, term?.typical.count, term?.typical.first.length]).toEqual(["A", 200, 50]);
    expect(first?.cases?.uncovered.map(({ row, cases }) => [row, cases.first.map((c) => c.caseId)])).toEqual([
      ["tt.row.1", ["c0"]],
    ]);
  });

  test("a fuzzy condition beside a multi-value one is read as the solution reads it", () => {
    const rows = ["2,0.1,1", "2,0.3,0.9", "0,0.2,0.1", "1,0.8,0.2", "2,0.9,0.1"].map((line, i) => {
      const [M = "", F = "", Y = ""] = line.split(",");
      return { case: `c${i}`, M, F, Y };
    });
    const multi = { label: "M", role: "condition", scale: "multi" } as const;
    for (const type of ["conservative", "parsimonious", "intermediate"] as const) {
      for (const { terms, cases } of solutionOf(
        studyOf(rows, { conditions: ["M", "F"], outcome: "Y" }, { M: multi }),
        type,
      ).models)
        for (const [t, { cases: inTerm }] of terms.entries())
          for (const { caseId } of cases?.terms[t]?.typical.first ?? []) expect(inTerm).toContain(caseId);
    }
    const [conservative] = solutionOf(
      studyOf(rows, { conditions: ["M", "F"], outcome: "Y" }, { M: multi }),
      "conservative",
    ).models;
    expect(
      conservative?.cases?.terms.map(({ term, typical }) => [term, typical.first.map((c) => c.caseId)]),
    ).toEqual([["M{2}*F{0}", ["c0", "c1"]]]);
  });
});

function crispOf(...names: readonly string[]): Manifest["attributes"] {
  return Object.fromEntries(
    names.map((name) => [name, { label: name, role: "condition" as const, scale: "crisp" as const }]),
  );
}
