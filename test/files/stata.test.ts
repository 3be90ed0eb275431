// Stata files written byte by byte, following the Stata manual.

import { readFile } from "node:fs/promises";
import { tableOf } from "@throughline/exchange/tables";
import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { stataFile } from "./stata-file.ts";

const rowsOf = async (bytes: Uint8Array) => {
  const { header, rows, notices } = await tableOf("towns.dta", bytes);
  return { header, rows: rows.map(({ cells }) => cells), notices: notices.map(noticeText) };
};

test.each([
  [114, true],
  [115, false],
  [117, true],
  [118, false],
  [119, true],
] as const)("release %i: numbers, texts, days, missing values and labels", async (release, isLittle) => {
  expect(await rowsOf(stataFile(release, isLittle))).toEqual({
    header: ["town", "won", "share", "day"],
    rows: [
      ["Nordby", "1", "0.25", "2001-03-04"],
      ["Sundby", "0", "", "1959-12-31"],
      ["Sørvik", "", "0.7", ""],
    ],
    notices: ['"won" has .a for missing values.', '"won": 0 is "no", 1 is "yes".'],
  });
});

test.each([6, 7])("a file of Stata %i, as R writes it", async (version) => {
  const file = new URL(`cases/tables/table-stata${version}.dta`, import.meta.url);
  expect(await rowsOf(await readFile(file))).toEqual({
    header: ["town", "won", "x", "law"],
    rows: [
      ["A", "1", "0.5", "2"],
      ["Б", "", "", "1"],
      ["C", "0", "120", "2"],
    ],
    notices: ['"law": 1 is "no", 2 is "yes".'],
  });
});

test("an incomplete file, or one of another release, is rejected with the way to convert it", async () => {
  for (const release of [114, 118] as const) {
    const whole = stataFile(release, true);
    for (const length of [20, 200, whole.length - 250])
      await expect(rowsOf(whole.subarray(0, length)), `${release}, ${length} bytes`).rejects.toThrow(
        'export delimited using "towns.csv", nolabel',
      );
  }
  const withoutVariables = stataFile(114, true).fill(0, 4, 6).fill(0x7f, 6, 10);
  await expect(rowsOf(withoutVariables)).rejects.toThrow("damaged, incomplete");
  await expect(rowsOf(new Uint8Array([105, 2, 1, 0]))).rejects.toThrow("of an unsupported release");
});
