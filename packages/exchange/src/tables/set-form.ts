import { dontCare, type Scale } from "@throughline/sets";
import { type Problem, printable, quoted } from "@throughline/study";
import type { Cases } from "./case-names.ts";
import { isMissingWord, missingCodeProblem, suspectNumbers } from "./missing-codes.ts";
import { cellOf, numbersOf } from "./numbers.ts";
import type { Table } from "./table.ts";

/** Highest category without --scale multi; a column with a higher number is more likely raw values. */
const mostLikelyCategory = 9;
const mostCategories = 1000;

/** Most cells of one column that are named. */
const shown = 5;

const allowed: Readonly<
  Record<Scale, { readonly holds: (value: number) => boolean; readonly what: string }>
> = {
  crisp: { holds: (value) => value === 0 || value === 1, what: "crisp (0 or 1)" },
  fuzzy: { holds: (value) => value >= 0 && value <= 1, what: "fuzzy (0 to 1)" },
  multi: {
    holds: (value) => Number.isInteger(value) && value >= 0 && value < mostCategories,
    what: "a category (a whole number from 0)",
  },
};

/** What to do with a column that is not a set. */
export type Remedy = {
  /** the end of a sentence, after "or" */
  readonly fix: string;
  /** the command line that it names */
  readonly command?: string;
};

/** How a column is read as a set. */
export type SetReading = {
  /** the scale that its values must have; the scale they look like by default */
  readonly scale?: Scale | undefined;
  /** in a crisp column, `-` (or `dc`) means that the condition does not apply to the case */
  readonly temporal?: boolean | undefined;
  /** what to do with a column of raw values, as the end of a sentence after "or" */
  readonly remedy: (column: string) => Remedy;
};

/** Reads a column as a set: its values, NaN where missing, and the problems that prevent it. */
export function setForm(
  table: Table,
  cases: Cases,
  column: string,
  { scale, temporal = false, remedy }: SetReading,
): { readonly values: Float64Array; readonly problems: readonly Problem[] } {
  const { values: read, filled, texts } = numbersOf(table, cases, column);
  const values = read.map(withoutNoise);
  const index = table.header.indexOf(column);
  const head = { file: table.file, line: 1 };
  const problems: Problem[] = [];
  const add = (at: Problem["at"], what: string, fix: string, command?: string) =>
    problems.push({ severity: "error", at, what, fix, command });

  const other = values.filter((value) => !Number.isNaN(value));
  const dashes = texts.length > 0 && texts.every(({ text }) => /^(?:-|dc)$/u.test(text.trim()));
  if (temporal && dashes && other.every(allowed.crisp.holds)) {
    const rows = new Set(texts.map(({ row }) => row));
    return { values: values.map((value, r) => (rows.has(r) ? dontCare : value)), problems };
  }
  const codes = missingCodes(table, texts, scale === "multi" ? [] : values, dashes);
  if (codes.length > 0) {
    for (const code of codes.slice(0, shown)) {
      const row = texts.find(({ text }) => text === code)?.row ?? values.indexOf(Number(code));
      const { at, caseId } = cellOf(table, cases, row, index);
      const { what, fix, option } = missingCodeProblem(code);
      const found = `case ${quoted(caseId)}, column ${quoted(column)}: ${quoted(code)} ${what}`;
      problems.push({ severity: "error", at, what: found, fix, option });
    }
    return { values, problems };
  }
  if (filled === 0)
    add(head, `column ${quoted(column)} has no value`, "Fill it in, or leave it out of --conditions.");
  else if (texts.length * 2 > filled && !(dashes && other.every(allowed.crisp.holds))) {
    const [first] = texts;
    const { fix, command } = remedy(column);
    add(
      first?.at ?? head,
      `case ${quoted(first?.caseId ?? "")}, column ${quoted(column)}: ${quoted(first?.text ?? "")} is text, but sets need numbers`,
      `Write numbers, or ${fix}`,
      command,
    );
  } else {
    for (const { at, caseId, text } of texts.slice(0, shown))
      add(
        at,
        `case ${quoted(caseId)}, column ${quoted(column)}: ${quoted(text)} is not a number`,
        table.delimiter !== ";" && /^[+-]?\d*,\d+$/u.test(text)
          ? "Write decimals with a point, or export the table with semicolons."
          : dashes
            ? "Leave the cell empty if the value is unknown. If the condition does not apply to the case, use --temporal."
            : "Correct the cell, or leave it empty if the value is unknown.",
      );
    const outside = outsideOf(values, scale);
    for (const [i, r] of outside.slice(0, scale === undefined ? 1 : shown).entries()) {
      const { at, caseId, text } = cellOf(table, cases, r, index);
      const { fix, command } =
        i === 0 ? remedy(column) : { fix: "calibrate the column.", command: undefined };
      add(
        at,
        `case ${quoted(caseId)}, column ${quoted(column)}: ${printable(text)} is not ${scale === undefined ? `in set form (0 to 1, or categories 0, 1, 2, … up to ${mostLikelyCategory}); the column runs from ${range(values)}` : allowed[scale].what}`,
        `Correct the cell, or ${fix}`,
        command,
      );
    }
    if (scale !== undefined && outside.length > shown)
      add(
        head,
        `${outside.length - shown} more cells of column ${quoted(column)} are not ${allowed[scale].what}`,
        "Choose another --scale, or calibrate the column.",
      );
  }
  return { values, problems };
}

/** R meets 0 and 1 with such a tolerance: what was computed as 1 can be 1.0000000000000002. */
const noise = 1.5e-8;
const withoutNoise = (value: number): number =>
  Math.abs(value - Math.round(value)) < noise ? Math.round(value) + 0 : value;

/** The values of a column that look like codes for missing ones, unless someone has said which are. */
function missingCodes(
  table: Table,
  texts: readonly { readonly text: string }[],
  values: ArrayLike<number>,
  dashes: boolean,
): string[] {
  if (table.codesKnown) return [];
  const words = new Set(texts.map(({ text }) => text).filter((text) => !dashes && isMissingWord(text)));
  return [...words, ...suspectNumbers(values).map(String)];
}

/** Returns the rows with a value outside the scale; without a scale, outside 0..1 in a column that does not hold categories. */
function outsideOf(values: Float64Array, scale: Scale | undefined): number[] {
  const outside = (holds: (value: number) => boolean) =>
    [...values.keys()].filter((r) => {
      const value = values[r] as number;
      return !Number.isNaN(value) && !holds(value);
    });
  if (scale !== undefined) return outside(allowed[scale].holds);
  const category = (value: number) => allowed.multi.holds(value) && value <= mostLikelyCategory;
  return outside(category).length === 0 ? [] : outside(allowed.fuzzy.holds);
}

function range(values: Float64Array): string {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return `${known[0]} to ${known.at(-1)}`;
}
