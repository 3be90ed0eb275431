import type { CompleteSets, TableStudy } from "@throughline/exchange/tables";
import { ambiguousCases, parseLiteral, type SetData } from "@throughline/sets";
import { quoted, some } from "@throughline/study";

/** A membership of exactly 0.5: neither in the set nor out of it. */
export type Ambiguous = { readonly case: string; readonly column: string };

/** Returns every membership of exactly 0.5 among the sets of an analysis. */
export function ambiguousOf(data: SetData): Ambiguous[] {
  return ambiguousCases(data).map(({ caseId, condition }) => ({ case: caseId, column: condition }));
}

/** Returns warnings about the sets that affect the results. */
export function setWarnings(
  { columns }: TableStudy,
  data: SetData,
  excluded: CompleteSets["excluded"],
  outcome: string,
): string[] {
  const warnings: string[] = [];
  const renamed = [...columns].filter(([attribute, column]) => attribute !== column);
  if (renamed.length > 0)
    warnings.push(
      `in expressions, ${some(renamed.map(([attribute, column]) => `${quoted(column)} is written ${attribute}`))}.`,
    );
  if (excluded.length > 0)
    warnings.push(
      `${excluded.length} ${excluded.length === 1 ? "case is" : "cases are"} left out because of missing values: ${some(excluded.map(({ caseId, attributes }) => `${caseId} (${some(attributes, 4)})`))}.`,
    );
  const outcomeName = parseLiteral(outcome).name;
  for (const [column, found] of Map.groupBy(ambiguousOf(data), (one) => one.column))
    warnings.push(
      `membership in ${column} is exactly 0.5 for ${some(found.map((one) => one.case))}: neither in nor out${column === outcomeName ? "" : ", so in no row"}.`,
    );
  for (const [name, column] of Object.entries(data.columns))
    warnings.push(...valueWarnings(name, column, name === outcomeName ? "outcome" : "condition"));
  return warnings;
}

function valueWarnings(name: string, column: ArrayLike<number>, role: "outcome" | "condition"): string[] {
  const values = new Set(Array.from(column));
  if (values.size === 1) return [`the ${role} ${name} does not vary: every case has ${[...values][0]}.`];
  const highest = Array.from(column).reduce((a, b) => Math.max(a, b), 0);
  const gaps = Array.from({ length: highest }, (_, value) => value).filter((value) => !values.has(value));
  if (highest <= 1 || gaps.length === 0 || role === "outcome") return [];
  const isScale = values.size >= 4;
  return [
    ...(isScale
      ? [
          `${name} is read as ${values.size} categories without an order. If it is a scale, calibrate it first (throughline calibrate).`,
        ]
      : []),
    `no case has ${name}{${some(gaps.map(String), 4)}}; rows with it are counted as remainders. Number the categories from 0 without gaps.`,
  ];
}
