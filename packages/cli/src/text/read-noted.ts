import { readTable, type Table, type TableReading } from "@throughline/exchange/tables";
import { printWarnings } from "./print-warnings.ts";

/** Reads a table, and prints what was decided for it. */
export async function readNoted(file: string, reading: TableReading): Promise<Table> {
  const table = await readTable(file, reading);
  printWarnings(table.notices);
  return table;
}
