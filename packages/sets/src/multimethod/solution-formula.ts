import { ConditionError, MembershipError } from "../errors.ts";
import { parseExpression, printExpression } from "../expression/expression.ts";
import { isMultiValue, membership } from "../expression/membership.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import type { SetData } from "../types.ts";

/** A solution (for necessity: a union of necessary conditions) and the cases to study. */
export type SolutionFormula = {
  /** n cases with their calibrated columns */
  readonly data: SetData;
  /** `Y`, `~Y` or `Y{1}` */
  readonly outcome: string;
  /** the terms, such as `A*~B`; joined by "or" */
  readonly terms: readonly string[];
  /** the conditions of the truth table (default: those of the terms, in the order of the columns) */
  readonly conditions?: readonly string[];
};

export type Conjunct = { readonly text: string; readonly values: Float64Array };
export type Term = Conjunct & { readonly conjuncts: readonly Conjunct[] };

/** The configuration of a case and its membership there; undefined when one of its memberships is 0.5. */
export type CaseRow = { readonly configuration: readonly number[]; readonly membership: number };

export type ReadFormula = {
  readonly caseIds: readonly string[];
  readonly outcome: Float64Array;
  readonly terms: readonly Term[];
  readonly solution: Float64Array;
  readonly conditions: readonly string[];
  readonly rows: readonly (CaseRow | undefined)[];
};

/** Parses a formula and computes every membership in it. */
export function readFormula({ data, outcome, terms, conditions }: SolutionFormula): ReadFormula {
  if (terms.length === 0) throw new ConditionError("The solution has no term. Give at least one, as A*~B.");
  const named = new Set(terms.flatMap((text) => parseExpression(text).flat()).map((l) => l.condition));
  const names = conditions ?? Object.keys(data.columns).filter((name) => named.has(name));
  for (const name of [...named, ...names]) {
    const column = data.columns[name];
    if (!column)
      throw new ConditionError(
        `There is no column "${name}". Use one of ${Object.keys(data.columns).join(", ")}.`,
      );
    const missing = data.cases.findIndex((_, i) => Number.isNaN(column[i] ?? Number.NaN));
    if (missing !== -1)
      throw new MembershipError(
        `Case "${data.cases[missing]}", condition ${name}: the membership is missing. Leave the case out.`,
      );
  }
  return {
    caseIds: data.cases,
    outcome: outcomeMembership(data, outcome).membership,
    terms: terms.map((text) => ({
      text,
      values: membership(text, data),
      conjuncts: (parseExpression(text)[0] ?? []).map((literal) => ({
        text: printExpression([[literal]], (name) => isMultiValue(data.columns[name] ?? [])),
        values: membership([[literal]], data),
      })),
    })),
    solution: membership(terms.join(" + "), data),
    conditions: names,
    rows: data.cases.map((_, i) => rowOf(data, names, i)),
  };
}

function rowOf(data: SetData, names: readonly string[], i: number): CaseRow | undefined {
  let least = 1;
  const configuration: number[] = [];
  for (const name of names) {
    const column = data.columns[name] ?? [];
    const value = column[i] ?? Number.NaN;
    if (isMultiValue(column)) configuration.push(value);
    else {
      if (value === 0.5) return undefined;
      configuration.push(value > 0.5 ? 1 : 0);
      least = Math.min(least, Math.max(value, 1 - value));
    }
  }
  return { configuration, membership: least };
}

/** Returns the indices of the cases of a formula that meet a condition. */
export function casesWhere(formula: ReadFormula, holds: (i: number) => boolean): number[] {
  return formula.caseIds.flatMap((_, i) => (holds(i) ? [i] : []));
}

/** Returns whether a case is more in than out of one term and of no other. */
export function uniquelyCovered(formula: ReadFormula, i: number): boolean {
  return formula.terms.filter((term) => at(term.values, i) > 0.5).length === 1;
}

export function at(values: Float64Array, i: number): number {
  return values[i] ?? Number.NaN;
}

/** Returns whether a ≤ b except for rounding: 1 - 0.15 and 0.85 are the same membership. */
export function atMost(a: number, b: number): boolean {
  return a <= b + 1e-9;
}

/** Marks the entries with the lowest `best`. */
export function markLowest<T extends { readonly best: number }>(
  entries: readonly T[],
): (T & { most: boolean })[] {
  const lowest = Math.min(...entries.map((entry) => entry.best));
  return entries.map((entry) => ({ ...entry, most: atMost(entry.best, lowest) }));
}

export function compareConfigurations(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0);
  return 0;
}
