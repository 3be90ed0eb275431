import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobResults } from "@throughline/api";
import type { Assessment } from "@throughline/assess";
import { fileName, type ReportFormat, reportFormats, type Study } from "@throughline/study";
import { strToU8, zipSync } from "fflate";
import { findBrowser, type Printing, reportFiles, reportLanguage, writeReport } from "../export/index.ts";
import type { ExportRequest } from "./job-request.ts";

/**
 * Writes the report in one format and language: a file, or a ZIP archive of tables or figures.
 *
 * @param folder the folder of the file; a failed export leaves nothing in it
 * @throws PrintError for a PDF without a browser that can print
 */
export async function exportReport(
  assessment: Assessment,
  study: Study,
  { format, language }: Pick<ExportRequest, "format" | "language">,
  folder: string,
): Promise<JobResults["export"]> {
  const printing = await printingOf(format);
  const wanted = new Set([format]);
  const { "assessment.json": _, ...files } = await reportFiles(
    assessment,
    study,
    wanted,
    await reportLanguage(language ?? study.manifest.language),
  );
  await mkdir(folder, { recursive: true });
  try {
    const name = reportFormats[format];
    if (!name.includes("*")) {
      await writeReport(folder, files, wanted, printing);
      return { file: name };
    }
    const archive = `${fileName(study.id)}-${format}.zip`;
    await writeFile(join(folder, archive), zipOf(files));
    return { file: archive };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function printingOf(format: ReportFormat): Promise<Printing | undefined> {
  if (format !== "pdf" && format !== "pdf-full") return undefined;
  return { browser: await findBrowser(), formats: [format] };
}

/** Returns a ZIP archive whose entries have a fixed time: equal files give equal archives. */
function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: "1980-01-01T00:00:00Z" });
}
