import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Study } from "@throughline/study";
import { openBrowser } from "../browser.ts";
import { exitCode } from "../exit.ts";
import { optionsOf, portOption } from "../options.ts";
import { serve } from "../serve.ts";
import { usableStudy } from "../study.ts";
import { assessInto, printSummary } from "./assess.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** `throughline start`: assesses studies, prints what they say, and serves their reports on this machine alone. */
export async function startCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("start", args, {
    once: { type: "boolean" },
    port: { type: "string", default: "4170" },
    out: { type: "string", default: join(root, "out") },
  });
  const port = portOption(values.port);
  const folders = positionals.length > 0 ? positionals : await bundledStudies();
  const served: { study: Study; folder: string }[] = [];
  for (const folder of folders) {
    const start = performance.now();
    const study = await usableStudy(folder);
    if (!study) {
      if (positionals.length > 0) return exitCode.found;
      continue;
    }
    const out = join(values.out, study.id);
    const { assessment } = await assessInto(study, out, performance.now() - start);
    if (served.length === 0) {
      printSummary(assessment);
      console.log(`\nReport: ${join(out, "report.html")}`);
    }
    served.push({ study, folder: out });
  }
  if (served.length === 0) return exitCode.found;
  if (served.length > 1)
    console.log(
      `Assessed too: ${served
        .slice(1)
        .map(({ study }) => study.manifest.title)
        .join("; ")}`,
    );
  if (values.once) return exitCode.done;
  const { url, closed } = await serve(
    served.map(({ study, folder }) => ({
      id: study.id,
      title: study.manifest.title,
      question: study.manifest.question,
      folder,
    })),
    port,
  );
  console.log(`\nOpen ${url} (Ctrl+C stops)`);
  if (process.stdout.isTTY && !process.env.CI) openBrowser(url);
  await closed;
  return exitCode.done;
}

/** The bundled studies, the first study first. */
async function bundledStudies(): Promise<string[]> {
  const first = "russia-gender-violence";
  const names = (await readdir(join(root, "studies"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return [first, ...names.filter((name) => name !== first).sort()].map((name) => join(root, "studies", name));
}
