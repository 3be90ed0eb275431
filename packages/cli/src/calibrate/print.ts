import { some } from "@throughline/study";
import { decimals, textTable } from "../text/text-table.ts";
import type { CalibrationResult } from "./result.ts";

/** Largest number of cases that are printed. */
const mostCases = 500;

/** Prints the calibrated column: each case, and the skewness of the set. */
export function printCalibration(result: CalibrationResult): string {
  const { column, method, thresholds, found, cases, skewness, ambiguousCases, out, as } = result;
  const by =
    thresholds === null
      ? ""
      : `, thresholds ${thresholds.join(", ")}${found ? " (found between clusters of values)" : ""}`;
  const categories = skewness === null;
  const table = textTable(
    [
      { title: "case" },
      { title: "raw", align: "right" },
      { title: categories ? "category" : "membership", align: "right" },
    ],
    cases
      .slice(0, mostCases)
      .map(({ case: name, raw, membership }) => [
        name,
        raw === null ? "-" : String(raw),
        membership === null ? "-" : categories ? String(membership) : decimals(membership),
      ]),
  );
  const ends = [
    ...(cases.length > mostCases
      ? [`The first ${mostCases} of ${cases.length} cases are printed. --json and --out have all.`]
      : []),
    ...(skewness === null || skewness.share === null
      ? []
      : [`More in than out: ${skewness.above} of ${skewness.of} cases (${decimals(skewness.share)}).`]),
    `Exactly 0.5: ${ambiguousCases.length === 0 ? "no case" : some(ambiguousCases)}.`,
    ...(out === undefined ? [] : [`Written to ${out}, column ${as}.`]),
  ];
  return `${column}, method ${method}${by}\n${table}\n\n${ends.join("\n")}`;
}
