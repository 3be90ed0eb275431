import type { Said } from "@throughline/messages";
import { dontCare, type Scale } from "@throughline/sets";
import { type Problem, printable, quoted } from "@throughline/study";
import type { Cases } from "./case-names.ts";
import { adviceOn } from "./cell-advice.ts";
import {
  areKnown,
  isCodeAmongWords,
  isMissingWord,
  missingCodeAdvice,
  missingCodeFound,
  missingCodeOption,
  suspectNumbers,
} from "./missing-codes.ts";
import { cellOf, numbersOf } from "./numbers.ts";
import { shellWord } from "./shell-word.ts";
import type { Table } from "./table.ts";

/** Highest category without --scale multi. A column with a higher number more likely has raw values. */
const mostLikelyCategory = 9;
const mostCategories = 1000;

/** Largest number of cells of a column in a message. */
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
  /** end of a sentence, after "or" */
  readonly fix: string;
  /** the command line in the sentence */
  readonly command?: string;
};

/** How a column is read as a set. */
export type SetReading = {
  /** scale that the values must have; by default the scale they fit */
  readonly scale?: Scale | undefined;
  /** in a crisp column, `-` (or `dc`) means that the condition does not apply to the case */
  readonly temporal?: boolean | undefined;
  /** returns advice about a column of raw values, as the end of a sentence after "or" */
  readonly remedy: (column: string) => Remedy;
};

/**
 * Reads a column as a set.
 *
 * @returns one value per case, 0..1 or a category, NaN where missing, and the problems that prevent its use
 */
export function setForm(
  table: Table,
  cases: Cases,
  column: string,
  { scale, temporal = false, remedy }: SetReading,
): { readonly values: Float64Array; readonly problems: readonly Problem[] } {
  const { values: read, filled, texts } = numbersOf(table, cases, column);
  const values = read.map(roundToCrisp);
  const index = table.header.indexOf(column);
  const head = { file: table.file, line: 1 };
  const problems: Problem[] = [];
  const add = (at: Problem["at"], what: Said, fix: Said, command?: string) =>
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
      const what = missingCodeFound(quoted(caseId), quoted(column), quoted(code));
      problems.push({ severity: "error", at, what, ...missingCodeAdvice(code, table) });
    }
    return { values, problems };
  }
  if (filled === 0)
    add(head, `column ${quoted(column)} has no value`, "Fill it in, or leave it out of --conditions.");
  else if (texts.length * 2 > filled && !(dashes && other.every(allowed.crisp.holds))) {
    const [first] = texts;
    const what = `case ${quoted(first?.caseId ?? "")}, column ${quoted(column)}: ${quoted(first?.text ?? "")} is text, but sets need numbers`;
    const advice = adviceOn(first?.text ?? "");
    if (advice !== undefined) add(first?.at ?? head, what, advice);
    else if (isNaming(texts, filled))
      problems.push({
        severity: "error",
        at: first?.at ?? head,
        what,
        fix: "If the column names the cases, say so. If not, leave it out of the conditions, or write numbers.",
        option: `On the command line: --cases ${shellWord(column)}.`,
      });
    else {
      const { fix, command } = remedy(column);
      add(first?.at ?? head, what, `Write numbers, or ${fix}`, command);
    }
  } else {
    for (const { at, caseId, text } of texts.slice(0, shown))
      problems.push({
        severity: "error",
        at,
        what: `case ${quoted(caseId)}, column ${quoted(column)}: ${quoted(text)} is not a number`,
        ...adviceOnWord(table, text, texts, dashes),
      });
    const outside = rowsOutside(values, scale);
    for (const [i, r] of outside.slice(0, scale === undefined ? 1 : shown).entries()) {
      const { at, caseId, text } = cellOf(table, cases, r, index);
      const { fix, command } =
        i === 0 ? remedy(column) : { fix: "calibrate the column.", command: undefined };
      const first = isPercent(values) ? "If 100 means full membership, divide the column by 100. " : "";
      add(
        at,
        `case ${quoted(caseId)}, column ${quoted(column)}: ${printable(text)} is not ${scale === undefined ? `in set form (0 to 1, or categories 0, 1, 2, … up to ${mostLikelyCategory}); the column runs from ${range(values)}` : allowed[scale].what}`,
        `${first}Correct the cell, or ${fix}`,
        command,
      );
    }
    if (scale !== undefined && outside.length > shown)
      add(
        head,
        `column ${quoted(column)}: further cells that are not ${allowed[scale].what}: ${outside.length - shown}`,
        "Choose another --scale, or calibrate the column.",
      );
  }
  return { values, problems };
}

/** Returns whether a column has a different word for each case, as names have. */
const isNaming = (texts: readonly { readonly text: string }[], filled: number): boolean =>
  filled > 2 && texts.length === filled && new Set(texts.map(({ text }) => text)).size === filled;

/** Returns advice about a word among numbers. The only word of a column may be a code for a missing value. */
function adviceOnWord(
  table: Table,
  text: string,
  texts: readonly { readonly text: string }[],
  dashes: boolean,
): { readonly fix: Said; readonly option?: string } {
  if (table.delimiter !== ";" && /^[+-]?\d*,\d+$/u.test(text))
    return { fix: "Write decimals with a point, or export the table with semicolons." };
  if (dashes)
    return {
      fix: "Leave the cell empty if the value is unknown. If the condition does not apply to the case, use --temporal.",
    };
  const advice = adviceOn(text);
  if (advice !== undefined) return { fix: advice };
  if (texts.some((one) => one.text !== text))
    return { fix: "Correct the cell, or leave it empty if the value is unknown." };
  return {
    fix: `Correct the cell, or leave it empty if the value is unknown. If ${quoted(text)} stands for a missing value, say so.`,
    option: missingCodeOption(text, table),
  };
}

/** Tolerance of R for 0 and 1: a computed 1 can be 1.0000000000000002. */
const tolerance = 1.5e-8;
const roundToCrisp = (value: number): number =>
  Math.abs(value - Math.round(value)) < tolerance ? Math.round(value) + 0 : value;

/**
 * Returns the values of a column that look like codes for missing ones, unless a person declared the codes.
 */
function missingCodes(
  table: Table,
  texts: readonly { readonly text: string }[],
  values: ArrayLike<number>,
  dashes: boolean,
): string[] {
  if (areKnown(table.missing)) return [];
  // A minus beside a plus or a cross means absence.
  const hasPlus = texts.some(({ text }) => /^[+x]$/iu.test(text));
  const words = new Set(
    texts
      .map(({ text }) => text)
      .filter((text) => !dashes && isMissingWord(text) && !(hasPlus && /^[-–—−]$/u.test(text))),
  );
  const numbers = Array.from(values).filter((value) => !Number.isNaN(value));
  const isAmongWords =
    texts.length > numbers.length &&
    numbers.every(isCodeAmongWords) &&
    !texts.some(({ text }) => /\p{N}/u.test(text));
  const amongWords = isAmongWords ? numbers : [];
  return [...new Set([...words, ...[...amongWords, ...suspectNumbers(values)].map(String)])];
}

/** Returns the rows with a value outside the scale; without a scale, outside 0..1 in a column that does not hold categories. */
function rowsOutside(values: Float64Array, scale: Scale | undefined): number[] {
  const outside = (holds: (value: number) => boolean) =>
    [...values.keys()].filter((r) => {
      const value = values[r]!;
      return !Number.isNaN(value) && !holds(value);
    });
  if (scale !== undefined) return outside(allowed[scale].holds);
  const category = (value: number) => allowed.multi.holds(value) && value <= mostLikelyCategory;
  return outside(category).length === 0 ? [] : outside(allowed.fuzzy.holds);
}

/** Returns whether values can be memberships in percent: none exceeds 100, and 100 occurs. */
const isPercent = (values: Float64Array): boolean => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.every((value) => value >= 0 && value <= 100) && known.includes(100);
};

function range(values: Float64Array): string {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return `${known[0]} to ${known.at(-1)}`;
}
