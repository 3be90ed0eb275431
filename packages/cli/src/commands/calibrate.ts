import { calibration } from "../calibrate/calibration.ts";
import { printCalibration } from "../calibrate/print.ts";
import { calibrationOptions } from "../calibrate/request.ts";
import { exitCode, UsageError } from "../exit.ts";
import { fileOf, optionsOf } from "../options.ts";
import { casesOf } from "../table/case-names.ts";
import { columnNamed } from "../table/column-names.ts";
import { readTable } from "../table/read-table.ts";
import type { Table } from "../table/table.ts";
import { refuseToReplace, withColumn, writeWhole } from "../table/write-table.ts";
import { some } from "../text/printable.ts";
import { printWarnings } from "../text/warn.ts";

/** `throughline calibrate <data.csv> --column X`: a set from raw values. */
export async function calibrateCommand(args: string[]): Promise<number> {
  const { values: given, positionals } = optionsOf("calibrate", args, {
    column: { type: "string" },
    method: { type: "string" },
    thresholds: { type: "string" },
    find: { type: "string" },
    shape: { type: "string" },
    idm: { type: "string" },
    grades: { type: "string" },
    as: { type: "string" },
    out: { type: "string" },
    force: { type: "boolean" },
    json: { type: "boolean" },
  });
  const file = fileOf("calibrate", positionals);
  const options = calibrationOptions(given);
  const force = given.force ?? false;
  if (given.out !== undefined) await refuseToReplace(given.out, force);
  const table = await readTable(file);
  const column = given.column === undefined ? onlyColumn(table) : columnNamed(table, given.column);
  const as = given.as?.trim().normalize() ?? `${column}_set`;
  if (as === "" || table.header.includes(as))
    throw new UsageError(`A column "${as}" is there already. Name the new one with --as.`);
  const { values, result: computed } = calibration(table, casesOf(table, [column]), column, as, options);
  if (given.out !== undefined) await writeWhole(given.out, withColumn(table, as, values), force);
  const result = given.out === undefined ? computed : { ...computed, out: given.out };
  printWarnings(result.warnings);
  console.log(given.json ? JSON.stringify(result, null, 2) : printCalibration(result));
  return exitCode.done;
}

function onlyColumn(table: Table): string {
  const first = casesOf(table, []).named ? 1 : 0;
  const columns = table.header.slice(first);
  const [column] = columns;
  if (column === undefined || columns.length > 1)
    throw new UsageError(`Which column? Name it with --column: ${some(columns)}.`);
  return column;
}
