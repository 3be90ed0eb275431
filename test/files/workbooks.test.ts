// Workbooks from practice: hidden sheets and rows, Merged cells, formulas, errors, numbers written as text.
import { readTable, type TableReading, tableOf } from "@throughline/exchange/tables";
import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { type WrittenCell, type WrittenSheet, workbookFile } from "./workbook-file.ts";

const head = ["town", "allies", "won"];

async function read(sheets: readonly WrittenSheet[], reading: TableReading = {}, date1904 = false) {
  const table = await tableOf("t.xlsx", await workbookFile(sheets, date1904), reading);
  return { rows: table.rows.map(({ cells }) => cells), lines: table.rows.map(({ line }) => line), table };
}

const sheet = (...rows: WrittenCell[][]): WrittenSheet => ({ name: "Data", rows });

test("hidden sheets are not read, hidden rows and columns are reported", async () => {
  const data = sheet(head, ["A", 1, 1], ["B", 0, 0]);
  const old = { ...sheet(head, ["A", 0, 1]), name: "Old", hidden: true };
  const { rows, table } = await read([
    old,
    {
      ...data,
      hiddenRows: [3],
      columns: '<cols><col min="2" max="2" width="0" hidden="1"/></cols>',
    },
  ]);
  expect(rows).toEqual([
    ["A", "1", "1"],
    ["B", "0", "0"],
  ]);
  expect(table.notices.map(noticeText)).toEqual([
    'Hidden sheets are not read: "Old". To read one, name it.',
    "Hidden rows are read too: 3. Delete those that you do not mean.",
    "Hidden columns are read too: B. Delete those that you do not mean.",
  ]);
  expect((await read([old, data], { sheet: "Old" })).rows).toEqual([["A", "0", "1"]]);
});

test("a merged cell has its value in every row", async () => {
  const { rows, table } = await read([
    { ...sheet(["land", "year", "a"], ["N", 1990, 1], [null, 1995, 0], ["S", 1990, 0]), merged: ["A2:A3"] },
  ]);
  expect(rows).toEqual([
    ["N", "1990", "1"],
    ["N", "1995", "0"],
    ["S", "1990", "0"],
  ]);
  expect(table.notices.map(noticeText).join()).toContain('Merged cells are read in each of their rows: "N"');
});

test("errors and formulas without a value are kept, and do not count as missing values", async () => {
  const { rows } = await read([
    sheet(
      head,
      ["A", { xml: "<f>1/0</f><v>#DIV/0!</v>", type: "e" }, 1],
      ["B", { xml: "<f>1+0</f>" }, 0],
      ["C", { xml: "<f>1+0</f><v>1</v>" }, 0],
      ["D", { xml: "<v>#N/A</v>", type: "e" }, 1],
    ),
  ]);
  expect(rows.map(([, allies]) => allies)).toEqual(["#DIV/0!", "=1+0", "1", ""]);
});

test("a raised digit is no digit of the number before it", async () => {
  const raised = '<r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r>';
  const { rows } = await read([
    sheet(head, ["A", { xml: `<is><r><t>12</t></r>${raised}</is>`, type: "inlineStr" }, 1]),
  ]);
  expect(rows).toEqual([["A", "12³", "1"]]);
});

test("numbers written as text are read by their decimal mark, which is requested when it is ambiguous", async () => {
  const comma = sheet(head, ["A", "0,8", 1], ["B", "0,3", 0], ["C", 0.25, 1]);
  const { rows, table } = await read([comma]);
  expect(rows.map(([, allies]) => allies)).toEqual(["0.8", "0.3", "0.25"]);
  expect(table.notices.map(noticeText).join()).toContain('"0,8" is 0.8');
  const open = sheet(head, ["A", "12,500", 1], ["B", 8000, 0]);
  await expect(read([open])).rejects.toThrow('"12,500" can be 12500 or 12.500');
  expect((await read([open], { decimal: "," })).rows[0]).toEqual(["A", "12.500", "1"]);
  expect((await read([open], { decimal: "." })).rows[0]).toEqual(["A", "12500", "1"]);
});

test("dates count from 1904 if the workbook says so, and lines from the top of the sheet", async () => {
  const day: WrittenCell = { xml: "<v>40000</v>", style: 1 };
  const { rows, lines } = await read([sheet([], [], ["town", "day"], ["A", day])], {}, true);
  expect([rows, lines]).toEqual([[["A", "2013-07-07"]], [4]]);
  expect((await read([sheet(["town", "day"], ["A", day])])).rows).toEqual([["A", "2009-07-06"]]);
});

test("a missing file is reported by name", async () => {
  await expect(readTable("/no/such.xlsx")).rejects.toThrow("there is no such file");
});

test("a sheet that declares a million rows and all columns is read as far as it is filled", async () => {
  const data = sheet(head, ["A", 1, 1], ["B", 0, 0]);
  const { rows } = await read([{ ...data, dimension: "A1:XFD1048576" }]);
  expect(rows).toEqual([
    ["A", "1", "1"],
    ["B", "0", "0"],
  ]);
});

test("codes keep the zeros of their format, times are no dates, merged numbers are reported", async () => {
  const { rows, table } = await read([
    {
      ...sheet(
        ["code", "time", "a", "b"],
        [{ xml: "<v>7</v>", style: 3 }, { xml: "<v>0.5</v>", style: 4 }, 1, null],
        [{ xml: "<v>12</v>", style: 3 }, { xml: "<v>0.25</v>", style: 4 }, 0, 1],
      ),
      merged: ["C2:D2"],
    },
  ]);
  expect(rows).toEqual([
    ["007", "12:00", "1", ""],
    ["012", "06:00", "0", "1"],
  ]);
  expect(table.notices.map(noticeText)).toContain(
    "Numbers in cells merged across columns count in the first column alone: C2.",
  );
});
