import {
  adviceOn,
  type Cases,
  type Cell,
  cellOf,
  isMissing,
  missingCodeAdvice,
  missingCodeFound,
  numbersOf,
  suspectCodes,
  type Table,
  TableError,
} from "@throughline/exchange/tables";
import type { Said } from "@throughline/messages";
import { type Problem, quoted, some } from "@throughline/study";

/** Returns the raw values of a column, null where missing. */
export function rawValues(table: Table, cases: Cases, column: string): (number | null)[] {
  const { values, texts } = numbersOf(table, cases, column);
  if (texts.length > 0)
    throw new TableError(
      texts.map((cell) =>
        problem(
          cell,
          column,
          "is not a number",
          adviceOn(cell.text) ??
            "Correct the cell, leave it empty if the value is unknown, or use --method rubric for grades in words.",
        ),
      ),
    );
  rejectMissingCodes(table, cases, column, values);
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** @throws TableError for values that look like codes for missing values, which would be calibrated */
function rejectMissingCodes(table: Table, cases: Cases, column: string, values: Float64Array): void {
  const codes = suspectCodes(table, values);
  if (codes.length === 0) return;
  const index = table.header.indexOf(column);
  throw new TableError(
    codes.map((code) => {
      const { at, caseId, text } = cellOf(table, cases, values.indexOf(code), index);
      const what = missingCodeFound(quoted(caseId), quoted(column), quoted(text));
      return { severity: "error", at, what, ...missingCodeAdvice(String(code), table) };
    }),
  );
}

/** Returns the grades of a column, null where missing. */
export function gradeTexts(
  table: Table,
  cases: Cases,
  column: string,
  grades: Readonly<Record<string, number>>,
): (string | null)[] {
  const index = table.header.indexOf(column);
  const cells = table.rows.map((_, r) => cellOf(table, cases, r, index));
  const unknown = cells.filter(({ text }) => !isMissing(text) && !Object.hasOwn(grades, text));
  if (unknown.length > 0)
    throw new TableError(
      unknown.map((cell) =>
        problem(
          cell,
          column,
          `is not among the grades (${some(Object.keys(grades))})`,
          "Correct the cell, or add it to --grades.",
        ),
      ),
    );
  return cells.map(({ text }) => (isMissing(text) ? null : text));
}

function problem({ at, caseId, text }: Cell, column: string, what: Said, fix: Said): Problem {
  return {
    severity: "error",
    at,
    what: `case ${quoted(caseId)}, column ${quoted(column)}: ${quoted(text)} ${what}`,
    fix,
  };
}
