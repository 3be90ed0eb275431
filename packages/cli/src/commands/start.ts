import { existsSync } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Study } from "@throughline/study";
import { exitCode } from "../exit.ts";
import { optionsOf, portOption } from "../options.ts";
import { usableStudy } from "../study.ts";
import { assessInto, printSummary } from "./assess.ts";
import { openUntilStopped } from "./open.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * `throughline start`: assesses studies, prints their main conclusions, and opens the workbench on the first: on the folder itself when
 * it is named, on a copy when it is bundled. Without a name it takes the first bundled study, with `--once` every one of them.
 */
export async function startCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("start", args, {
    once: { type: "boolean" },
    port: { type: "string", default: "4170" },
    out: { type: "string", default: join(root, "out") },
  });
  const port = portOption(values.port);
  const folders = positionals.length > 0 ? positionals : await bundledStudies(values.once ?? false);
  const assessed: Study[] = [];
  for (const folder of folders) {
    const start = performance.now();
    const study = await usableStudy(folder);
    if (!study) {
      if (positionals.length > 0) return exitCode.found;
      continue;
    }
    const out = join(values.out, study.id);
    const { assessment } = await assessInto(study, out, performance.now() - start);
    if (assessed.length === 0) {
      printSummary(assessment);
      console.log(`\nReport: ${join(out, "report.html")}`);
    }
    assessed.push(study);
  }
  const [first, ...others] = assessed;
  if (!first) return exitCode.found;
  if (others.length > 0)
    console.log(`Assessed too: ${others.map(({ manifest }) => manifest.title).join("; ")}`);
  if (values.once) return exitCode.done;
  const folder = positionals[0] ?? (await workingCopy(join(root, "studies", first.id), values.out));
  return openUntilStopped(folder, { port, json: false });
}

/** A copy of a bundled study to try things on; one that is there already keeps what was done in it. */
async function workingCopy(folder: string, out: string): Promise<string> {
  const copy = join(out, "workbench", basename(folder));
  if (!existsSync(join(copy, "study.yaml"))) await cp(folder, copy, { recursive: true });
  return copy;
}

/** The bundled study that is opened, or all of them with that one first. */
async function bundledStudies(all: boolean): Promise<string[]> {
  const first = "russia-gender-violence";
  if (!all) return [join(root, "studies", first)];
  const names = (await readdir(join(root, "studies"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return [first, ...names.filter((name) => name !== first).sort()].map((name) => join(root, "studies", name));
}
