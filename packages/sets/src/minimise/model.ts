import { sufficiency } from "../fit/fit.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import type { Condition, SufficiencyFit } from "../types.ts";
import type { Implicant } from "./prime-implicants.ts";

export type TermFit = SufficiencyFit & {
  readonly term: string;
  readonly covU: number;
  /** cases that are more in the term than out */
  readonly cases: readonly string[];
};

export type Model = SufficiencyFit & {
  readonly terms: readonly TermFit[];
};

/**
 * Prints an implicant as a term: with `{}` for all conditions when one of them has more than two values, otherwise
 * with `~`.
 */
export function termText(conditions: readonly Condition[], implicant: Implicant): string {
  const multi = conditions.some((condition) => condition.scale === "multi");
  const literals: string[] = [];
  for (let c = 0; c < conditions.length; c++) {
    const value = implicant.values[c] ?? -1;
    if (value === -1) continue;
    const { name } = conditions[c]!;
    if (multi) literals.push(`${name}{${value}}`);
    else literals.push(value === 1 ? name : `~${name}`);
  }
  return literals.join("*");
}

function termMembership(table: TruthTable, implicant: Implicant): Float64Array {
  const result = new Float64Array(table.data.cases.length).fill(1);
  table.conditions.forEach((condition, c) => {
    const wanted = implicant.values[c] ?? -1;
    if (wanted === -1) return;
    const column = table.data.columns[condition.name] ?? [];
    for (let i = 0; i < result.length; i++) {
      const x = column[i] ?? 0;
      const inside =
        condition.scale === "multi" ? (x === wanted ? 1 : 0) : x < 0 ? 0 : wanted === 1 ? x : 1 - x;
      if (inside < (result[i] ?? 1)) result[i] = inside;
    }
  });
  return result;
}

/**
 * Returns a function that measures models over one table. The membership and fit of a term are computed once for all
 * models that share it.
 */
export function modelFitter(table: TruthTable): (implicants: readonly Implicant[]) => Model {
  const y = table.outcomeMembership;
  const n = y.length;
  const total = y.reduce((sum, value) => sum + value, 0);
  type Known = {
    readonly values: Float64Array;
    /** the cases with a membership above 0 */
    readonly inside: Int32Array;
    readonly fit: Omit<TermFit, "covU">;
  };
  const known = new Map<Implicant, Known>();
  const termOf = (implicant: Implicant): Known => {
    const found = known.get(implicant);
    if (found) return found;
    const values = termMembership(table, implicant);
    const fit = {
      term: termText(table.conditions, implicant),
      ...sufficiency(values, y),
      cases: table.data.cases.filter((_, i) => values[i]! > 0.5),
    };
    const inside = Int32Array.from(table.data.cases.flatMap((_, i) => (values[i]! > 0 ? [i] : [])));
    const made = { values, inside, fit };
    known.set(implicant, made);
    return made;
  };
  return (implicants) => {
    const terms = implicants.map(termOf);
    const highest = new Float64Array(n);
    const second = new Float64Array(n);
    const holder = new Int32Array(n).fill(-1);
    terms.forEach(({ values, inside }, t) => {
      for (let at = 0; at < inside.length; at++) {
        const i = inside[at]!;
        const value = values[i]!;
        if (value > highest[i]!) {
          second[i] = highest[i]!;
          highest[i] = value;
          holder[i] = t;
        } else if (value > second[i]!) second[i] = value;
      }
    });
    // The unique coverage of a term: where it is the highest, the difference to the second highest.
    const alone = new Float64Array(terms.length);
    for (let i = 0; i < n; i++) {
      const t = holder[i]!;
      if (t === -1) continue;
      const outcome = y[i]!;
      alone[t] = alone[t]! + Math.min(highest[i]!, outcome) - Math.min(second[i]!, outcome);
    }
    return {
      ...sufficiency(highest, y),
      terms: terms.map(({ fit }, t) => ({ ...fit, covU: alone[t]! / total })),
    };
  };
}
