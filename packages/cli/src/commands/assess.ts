import { type Assessment, assess } from "@throughline/assess";
import { report } from "@throughline/report";
import type { Study } from "@throughline/study";
import { exitCode, UsageError } from "../exit.ts";
import { optionsOf } from "../options.ts";
import { publish } from "../publish.ts";
import { usableStudy } from "../study.ts";

/** How long each stage took, in milliseconds. */
export type Timings = {
  readonly read: number;
  readonly compute: number;
  readonly report: number;
  readonly write: number;
};

/** `throughline assess <folder> --out <dir>`: the report and everything that goes with it. */
export async function assessCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("assess", args, {
    out: { type: "string" },
    json: { type: "boolean" },
    timings: { type: "boolean" },
  });
  const [folder] = positionals;
  if (folder === undefined || values.out === undefined)
    throw new UsageError("throughline assess <folder> --out <dir>");
  const start = performance.now();
  const study = await usableStudy(folder);
  if (!study) return exitCode.found;
  const { assessment, timings } = await assessInto(study, values.out, performance.now() - start);
  if (values.json)
    console.log(
      JSON.stringify(
        {
          out: values.out,
          conclusions: assessment.conclusions.length,
          warnings: assessment.warnings,
          timings,
        },
        null,
        2,
      ),
    );
  else {
    printSummary(assessment);
    console.log(`\nReport: ${values.out}/report.html`);
  }
  if (values.timings && !values.json) printTimings(timings);
  return exitCode.done;
}

/** Assesses a study and puts the report into a folder, whole or not at all. */
export async function assessInto(
  study: Study,
  out: string,
  read: number,
): Promise<{ assessment: Assessment; timings: Timings }> {
  const start = performance.now();
  const assessment = assess(study);
  const computed = performance.now();
  const files = report(assessment, study);
  const written = performance.now();
  await publish(out, files);
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

/** Prints the statements to read first. */
export function printSummary(assessment: Assessment): void {
  console.log(`\n${assessment.study.title}\n${assessment.study.question.trim()}\n`);
  const titles = new Map(assessment.analyses.map((analysis) => [analysis.id, analysis.title]));
  let last = "";
  for (const conclusion of assessment.conclusions) {
    if (!conclusion.headline) continue;
    if (conclusion.analysis !== last) console.log(`${titles.get(conclusion.analysis)}`);
    last = conclusion.analysis;
    console.log(`  [${conclusion.strength.level}] ${conclusion.statement}`);
  }
  if (assessment.warnings.length > 0) console.log("\nBe warned");
  for (const warning of assessment.warnings) console.log(`  ${warning}`);
  if (assessment.missing.length > 0)
    console.log(
      `  ${assessment.missing.length} grades that a conclusion would need are missing; the report lists them.`,
    );
}

function printTimings({ read, compute, report: rendering, write }: Timings): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(
    `\nread and checked ${ms(read)} · computed ${ms(compute)} · report drawn ${ms(rendering)} · written ${ms(write)}`,
  );
}
