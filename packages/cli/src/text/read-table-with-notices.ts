import { readTable, type Table, type TableReading } from "@throughline/exchange/tables";
import { printWarnings } from "./print-warnings.ts";

/** Reads a table and prints its notices. */
export async function readTableWithNotices(file: string, reading: TableReading): Promise<Table> {
  const table = await readTable(file, reading);
  printWarnings(table.notices);
  return table;
}
