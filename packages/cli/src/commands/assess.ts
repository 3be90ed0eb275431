import { join } from "node:path";
import { type Assessment, assess, factsOnly } from "@throughline/assess";
import { english, type Language } from "@throughline/report";
import {
  findBrowser,
  type Printing,
  reportFiles,
  reportLanguage,
  writeReport,
} from "@throughline/server/export";
import {
  type CitationStyle,
  defaultFormats,
  type ReportFormat,
  reportFormats,
  type Study,
} from "@throughline/study";
import type { AssessOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { printFactsOnly } from "../print-facts-only.ts";
import { replaceFolder } from "../replace-folder.ts";

/** Duration of each stage in milliseconds. */
type Timings = {
  readonly read: number;
  readonly compute: number;
  readonly report: number;
  readonly write: number;
};

/** `throughline assess <folder> --out <dir>`: writes the report with its tables and R script. */
export async function assessCommand(folder: string, options: AssessOptions): Promise<number> {
  const start = performance.now();
  const read = await loadUsableStudy(folder);
  if (!read) return exitCode.found;
  const study = options.style === undefined ? read : withStyle(read, options.style);
  const wanted = new Set(options.format ?? defaultFormats);
  const printed = (["pdf", "pdf-full"] as const).filter((format) => wanted.has(format));
  const printing = printed.length === 0 ? undefined : { browser: await findBrowser(), formats: printed };
  const language = await reportLanguage(options.language ?? study.manifest.language);
  const { assessment, timings } = await assessInto(
    study,
    options.out,
    performance.now() - start,
    wanted,
    printing,
    language,
  );
  const facts = options.factsOnly ? factsOnly(study, assessment) : undefined;
  if (options.json)
    console.log(
      JSON.stringify(
        {
          out: options.out,
          conclusions: assessment.conclusions.length,
          warnings: assessment.warnings,
          timings,
          ...(facts === undefined ? {} : { factsOnly: facts }),
        },
        null,
        2,
      ),
    );
  else {
    printSummary(assessment);
    if (facts !== undefined) printFactsOnly(facts);
    console.log(`\nReport: ${join(options.out, mainFile(wanted))}`);
  }
  if (options.timings && !options.json) printTimings(timings);
  return exitCode.done;
}

const withStyle = (study: Study, style: CitationStyle): Study => ({
  ...study,
  manifest: { ...study.manifest, citation_style: style },
});

/** Returns the name of the file to open first. */
function mainFile(wanted: ReadonlySet<ReportFormat>): string {
  const first = (["html", "pdf", "pdf-full", "docx"] as const).find((format) => wanted.has(format));
  return first === undefined ? "" : reportFormats[first];
}

/** Assesses a study and writes the report into a folder, completely or not at all. */
export async function assessInto(
  study: Study,
  out: string,
  read: number,
  wanted: ReadonlySet<ReportFormat> = new Set(defaultFormats),
  printing?: Printing,
  language: Language = english,
): Promise<{ assessment: Assessment; timings: Timings }> {
  const start = performance.now();
  const assessment = assess(study);
  const computed = performance.now();
  const files = await reportFiles(assessment, study, wanted, language);
  const written = performance.now();
  await replaceFolder(out, "assessment.json", (folder) => writeReport(folder, files, wanted, printing));
  return {
    assessment,
    timings: {
      read,
      compute: computed - start,
      report: written - computed,
      write: performance.now() - written,
    },
  };
}

/** Prints the main conclusions. */
export function printSummary(assessment: Assessment): void {
  console.log(`\n${assessment.study.title}\n${assessment.study.question.trim()}\n`);
  const titles = new Map(assessment.analyses.map((analysis) => [analysis.id, analysis.title]));
  let last = "";
  for (const conclusion of assessment.conclusions) {
    if (!conclusion.headline) continue;
    if (conclusion.analysis !== last) console.log(`${titles.get(conclusion.analysis)}`);
    last = conclusion.analysis;
    console.log(`  [${conclusion.confidence.level}] ${conclusion.statement}`);
  }
  if (assessment.warnings.length > 0) console.log("\nCaution");
  for (const warning of assessment.warnings) console.log(`  ${warning}`);
  if (assessment.missing.length > 0)
    console.log(
      `  Missing grades that conclusions need: ${assessment.missing.length}. The report lists them.`,
    );
}

function printTimings({ read, compute, report: rendering, write }: Timings): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(
    `\nread and checked ${ms(read)} · computed ${ms(compute)} · report rendered ${ms(rendering)} · written ${ms(write)}`,
  );
}
