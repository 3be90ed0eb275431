import { existsSync } from "node:fs";
import { cp, readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makePlace, own } from "@throughline/store";
import type { Study } from "@throughline/study";
import { authorFor } from "../author.ts";
import type { StartOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { freePort } from "../free-port.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { assessInto, printSummary } from "./assess.ts";
import { openStartPage, openWorkbench } from "./open.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * `throughline start`: assesses studies, prints the main conclusions, and opens the workbench on the first study: in
 * its own folder when it is named, in a copy when it is bundled. For an empty folder it offers to create or open a
 * study. Problems that would prevent the workbench from opening are reported before anything is computed.
 */
export async function startCommand(named: readonly string[], options: StartOptions): Promise<number> {
  const out = options.out ?? join(root, "out");
  const folders = named.length > 0 ? named : await bundledStudies(options.once ?? false);
  const [first] = folders;
  if (first === undefined) return exitCode.found;
  if (!options.once && named.length === 1 && (await isEmptyFolder(first)))
    return openStartPage(resolve(first), { port: options.port, browser: options.browser });
  if (options.once) return (await assessAll(folders, named.length > 0, out)) ? exitCode.done : exitCode.found;
  const port = await freePort(options.port);
  const folder = named.length > 0 ? first : await workingCopy(first, out);
  if (existsSync(folder)) own(await makePlace(folder), authorFor(folder)).release();
  if (!(await assessAll(folders, named.length > 0, out))) return exitCode.found;
  const opening = { port, browser: options.browser };
  return openWorkbench(folder, named.length > 0 ? opening : { ...opening, example: resolve(folder) });
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
