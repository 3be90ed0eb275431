import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assess } from "@throughline/assess";
import { report } from "@throughline/report";
import { bundled } from "../russia.ts";

/** Writes the report of a bundled study into a folder, and returns its path. */
export async function writeReport(place: string, name: string): Promise<string> {
  const study = await bundled(name);
  const path = join(place, `${name}.html`);
  await writeFile(path, report(assess(study), study)["report.html"] ?? "");
  return path;
}
