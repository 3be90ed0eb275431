import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { printProblems } from "./commands/check.ts";

/** Loads a study. When it has errors, prints every problem and returns undefined. */
export async function loadUsableStudy(folder: string): Promise<Study | undefined> {
  const { study, problems } = await loadStudy(folder);
  if (!study) printProblems(folder, problems);
  return study;
}
