import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { page } from "./page/page.ts";
import { replicationScript } from "./replication.ts";
import { csvTables } from "./tables.ts";

/**
 * Writes everything that goes with an assessment.
 *
 * @returns contents by relative path: report.html, assessment.json, tables/*.csv, and replicate.R when there is a truth table
 */
export function report(assessment: Assessment, study: Study): Record<string, string> {
  const script = replicationScript(assessment, study);
  return {
    "report.html": page(assessment, study),
    "assessment.json": `${JSON.stringify(assessment, null, 1)}\n`,
    ...Object.fromEntries(
      Object.entries(csvTables(assessment, study)).map(([name, text]) => [`tables/${name}`, text]),
    ),
    ...(script === undefined ? {} : { "replicate.R": script }),
  };
}
