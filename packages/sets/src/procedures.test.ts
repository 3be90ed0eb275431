import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  causalChain,
  membership,
  modelsByFit,
  retention,
  type SetData,
  sortedRows,
  sufficiency,
  ThresholdError,
  truthTable,
} from "./index.ts";

const golden = new URL("../golden/", import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, golden), "utf8"));
function dataOf(rows: readonly Record<string, string | number>[], id = "case"): SetData {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== id);
  return {
    cases: rows.map((row) => String(row[id])),
    columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => Number(row[name]))])),
  };
}
const file = (name: string) =>
  dataOf(parse(readFileSync(new URL(`data/${name}.csv`, golden), "utf8"), { columns: true }));

describe("causalChain equals R's for d.educate", () => {
  const { result } = json("procedures/qca_causalChain_educate.json");
  const chain = causalChain(file("cna_d.educate"));
  test("outcomes", () => expect([...chain.keys()].sort()).toEqual(Object.keys(result).sort()));
  test.each(Object.keys(result))("%s", (outcome) => {
    const { models, prime_implicants } = result[outcome];
    const solution = chain.get(outcome);
    const sorted = (list: readonly (string | readonly string[])[]) =>
      list.map((model) => [model].flat().sort().join(" + ")).sort();
    expect(sorted(solution?.models.map((m) => m.terms.map((t) => t.term)) ?? [])).toEqual(sorted(models));
    expect([...(solution?.primeImplicants ?? [])].sort()).toEqual([...prime_implicants].sort());
  });
  test("with an ordering, later columns are not conditions", () => {
    const ordered = causalChain(file("cna_d.educate"), {
      ordering: [["U", "D"], ["L"], ["G"], ["E"]],
      strict: true,
    });
    expect(ordered.get("L")?.models.map((m) => m.terms.map((t) => t.term))).toEqual([["U", "D"]]);
    expect(ordered.has("U")).toBe(false);
  });
});

describe("retention equals R's", () => {
  const { data, entries } = json("procedures/qca_retention.json");
  test.each(entries as Record<string, number | string | boolean>[])("%o", (entry) => {
    const perturbation = entry.type as "corruption" | "deletion";
    const found = retention(dataOf(data), {
      outcome: "W",
      perturbation,
      ...(entry.dependent ? { cases: Number(entry["n.pert"]) } : { probability: Number(entry["p.pert"]) }),
    });
    const own = entry.dependent ? found.solution : found.truthTable;
    expect(Math.abs(own - Number(entry.retention))).toBeLessThan(1e-9);
  });
  test("retention equals brute force over every selection of cases", () => {
    const welfare = dataOf(data);
    const positives = (own: SetData) =>
      truthTable(own, { outcome: "W" })
        .rows.filter((row) => row.out === "1")
        .map((row) => row.row)
        .join();
    const before = positives(welfare);
    let kept = 0;
    let all = 0;
    for (let i = 0; i < 16; i++)
      for (let j = i + 1; j < 16; j++) {
        const left = welfare.cases.map((_, c) => c).filter((c) => c !== i && c !== j);
        const pick = (list: ArrayLike<number>) => left.map((c) => list[c]!);
        all++;
        if (
          positives({
            cases: left.map((c) => welfare.cases[c] ?? ""),
            columns: Object.fromEntries(Object.entries(welfare.columns).map(([k, v]) => [k, pick(v)])),
          }) === before
        )
          kept++;
      }
    expect(retention(welfare, { outcome: "W", perturbation: "deletion", cases: 2 }).solution).toBeCloseTo(
      kept / all,
      12,
    );
  });
  test("without number and probability", () =>
    expect(() => retention(dataOf(data), { outcome: "W", perturbation: "deletion" })).toThrow(
      ThresholdError,
    ));
});

describe("modelsByFit", () => {
  const lipset = file("QCA_LF");
  const y = lipset.columns.SURV as number[];
  test("every model meets the cut-offs, and none of its terms can be left out", () => {
    const models = modelsByFit(lipset, { outcome: "SURV", termInclCut: 0.8, inclCut: 0.85, covCut: 0.7 });
    expect(models.length).toBeGreaterThan(0);
    for (const { terms, inclS, covS } of models) {
      expect(inclS).toBeGreaterThanOrEqual(0.85 - 1e-7);
      expect(covS).toBeGreaterThanOrEqual(0.7 - 1e-7);
      for (const term of terms) {
        const rest = terms.filter((other) => other !== term);
        if (rest.length === 0) continue;
        const fit = sufficiency(membership(rest.join(" + "), lipset), y);
        expect(fit.inclS < 0.85 || fit.covS < 0.7).toBe(true);
      }
    }
  });
  test("Lipset's two terms are among them", () => {
    const models = modelsByFit(lipset, { outcome: "SURV", termInclCut: 0.8, covCut: 0.7, maxTerms: 2 });
    expect(models.map(({ terms }) => [...terms].sort().join(" + "))).toContain("DEV*~IND + URB*STB");
  });
});

test("sortedRows: positive rows first, then by inclusion", () => {
  const table = truthTable(file("QCA_LF"), { outcome: "SURV", inclCut: 0.8 });
  const rows = sortedRows(table, ["out", "incl"]);
  const outs = rows.map((row) => row.out).join("");
  expect(outs).toMatch(/^1+0+$/u);
  const negative = rows.filter((row) => row.out === "0").map((row) => row.inclS);
  expect(negative).toEqual([...negative].sort((a, b) => b - a));
});

describe("the fit of rows equals the definition, whether summed by product or by row", () => {
  const cell = fc.integer({ min: 0, max: 20 }).map((v) => v / 20);
  test.each([
    [3, 40],
    [13, 15],
  ])("%i conditions", (k, n) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: k + 1, maxLength: k + 1 }), { minLength: n, maxLength: n }),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }),
        (rows, groups) => {
          const names = Array.from({ length: k }, (_, c) => `C${c}`);
          const data: SetData = {
            cases: rows.map((_, i) => `x${i}`),
            columns: {
              ...Object.fromEntries(names.map((name, c) => [name, rows.map((row) => row[c] ?? 0)])),
              G: groups,
              Y: rows.map((row) => row[k] ?? 0),
            },
          };
          const table = truthTable(data, { outcome: "Y", inclCut: 0.8 });
          const y = data.columns.Y as number[];
          for (const row of table.rows) {
            const expression = table.conditions
              .map((c, i) =>
                c.scale === "multi"
                  ? `${c.name}{${row.configuration[i]}}`
                  : `${row.configuration[i] === 1 ? "" : "~"}${c.name}`,
              )
              .join("*");
            const fit = sufficiency(membership(expression, data), y);
            if (Number.isNaN(fit.inclS)) expect(row.inclS).toBeNaN();
            else expect(row.inclS).toBeCloseTo(fit.inclS, 10);
            if (!Number.isNaN(fit.PRI)) expect(row.PRI).toBeCloseTo(fit.PRI, 8);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
