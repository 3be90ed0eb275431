import {
  casesOf,
  isMissing,
  type Numbers,
  numbersOf,
  type Remedy,
  shellWord,
  type Table,
  type TableReading,
} from "@throughline/exchange/tables";
import { obviousMemberships } from "./obvious-memberships.ts";
import { plausibleThresholds } from "./short-thresholds.ts";

/**
 * Suggests what to do with a column that is not a set, with a command line to run.
 *
 * @param reading how the table was read, which the command repeats
 */
export function calibrationAdvice(table: Table, column: string, reading: TableReading): Remedy {
  const numbers = numbersOf(table, casesOf(table, [column]), column);
  const start = `throughline calibrate ${shellWord(table.file)} --column ${shellWord(column)}${optionsOf(reading)}`;
  return numbers.texts.length * 2 > numbers.filled
    ? rubricAdvice(table, column, start)
    : thresholdAdvice(numbers, start);
}

/** Returns the options of a command that read a table in the same way. */
function optionsOf({ cases, missing, decimal, encoding, sheet, long }: TableReading): string {
  const values = {
    cases: cases?.join(","),
    missing: missing?.join(","),
    decimal,
    encoding,
    sheet,
    long: long && `${long.attribute},${long.value}`,
  };
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : ` --${name}${value.startsWith("-") ? "=" : " "}${shellWord(value)}`,
    )
    .join("");
}

function thresholdAdvice({ values }: Numbers, start: string): Remedy {
  const thresholds = plausibleThresholds(values);
  if (thresholds.length === 0) return { fix: "leave it out of --conditions, because it does not vary." };
  // A shell user may mistake a value that begins with a minus sign for an option.
  const list = `--thresholds${(thresholds[0] ?? 0) < 0 ? "=" : " "}${thresholds.join(",")}`;
  const [method, needs] =
    thresholds.length === 3
      ? [
          "direct",
          "calibrate the column by the direct method, with thresholds for exclusion, crossover and inclusion",
        ]
      : ["crisp", "calibrate the column by the crisp method, with one threshold"];
  return {
    fix: `${needs}. Suggested from gaps between the values; check them against theory:`,
    command: `${start} --method ${method} ${list} --out calibrated.csv`,
  };
}

function rubricAdvice(table: Table, column: string, start: string): Remedy {
  const index = table.header.indexOf(column);
  const grades = [...new Set(table.rows.map(({ cells }) => cells[index] ?? ""))].filter(
    (cell) => !isMissing(cell),
  );
  if (grades.length < 2 || grades.length > 7)
    return { fix: "leave it out of --conditions, or enter a number for each case." };
  const memberships = obviousMemberships(grades);
  const list = grades.map(
    (grade) => `${/[,"={}[\]]/u.test(grade) ? `"${grade}"` : grade}=${memberships?.get(grade) ?? "?"}`,
  );
  return {
    fix: `leave it out of --conditions, or calibrate the column by a rubric, with a membership for each text${memberships ? ":" : " in place of the question mark:"}`,
    command: `${start} --method rubric --grades ${shellWord(list.join(","))} --out calibrated.csv`,
  };
}
