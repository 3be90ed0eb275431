import { nameList, notice, type Said } from "@throughline/messages";
import { numberOf } from "./number.ts";
import type { TableRow } from "./table.ts";

/** A header with the rows that follow it. */
type Rows = { readonly head: TableRow; readonly body: readonly TableRow[] };

/**
 * Removes the rows in which survey programs explain their columns, and names columns by both rows of a double
 * header.
 */
export function removeSurveyRows(rows: Rows, notices: Said[]): Rows {
  return qualtricsRows(rows, notices) ?? surveyMonkeyRows(rows, notices) ?? rows;
}

/** Qualtrics writes the questions in the second row, and its own identifiers, as JSON, in the third. */
function qualtricsRows({ head, body }: Rows, notices: Said[]): Rows | undefined {
  const at = body.slice(0, 3).findIndex(({ cells }) => /^\{"ImportId":/u.test(cells[0] ?? ""));
  if (at < 0) return undefined;
  const lines = body.slice(0, at + 1).map(({ line }) => String(line));
  notices.push(
    notice(
      "{count, plural, one {Line {lines} holds} other {Lines {lines} hold}} questions and identifiers of Qualtrics, and no cases.",
      { count: lines.length, lines: nameList(lines) },
    ),
  );
  return { head, body: body.slice(at + 1) };
}

/** SurveyMonkey writes a question above the columns of its answers, which the second row names. */
function surveyMonkeyRows({ head, body: [second, ...body] }: Rows, notices: Said[]): Rows | undefined {
  const isOfProgram = /^respondent ?id$/iu.test(head.cells[0] ?? "") && second?.cells[0] === "";
  const isWord = (cell: string): boolean => cell === "" || numberOf(cell, ".") === undefined;
  if (second === undefined || !isOfProgram || !second.cells.every(isWord)) return undefined;
  const width = Math.max(head.cells.length, second.cells.length);
  const cells: string[] = [];
  let question = "";
  for (let c = 0; c < width; c++) {
    const own = head.cells[c] ?? "";
    const answer = second.cells[c] ?? "";
    if (own !== "") question = own;
    const isPlain = answer === "" || /^(?:open-ended )?response$/iu.test(answer);
    cells.push(isPlain ? own : `${question}: ${answer}`);
  }
  notices.push(
    notice(
      "The header of SurveyMonkey has two rows (lines {first} and {second}), which name the columns together.",
      { first: head.line, second: second.line },
    ),
  );
  return { head: { ...head, cells }, body };
}
