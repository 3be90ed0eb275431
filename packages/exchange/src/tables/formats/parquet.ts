import zlib from "node:zlib";
import { notice } from "@throughline/messages";
import { rString } from "@throughline/study";
import { type Compressors, parquetReadObjects } from "hyparquet";
import type { Table } from "../table.ts";
import { refuseTable } from "../table-error.ts";
import { gridTable } from "./grid-table.ts";

/** Compressions besides Snappy, which programs choose: Polars ZSTD, others GZIP or Brotli. */
const compressors: Compressors = {
  GZIP: (input, length) => zlib.gunzipSync(input, { maxOutputLength: length }),
  BROTLI: (input, length) => zlib.brotliDecompressSync(input, { maxOutputLength: length }),
  ZSTD: (input, length) => zlib.zstdDecompressSync(input, { maxOutputLength: length }),
};

/**
 * Reads a Parquet file of plain columns.
 *
 * @throws TableError when the file is damaged, or its compression is not supported
 */
export async function parquetTable(file: string, bytes: Uint8Array): Promise<Table> {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const copy = rString(name.replace(/(?:\.[^.]*)?$/u, ".csv"));
  const records = await parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors }).catch(() =>
    refuseTable(
      file,
      1,
      undefined,
      notice("this Parquet file is damaged or of an unsupported kind"),
      notice("In R: {code}.", {
        code: `write.csv(arrow::read_parquet(${rString(name)}), ${copy}, row.names = FALSE)`,
      }),
    ),
  );
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return gridTable(file, [names, ...records.map((record) => names.map((name) => textOf(record[name])))], []);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
