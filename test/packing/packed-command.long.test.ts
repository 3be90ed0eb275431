// Installs the packed command into an empty folder and runs it there. Needs a build (npm run build).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const isBuilt = existsSync(join(root, "packages/web/dist/index.html"));
if (!isBuilt)
  console.warn("The workbench is not built (npm run build). The test of the packed command is skipped.");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-packed-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8" });

test.runIf(isBuilt)("the packed command runs from its own folder", () => {
  const archive = run(process.execPath, join(root, "scripts/pack.mjs"), folder).trim();
  run("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", archive);
  const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
  expect(run("npx", "throughline", "--version").trim()).toBe(version);
  run("npx", "throughline", "init", "study");
  run("npx", "throughline", "assess", "study", "--out", "report", "--format", "html,docx,xlsx,svg,png");
  for (const file of ["report.html", "report.docx", "tables.xlsx", "assessment.json"])
    expect(existsSync(join(folder, "report", file)), file).toBe(true);
});
