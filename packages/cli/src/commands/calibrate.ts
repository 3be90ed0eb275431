import { basename } from "node:path";
import { casesOf, columnByName, type Table } from "@throughline/exchange/tables";
import { calibrationSection, scriptOf } from "@throughline/report/replication";
import { printable, some } from "@throughline/study";
import { calibration } from "../calibrate/calibration.ts";
import { printCalibration } from "../calibrate/print.ts";
import { calibrationRequest } from "../calibrate/request.ts";
import { rejectExisting, withColumn, writeAtomically } from "../calibrate/write-table.ts";
import type { CalibrateOptions } from "../declarations/tables.ts";
import { exitCode, UsageError } from "../exit.ts";
import { rejectJsonAndR } from "../text/output-options.ts";
import { printWarnings } from "../text/print-warnings.ts";
import { readTableWithNotices } from "../text/read-table-with-notices.ts";

/** `throughline calibrate <table> --column X`: calibrates a column. */
export async function calibrateCommand(file: string, options: CalibrateOptions): Promise<number> {
  const { out, force = false } = options;
  rejectJsonAndR(options);
  if (options.r && out !== undefined)
    throw new UsageError(
      "--r and --out exclude each other: one prints a script, the other writes a table. Give one of them.",
    );
  const request = calibrationRequest(options);
  if (out !== undefined) await rejectExisting(out, force);
  const table = await readTableWithNotices(file, options);
  const column = options.column === undefined ? onlyColumn(table) : columnByName(table, options.column);
  const as = options.as?.trim().normalize() ?? `${column}_set`;
  if (as === "" || table.header.includes(as))
    throw new UsageError(`The column "${as}" already exists. Choose another name with --as.`);
  const {
    values,
    result: computed,
    calibration: made,
  } = calibration(table, casesOf(table, [column]), column, as, request);
  if (out !== undefined) await writeAtomically(out, withColumn(table, as, values), force);
  const result = out === undefined ? computed : { ...computed, out };
  printWarnings(result.warnings);
  if (options.r) {
    const section = calibrationSection({ column, cases: result.cases, calibration: made });
    console.log(scriptOf(`${column} in ${printable(basename(table.file))}: calibration`, [section]));
    return exitCode.done;
  }
  console.log(options.json ? JSON.stringify(result, null, 2) : printCalibration(result));
  return exitCode.done;
}

function onlyColumn(table: Table): string {
  const first = casesOf(table, []).named ? 1 : 0;
  const columns = table.header.slice(first);
  const [column] = columns;
  if (column === undefined || columns.length > 1)
    throw new UsageError(`No column was given. Choose one with --column: ${some(columns)}.`);
  return column;
}
