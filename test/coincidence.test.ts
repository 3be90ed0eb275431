// Coincidence analysis of a study.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assess, uses, why } from "@throughline/assess";
import { report } from "@throughline/report";
import { expect, test } from "vitest";
import { bundled, root } from "./russia.ts";

const analysisOf = (assessment: ReturnType<typeof assess>, id: string) =>
  assessment.analyses.find((analysis) => analysis.id === id);

test("the structures of women's representation equal those of R's cna, traced to the cells of all 22 countries", async () => {
  const study = await bundled("womens-representation");
  const assessment = assess(study);
  const found = analysisOf(assessment, "causes");
  if (found?.kind !== "coincidence") throw new Error("the study has no coincidence analysis");
  const golden = JSON.parse(
    await readFile(join(root, "packages/sets/golden/coincidence/cna_women.json"), "utf8"),
  );
  const sorted = (text: string) =>
    (text.split("<->")[0] ?? "").replaceAll(" ", "").split("+").sort().join("+");
  expect(found.result.structures.map(({ condition }) => sorted(condition)).sort()).toEqual(
    golden.csf.rows.map((row: { condition: string }) => sorted(row.condition)).sort(),
  );
  expect(found.result.structures[0]?.exhaustiveness).toBeCloseTo(golden.csf.rows[0].exhaustiveness, 9);
  const conclusion = assessment.conclusions.find(({ id }) => id === "causes.structures");
  expect(conclusion?.statement).toContain("2 causal structures fit 22 cases in 14 configurations");
  expect(conclusion?.trace.cells).toHaveLength(22 * 6);
  expect(why(study, assessment, "causes.structure.1")?.trace.cells).toHaveLength(22 * 6);
  expect(
    uses(study, assessment, "krook2010")
      ?.conclusions.filter((c) => c.falls)
      .map(({ id }) => id),
  ).toContain("causes.structures");
});

test("combinations of formulas above the limit are counted and reported", async () => {
  const study = await bundled("womens-representation");
  const analyses = study.manifest.analyses.flatMap((analysis) =>
    analysis.kind === "coincidence" ? [{ ...analysis, con: 0.75, cov: 0.75, robustness: false }] : [],
  );
  const assessment = assess({ ...study, manifest: { ...study.manifest, analyses } });
  const found = analysisOf(assessment, "causes");
  if (found?.kind !== "coincidence") throw new Error("the study has no coincidence analysis");
  const { atoms, combinations, complete } = found.result;
  const outcomes = [...Map.groupBy(atoms, ({ outcome }) => outcome).values()];
  expect(combinations).toBe(String(outcomes.reduce((product, { length }) => product * length, 1)));
  expect(Number(combinations)).toBeGreaterThan(1000);
  expect(complete).toBe(false);
  const [conclusion] = assessment.conclusions;
  expect(conclusion?.statement).toMatch(/^At least \d+ causal structures fit/u);
  expect(conclusion?.caveats).toContain(
    `Only the simplest 1000 of ${combinations} combinations of formulas were joined, so there may be other structures.`,
  );
});

test("models are scored over other thresholds, with traces, figure and table", async () => {
  const study = await bundled("womens-representation");
  const assessment = assess(study);
  const found = analysisOf(assessment, "causes");
  const robustness = found?.kind === "coincidence" ? found.result.robustness : undefined;
  if (!robustness) throw new Error("the study does not ask for robustness");
  expect(robustness.grid).toHaveLength(16);
  expect(robustness.grid[0]).toEqual({ con: 1, cov: 1, models: 2 });
  const [first] = robustness.models;
  expect(first).toMatchObject({ id: "causes.model.1", normalised: 1 });
  expect(why(study, assessment, "causes.model.1")?.trace.cells).toHaveLength(22 * 6);
  const files = report(assessment, study);
  expect(files["report.html"]).toContain(
    "With a consistency of at least 1, the number of models by coverage",
  );
  expect(files["report.html"]).toContain(`<td>${first?.model.replace("<->", "&lt;-&gt;")}</td>`);
  expect(files["tables/causes-grid.csv"]?.split("\n").slice(0, 2)).toEqual(["con,cov,models", "1,1,2"]);
});

test("with at most as many cases as factors there is no search, and the report says why", async () => {
  const study = await bundled("russia-gender-violence");
  const ids = study.cases.filter(({ kind }) => kind === "intervention").map(({ id }) => id);
  const graded = new Set(study.grades.map(({ caseId, attribute }) => `${caseId}/${attribute}`));
  const complete = Object.keys(study.manifest.attributes).filter((attribute) =>
    ids.every((id) => graded.has(`${id}/${attribute}`)),
  );
  const assessment = assess({
    ...study,
    manifest: {
      ...study.manifest,
      analyses: [
        {
          id: "few",
          kind: "coincidence",
          title: "Too few",
          cases: "intervention",
          factors: complete.slice(0, 4),
          con: 0.8,
          cov: 0.8,
          ordering: [],
          strict: false,
          robustness: true,
        },
      ],
    },
  });
  const found = analysisOf(assessment, "few");
  expect(found?.kind === "coincidence" && found.result.reason).toBe(
    "3 cases are too few to tell 4 factors apart: formulas would fit by chance.",
  );
  expect(assessment.conclusions[0]?.answer).toBeNull();
});

test("for the regions of Russia there is no search, because of missing grades, which are listed", async () => {
  const study = await bundled("russia-gender-violence");
  const assessment = assess(study, { leverage: false });
  const found = analysisOf(assessment, "region-causes");
  expect(found?.kind === "coincidence" && found.result.reason).toContain(
    "4 cases are too few to tell 4 factors apart",
  );
  const conclusion = assessment.conclusions.find(({ id }) => id === "region-causes.structures");
  expect(conclusion?.answer).toBeNull();
  expect(conclusion?.statement).toContain("Of 10 cases, 6 lack a grade on some factor");
  // With the missing grades filled in, the search runs: the text follows the data.
  const ids = study.cases.filter(({ kind }) => kind === "region").map(({ id }) => id);
  const factors = ["far_eastern", "northern", "intl_attention", "reform_orientation"];
  const graded = new Set(study.grades.map(({ caseId, attribute }) => `${caseId}/${attribute}`));
  const grades = ids.flatMap((caseId, i) =>
    factors
      .filter((attribute) => !graded.has(`${caseId}/${attribute}`))
      .map((attribute) => ({
        caseId,
        attribute,
        grade: i % 2,
        confidence: "low" as const,
        claims: [],
        rationale: "",
      })),
  );
  const filled = assess({ ...study, grades: [...study.grades, ...grades] }, { leverage: false });
  const sought = analysisOf(filled, "region-causes");
  expect(sought?.kind === "coincidence" && sought.result.reason).toBeUndefined();
  expect(sought?.kind === "coincidence" && sought.result.cases).toBe(10);
});

test("the settings of a study are used in the search, and the compliance of cases with the first structure is listed", async () => {
  const study = await bundled("womens-representation");
  const with_ = (settings: Record<string, unknown>) => {
    const analyses = study.manifest.analyses.map((analysis) =>
      analysis.kind === "coincidence" ? { ...analysis, robustness: false, ...settings } : analysis,
    );
    const found = analysisOf(
      assess({ ...study, manifest: { ...study.manifest, analyses } }, { leverage: false }),
      "causes",
    );
    if (found?.kind !== "coincidence") throw new Error("the study has no coincidence analysis");
    return found.result;
  };
  const base = with_({});
  expect(base.underFirst).toHaveLength(22);
  expect(base.underFirst.every(({ compliance }) => compliance === 1)).toBe(true);
  expect(with_({ max_step: [1, 2, 2] }).structures).toEqual([]);
  expect(with_({ negated: ["WNP"] }).atoms.map(({ outcome }) => outcome)).toContain("wnp");
  const noWs = with_({ exclude: [{ causes: ["WS"], outcome: "WNP" }] });
  expect(noWs.structures.some(({ condition }) => /\bWS\b/u.test(condition))).toBe(false);
  expect(base.structures.some(({ condition }) => /\bWS\b/u.test(condition))).toBe(true);
  const wide = { con: 0.8, cov: 0.8 };
  const cyclic = with_(wide).structures.filter((structure) => structure.cyclic);
  expect(cyclic.length).toBeGreaterThan(0);
  expect(with_({ ...wide, acyclic: true }).structures.filter((structure) => structure.cyclic)).toEqual([]);
  const [first] = with_({ ...wide, measures: ["PAcon", "PACcov"] }).structures;
  expect(first?.fit[0]).toBeGreaterThanOrEqual(0.8);
  expect(first?.fit[0]).not.toBe(first?.con);
  // Constant factors are left out with a note.
  const still = {
    ...study,
    grades: study.grades.map((g) => (g.attribute === "ES" ? { ...g, grade: 1 } : g)),
  };
  const conclusion = assess(still, { leverage: false }).conclusions.find(
    ({ id }) => id === "causes.structures",
  );
  expect(conclusion?.caveats.join(" ")).toContain("Left out because they do not vary:");
});
