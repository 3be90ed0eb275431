import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Assessment } from "@throughline/assess";
import { report, reportView, sourceName } from "@throughline/report";
import { type FigureFile, figureFiles, type Picture, wordReport, workbook } from "@throughline/report/files";
import type { Study } from "@throughline/study";
import { writeFiles } from "../publish.ts";
import { type Format, formats } from "./formats.ts";
import { pictureOf } from "./picture.ts";
import { printPdf } from "./print-pdf.ts";

/** Contents of the files of a report, by relative path. */
export type Files = Record<string, string | Uint8Array>;

/** The files of a report in some formats, all but the PDF, which is printed from report.html. assessment.json is always among them. */
export async function reportFiles(
  assessment: Assessment,
  study: Study,
  wanted: ReadonlySet<Format>,
): Promise<Files> {
  const view = reportView(assessment, study);
  const files: Files = {};
  for (const [path, content] of Object.entries(report(assessment, study, view)))
    if (path === "assessment.json" || formatsOf(path).some((format) => wanted.has(format)))
      files[path] = content;
  if (wanted.has("xlsx")) files["tables.xlsx"] = workbook(assessment, study);
  if (!wanted.has("svg") && !wanted.has("png") && !wanted.has("docx")) return files;
  const drawn = figureFiles(view);
  const picture = pictures(drawn);
  for (const { figure, name, svg } of drawn) {
    if (wanted.has("svg")) files[`figures/${name}.svg`] = svg;
    if (wanted.has("png")) files[`figures/${name}.png`] = picture(figure)?.png ?? "";
  }
  if (wanted.has("docx")) {
    const sources = new Map(study.sources.map((source) => [source.key, source]));
    files["report.docx"] = await wordReport(view, picture, (key) => sourceName(sources.get(key), key));
  }
  return files;
}

/** Draws figures as PNG, each when it is first asked for. */
function pictures(drawn: readonly FigureFile[]): (figure: FigureFile["figure"]) => Picture | undefined {
  const svgOf = new Map(drawn.map(({ figure, svg }) => [figure, svg]));
  const known = new Map<FigureFile["figure"], Picture>();
  return (figure) => {
    const svg = svgOf.get(figure);
    const found = known.get(figure) ?? (svg === undefined ? undefined : pictureOf(svg));
    if (found) known.set(figure, found);
    return found;
  };
}

function formatsOf(path: string): readonly Format[] {
  if (path === "report.html") return ["html", "pdf", "pdf-full"];
  if (path === "replicate.R") return ["r"];
  return path.startsWith("tables/") ? ["csv"] : [];
}

/** A browser, and the PDF files that it prints. */
export type Printing = { readonly browser: string; readonly formats: readonly ("pdf" | "pdf-full")[] };

/** Writes the files of a report into a folder that nobody sees yet. */
export async function writeReport(
  folder: string,
  files: Files,
  wanted: ReadonlySet<Format>,
  printing: Printing | undefined,
): Promise<void> {
  const { "report.html": html, ...others } = files;
  await writeFiles(folder, wanted.has("html") ? files : others);
  if (printing === undefined || html === undefined) return;
  // The page is printed from outside the folder, which keeps nothing but the files that are wanted.
  const place = await mkdtemp(join(tmpdir(), "throughline-print-"));
  try {
    const page = join(place, "report.html");
    await writeFile(page, html);
    for (const format of printing.formats) {
      const url = pathToFileURL(page);
      url.searchParams.set("paper", "A4");
      if (format === "pdf-full") url.searchParams.set("print", "full");
      await printPdf(printing.browser, url.href, join(folder, formats[format]));
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
