// Runs the scripts in R if it is installed: against the recorded results of QCA, and with QCA and cna if they are
// installed too.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { throughline } from "../command/run.ts";
import { answered, type Recorded, type RecordedAnalysis, recordedCna, recordedQca } from "./recorded-r.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const golden = join(root, "packages/sets/golden");
const library = (name: string) => `suppressPackageStartupMessages(library(${name}))`;

const runR = (args: readonly string[]) => spawnSync("Rscript", args, { encoding: "utf8" });
const hasR = runR(["--version"]).status === 0;
const has = (name: string) => hasR && runR(["-e", library(name)]).status === 0;
const [hasQca, hasCna] = [has("QCA"), has("cna")];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-r-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script, optionally with R code that replaces a package; returns its count and the differences. */
function outcomeOf(script: string, standIn?: { readonly name: string; readonly code: string }) {
  const file = join(folder, "script.R");
  writeFileSync(file, standIn ? script.replace(library(standIn.name), () => standIn.code) : script);
  const { status, stdout, stderr } = runR([file]);
  return {
    status,
    differs: stdout.split("\n").filter((line) => line.startsWith("DIFFERS")),
    stopped: status === 0 ? "" : stderr,
    count: /(\d+) of (\d+) checks hold/u.exec(stdout)?.[0] ?? "no count",
  };
}

const datasets = readdirSync(join(golden, "expected")).map(
  (file) => JSON.parse(readFileSync(join(golden, "expected", file), "utf8")) as Recorded,
);

/** Returns the command line that repeats a recorded analysis. */
function argumentsOf({ file, conditions, type }: Recorded, analysis: RecordedAnalysis): string[] {
  const { args } = analysis;
  const expect = [analysis["dir.exp"] ?? []].flat();
  const given = ["qca", join(golden, file), "--outcome", args.outcome, "--conditions", conditions.join(",")];
  given.push("--incl-cut", [args["incl.cut"]].flat().join(","), "--n-cut", String(args["n.cut"]));
  given.push("--pri-cut", String(args["pri.cut"]), "--r");
  if (type === "temporal") given.push("--temporal");
  if (expect.length > 0 && answered(analysis.intermediate)) given.push("--expect", expect.join(","));
  return given;
}

describe.runIf(hasR)("scripts of qca --r agree with the results of QCA", () => {
  for (const dataset of datasets)
    test(dataset.file, async () => {
      for (const analysis of dataset.analyses) {
        const parts = [analysis.truthTable, analysis.conservative, analysis.parsimonious];
        if (!parts.every(answered)) continue;
        const args = argumentsOf(dataset, analysis);
        const { code, out, err } = await throughline(args);
        expect(code, err).toBe(0);
        // Fits of single conditions were recorded only for tables without temporal conditions.
        const script = dataset.pof ? out : out.replace(/^check_necessity\(.*$/gmu, "");
        const { count, ...result } = outcomeOf(script, { name: "QCA", code: recordedQca(dataset, analysis) });
        expect(result, args.join(" ")).toEqual({ status: 0, differs: [], stopped: "" });
        expect(count).not.toMatch(/^0 |no count/u);
      }
    });
});

const searches: readonly (readonly [id: string, ...args: string[]])[] = [
  ["educate"],
  ["women"],
  ["pban_4", "--outcome", "PB=1", "--cov", "0.95", "--maxstep", "4,4,10"],
  ["jobsecurity", "--con", "0.8", "--cov", "0.8", "--outcome", "JSR"],
];

describe.runIf(hasR)("scripts of cna --r agree with the results of cna", () => {
  test.each(searches)("%s", async (id, ...args) => {
    const recorded = JSON.parse(readFileSync(join(golden, `coincidence/cna_${id}.json`), "utf8"));
    const { code, out, err } = await throughline(["cna", join(golden, recorded.file), ...args, "--r"]);
    expect(code, err).toBe(0);
    const { count: _, ...result } = outcomeOf(out, { name: "cna", code: recordedCna(recorded) });
    expect(result).toEqual({ status: 0, differs: [], stopped: "" });
  });
});

const studies = readdirSync(join(root, "studies"));

describe.runIf(hasQca && hasCna)("replicate.R of every bundled study agrees with QCA and cna", () => {
  test.each(studies)("%s", async (study) => {
    const out = join(folder, study);
    await throughline(["assess", join(root, "studies", study), "--out", out, "--format", "r"]);
    if (!readdirSync(out).includes("replicate.R")) return;
    const { count: _, ...result } = outcomeOf(readFileSync(join(out, "replicate.R"), "utf8"));
    expect(result).toEqual({ status: 0, differs: [], stopped: "" });
  });
});

const missing = [hasR ? [] : "R", hasQca ? [] : "the package QCA", hasCna ? [] : "the package cna"].flat();
if (missing.length > 0)
  console.warn(`Not installed: ${missing.join(", ")}. The tests of scripts that need them are skipped.`);
