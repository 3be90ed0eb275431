import { noticeText } from "@throughline/messages";
// Common forms of tables. Nothing in them is changed without a notice.
import { describe, expect, test } from "vitest";
import { casesOf } from "./case-names.ts";
import { suspectNumbers } from "./missing-codes.ts";
import { numbersOf } from "./numbers.ts";
import { tableOf } from "./read-table.ts";
import { TableError } from "./table-error.ts";

async function read(text: string) {
  const table = await tableOf("t.csv", new TextEncoder().encode(text));
  const cases = casesOf(table, []);
  const column = (name: string) => Array.from(numbersOf(table, cases, name).values);
  return { cases: cases.names, column, notices: table.notices.map(noticeText) };
}

describe("codes for missing values are found among the values of a column", () => {
  test.each([
    ["Polity", [-10, -66, -77, -88, 10, 3], [-66, -77, -88]],
    ["World Values Survey", [1, 2, 3, 4, -1, -2, -5], [-1, -2, -5]],
    ["yes or no, and no answer", [0, 1, -2], [-2]],
    ["a number with decimals", [34.5, 999, 45.2], [999]],
    ["a membership", [0.2, 0.8, 9], [9]],
    ["a weather station", [0.5, 0.25, -999.9], [-999.9]],
    ["the smallest whole number of a program", [0, 1, -2147483648], [-2147483648]],
    ["the fill value of a grid", [0.5, 0.25, 9.96921e36], [9.96921e36]],
    ["a percentage", [15.5, 25.2, 99.9], []],
    ["a scale on both sides of 0", [-2, -1, 0, 1, 2], []],
    ["some of the Polity scores", [-6, -3, 5, 8], []],
    ["growth", [-2, 3.1, 0.4, -1], []],
    ["ages", [34, 58, 71, 80], []],
  ])("%s", (_, values, codes) => {
    expect(suspectNumbers(values).sort((a, b) => b - a)).toEqual(codes);
  });
});

test("a code is found among more values than a call takes arguments", () => {
  const values = Float64Array.from({ length: 200_000 }, (_, i) => i / 2 || -999);
  expect(suspectNumbers(values)).toEqual([-999]);
});

test("where a comma marks decimals, a point separates thousands", async () => {
  const { column, notices } = await read("case;a;b\nx;0,25;1.234\ny;0,5;12.000\n");
  expect(column("b")).toEqual([1234, 12_000]);
  expect(notices.join()).toContain('"1.234" is 1234');
});

test.each(["..", "…", ":", "._", "#NV", "#Н/Д"])("%s is read as missing, with a notice", async (code) => {
  const { column, notices } = await read(`case,a\nx,0.5\ny,${code}\nz,1\n`);
  expect(column("a")).toEqual([0.5, Number.NaN, 1]);
  expect(notices.join()).toContain("is read as a missing value in a.");
});

test("a row without a case is refused, as merged cells leave it", async () => {
  await expect(read("country,year,a\nNorland,1990,1\n,1991,0\n")).rejects.toThrow(
    't.csv:3:1  the row has no name in the column "country"',
  );
});

test("sums above and below the cases are named; a name in two Unicode forms is one case", async () => {
  const { notices } = await read("town,a\nTotal (all):,3\nA,1\nB,2\nTotals,3\nAverage,1.5\n");
  expect(notices.filter((said) => said.includes("looks like a sum")).map((said) => said.slice(0, 6))).toEqual(
    ["Line 2", "Line 5", "Line 6"],
  );
  await expect(read("town,a\n\u00c9cole,1\nE\u0301cole,0\n")).rejects.toThrow("is already in line 2");
});

test("a column of names alone names the cases", async () => {
  expect((await read("town\nNordby\nSundby\n")).cases).toEqual(["Nordby", "Sundby"]);
});

test("sources and notes below a table are omitted, with a notice", async () => {
  const { cases, notices } = await read(
    "case,a,b\nx,1,0\ny,0,1\n\n\nData from database: World,,\nLast Updated: 2023,,\n1) estimated\n",
  );
  expect(cases).toEqual(["x", "y"]);
  expect(notices.join()).toContain(
    'left out: "Data from database: World", "Last Updated: 2023", "1) estimated".',
  );
});

test("blank lines are skipped; every row keeps its line number", async () => {
  const text = `case,a\n\n\n"x\n\n1",0\n,\n\r\n y ,1\n${"\n".repeat(100_000)}z,1\n`;
  const { rows } = await tableOf("t.csv", new TextEncoder().encode(text));
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [4, "x\n\n1"],
    [9, "y"],
    [100_010, "z"],
  ]);
});

test("a case whose values are all missing stays a case", async () => {
  expect((await read("case,a,b\nx,1,0\nSorvik,,\n")).cases).toEqual(["x", "Sorvik"]);
});

test("a row of sums is reported", async () => {
  expect((await read("case,a,b\nx,1,0\nTotal,1,0\n")).notices.join()).toContain("looks like a sum");
});

test("decimal commas between commas are refused with their place", async () => {
  await expect(read("case,a,b\nx,0,5,1,0\ny,0,75,0,25\n")).rejects.toThrow(
    "commas seem to separate the columns and to mark the decimals (0,5)",
  );
});

test("zero-width characters around a cell are removed", async () => {
  const { cases, column } = await read("case,a\nx\u200b,1\ny,\u200b0\n");
  expect(cases).toEqual(["x", "y"]);
  expect(column("a")).toEqual([1, 0]);
});

test("a percent sign after a blank, with a decimal comma", async () => {
  const { column, notices } = await read("case;p\nx;12,5 %\ny;3 %\n");
  expect(column("p")).toEqual([12.5, 3]);
  expect(notices.join()).toContain('"12,5 %" is 12,5');
});

test.each([
  ["R's write.csv", '"","land","x"\n"1","Nordby",1\n"2","Sundby",0\n'],
  ["R's write.table", '"land" "x"\n"1" "Nordby" 1\n"2" "Sundby" 0\n'],
  ["pandas", "Unnamed: 0,land,x\n0,Nordby,1\n1,Sundby,0\n"],
])("the numbers of the rows in %s do not name the cases", async (_, text) => {
  const { cases, column, notices } = await read(text);
  expect(cases).toEqual(["Nordby", "Sundby"]);
  expect(column("x")).toEqual([1, 0]);
  expect(notices).toContain('"land" names the cases, as the first column only numbers the rows.');
});

test("numbers in the first column name the cases where the second column repeats", async () => {
  expect((await read(",region,x\n0,north,1\n1,north,0\n")).cases).toEqual(["0", "1"]);
});

test("cells contain neither blanks before quotation marks nor the end mark of DOS files", async () => {
  const { cases, column } = await read('land, "a, b"\r\n"x, y", "1"\r\nz, "0"\r\n\u001a');
  expect(cases).toEqual(["x, y", "z"]);
  expect(column("a, b")).toEqual([1, 0]);
});

test("headings over several columns are refused, and the names that only they have are listed", async () => {
  await expect(
    read("Country,Economy,,Law,\n,GDP,Growth,Court,Police\nA,1,2,0,1\nB,2,3,1,0\n"),
  ).rejects.toThrow('Write "Country" into line 2. Delete the lines above line 2.');
});

test.each([
  ["case:a:b\nx:1:0\ny:0:1\n", 'the columns are separated by ":"'],
  ["<html><table><tr><td>a</td></tr></table></html>", "a web page or XML with a table"],
  ['[{"case": "x", "a": 1}]', "JSON"],
  ["case^a^b\nx^1^0\n", 'the columns are separated by "^"'],
])("%s is named as what it is", async (text, said) => {
  await expect(read(text)).rejects.toThrow(said);
});

test("marks of direction around a cell are removed, Indian groups of digits are read", async () => {
  expect((await read('case,a\nx,"12,34,567"\n')).column("a")).toEqual([1_234_567]);
  expect((await read("case,a\nx\u200f,\u200e1\u200e\ny,\u200f0\n")).cases).toEqual(["x", "y"]);
});

test("a comma at the end of each row adds no cell", async () => {
  expect((await read("case,a,b\nx,1,0,\ny,0,1,\n")).column("b")).toEqual([0, 1]);
});

test.each([
  ["~", "case~a\nx~1\ny~0\n", '"~"'],
  ["the unit separator", "case\x1fa\nx\x1f1\ny\x1f0\n", "the control character 31"],
  ["several blanks", "town       a\nNew York   1\nRome       0\n", "several blanks"],
])("columns separated by %s are named", async (_, text, name) => {
  await expect(read(text)).rejects.toThrow(`the columns are separated by ${name}`);
});

test("an empty column before the table is left out with a notice", async () => {
  const { cases, notices } = await read(",town,a\n,x,1\n,y,0\n");
  expect(cases).toEqual(["x", "y"]);
  expect(notices.join()).toContain("Column 1 is empty");
});

test("of many rows with another number of cells the first hundred are listed and the others counted", async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `c${i},1`);
  const error = await read(`case,A,B\n${rows.join("\n")}\nlast,1,1\n`).catch((found: unknown) => found);
  if (!(error instanceof TableError)) throw error;
  expect(error.problems.length).toBe(101);
  expect(error.problems.at(-1)?.at.line).toBe(102);
  expect(noticeText(error.problems.at(-1)?.what ?? "")).toBe(
    "200 more rows have another number of cells than the header",
  );
});
