import { dontCare, type Scale } from "@throughline/sets";
import type { Problem } from "@throughline/study";
import { printable, quoted } from "../text/printable.ts";
import { calibrationAdvice } from "./calibration-advice.ts";
import type { Cases } from "./case-names.ts";
import { cellOf, numbersOf } from "./numbers.ts";
import type { Table } from "./table.ts";

/** Whole numbers up to this one are taken as categories without being asked; a greater one is more likely a raw value. */
const mostLikelyCategory = 9;
const mostCategories = 1000;

/** Of one column at most so many cells are named. */
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

/**
 * A column read as a set: its values, NaN where missing, and what stands in the way of reading it so. Where it is `temporal`, `-` (or
 * `dc`) in a crisp column says that the condition does not apply to the case.
 */
export function setForm(
  table: Table,
  cases: Cases,
  column: string,
  scale: Scale | undefined,
  temporal = false,
): { readonly values: Float64Array; readonly problems: readonly Problem[] } {
  const { values, filled, texts } = numbersOf(table, cases, column);
  const index = table.header.indexOf(column);
  const head = { file: table.file, line: 1 };
  const problems: Problem[] = [];
  const add = (at: Problem["at"], what: string, fix: string) =>
    problems.push({ severity: "error", at, what, fix });
  const advice = () => calibrationAdvice(table, cases, column);

  const other = values.filter((value) => !Number.isNaN(value));
  const dashes = texts.length > 0 && texts.every(({ text }) => /^(?:-|dc)$/u.test(text.trim()));
  if (temporal && dashes && other.every(allowed.crisp.holds)) {
    const rows = new Set(texts.map(({ row }) => row));
    return { values: values.map((value, r) => (rows.has(r) ? dontCare : value)), problems };
  }
  if (filled === 0)
    add(head, `column ${quoted(column)} has no value`, "Fill it in, or leave it out of --conditions.");
  else if (texts.length * 2 > filled) {
    const [first] = texts;
    add(
      first?.at ?? head,
      `case ${quoted(first?.caseId ?? "")}, column ${quoted(column)}: ${quoted(first?.text ?? "")} is text, and a set is numbers`,
      `Write numbers, or ${advice()}`,
    );
  } else {
    for (const { at, caseId, text } of texts.slice(0, shown))
      add(
        at,
        `case ${quoted(caseId)}, column ${quoted(column)}: ${quoted(text)} is not a number`,
        table.delimiter !== ";" && /^[+-]?\d*,\d+$/u.test(text)
          ? "Write decimals with a point, or export the table with semicolons."
          : dashes
            ? "Leave the cell empty when the value is not known; when the condition does not apply to the case, give --temporal."
            : "Correct the cell, or leave it empty when the value is not known.",
      );
    const outside = outsideOf(values, scale);
    for (const [i, r] of outside.slice(0, scale === undefined ? 1 : shown).entries()) {
      const { at, caseId, text } = cellOf(table, cases, r, index);
      add(
        at,
        `case ${quoted(caseId)}, column ${quoted(column)}: ${printable(text)} is not ${scale === undefined ? `in set form (0 to 1, or categories 0, 1, 2, … up to ${mostLikelyCategory}); the column runs from ${range(values)}` : allowed[scale].what}`,
        i === 0 ? `Correct the cell, or ${advice()}` : "Correct the cell, or calibrate the column.",
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

/** The cases whose value is outside the scale; without one, outside 0..1 in a column that is not one of categories. */
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
