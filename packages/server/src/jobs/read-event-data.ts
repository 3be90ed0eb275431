import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobResults } from "@throughline/api";
import { csvOf, type OnProgress, readEvents, readMapping } from "@throughline/exchange";
import type { Study } from "@throughline/study";
import { type EventsRequest, rowsFile } from "./events-job.ts";

/**
 * Reads events like `throughline events`. The folder of the job receives the rows, and all rows, events and
 * exclusions as CSV.
 */
export async function readEventData(
  { files, hidden, mapping: text, mappingFile }: EventsRequest,
  study: Study,
  place: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<JobResults["events"]> {
  const { mapping, problems } = readMapping(mappingFile, text, study);
  if (!mapping) return { problems };
  const into = join(place, "report");
  await mkdir(into, { recursive: true });
  const shown = (said: string) => hidden.reduce((rest, folder) => rest.replaceAll(folder, ""), said);
  const read = await readEvents({ files, mapping, study, into, signal, onProgress });
  const named = JSON.parse(JSON.stringify(read), (_, value) =>
    typeof value === "string" ? shown(value) : value,
  ) as typeof read;
  if ("problems" in named) return named;
  const { account, rows } = named;
  await writeFile(join(place, rowsFile), JSON.stringify(rows));
  for (const table of ["ties", "claims", "series"] as const)
    await writeFile(join(into, `${table}.csv`), csvOf(table, rows[table]));
  if (hidden.length > 0) {
    const exclusions = join(into, "exclusions.csv");
    await writeFile(exclusions, shown(await readFile(exclusions, "utf8")));
  }
  return {
    account,
    source: mapping.source,
    case: mapping.case,
    ties: rows.ties.length,
    claims: rows.claims.length,
    series: rows.series.length,
  };
}
