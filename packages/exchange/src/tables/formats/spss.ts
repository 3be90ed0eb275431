import { createRequire } from "node:module";
import { quoted, some } from "@throughline/study";
import type { Table } from "../table.ts";
import { refuse, TableError } from "../table-error.ts";
import { gridTable } from "./grid-table.ts";

/** What is used of the library, which declares its types for programs of another module system. */
type SavReader = {
  open(): Promise<void>;
  readAllRows(includeNulls: boolean): Promise<Readonly<Record<string, string | number | null>>[]>;
  readonly meta: {
    readonly sysvars: readonly {
      readonly name: string;
      readonly missing: Missing;
      readonly __is_child_string_var?: boolean;
    }[];
    getValueLabels(
      name: string,
    ): readonly { readonly val: number | string; readonly label: string }[] | undefined;
  };
};
const library: { SavBufferReader: new (bytes: Buffer) => SavReader } = createRequire(import.meta.url)(
  "sav-reader",
);

/** Values that a variable declares as missing: single values, or a range with one value more. */
type Missing =
  | number
  | string
  | readonly (number | string)[]
  | { min?: number; max?: number; value?: number }
  | null
  | undefined;

/**
 * Reads an SPSS file: the values of its variables; those that it declares as missing are empty. The labels of values are told, not put
 * in the place of the numbers.
 *
 * @throws TableError when it is damaged or compressed in a way that is not read
 */
export async function spssTable(file: string, bytes: Uint8Array): Promise<Table> {
  try {
    const reader = new library.SavBufferReader(Buffer.from(bytes));
    await reader.open();
    const variables = reader.meta.sysvars.filter((variable) => !variable.__is_child_string_var);
    const notices: string[] = [];
    for (const { name, missing } of variables) {
      const declared = missingText(missing);
      if (declared !== "") notices.push(`${quoted(name)} declares ${declared} as missing.`);
      const labels = reader.meta.getValueLabels(name) ?? [];
      if (labels.length > 0)
        notices.push(
          `${quoted(name)}: ${some(labels.map(({ val, label }) => `${val} is ${quoted(String(label).trim())}`))}.`,
        );
    }
    const records = await reader.readAllRows(true);
    const rows = records.map((record) =>
      variables.map(({ name, missing }) => {
        const value = record[name];
        return value === null || value === undefined || isMissing(missing, value) ? "" : String(value).trim();
      }),
    );
    return gridTable(file, [variables.map(({ name }) => name), ...rows], notices);
  } catch (error) {
    if (error instanceof TableError) throw error;
    return refuse(
      file,
      1,
      undefined,
      "this is an SPSS file that is damaged or of a kind that is not read",
      "In SPSS or PSPP: save it as CSV (File, Save as, CSV), with values instead of labels.",
    );
  }
}

function isMissing(missing: Missing, value: number | string): boolean {
  if (missing === null || missing === undefined) return false;
  if (Array.isArray(missing)) return missing.some((one) => same(one, value));
  if (typeof missing === "object") {
    const { min, max, value: single } = missing as { min?: number; max?: number; value?: number };
    return (
      single === value ||
      (typeof value === "number" && min !== undefined && max !== undefined && value >= min && value <= max)
    );
  }
  return same(missing, value);
}

const same = (one: number | string, value: number | string): boolean =>
  typeof one === "string" || typeof value === "string"
    ? String(one).trim() === String(value).trim()
    : one === value;

function missingText(missing: Missing): string {
  if (missing === null || missing === undefined) return "";
  if (Array.isArray(missing)) return missing.join(", ");
  if (typeof missing === "object") {
    const { min, max, value } = missing as { min?: number; max?: number; value?: number };
    return [min === undefined ? "" : `${min} to ${max}`, value ?? ""].filter((one) => one !== "").join(", ");
  }
  return String(missing);
}
