import type { TableSurvey } from "@throughline/study";
import { expect, test } from "vitest";
import { chosenColumns, importRequest, noChoice } from "./import-choice.ts";

const column = { filled: 3, examples: [], codes: [] };
const survey: TableSurvey = {
  rows: 3,
  first: [],
  decimal: ".",
  columns: [
    { ...column, name: "town", use: "case", scale: "crisp" },
    { ...column, name: "law", use: "attribute", attribute: "national_law", scale: "fuzzy" },
    { ...column, name: "gdp", use: "attribute", scale: "raw" },
    { ...column, name: "motto", use: "none", scale: "crisp" },
  ],
};

test("columns without choices are omitted from the request", () => {
  expect(importRequest(noChoice, survey)).toEqual({ confidence: "medium" });
});

test("codes, decimal mark and encoding are sent as entered", () => {
  const choice = { ...noChoice, missing: " -99, n/k ,", decimal: "," as const, encoding: "koi8-r" };
  expect(importRequest(choice, undefined)).toEqual({
    confidence: "medium",
    missing: ["-99", "n/k"],
    decimal: ",",
    encoding: "koi8-r",
  });
});

test("one choice fixes all columns: known attributes by id, new ones with role and scale", () => {
  const choice = {
    ...noChoice,
    columns: { gdp: { role: "outcome" as const, scale: "fuzzy" as const }, motto: { use: "text" as const } },
  };
  expect(importRequest(choice, survey)).toEqual({
    confidence: "medium",
    cases: ["town"],
    attributes: [
      { column: "law", attribute: "national_law" },
      { column: "gdp", role: "outcome", scale: "fuzzy" },
    ],
    texts: ["motto"],
  });
});

test("a column can be mapped to another attribute, or to a new one", () => {
  const choice = { ...noChoice, columns: { law: { attribute: "" }, gdp: { attribute: "wealth" } } };
  const targets = chosenColumns(survey, choice).map(({ name, target }) => [name, target]);
  expect(targets).toEqual([
    ["town", ""],
    ["law", ""],
    ["gdp", "wealth"],
    ["motto", ""],
  ]);
});

test("for a table with one row per case and attribute, only the case columns are sent", () => {
  const long = { attribute: "indicator", value: "value" };
  const choice = { ...noChoice, long, columns: { law: { use: "case" as const } } };
  expect(importRequest(choice, survey)).toEqual({ confidence: "medium", long, cases: ["town", "law"] });
});
