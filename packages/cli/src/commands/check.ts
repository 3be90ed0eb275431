import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type MigrationNeed, migrationNeeds } from "@throughline/assess";
import { byPlace, type Problem, printProblem } from "@throughline/study";
import { filesOnDisk, type Loaded, readStudy } from "@throughline/study/folder";
import type { JsonOption } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { gradingWarnings } from "../grading-warnings.ts";

/** Most problems printed of one file; `--json` gives all. */
const shownOfOneFile = 200;

/** `throughline check <folder>`: every problem of a study, with its place. */
export async function checkCommand(folder: string, options: JsonOption): Promise<number> {
  const found = await readFolder(folder);
  const problems = [...found.problems, ...(await hiddenProblems(folder))];
  const needs = found.study === undefined ? [] : migrationNeeds(found.study);
  if (options.json) console.log(JSON.stringify({ folder, problems, needs }, null, 2));
  else {
    printProblems(folder, problems);
    printNeeds(needs);
  }
  return problems.some((problem) => problem.severity === "error") ? exitCode.found : exitCode.done;
}

/** What is wrong with the history and the database that came with a study; both are looked at only when they are there. */
async function hiddenProblems(folder: string): Promise<readonly Problem[]> {
  if (!existsSync(join(folder, "history.jsonl")) && !existsSync(join(folder, ".throughline"))) return [];
  const { checkHistory, checkRecordedPaths } = await import("@throughline/store");
  return [...(await checkHistory(resolve(folder))), ...checkRecordedPaths(folder)];
}

/** The study, with every problem of its files, and what the claims say against the grades when the files are in order. */
async function readFolder(folder: string): Promise<Loaded> {
  const path = resolve(folder);
  await readdir(path);
  const files = filesOnDisk(path);
  const loaded = await readStudy(basename(path), files);
  const { text = "" } = await files.read("study.yaml", true);
  const problems = [...loaded.problems, ...gradingWarnings(loaded, text)].sort(byPlace);
  return loaded.study === undefined ? { problems } : { study: loaded.study, problems };
}

/** Prints in one block what a study in the former format lacks. */
function printNeeds(needs: readonly MigrationNeed[]): void {
  if (needs.length === 0) return;
  console.log("\nThe study can be assessed as it is. The rules of reasoning (docs/reasoning.md) need more:");
  for (const { count, of, what, effect, fix } of needs)
    console.log(`  ${count} of ${of} ${what}: ${effect}.\n    ${fix}`);
}

/** Prints problems as text, with a count at the end. */
export function printProblems(folder: string, problems: readonly Problem[]): void {
  const byFile = Map.groupBy(problems, (problem) => problem.at.file);
  for (const [file, list] of byFile) {
    for (const problem of list.slice(0, shownOfOneFile)) console.log(printProblem(problem));
    if (list.length > shownOfOneFile)
      console.log(`${file}: and ${list.length - shownOfOneFile} more (--json lists all)`);
  }
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  console.log(
    problems.length === 0
      ? `${folder}: no problem found.`
      : `${folder}: ${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`,
  );
}
