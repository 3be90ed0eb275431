import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { printProblems } from "./commands/check.ts";

/** Loads a study that is to be used; with errors in it they are printed and there is none. */
export async function usableStudy(folder: string): Promise<Study | undefined> {
  const { study, problems } = await loadStudy(folder);
  if (!study) printProblems(folder, problems);
  return study;
}
