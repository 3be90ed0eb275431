import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { ConditionError, MembershipError } from "../errors.ts";
import type { SetData } from "../types.ts";
import {
  deviantConsistencyCases,
  deviantCoverageCases,
  deviantIrrelevantPairs,
  focalConjunctCases,
  implicantMemberships,
  irrelevantCases,
  necessityCases,
  necessityPairs,
  parametersOfFit,
  theoryEvaluation,
  typicalCases,
  typicalDeviantPairs,
  typicalIrrelevantPairs,
  typicalPairs,
  xyZones,
} from "./index.ts";

type Row = Record<string, string | number>;
type Block = { title: string; results: Row[] | string };

const folder = new URL("../../golden/", import.meta.url);
const resultOf = <T>(id: string) =>
  (JSON.parse(readFileSync(new URL(`setmethods/setmethods_${id}.json`, folder), "utf8")) as { result: T })
    .result;
const blocksOf = (id: string) =>
  resultOf<Block[]>(id).map(({ results }) => (typeof results === "string" ? [] : results));
function dataOf(name: string): SetData {
  const rows = parse(readFileSync(new URL(`data/${name}.csv`, folder), "utf8"), {
    columns: true,
  }) as Record<string, string>[];
  const names = Object.keys(rows[0] ?? {}).filter((key) => key !== "case");
  return {
    cases: rows.map((row) => row.case ?? ""),
    columns: Object.fromEntries(names.map((key) => [key, rows.map((row) => Number(row[key]))])),
  };
}

const round = (value: number, digits = 2) => Math.round(value * 10 ** digits + 1e-9) / 10 ** digits;
const conditions = ["EMP", "BARGAIN", "UNI", "OCCUP", "STOCK", "MA"];
const terms = ["~EMP*OCCUP", "BARGAIN*UNI*STOCK", "~OCCUP*STOCK*~MA"];
const data = dataOf("SetMethods_SCHF");
const formula = { data, outcome: "EXPORT", terms, conditions };
const flag = (value: boolean) => (value ? "TRUE" : "FALSE");
const rowText = (row: Row) =>
  conditions
    .filter((name) => `TT_${name}` in row)
    .map((name) => row[`TT_${name}`])
    .join("");
/** Sorts lines, because R leaves the order of ties undefined. */
const sorted = (lines: unknown[][]) => lines.map((line) => line.join(" | ")).sort();
/** Asserts that a complete list contains the first lines that R shows, and nothing of its own before them. */
function startsWith(own: unknown[][], shown: unknown[][]): void {
  expect(sorted(own.slice(0, shown.length))).toEqual(sorted(shown));
}

describe("sufficiency: cases of SCHF equal smmr()", () => {
  test("typical cases; R counts a case in two terms as unique when it is typical of one", () => {
    const [block = []] = blocksOf("smmr_nomatch_cases1");
    const own = typicalCases(formula);
    const expected = block.map((r) => [r.Case, r.Term, r.TermMemb, r.Outcome, r.Best, r.MostTyp]);
    expect(
      sorted(
        own.map((c) => [
          c.caseId,
          c.term,
          round(c.membership),
          round(c.outcome),
          round(c.best),
          flag(c.mostTypical),
        ]),
      ),
    ).toEqual(sorted(expected));
    expect(new Set(block.map((r) => r.UniqCov))).toEqual(new Set(["TRUE"]));
    expect(own.filter((c) => !c.uniquelyCovered).map((c) => c.caseId)).toEqual(["Denmark_99", "Denmark_03"]);
    const elsewhere = blocksOf("smmr_nomatch_cases2").flat();
    expect(elsewhere.find((r) => r.row === "Denmark_99")?.UniqCov).toBe("FALSE");
  });

  test("deviant consistency cases", () => {
    const [block = []] = blocksOf("smmr_nomatch_cases3");
    expect(
      sorted(
        deviantConsistencyCases(formula).map((c) => [
          c.caseId,
          c.term,
          round(c.membership),
          round(c.outcome),
          round(c.best),
          flag(c.mostDeviant),
        ]),
      ),
    ).toEqual(sorted(block.map((r) => [r.Cases, r.Term, r.TermMemb, r.Outcome, r.Best, r.MostDCONS])));
  });

  test("deviant coverage cases, in R's order", () => {
    const [block = []] = blocksOf("smmr_nomatch_cases4");
    const own = deviantCoverageCases(formula).map((c) => [
      c.caseId,
      round(c.solution),
      c.configuration.join(""),
      round(c.rowMembership),
      flag(c.rowWithinOutcome),
      round(c.best),
      flag(c.mostDeviant),
    ]);
    const expected = block.map((r) => [r.Case, r.Sol, rowText(r), r.TT_row, r["TT<=Y"], r.Best, r.MostDCOV]);
    expect(sorted(own)).toEqual(sorted(expected));
    expect(own.map((line) => line[2])).toEqual(expected.map((line) => line[2]));
  });

  test("individually irrelevant cases", () => {
    const [block = []] = blocksOf("smmr_nomatch_cases5");
    const own = irrelevantCases(formula);
    expect(
      sorted(own.map((c) => [c.caseId, round(c.solution), c.configuration.join(""), round(c.rowMembership)])),
    ).toEqual(sorted(block.map((r) => [r.Case, r.Sol, rowText(r), r.TT_row])));
    expect(own.map((c) => c.configuration.join(""))).toEqual(block.map(rowText));
  });

  test.each([
    ["smmr_nomatch_cases2", "~EMP*OCCUP", []],
    ["smmr_typ_term3", "~OCCUP*STOCK*~MA", []],
    ["smmr_typ_term3_nec", "~OCCUP*STOCK*~MA", ["STOCK"]],
  ] as const)("focal conjuncts: %s", (id, term, necessary) => {
    const own = focalConjunctCases(formula, term, necessary);
    blocksOf(id).forEach((block, b) => {
      startsWith(
        (own[b]?.cases ?? []).map((c) => [
          c.caseId,
          round(c.focal),
          round(c.outcome),
          round(c.complement),
          round(c.term),
          c.rank,
          flag(c.cleanCorridor),
          flag(c.consistent),
          flag(c.uniquelyCovered),
          round(c.best),
          flag(c.mostTypicalOfConjunct),
        ]),
        block.map((r) => [
          r.row,
          r.FC,
          r.Outcome,
          r.CC_Min,
          r.Term,
          r.Rank,
          r.CleanCorr,
          r["FC<=Y"] ?? r["FC>=Y"],
          r.UniqCov,
          r.Best,
          r.MostTypFC,
        ]),
      );
    });
  });

  test("R marks no case as most typical of the term here, although its list of typical cases has one", () => {
    const marks = [...blocksOf("smmr_nomatch_cases2"), ...blocksOf("smmr_typ_term3")].flat();
    expect(new Set(marks.map((r) => r.MostTypTerm))).toEqual(new Set(["FALSE"]));
    const best = blocksOf("smmr_nomatch_cases1")
      .flat()
      .filter((r) => r.MostTyp === "TRUE");
    for (const r of best) {
      const [conjunct] = focalConjunctCases(formula, String(r.Term));
      expect(conjunct?.cases.filter((c) => c.mostTypicalOfTerm).map((c) => c.caseId)).toEqual([r.Case]);
    }
  });
});

describe("sufficiency: pairs of SCHF equal smmr()", () => {
  const words = (first: string, second: string) => ({ both: "both", first, second, none: "none" });

  test("typical pairs", () => {
    const said = words("typ1", "typ2");
    const own = typicalPairs(formula, "BARGAIN*UNI*STOCK");
    blocksOf("smmr_match_cases1").forEach((block, b) => {
      expect(
        own[b]?.pairs.map((p) => [
          p.first,
          p.second,
          p.rank,
          said[p.cleanCorridor],
          said[p.consistent],
          said[p.uniquelyCovered],
          round(p.best),
          said[p.mostTypicalOfConjunct],
          said[p.mostTypicalOfTerm],
        ]),
      ).toEqual(
        block.map((r) => [
          r.TYP1,
          r.TYP2,
          r.PairRank,
          r.CleanCorr,
          r["FC<=Y"],
          r.UniqCov,
          r.Best,
          r.MostTypFC,
          r.MostTypTerm,
        ]),
      );
    });
  });

  test("typical with irrelevant cases", () => {
    const said = words("typ", "iir");
    const own = typicalIrrelevantPairs(formula, "BARGAIN*UNI*STOCK");
    blocksOf("smmr_match_cases2").forEach((block, b) => {
      expect(
        own[b]?.pairs
          .slice(0, block.length)
          .map((p) => [
            p.typical,
            p.irrelevant,
            p.rank,
            said[p.cleanCorridor],
            said[p.consistent],
            flag(p.uniquelyCovered),
            flag(p.globallyUncovered),
            round(p.best),
            flag(p.mostTypicalOfConjunct),
            flag(p.mostTypicalOfTerm),
          ]),
      ).toEqual(
        block.map((r) => [
          r.TYP,
          r.IIR,
          r.PairRank,
          r.CleanCorr,
          r["FC<=Y"],
          r.UniqCov,
          r.GlobUncov,
          r.Best,
          r.MostTypFC,
          r.MostTypTerm,
        ]),
      );
    });
  });

  test("typical with deviant cases", () => {
    const own = typicalDeviantPairs(formula);
    blocksOf("smmr_match_cases3").forEach((block, b) => {
      startsWith(
        (own[b]?.pairs ?? []).map((p) => [
          p.typical,
          p.deviant,
          round(p.best),
          flag(p.mostTypical),
          flag(p.mostDeviant),
        ]),
        block.map((r) => [r.TYP, r.DCONS, r.Best, r.MostTypTerm, r.MostDCONS]),
      );
    });
  });

  test("deviant coverage with irrelevant cases (R shows five per row)", () => {
    const own = Map.groupBy(deviantIrrelevantPairs(formula), (p) => p.configuration.join(""));
    const shown = Map.groupBy(blocksOf("smmr_match_cases4").flat(), rowText);
    expect([...own.keys()].sort()).toEqual([...shown.keys()].sort());
    for (const [row, block] of shown)
      startsWith(
        (own.get(row) ?? []).map((p) => [p.deviant, p.irrelevant, flag(p.rowWithinOutcome), round(p.best)]),
        block.map((r) => [r.DCOV, r.IIR, r["TT_DCV<=Y"], r.Best]),
      );
  });
});

describe("necessity of STOCK + MA in SCHF equals smmr(necessity = TRUE)", () => {
  const union = { ...formula, terms: ["STOCK", "MA"] };
  const own = necessityCases(union);
  const pairs = necessityPairs(union);

  test("typical cases", () => {
    blocksOf("smmr_nec_nomatch1").forEach((block, b) => {
      expect(
        sorted(
          (own[b]?.typical ?? []).map((c) => [
            c.caseId,
            round(c.membership),
            round(c.outcome),
            flag(c.uniquelyCovered),
            round(c.best),
            flag(c.most),
          ]),
        ),
      ).toEqual(
        sorted(block.map((r) => [r.Case, r.NecCond, r.Outcome, r.UniqCov, round(Number(r.Best)), r.MostTyp])),
      );
    });
  });

  test("deviant consistency cases", () => {
    blocksOf("smmr_nec_nomatch2").forEach((block, b) => {
      expect(
        sorted(
          (own[b]?.deviantConsistency ?? []).map((c) => [
            c.caseId,
            round(c.membership),
            c.configuration.join(""),
            round(c.rowMembership),
            flag(c.globallyUncovered),
            flag(c.rowWithinOutcome),
            round(c.best),
            flag(c.most),
          ]),
        ),
      ).toEqual(
        sorted(
          block.map((r) => [
            r.Case,
            r.NecCond,
            rowText(r),
            r.TT_row,
            r.GlobUncov ?? "TRUE",
            r["TT<=Y"],
            r.Best,
            r.MostDCONS,
          ]),
        ),
      );
    });
  });

  test("deviant relevance cases", () => {
    blocksOf("smmr_nec_nomatch3").forEach((block, b) => {
      expect(
        sorted(
          (own[b]?.deviantRelevance ?? []).map((c) => [
            c.caseId,
            round(c.membership),
            round(c.outcome),
            round(c.best),
            flag(c.most),
          ]),
        ),
      ).toEqual(sorted(block.map((r) => [r.Case, r.NecCond, r.Outcome, r.Best, r.MostDREL])));
    });
  });

  test("typical with deviant relevance cases", () => {
    blocksOf("smmr_nec_match1").forEach((block, b) => {
      const shown = block.map((r) => [r.TYP, r.DREL, r.UniqCov ?? "TRUE", r.Best]);
      const all = (pairs[b]?.typicalRelevance ?? []).map((p) => [
        p.typical,
        p.deviant,
        flag(p.uniquelyCovered),
        round(p.best),
      ]);
      for (const line of shown) expect(all).toContainEqual(line);
      expect(all.slice(0, shown.length).map((line) => line[3])).toEqual(shown.map((line) => line[3]));
    });
  });

  test("deviant consistency with typical cases", () => {
    blocksOf("smmr_nec_match2").forEach((block, b) => {
      const all = (pairs[b]?.deviantTypical ?? []).map((p) => [
        p.deviant,
        p.typical,
        p.configuration.join(""),
        round(p.best),
      ]);
      const shown = block.map((r) => [r.DCONS, r.TYP, rowText(r), r.Best]);
      if (shown.length === 0) expect(all).toEqual([]);
      for (const line of shown) expect(all).toContainEqual(line);
      expect(all.slice(0, shown.length).map((line) => line[3])).toEqual(shown.map((line) => line[3]));
    });
  });
});

describe("memberships and fit", () => {
  test.each(["pimdata_yp", "pimdata_yi"])("implicantMemberships equals %s", (id) => {
    const rows = resultOf<Row[]>(id);
    const names = Object.keys(rows[0] ?? {}).filter(
      (name) => !["row", "solution_formula", "out"].includes(name),
    );
    implicantMemberships({ ...formula, terms: names }).forEach((own, i) => {
      const row = rows[i] ?? {};
      const expected = [...names.map((name) => row[name]), row.solution_formula, row.out];
      expect(own.caseId).toBe(row.row);
      [...own.terms, own.solution, own.outcome].forEach((value, v) => {
        expect(Math.abs(value - Number(expected[v]))).toBeLessThan(1e-9);
      });
    });
  });

  const measures = {
    "Cons.Nec": "inclN",
    "Cov.Nec": "covN",
    RoN: "RoN",
    "Cons.Suf": "inclS",
    "Cov.Suf": "covS",
    PRI: "PRI",
    "Cons.Suf(H)": "inclH",
    PRODUCT: "product",
  } as const;
  const rowTerm = (row: string) => {
    const bits = (Number(row) - 1).toString(2).padStart(conditions.length, "0");
    return conditions.map((name, i) => (bits[i] === "1" ? name : `~${name}`)).join("*");
  };

  test.each([
    ["QCAfit_nec_all", "EXPORT"],
    ["QCAfit_nec_neg", "~EXPORT"],
    ["QCAfit_suf", "EXPORT"],
    ["QCAfit_sol", "EXPORT"],
    ["QCAfit_ttrows", "EXPORT"],
  ])("parametersOfFit equals %s", (id, outcome) => {
    for (const row of resultOf<Row[]>(id)) {
      const name = String(row.row);
      const expression =
        name === "solution_formula" ? terms.join(" + ") : /^\d+$/u.test(name) ? rowTerm(name) : name;
      const [own] = parametersOfFit(data, outcome, [expression]);
      for (const [theirs, ours] of Object.entries(measures)) {
        if (!(theirs in row) || !own) continue;
        const digits = String(row[theirs]).replace(/^\d*\.?/u, "").length > 3 ? 4 : 3;
        expect(Math.abs(own[ours] - Number(row[theirs])), `${name} ${theirs}`).toBeLessThan(
          0.51 * 10 ** -digits,
        );
      }
    }
  });

  test("theoryEvaluation equals modelFit(LF)", () => {
    const [rows = []] = resultOf<Row[][]>("modelFit");
    const lipset = { data: dataOf("QCA_LF"), outcome: "SURV", terms: ["DEV*~IND", "URB*STB"] };
    const own = theoryEvaluation(lipset, "DEV*STB");
    const found = [...own.terms, own.model, own.theory, own.both, own.modelOnly, own.theoryOnly, own.neither];
    rows.forEach((row, i) => {
      for (const name of ["inclS", "PRI", "covS"] as const)
        expect(
          Math.abs((found[i]?.[name] ?? Number.NaN) - Number(row[name])),
          `${row.row} ${name}`,
        ).toBeLessThan(1e-9);
    });
    expect(own.both.inOutcome).not.toEqual([]);
  });

  test("xyZones agrees with the lists of typical, deviant and irrelevant cases", () => {
    const x = implicantMemberships(formula);
    const points = xyZones(
      data.cases,
      x.map((m) => m.solution),
      x.map((m) => m.outcome),
    );
    const inZone = (zone: string) =>
      points
        .filter((p) => p.zone === zone)
        .map((p) => p.caseId)
        .sort();
    expect(inZone("deviant coverage")).toEqual(
      deviantCoverageCases(formula)
        .map((c) => c.caseId)
        .sort(),
    );
    expect(inZone("individually irrelevant")).toEqual(
      irrelevantCases(formula)
        .map((c) => c.caseId)
        .sort(),
    );
    expect(xyZones(["a", "b", "c"], [0.5, 0.9, 0.9], [1, 0.7, 0.2]).map((p) => p.zone)).toEqual([
      "ambiguous",
      "deviant consistency in degree",
      "deviant consistency in kind",
    ]);
  });

  test("formulas that cannot be evaluated are rejected", () => {
    expect(() => typicalCases({ ...formula, terms: [] })).toThrow(ConditionError);
    expect(() => typicalCases({ ...formula, terms: ["NOWHERE"] })).toThrow(ConditionError);
    expect(() => typicalPairs(formula, "EMP")).toThrow(ConditionError);
    const holes = { cases: ["a"], columns: { A: [Number.NaN], Y: [1] } };
    expect(() => typicalCases({ data: holes, outcome: "Y", terms: ["A"] })).toThrow(MembershipError);
    expect(() => xyZones(["a"], [1, 1], [1, 1])).toThrow(MembershipError);
  });
});
