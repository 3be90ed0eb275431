import { nameList, notice } from "@throughline/messages";
import { quotedName } from "@throughline/study";
import type { Table } from "../../table.ts";
import { refuseTable } from "../../table-error.ts";
import { gridTable } from "../grid-table.ts";
import { valueLabel, valueLabels } from "../value-labels.ts";
import { readStataDictionary, type StataDictionary } from "./dictionary.ts";
import { casesIn, endOfData, valueLabelsIn } from "./values.ts";

type Read = {
  readonly dictionary: StataDictionary;
  readonly rows: readonly string[][];
  readonly labels: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  /** marks of missing values by variable name */
  readonly missing: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * Reads a Stata file (.dta, releases 108 to 119): dates as ISO 8601, missing values as empty cells. Value
 * labels are reported in notices and do not replace the numbers.
 *
 * @throws TableError when the file is damaged, truncated, or of another release
 */
export function stataTable(file: string, bytes: Uint8Array): Table {
  const { dictionary, rows, labels, missing } = read(file, bytes);
  const notices = dictionary.variables.flatMap(({ name, labels: set }) => {
    const shown = (labels.get(set) ?? []).map(([value, label]) => valueLabel(value, label));
    const signs = [...(missing.get(name) ?? [])].filter((sign) => sign !== ".");
    return [
      ...(signs.length === 0
        ? []
        : [
            notice("{variable} has {signs} for missing values.", {
              variable: quotedName(name),
              signs: nameList(signs),
            }),
          ]),
      ...(shown.length === 0 ? [] : [valueLabels(name, shown)]),
    ];
  });
  return gridTable(file, [dictionary.variables.map(({ name }) => name), ...rows], notices);
}

function read(file: string, bytes: Uint8Array): Read {
  try {
    const dictionary = readStataDictionary(bytes);
    const end = endOfData(dictionary);
    // Cases without a byte each would be any number of them.
    const isBlank = end === dictionary.data && dictionary.caseCount > 0;
    if (isBlank || !(dictionary.caseCount >= 0) || end > bytes.length)
      throw new RangeError("fewer cases than it says");
    const missing = new Map<string, Set<string>>();
    const rows = Array.from(casesIn(bytes, dictionary), (values) =>
      values.map((value, v) => {
        if ("text" in value) return value.text;
        const name = dictionary.variables[v]?.name ?? "";
        missing.set(name, (missing.get(name) ?? new Set()).add(value.missing));
        return "";
      }),
    );
    return { dictionary, rows, labels: valueLabelsIn(bytes, dictionary), missing };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const copy = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, ".csv");
    return refuseTable(
      file,
      1,
      undefined,
      notice("this Stata file is damaged, incomplete or of an unsupported release"),
      notice('Get it again, or in Stata: export delimited using "{copy}", nolabel.', { copy }),
    );
  }
}
