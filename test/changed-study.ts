// A bundled study with changed files.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printProblem, type Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { expect } from "vitest";
import { root } from "./russia.ts";

/** Reads the study after replacements in one of its files, with its problems as printed. */
export async function changedStudy(
  name: string,
  file: string,
  ...replacements: readonly (readonly [from: string, to: string])[]
): Promise<{ study: Study | undefined; problems: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-changed-"));
  try {
    await cp(join(root, "studies", name), folder, { recursive: true });
    let text = await readFile(join(folder, file), "utf8");
    for (const [from, to] of replacements) {
      expect(text, `${file} has ${from}`).toContain(from);
      text = text.replace(from, to);
    }
    await writeFile(join(folder, file), text);
    const { study, problems } = await loadStudy(folder);
    return { study, problems: problems.map(printProblem) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
