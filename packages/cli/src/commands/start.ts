import { existsSync } from "node:fs";
import { cp, readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assessment } from "@throughline/assess";
import type { StudyServer } from "@throughline/server";
import { makePlace, own } from "@throughline/store";
import type { Study } from "@throughline/study";
import { authorFor } from "../author.ts";
import type { StartOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { freePort } from "../free-port.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { replaceFolder } from "../replace-folder.ts";
import { assessInto, printSummary } from "./assess.ts";
import { openStartPage, openWorkbench } from "./open.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * `throughline start`: opens the workbench on a study and prints its main conclusions: in its own folder when it is
 * named, in a copy when it is bundled. With `--once` it assesses studies without opening anything. For an empty folder
 * it offers to create or open a study. Problems that would prevent the workbench from opening are reported first.
 */
export async function startCommand(named: readonly string[], options: StartOptions): Promise<number> {
  const out = options.out ?? join(root, "out");
  const folders = named.length > 0 ? named : await bundledStudies(options.once ?? false);
  const [first] = folders;
  if (first === undefined) return exitCode.found;
  const isNamed = named.length > 0;
  if (options.once) return (await assessAll(folders, isNamed, out)) ? exitCode.done : exitCode.found;
  if (named.length === 1 && (await isEmptyFolder(first)))
    return openStartPage(resolve(first), { port: options.port, browser: options.browser });
  const port = await freePort(options.port);
  const folder = isNamed ? first : await workingCopy(first, out);
  if (existsSync(folder)) own(await makePlace(folder), authorFor(folder)).release();
  if (!(await loadUsableStudy(folder))) return exitCode.found;
  const others = folders.slice(1);
  if (others.length > 0 && !(await assessAll(others, isNamed, out))) return exitCode.found;
  return openWorkbench(folder, {
    port,
    browser: options.browser,
    ...(isNamed ? {} : { example: resolve(folder) }),
    onServed: (served) => printAssessment(served, out),
  });
}

/** Prints the main conclusions of the open study, and copies its report to where the reports are. */
async function printAssessment(served: StudyServer, out: string): Promise<void> {
  const report = await served.assessedReport();
  if (report === undefined) return;
  const assessment: Assessment = JSON.parse(await readFile(join(report, "assessment.json"), "utf8"));
  const target = join(out, assessment.study.id);
  await replaceFolder(target, "assessment.json", (folder) => cp(report, folder, { recursive: true }));
  printSummary(assessment);
  console.log(`\nReport: ${join(target, "report.html")}`);
  console.log(`Workbench: ${served.url}?token=${served.token}`);
}

/** Returns whether a folder has only hidden files. */
async function isEmptyFolder(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).every((name) => name.startsWith("."));
}

/**
 * Assesses studies and prints the summary of the first. Returns false when none can be assessed, or when a named one
 * cannot.
 */
async function assessAll(folders: readonly string[], areNamed: boolean, out: string): Promise<boolean> {
  const assessed: Study[] = [];
  for (const folder of folders) {
    const start = performance.now();
    const study = await loadUsableStudy(folder);
    if (!study) {
      if (areNamed) return false;
      continue;
    }
    const target = join(out, study.id);
    const { assessment } = await assessInto(study, target, performance.now() - start);
    if (assessed.length === 0) {
      printSummary(assessment);
      console.log(`\nReport: ${join(target, "report.html")}`);
    }
    assessed.push(study);
  }
  const others = assessed.slice(1).map(({ manifest }) => manifest.title);
  if (others.length > 0) console.log(`Also assessed: ${others.join("; ")}`);
  return assessed.length > 0;
}

/** Returns a copy of a bundled study to work on; an existing copy keeps its changes. */
async function workingCopy(folder: string, out: string): Promise<string> {
  const copy = join(out, "workbench", basename(folder));
  if (!existsSync(join(copy, "study.yaml"))) await cp(folder, copy, { recursive: true });
  return copy;
}

/** Returns the bundled study that package.json names, or with `all` every bundled study, that one first. */
async function bundledStudies(all: boolean): Promise<string[]> {
  const { config } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const first: string = config.firstStudy;
  if (!all) return [join(root, "studies", first)];
  const names = (await readdir(join(root, "studies"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return [first, ...names.filter((name) => name !== first).sort()].map((name) => join(root, "studies", name));
}
