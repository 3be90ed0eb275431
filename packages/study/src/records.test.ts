import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cellProblem } from "./column.ts";
import { filesOnDisk } from "./folder/files.ts";
import { readStudy } from "./folder/load.ts";
import { recordOf, recordsOfRows, type ValuesIn, valuesOfRow } from "./records.ts";
import { rowSchemas } from "./row-schemas.ts";
import { cellsOf, type Table, valuesOf } from "./table.ts";
import { type TableName, tables } from "./tables.ts";

const studies = fileURLToPath(new URL("../../../studies/", import.meta.url));

describe.each(readdirSync(studies))("the rows of %s", (name) => {
  test("are the same after reading as records and writing as cells", async () => {
    const read = await readStudy(name, filesOnDisk(`${studies}${name}`));
    for (const [table, { rows }] of read.tables) {
      const declaration: Table = tables[table];
      const { row: schema } = rowSchemas(declaration);
      for (const { cells } of rows) {
        const values = valuesOf(declaration, cells);
        expect(schema.safeParse({ ...values, version: 1, author: "A" }).error).toBeUndefined();
        const record = recordOf(table, values as ValuesIn<typeof table>);
        if (record === undefined) expect(cells[declaration.gap ?? ""]).toBe("");
        else expect(valuesOfRow(table, record)).toEqual(values);
        expect(valuesOf(declaration, cellsOf(declaration, values))).toEqual(values);
      }
    }
  });
});

const tableNamed = (name: TableName): Table => tables[name];

test("a record leaves out empty values and uses the field names of the domain", () => {
  const cells = { id: "t1", from: "a", to: "b", channel: "norm", case: "x", sign: "+", claims: "c1 c2" };
  const values = valuesOf(tables.ties, { ...cells, date_from: "2003-12" });
  expect(recordOf("ties", values)).toEqual({
    id: "t1",
    from: "a",
    to: "b",
    channel: "norm",
    caseId: "x",
    sign: "+",
    claims: ["c1", "c2"],
    dateFrom: "2003-12",
  });
});

test("a row without a grade is a gap, and makes no record", () => {
  const row = {
    case: "x",
    attribute: "law",
    confidence: "low",
    claims: [],
    rationale: null,
    from: null,
    period: null,
  } as const;
  expect(recordsOfRows("grades", [{ ...row, grade: null }])).toEqual([]);
  expect(recordsOfRows("grades", [{ ...row, grade: 0 }])).toMatchObject([{ caseId: "x", grade: 0 }]);
});

test("years of articles are numbers in records, and one text in cells", () => {
  const cells = { year: "1995/2005", term: "t", case: "x", paper: "p", precision: "exact", source_key: "s" };
  const record = recordOf("media", valuesOf(tables.media, { ...cells, locator: "p. 1" }));
  expect(record).toMatchObject({ yearFrom: 1995, yearTo: 2005, source: "s" });
  expect(record && valuesOfRow("media", record).year).toBe("1995/2005");
});

describe("the API", () => {
  const { newRow, changedRow } = rowSchemas(tables.grades);

  test("accepts a new row with the required columns, and no unknown column", () => {
    const row = { case: "x", attribute: "law", confidence: "low" };
    expect(newRow.safeParse(row).success).toBe(true);
    expect(newRow.safeParse({ ...row, confidence: null }).success).toBe(false);
    expect(newRow.safeParse({ ...row, grade: "1" }).success).toBe(false);
    expect(newRow.safeParse({ ...row, colour: "red" }).success).toBe(false);
    expect(rowSchemas(tables.claims).newRow.safeParse({ id: "c1" }).success).toBe(false);
  });

  test("accepts a change with its version and at least one changed value", () => {
    expect(changedRow.safeParse({ version: 1, grade: null }).success).toBe(true);
    expect(changedRow.safeParse({ version: 1 }).success).toBe(false);
    expect(changedRow.safeParse({ grade: 1 }).success).toBe(false);
  });

  test("describes each table as JSON Schema", () => {
    for (const name of Object.keys(tables) as TableName[])
      expect(z.toJSONSchema(rowSchemas(tableNamed(name)).row)).toMatchObject({
        properties: Object.fromEntries(
          Object.keys(tables[name].columns).map((column) => [column, { description: expect.any(String) }]),
        ),
      });
  });
});

test.each([
  ["", "is empty"],
  ["a b", "is not an id"],
])("the cell %j of an id %s", (text, what) => {
  expect(String(cellProblem(text, tables.cases.columns.id)?.what)).toContain(what);
});

test.each([
  [tables.cases.columns.lat, "91", "91 is outside −90 to 90"],
  [tables.cases.columns.lat, "north", '"north" is not a number'],
  [tables.cases.columns.date_from, "2003-13", '"2003-13" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)'],
  [tables.grades.columns.confidence, "sure", '"sure" is not one of "high", "medium", "low"'],
])("a cell is told apart with what is allowed (%#)", (column, text, what) => {
  expect(String(cellProblem(text, column)?.what)).toBe(what);
  expect(cellProblem("", tables.cases.columns.lat)).toBeUndefined();
});
