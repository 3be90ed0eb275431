import { type Message, notice } from "@throughline/messages";
import { z } from "zod";
import { isPartialDate } from "./dates.ts";
import type { Id } from "./id.ts";

/** What a reference can point to. */
export type Target =
  | "sources"
  | "cases"
  | "attributes"
  | "claims"
  | "actors"
  | "codes"
  | "passages"
  | "channels";

/** The format of the cells of a column, which determines their checks and messages. */
export type CellKind =
  | { readonly is: "text" }
  | { readonly is: "id" }
  | { readonly is: "date" }
  | { readonly is: "number"; readonly from?: number; readonly to?: number }
  | { readonly is: "choice"; readonly of: readonly string[] }
  | { readonly is: "reference"; readonly to: Target; readonly separator?: " " | ";" };

/**
 * A column of a table: the format of its cells, and the value of a cell. An empty cell is null, or the empty list; a
 * required column has no empty cells.
 */
export type Column<Value extends z.ZodType = z.ZodType> = {
  readonly about: string;
  readonly required: boolean;
  readonly kind: CellKind;
  readonly value: Value;
};

/** Maximum length of the text of one cell, and of an id, in code units. */
const maxText = 1_000_000;
const maxId = 200;
/** Maximum number of references in one cell. */
const maxListed = 2000;

function column<Value extends z.ZodType>(about: string, required: boolean, kind: CellKind, value: Value) {
  return { about, required, kind, value: value.describe(describeColumn(about, kind)) } satisfies Column;
}

/** Adds to a description what a reference points to. */
export const describeColumn = (about: string, kind: CellKind): string =>
  kind.is === "reference" ? `${about}; refers to ${kind.to}` : about;

const textValue = z.string().max(maxText);
const dateValue = textValue.meta({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" });

// Ids are strings; only the type distinguishes ids of different kinds.
const idValue = <Of extends string>(maxLength: number) =>
  z.string().max(maxLength) as unknown as z.ZodType<Id<Of>, Id<Of>>;

/** An optional text. */
export const text = (about: string) => column(about, false, { is: "text" }, textValue.nullable());

/** A required text. */
export const requiredText = (about: string) => column(about, true, { is: "text" }, textValue);

/** The id of the row itself, or another short name without spaces. */
export const id = <Of extends string = never>(about: string) =>
  column(about, true, { is: "id" }, idValue<Of>(maxText));

/** An optional partial ISO date. */
export const date = (about: string) => column(about, false, { is: "date" }, dateValue.nullable());

/** A required partial ISO date. */
export const requiredDate = (about: string) => column(about, true, { is: "date" }, dateValue);

type Bounds = { readonly from?: number; readonly to?: number };

function numberValue({ from, to }: Bounds) {
  let value = z.number();
  if (from !== undefined) value = value.min(from);
  if (to !== undefined) value = value.max(to);
  return value;
}

/** An optional number. */
export const number = (about: string, bounds: Bounds = {}) =>
  column(about, false, { is: "number", ...bounds }, numberValue(bounds).nullable());

/** A required number. */
export const requiredNumber = (about: string, bounds: Bounds = {}) =>
  column(about, true, { is: "number", ...bounds }, numberValue(bounds));

/** An optional choice of words. */
export const choice = <const Words extends readonly string[]>(about: string, words: Words) =>
  column(about, false, { is: "choice", of: words }, z.enum(words).nullable());

/** A required choice of words. */
export const requiredChoice = <const Words extends readonly string[]>(about: string, words: Words) =>
  column(about, true, { is: "choice", of: words }, z.enum(words));

/** An optional id of another record. */
export const reference = <To extends Target>(about: string, to: To) =>
  column(about, false, { is: "reference", to }, idValue<To>(maxId).nullable());

/** A required id of another record. */
export const requiredReference = <To extends Target>(about: string, to: To) =>
  column(about, true, { is: "reference", to }, idValue<To>(maxId));

/** A list of ids of other records; may be empty. */
export const references = <To extends Target>(about: string, to: To, separator: " " | ";" = " ") =>
  column(
    about,
    false,
    { is: "reference", to, separator },
    z.array(idValue<To>(maxId)).max(maxListed).readonly(),
  );

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** What is wrong with a cell, as the end of a sentence that begins with its column, and what to do. */
export type CellProblem = { readonly what: Message; readonly fix: Message };

/** Returns what is wrong with the text of one cell by itself; undefined when it can be read. */
export function cellProblem(text: string, { about, required, kind }: Column): CellProblem | undefined {
  if (text === "")
    return required ? { what: notice("is empty, but is required"), fix: fixOfEmpty(about, kind) } : undefined;
  switch (kind.is) {
    case "id":
      return idPattern.test(text)
        ? undefined
        : {
            what: notice('"{text}" is not an id (letters, digits, ".", "_" and "-", no spaces)', { text }),
            fix: notice("Rename it, here and wherever it is used."),
          };
    case "date":
      return isPartialDate(text)
        ? undefined
        : {
            what: notice('"{text}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)', { text }),
            fix: notice("Correct the date, or leave the cell empty when it is not known."),
          };
    case "number":
      return numberProblem(text, kind);
    case "choice":
      return kind.of.includes(text)
        ? undefined
        : {
            what: notice('"{text}" is not one of {choices}', {
              text,
              choices: kind.of.map((value) => `"${value}"`).join(", "),
            }),
            fix: notice("Use one of these."),
          };
    default:
      return undefined;
  }
}

function fixOfEmpty(about: string, kind: CellKind): Message {
  return kind.is === "choice"
    ? notice("Use one of {choices}: {about}.", {
        choices: kind.of.map((value) => `"${value}"`).join(", "),
        about,
      })
    : notice("Give {about}.", { about });
}

function numberProblem(text: string, bounds: Bounds): CellProblem | undefined {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = bounds;
  const value = Number(text);
  if (!Number.isFinite(value))
    return {
      what: notice('"{text}" is not a number', { text }),
      fix: notice("Write it with a decimal point and no unit."),
    };
  if (value >= from && value <= to) return undefined;
  const fix = notice("Correct the number.");
  if (to === Number.POSITIVE_INFINITY)
    return { what: notice("{text} is less than {from}", { text, from }), fix };
  return { what: notice("{text} is outside {from} to {to}", { text, from, to }), fix };
}

/** The value of one cell in JSON: null for an empty cell, numbers as numbers, several references as a list. */
export type CellValue = string | number | null | readonly string[];

/** Parses the text of a cell without problems. */
export function cellValue(text: string, { kind }: Column): CellValue {
  if (kind.is === "reference" && kind.separator) return splitReferences(text, kind.separator);
  if (text === "") return null;
  return kind.is === "number" ? Number(text) : text;
}

/** Writes a value as the text of its cell. */
export function cellText(value: unknown, kind: CellKind | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(kind?.is === "reference" ? (kind.separator ?? " ") : " ");
  return String(value).trim();
}

/** Splits a cell with several references, in order, without empty parts. */
export function splitReferences(text: string, separator: " " | ";"): string[] {
  return text
    .split(separator === " " ? /\s+/u : ";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
