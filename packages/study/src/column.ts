import { isPartialDate } from "./dates.ts";

/** What a column of a table holds, and how a person is told about it. */
export type Column = {
  readonly about: string;
  readonly required: boolean;
  readonly kind:
    | { readonly is: "text" }
    | { readonly is: "id" }
    | { readonly is: "date" }
    | { readonly is: "number"; readonly from?: number; readonly to?: number }
    | { readonly is: "choice"; readonly of: readonly string[] }
    | { readonly is: "reference"; readonly to: Target; readonly separator?: " " | ";" };
};

/** What a reference may point to. */
export type Target = "sources" | "cases" | "attributes" | "claims" | "actors" | "codes" | "passages";

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** What is wrong with the text of one cell, taken alone; nothing when it can be read. */
export function cellProblem(text: string, column: Column): { what: string; fix: string } | undefined {
  if (text === "") {
    return column.required
      ? { what: "is empty, and has to be filled", fix: `Give ${column.about}.` }
      : undefined;
  }
  const kind = column.kind;
  switch (kind.is) {
    case "id":
      return idPattern.test(text)
        ? undefined
        : {
            what: `"${text}" is not an id (letters, digits, ".", "_" and "-", no spaces)`,
            fix: "Rename it, here and wherever it is used.",
          };
    case "date":
      return isPartialDate(text)
        ? undefined
        : {
            what: `"${text}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)`,
            fix: "Correct the date, or leave the cell empty when it is not known.",
          };
    case "number": {
      const value = Number(text);
      if (!Number.isFinite(value)) {
        return { what: `"${text}" is not a number`, fix: "Write it with a decimal point and no unit." };
      }
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = kind;
      return value >= from && value <= to
        ? undefined
        : { what: `${text} is outside ${from} to ${to}`, fix: "Correct the number." };
    }
    case "choice":
      return kind.of.includes(text)
        ? undefined
        : {
            what: `"${text}" is not one of ${kind.of.map((value) => `"${value}"`).join(", ")}`,
            fix: "Use one of these.",
          };
    default:
      return undefined;
  }
}

/** The parts of a cell that lists several references, in order, blanks dropped. */
export function listed(text: string, separator: " " | ";"): string[] {
  return text
    .split(separator === " " ? /\s+/u : ";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
