// An outcome in R's notation means the same in the check, the assessment, the report and the R script.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "@throughline/assess";
import { report } from "@throughline/report";
import { loadStudy } from "@throughline/study/folder";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./russia.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-notation-"));
afterAll(() => rm(place, { recursive: true }));

/** Returns the study of party bans in Africa with another outcome of the first truth table. */
async function withOutcome(outcome: string) {
  const folder = join(place, "study");
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, "studies/party-bans-africa"), folder, { recursive: true });
  const file = join(folder, "study.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace('outcome: "PB"', `outcome: "${outcome}"`));
  return loadStudy(folder);
}

async function resultsFor(outcome: string) {
  const { study, problems } = await withOutcome(outcome);
  expect(problems).toEqual([]);
  if (!study) throw new Error("the study cannot be used");
  const assessment = assess(study);
  const [analysis] = assessment.analyses;
  if (analysis?.kind !== "truth-table") throw new Error("the first analysis is no truth table");
  const files = report(assessment, study);
  return { study, assessment, analysis, files };
}

describe.each(["PB", "~PB"])("%s[1]", async (outcome) => {
  const inR = await resultsFor(`${outcome}[1]`);

  test("means the value in braces, everywhere", async () => {
    const ours = await resultsFor(`${outcome}{1}`);
    expect(inR.analysis.result).toEqual(ours.analysis.result);
    expect(inR.analysis.result.rows.length).toBeGreaterThan(10);
    expect(inR.assessment.conclusions).toEqual(ours.assessment.conclusions);
    // The report quotes study.yaml once, unchanged.
    const page = inR.files["report.html"]?.replace(`${outcome}[1]`, `${outcome}{1}`);
    expect(page === ours.files["report.html"]).toBe(true);
    expect(inR.files["replicate.R"]).toBe(ours.files["replicate.R"]);
  });

  test("means the whole set when the outcome has two values, also in R", async () => {
    const plain = await resultsFor(outcome);
    expect(inR.analysis.result.rows).toEqual(plain.analysis.result.rows);
    expect(inR.analysis.result.solutions).toEqual(plain.analysis.result.solutions);
    expect(inR.files["replicate.R"]).toBe(plain.files["replicate.R"]);
  });
});

test("an outcome with many values is written in brackets in the R script", async () => {
  const { study } = await withOutcome("PB");
  if (!study) throw new Error("the study cannot be used");
  const [first] = study.manifest.analyses;
  if (first?.kind !== "truth-table") throw new Error("the first analysis is no truth table");
  const analysis = { ...first, conditions: ["T", "V", "F"], outcome: "C[2]", expect: [] };
  const manifest = { ...study.manifest, analyses: [analysis] };
  const assessment = assess({ ...study, manifest });
  const script = report(assessment, { ...study, manifest })["replicate.R"];
  expect(script).toContain('outcome = "C[2]", conditions = c("T", "V", "F")');
  expect(script).toContain('check_necessity("T[0]", "C[2]"');
  expect(script).toMatch(/^ +"?C"? = c\(/mu);
});

test.each([
  ["PB*C", "names more than one set"],
  ["PB[1", "this bracket is not closed"],
  ["BP[1]", 'names the attribute "BP", which is not declared'],
])("the check refuses the outcome %s", async (outcome, message) => {
  const { problems } = await withOutcome(outcome);
  expect(problems.map(({ what }) => what).join("\n")).toContain(message);
});
