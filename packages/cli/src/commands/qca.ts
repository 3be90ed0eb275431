import { basename } from "node:path";
import { tableScript } from "@throughline/report/replication";
import { printable } from "@throughline/study";
import type { QcaOptions } from "../declarations/tables.ts";
import { exitCode, UsageError } from "../exit.ts";
import { analysed, qcaResult } from "../qca/analysis.ts";
import { inDepth } from "../qca/in-depth.ts";
import { printQca } from "../qca/print.ts";
import { checkOptions, checkTheory, type QcaRequest, requestOf } from "../qca/request.ts";
import { setWarnings } from "../qca/set-warnings.ts";
import { printWarnings } from "../text/print-warnings.ts";
import { readNoted } from "../text/read-noted.ts";

/** `throughline qca <table> --outcome Y`: truth table, necessity and solutions of a table. */
export async function qcaCommand(file: string, options: QcaOptions): Promise<number> {
  checkOptions(options);
  const request = requestOf(await readNoted(file, options), options);
  if (options.r) {
    console.log(scriptOf(request));
    return exitCode.done;
  }
  checkTheory(request, options);
  const found = analysed(request, options.robust);
  const solved = qcaResult(request, found);
  const result = { ...solved, ...(await inDepth(found, solved.solutions, options)) };
  printWarnings(result.warnings);
  console.log(options.json ? JSON.stringify(result, null, 2) : printQca(result, request.analysis));
  return exitCode.done;
}

/** The R script that repeats the analysis; the solutions are left to R. */
function scriptOf(request: QcaRequest): string {
  const { tableStudy } = request;
  const { table, cases, columns, study } = tableStudy;
  if (!table.plain)
    throw new UsageError(
      `R would not read ${table.file} as it was read here. Save it as CSV in UTF-8, with commas between the columns, a point as the decimal sign and the names of the columns in the first row, and give that.`,
    );
  const { analysis, data } = analysed({ ...request, analysis: { ...request.analysis, solutions: [] } });
  printWarnings(setWarnings(tableStudy, data, analysis.result.excluded, request.analysis.outcome));
  return tableScript({ ...analysis, parameters: request.analysis }, study, {
    file: table.file,
    name: printable(basename(table.file)),
    delimiter: table.delimiter,
    decimal: table.decimal,
    cases: cases.names,
    places: new Map([...columns].map(([attribute, column]) => [attribute, table.header.indexOf(column) + 1])),
  });
}
