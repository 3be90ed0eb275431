import { basename } from "node:path";
import { studyWithGrades } from "@throughline/exchange/tables";
import { scriptOf, truthTableSection } from "@throughline/report/replication";
import { printable } from "@throughline/study";
import type { QcaOptions } from "../declarations/tables.ts";
import { exitCode } from "../exit.ts";
import { assessTruthTable, qcaResult } from "../qca/analysis.ts";
import { inDepth } from "../qca/in-depth.ts";
import { printQca } from "../qca/print.ts";
import { checkOptions, checkTheory, requestOf } from "../qca/request.ts";
import { printWarnings } from "../text/print-warnings.ts";
import { readTableWithNotices } from "../text/read-table-with-notices.ts";

/** `throughline qca <table> --outcome Y`: computes truth table, necessity and solutions of a table. */
export async function qcaCommand(file: string, options: QcaOptions): Promise<number> {
  checkOptions(options);
  const request = requestOf(await readTableWithNotices(file, options), options);
  checkTheory(request, options);
  const found = assessTruthTable(request, options.robust);
  if (options.r) {
    const { table } = request.tableStudy;
    const study = studyWithGrades(request.tableStudy, request.analysis);
    printWarnings(qcaResult(request, found).warnings);
    const title = `${found.analysis.parameters.outcome} in ${printable(basename(table.file))}`;
    console.log(
      scriptOf(`${title}: truth table, necessity and solutions`, [
        truthTableSection({ ...found.analysis, title }, study),
      ]),
    );
    return exitCode.done;
  }
  const solved = qcaResult(request, found);
  const result = { ...solved, ...(await inDepth(found, solved.solutions, options)) };
  printWarnings(result.warnings);
  console.log(options.json ? JSON.stringify(result, null, 2) : printQca(result, request.analysis));
  return exitCode.done;
}
