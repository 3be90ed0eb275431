import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Assessment } from "@throughline/assess";
import { english, type Language, report, reportView } from "@throughline/report";
import { type FigureFile, figureFiles, type Picture, wordReport, workbook } from "@throughline/report/files";
import { type ReportFormat, reportFormats, type Study, sourceName } from "@throughline/study";
import { pictureOf } from "./picture.ts";
import { printPdf } from "./print-pdf.ts";
import { writeFiles } from "./write-files.ts";

/** Contents of the files of a report, by relative path. */
type Files = Record<string, string | Uint8Array>;

/**
 * Returns the files of a report in some formats, except for the PDF, which is printed from report.html.
 * assessment.json is always included.
 */
export async function reportFiles(
  assessment: Assessment,
  study: Study,
  wanted: ReadonlySet<ReportFormat>,
  language: Language = english,
): Promise<Files> {
  const view = reportView(assessment, study, language);
  const files: Files = {};
  for (const [path, content] of Object.entries(report(assessment, study, view)))
    if (path === "assessment.json" || formatsOf(path).some((format) => wanted.has(format)))
      files[path] = content;
  if (wanted.has("xlsx")) files["tables.xlsx"] = workbook(assessment, study);
  if (!wanted.has("svg") && !wanted.has("png") && !wanted.has("docx")) return files;
  const drawn = figureFiles(view);
  for (const { name, svg } of drawn) if (wanted.has("svg")) files[`figures/${name}.svg`] = svg;
  if (!wanted.has("png") && !wanted.has("docx")) return files;
  const pictures = await picturesOf(drawn);
  for (const { name, picture } of pictures) if (wanted.has("png")) files[`figures/${name}.png`] = picture.png;
  if (wanted.has("docx")) {
    const byFigure = new Map(pictures.map(({ figure, picture }) => [figure, picture]));
    const sources = new Map(study.sources.map((source) => [source.key, source]));
    files["report.docx"] = await wordReport(
      view,
      (figure) => byFigure.get(figure),
      (key) => sourceName(sources.get(key), key),
    );
  }
  return files;
}

/** Draws figures as PNG, several at a time. */
const picturesOf = (drawn: readonly FigureFile[]): Promise<(FigureFile & { readonly picture: Picture })[]> =>
  Promise.all(drawn.map(async (file) => ({ ...file, picture: await pictureOf(file.svg) })));

function formatsOf(path: string): readonly ReportFormat[] {
  if (path === "report.html") return ["html", "pdf", "pdf-full"];
  if (path === "replicate.R") return ["r"];
  return path.startsWith("tables/") ? ["csv"] : [];
}

/** A browser, and the PDF files to print. */
export type Printing = { readonly browser: string; readonly formats: readonly ("pdf" | "pdf-full")[] };

/** Writes the files of a report into a folder that nothing reads yet. */
export async function writeReport(
  folder: string,
  files: Files,
  wanted: ReadonlySet<ReportFormat>,
  printing: Printing | undefined,
): Promise<void> {
  const { "report.html": html, ...others } = files;
  await writeFiles(folder, wanted.has("html") ? files : others);
  if (printing === undefined || html === undefined) return;
  // The page is printed from a temporary folder, because the target folder may contain only the requested files.
  const place = await mkdtemp(join(tmpdir(), "throughline-print-"));
  try {
    const page = join(place, "report.html");
    await writeFile(page, html);
    for (const format of printing.formats) {
      const url = pathToFileURL(page);
      url.searchParams.set("paper", "A4");
      if (format === "pdf-full") url.searchParams.set("print", "full");
      await printPdf(printing.browser, url.href, join(folder, reportFormats[format]));
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
