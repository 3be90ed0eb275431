import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type MigrationNeed, migrationNeeds } from "@throughline/assess";
import { byPlace, type Problem, printProblem, problemInEnglish } from "@throughline/study";
import { loadRows } from "@throughline/study/folder";
import type { JsonOption } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { gradingWarnings } from "../grading-warnings.ts";

/** Maximum number of problems printed per file; `--json` lists all. */
const shownOfOneFile = 200;

/** `throughline check <folder>`: lists every problem of a study, with its place. */
export async function checkCommand(folder: string, options: JsonOption): Promise<number> {
  const found = await loadRows(folder);
  const problems = [
    ...[...found.problems, ...gradingWarnings(found)].sort(byPlace),
    ...(await hiddenProblems(folder)),
  ];
  const needs = found.study === undefined ? [] : migrationNeeds(found.study);
  if (options.json)
    console.log(JSON.stringify({ folder, problems: problems.map(problemInEnglish), needs }, null, 2));
  else {
    printProblems(folder, problems);
    printNeeds(needs);
  }
  return problems.some((problem) => problem.severity === "error") ? exitCode.found : exitCode.done;
}

/** Returns the problems of the history and the database in the study folder, if they exist. */
async function hiddenProblems(folder: string): Promise<readonly Problem[]> {
  if (!existsSync(join(folder, "history.jsonl")) && !existsSync(join(folder, ".throughline"))) return [];
  const { checkHistory, checkRecordedPaths } = await import("@throughline/store");
  return [...(await checkHistory(resolve(folder))), ...checkRecordedPaths(folder)];
}

/** Prints, in one block, what a study in an older format needs. */
function printNeeds(needs: readonly MigrationNeed[]): void {
  if (needs.length === 0) return;
  console.log("\nThe study can be assessed. To apply all rules of reasoning (docs/reasoning.md), add:");
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
      ? `${folder}: no problems found.`
      : `${folder}: ${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`,
  );
}
