import type { ColumnSurvey, LongForm, Study, TableSurvey } from "@throughline/study";
import { type Cases, namesCases } from "../tables/case-names.ts";
import { suspectCodes } from "../tables/missing-codes.ts";
import { isMissing } from "../tables/number.ts";
import { numbersOf } from "../tables/numbers.ts";
import type { Table } from "../tables/table.ts";
import { scaleOf } from "./declare-attributes.ts";
import { holdsNumbers } from "./plan-table.ts";

const rowsShown = 8;
const examplesShown = 4;
const longestCell = 80;
const attributeNames = /^(?:attribute|variable|indicator|condition|measure|item)$/iu;
const valueNames = /^(?:value|grade|score|rating|membership|obs_value)$/iu;

const short = (cell: string): string => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell);

/** Describes the content of a table after numbers and missing values are parsed. */
export function surveyTable(table: Table, study: Study): TableSurvey {
  const cases: Cases = { named: false, names: table.rows.map(({ line }) => String(line)) };
  const named = table.caseColumns ?? (namesCases(table, []) ? [table.header[0] ?? ""] : []);
  const columns = table.header.map((name, c): ColumnSurvey => {
    const { values, filled } = numbersOf(table, cases, name);
    const isNumeric = holdsNumbers(table, cases, c);
    const attribute = Object.entries(study.manifest.attributes).find(
      ([id, { label }]) => id === name || label === name,
    )?.[0];
    return {
      name,
      filled,
      examples: examplesOf(table, c),
      use: named.includes(name) ? "case" : isNumeric ? "attribute" : "none",
      ...(attribute === undefined ? {} : { attribute }),
      scale: scaleOf(values),
      codes: isNumeric ? suspectCodes(table, values) : [],
    };
  });
  const long = longForm(table.header);
  return {
    rows: table.rows.length,
    columns,
    first: table.rows.slice(0, rowsShown).map(({ cells }) => cells.map(short)),
    decimal: table.decimal,
    ...(long === undefined ? {} : { long }),
  };
}

function examplesOf({ rows }: Table, c: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[c] ?? "";
    if (!isMissing(cell)) found.add(short(cell));
    if (found.size === examplesShown) break;
  }
  return [...found];
}

function longForm(header: readonly string[]): LongForm | undefined {
  const attribute = header.find((name) => attributeNames.test(name));
  const value = header.find((name) => valueNames.test(name));
  return attribute === undefined || value === undefined || header.length < 3
    ? undefined
    : { attribute, value };
}
