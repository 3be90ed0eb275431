import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { csvTables } from "./csv-tables.ts";
import { gexfOf, graphmlOf } from "./network-files.ts";
import { page } from "./page/page.tsx";
import { type ReportView, reportView } from "./page/report-view.ts";
import { replicationScript } from "./replication/study-script.ts";

/**
 * Writes all files of an assessment.
 *
 * @param view the report as data, if already built
 * @returns contents by relative path: report.html, assessment.json, tables/*.csv, the network as
 *   tables/network.graphml and .gexf when there are ties, and replicate.R when there is a truth table
 */
export function report(
  assessment: Assessment,
  study: Study,
  view: ReportView = reportView(assessment, study),
): Record<string, string> {
  const script = replicationScript(assessment, study);
  return {
    "report.html": page(view),
    "assessment.json": `${JSON.stringify(assessment, null, 1)}\n`,
    ...Object.fromEntries(
      Object.entries(csvTables(assessment, study)).map(([name, text]) => [`tables/${name}`, text]),
    ),
    ...(study.ties.length === 0
      ? {}
      : {
          "tables/network.graphml": graphmlOf(study.actors, study.ties),
          "tables/network.gexf": gexfOf(study.actors, study.ties),
        }),
    ...(script === undefined ? {} : { "replicate.R": script }),
  };
}
