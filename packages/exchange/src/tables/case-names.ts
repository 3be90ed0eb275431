import { type Message, notice } from "@throughline/messages";
import { type Problem, quoted } from "@throughline/study";
import { longColumns } from "./long-table.ts";
import { isMissing, numberOf } from "./number.ts";
import { shellWord } from "./shell-word.ts";
import { placeOf, type Table, type TableRow } from "./table.ts";
import { refuseTable, TableError } from "./table-error.ts";

/** The cases of a table, in its order. */
export type Cases = {
  /** true when the first column names them, false when they are named by line */
  readonly named: boolean;
  readonly names: readonly string[];
};

/**
 * Finds the names of the cases: in the chosen columns; else in the first column, when its header is empty,
 * case, cases, id or name, when it has the name of a number or year column and distinct values, or when most
 * of its cells are not numbers; else in the line numbers.
 *
 * @param wanted columns requested by name, which thus contain values
 * @param combining advice about the rows of the same case, where these can be combined
 * @throws TableError when two cases have the same name
 */
export function casesOf(table: Table, wanted: readonly string[], combining?: string): Cases {
  const cases = namedRows(table, wanted);
  refuseRepeated(table, cases.names, combining);
  return cases;
}

/** Names the case of each row, as `casesOf` does. Several rows may have the same case. */
export function namedRows(table: Table, wanted: readonly string[]): Cases {
  const columns = table.caseColumns?.map((name) => table.header.indexOf(name));
  const named =
    columns === undefined ? namesCases(table, wanted) : columns.includes(0) || table.header[0] === "";
  const names = table.rows.map((row) => {
    const { cells, line } = row;
    const first = cells[columns?.[0] ?? 0];
    if (named && first === "" && table.header[0] !== "") refuseUnnamed(table, row, columns?.[0] ?? 0);
    // A letter with an accent is written as one character or as two.
    if (columns === undefined) return ((named && first) || String(line)).normalize();
    return (
      columns
        .map((c) => cells[c])
        .filter(Boolean)
        .join(" ")
        .normalize() || String(line)
    );
  });
  return { named, names };
}

/** Refuses a row without the name of its case: that of the row above, where cells were merged, or a missing one. */
export function refuseUnnamed(table: Table, row: TableRow, column: number): never {
  const at = placeOf(table, row, column);
  refuseTable(
    table.file,
    at.line,
    at.column,
    notice("the row has no name in the column {column}", { column: quoted(table.header[column] ?? "") }),
    notice("Write the name of its case. If it is the case of the row above, repeat the name."),
  );
}

/** Largest number of repeated cases that are listed. */
const listed = 100;

function refuseRepeated(table: Table, names: readonly string[], combining: string | undefined): void {
  if (new Set(names).size === names.length) return;
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  const advice = adviceOnRepeated(table, combining);
  for (const [r, row] of table.rows.entries()) {
    const name = names[r] ?? "";
    const before = seen.get(name);
    if (before === undefined) seen.set(name, row.line);
    else
      problems.push({
        severity: "error",
        at: placeOf(table, row, 0),
        what: notice("case {name} is already in line {before}", { name: quoted(name), before }),
        ...advice,
      });
    if (problems.length === listed) break;
  }
  throw new TableError(problems);
}

function adviceOnRepeated(table: Table, combining: string | undefined): { fix: Message; option: string } {
  const long = longColumns(table);
  if (long !== undefined)
    return {
      fix: notice(
        "If each row has one value of a case, the table is long: {names} has the names, {values} the values.",
        { names: quoted(long[0]), values: quoted(long[1]) },
      ),
      option: `On the command line: --long ${shellWord(long.join(","))}.`,
    };
  return {
    fix:
      combining === undefined
        ? notice("Delete one of the two rows, rename one, or name the columns that identify a case.")
        : notice(
            "Delete one of the two rows, rename one, or name the columns that identify a case. If a case has several rows, choose how to combine them.",
          ),
    option: `On the command line: --cases country,year${combining === undefined ? "." : `; ${combining}`}`,
  };
}

/** A timestamp, as survey programs write the start of an answer. */
const moment = /^\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{1,2}:\d{2}/u;
/** Names of the column that numbers the answers in survey programs. */
const answerIds = /^(?:_?id|_?uuid|_?index|response ?id|respondent ?id|responseid|instanceid|key)$/iu;

/**
 * Returns the column that identifies the answers to a survey, where the first column has their start times,
 * which can repeat.
 *
 * @returns undefined when the first column is another one, or no column identifies the answers
 */
export function answerColumn({ header, rows }: Pick<Table, "header" | "rows">): string | undefined {
  if (rows.length === 0 || !rows.every(({ cells }) => moment.test(cells[0] ?? ""))) return undefined;
  return header.find((name, c) => {
    if (c === 0 || !answerIds.test(name)) return false;
    const ids = rows.map(({ cells }) => cells[c] ?? "");
    return !ids.includes("") && new Set(ids).size === ids.length;
  });
}

/**
 * Returns the column that names the cases beside a first one that only numbers the rows, as R and pandas write
 * it.
 */
export function columnBesideRowNumbers({ header, rows }: Pick<Table, "header" | "rows">): string | undefined {
  const [numbers = "", names = ""] = header;
  const start = Number(rows[0]?.cells[0]);
  if (
    !/^(?:|unnamed: 0|\.\.\.1|index|rownames)$/iu.test(numbers) ||
    names === "" ||
    (start !== 0 && start !== 1)
  )
    return undefined;
  if (!rows.every(({ cells }, r) => cells[0] === String(start + r))) return undefined;
  const cases = rows.map(({ cells }) => cells[1] ?? "");
  const areNames = cases.every(
    (cell) => !isMissing(cell) && numberOf(cell, ".") === undefined && cell.length <= 80,
  );
  return areNames && new Set(cases).size === cases.length ? names : undefined;
}

/** Names of columns that number the cases, or name them by year. */
const titlesOfNames =
  /^(?:case[ _-]?(?:id|no|nr|number)|ids?|id[ _-]?(?:no|nr)|.+[ _]id|no\.?|nr\.?|num|number|obs|row|№|#|n°|nummer|lfd\.? ?nr\.?|fall(?:nr\.?|nummer)?|respondent(?:en)?(?:[ _-]?(?:id|no|nr))?|caso|cas|случай|номер|№ п\/п|year|jahr|année|año|anno|год)$/iu;

/**
 * Returns whether the first column names the cases.
 *
 * @param wanted columns requested by name, which thus contain values
 */
export function namesCases(table: Table, wanted: readonly string[]): boolean {
  const title = table.header[0] ?? "";
  if (title !== "" && wanted.includes(title)) return false;
  if (/^(?:|cases?|id|name)$/iu.test(title)) return true;
  const filled = table.rows.map(({ cells }) => cells[0] ?? "").filter((cell) => !isMissing(cell));
  const isUnique = filled.length === table.rows.length && new Set(filled).size === filled.length;
  // Codes of places such as 0101 and 0301 are not numbers.
  if (isUnique && filled.every((cell) => /^\d+$/u.test(cell)) && filled.some((cell) => /^0\d/u.test(cell)))
    return true;
  if (table.header.length > 1 && titlesOfNames.test(title) && isUnique) return true;
  return filled.filter((cell) => numberOf(cell, table.decimal) === undefined).length * 2 > filled.length;
}
