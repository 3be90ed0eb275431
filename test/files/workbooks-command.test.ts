// The same table in each format gives the same truth table.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { utils, write } from "@e965/xlsx";
import { afterAll, expect, test } from "vitest";
import { throughline } from "../command/run.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-workbooks-"));
afterAll(() => rm(place, { recursive: true }));

const header = ["land", "presse", "druck", "gesetz"];
const rows = [
  ["Österreich", 0.67, 1, 1],
  ["Россия", 0.33, 1, 0.67],
  ["Québec", 0, 0.33, 0],
  ["Ελλάδα", 1, 0, 0.33],
  ["Oman", 0.67, 0.33, 0],
];
const csv = [header, ...rows].map((row) => row.join(",")).join("\n");
await writeFile(join(place, "table.csv"), `${csv}\n`);

async function truthTable(file: string, ...options: string[]): Promise<unknown> {
  const { code, out, err } = await throughline(
    ["qca", file, "--cases", "land", "--outcome", "gesetz", "--json", ...options],
    { cwd: place },
  );
  expect(code, err).toBe(0);
  return JSON.parse(out).truthTable;
}

test.each(["xlsx", "ods", "biff8"] as const)("a workbook in the format %s", async (bookType) => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([header, ...rows]), "Länder");
  const file = `table.${bookType === "biff8" ? "xls" : bookType}`;
  await writeFile(join(place, file), write(workbook, { type: "buffer", bookType }));
  expect(await truthTable(file)).toEqual(await truthTable("table.csv"));
});

test("with several sheets one must be named, and an unknown sheet is rejected with the list of sheets", async () => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["notes"], ["read me"]]), "Notes");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([header, ...rows]), "Data");
  await writeFile(join(place, "two.xlsx"), write(workbook, { type: "buffer", bookType: "xlsx" }));
  const asked = ["qca", "two.xlsx", "--cases", "land", "--outcome", "gesetz"];
  for (const [options, message] of [
    [[], "there are 2 sheets with cells"],
    [["--sheet", "Date"], 'there is no sheet "Date"'],
  ] as const) {
    const { code, err } = await throughline([...asked, ...options], { cwd: place });
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(err).toContain('"Notes", "Data"');
  }
  expect(await truthTable("two.xlsx", "--sheet", "Data")).toEqual(await truthTable("table.csv"));
});

test.each(["snappy", "zstd"])("a Parquet file compressed by %s", async (compression) => {
  const connection = await (await DuckDBInstance.create()).connect();
  const file = join(place, "table.parquet");
  await connection.run(
    `copy (select * from read_csv('${join(place, "table.csv")}')) to '${file}' (format parquet, compression ${compression})`,
  );
  expect(await truthTable("table.parquet")).toEqual(await truthTable("table.csv"));
});
