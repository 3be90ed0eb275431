import { ambiguousCases } from "@throughline/sets";
import { quoted, some } from "../text/printable.ts";
import type { Sets } from "./sets.ts";

/** A membership of exactly 0.5: neither in the set nor out of it. */
export type Ambiguous = { readonly case: string; readonly column: string };

/** Every membership of exactly 0.5 among the sets of an analysis. */
export function ambiguousOf(sets: Sets): Ambiguous[] {
  return ambiguousCases(sets.data).map(({ caseId, condition }) => ({ case: caseId, column: condition }));
}

/** What to know about the sets before reading numbers that rest on them. */
export function setWarnings(sets: Sets): string[] {
  const { data, excludedCases, renamed } = sets;
  const warnings: string[] = [];
  if (renamed.length > 0)
    warnings.push(
      `in expressions, ${some(renamed.map(([name, written]) => `${quoted(name)} is written ${written}`))}.`,
    );
  if (excludedCases.length > 0)
    warnings.push(
      `${cases(excludedCases.length)} left out for missing values: ${some(excludedCases.map((x) => `${x.case} (${some(x.missing, 4)})`))}.`,
    );
  const halfway = Map.groupBy(ambiguousOf(sets), ({ column }) => column);
  for (const [column, found] of halfway) {
    const outcome = !sets.conditions.includes(column);
    warnings.push(
      `membership in ${column} is exactly 0.5 for ${some(found.map((x) => x.case))}: neither in nor out${outcome ? "" : ", and so in no row"}.`,
    );
  }
  for (const [name, column] of Object.entries(data.columns)) {
    const values = new Set(Array.from(column));
    const of = sets.conditions.includes(name) ? "condition" : "outcome";
    if (values.size === 1)
      warnings.push(`the ${of} ${name} does not vary: every case has ${[...values][0]}.`);
    const highest = Array.from(column).reduce((a, b) => Math.max(a, b), 0);
    const gaps = Array.from({ length: highest }, (_, value) => value).filter((value) => !values.has(value));
    if (highest > 1 && values.size > 1 && gaps.length > 0 && of === "condition")
      warnings.push(
        `no case has ${name}{${some(gaps.map(String), 4)}}; rows with it are counted as remainders. Number the categories from 0 without gaps.`,
      );
  }
  return warnings;
}

const cases = (n: number): string => `${n} ${n === 1 ? "case is" : "cases are"}`;
