import { notice } from "@throughline/messages";
import { ConditionError, MembershipError, ThresholdError } from "../errors.ts";
import { isMultiValue } from "../expression/membership.ts";
import { attribute, attributes, caseOf } from "../references.ts";
import type { SetData } from "../types.ts";

/** A value of a factor: `A`, its negation `a`, or `A=2` for a multi-value factor. */
export type FactorValue = {
  readonly factor: string;
  /** its text in a formula */
  readonly text: string;
  /** membership of each configuration */
  readonly membership: Float64Array;
};

/** The configurations of cases: each one once, with the number of its cases. */
export type ConfigurationTable = {
  readonly factors: readonly string[];
  readonly scale: "crisp" | "fuzzy" | "multi";
  /** number of cases with each configuration */
  readonly frequencies: Float64Array;
  /** the configuration of each case, -1 for a case that is left out */
  readonly configurationOf: Int32Array;
  /** the values of each factor; for a two-valued factor, its presence first */
  readonly values: ReadonlyMap<string, readonly FactorValue[]>;
};

export type ConfigurationTableOptions = {
  /** configurations with fewer cases than this are left out (default 0) */
  readonly caseCutoff?: number;
  /**
   * the kind of values (default: detected); `crisp` rejects other values, `multi` treats 0 and 1 as
   * categories
   */
  readonly scale?: ConfigurationTable["scale"];
  /** factors with one value in all cases, and later copies of identical factors: kept (default) or removed */
  readonly constants?: "keep" | "remove";
  readonly duplicates?: "keep" | "remove";
};

/**
 * Groups cases with the same values.
 *
 * @param data n cases with their factors: 0 and 1, memberships in 0..1, or categories 0, 1, 2, …; no value
 *   may be missing
 * @param frequencies the number of cases that each line of the data represents (default 1)
 * @returns configurations in order of first occurrence; O(n × factors)
 * @throws MembershipError for a value that is missing or not allowed; ConditionError without factors;
 *   ThresholdError for a cut-off below 0, or one that no configuration meets
 * @see equals `configTable()` of R's cna
 */
export function configurationTable(
  data: SetData,
  frequencies?: ArrayLike<number>,
  options: ConfigurationTableOptions = {},
): ConfigurationTable {
  const { caseCutoff = 0, scale, constants = "keep", duplicates = "keep" } = options;
  const gone = new Set([
    ...(constants === "remove" ? constantFactors(data).map(({ factor }) => factor) : []),
    ...(duplicates === "remove" ? duplicatedFactors(data).map(({ factor }) => factor) : []),
  ]);
  const factors = Object.keys(data.columns).filter((factor) => !gone.has(factor));
  if (factors.length === 0)
    throw new ConditionError(
      gone.size === 0
        ? notice("No factors were given. Give at least two columns.")
        : notice(
            "No factor is left without the constant and duplicated ones, {factors}. Keep them, or give others.",
            { factors: attributes([...gone]) },
          ),
    );
  const columns = factors.map((factor) => data.columns[factor]!);
  const multi = scale === "multi" || (scale === undefined && columns.some(isMultiValue));
  const isFuzzy = (x: number) => !Number.isInteger(x);
  const fuzzy = !multi && (scale === "fuzzy" || columns.some((column) => Array.from(column).some(isFuzzy)));
  const place = new Map<string, number>();
  const every: Configuration[] = [];
  const own = new Int32Array(data.cases.length).fill(-1);
  for (let i = 0; i < data.cases.length; i++) {
    columns.forEach((column, c) => {
      const x = column[i] ?? Number.NaN;
      if (!(x >= 0) || (!multi && x > 1) || ((multi || scale === "crisp") && isFuzzy(x)))
        throw new MembershipError(
          notice(
            "Case {case}, {factor}: the value is {value}, not {allowed, select, crisp {0 or 1} multi {a whole number from 0} other {a number from 0 to 1}}. Complete or calibrate it first.",
            {
              case: caseOf(data.cases[i]),
              factor: attribute(factors[c]),
              value: x,
              allowed: multi ? "multi" : (scale ?? "fuzzy"),
            },
          ),
        );
    });
    const key = columns.map((column) => column[i]).join();
    const at = place.get(key);
    const weight = frequencies?.[i] ?? 1;
    if (!(weight > 0)) continue;
    own[i] = at ?? every.length;
    const there = at === undefined ? undefined : every[at];
    if (there) there.count += weight;
    else {
      place.set(key, every.length);
      every.push({ first: i, count: weight });
    }
  }
  const kept = keptBy(caseCutoff, every);
  const order = new Map(kept.map((configuration, k) => [configuration, k]));
  const configurationOf = own.map((at) => order.get(every[at]!) ?? -1);
  const values = new Map<string, FactorValue[]>();
  factors.forEach((factor, c) => {
    const column = Float64Array.from(kept, ({ first }) => columns[c]?.[first] ?? Number.NaN);
    if (!multi) {
      values.set(factor, [
        { factor, text: factor, membership: column },
        { factor, text: negatedText(factor, factors), membership: column.map((x) => 1 - x) },
      ]);
      return;
    }
    const levels = [...new Set(column)].sort((a, b) => a - b);
    values.set(
      factor,
      levels.map((level) => ({
        factor,
        text: `${factor}=${level}`,
        membership: column.map((x) => (x === level ? 1 : 0)),
      })),
    );
  });
  return {
    factors,
    scale: multi ? "multi" : fuzzy ? "fuzzy" : "crisp",
    frequencies: Float64Array.from(kept, ({ count }) => count),
    configurationOf,
    values,
  };
}

/**
 * Returns the factors with one value in all cases, with that value and the first case.
 *
 * @returns in the order of the columns; empty when every factor varies; O(n × factors)
 */
export function constantFactors(
  data: SetData,
): { readonly factor: string; readonly value: number; readonly caseId: string }[] {
  return Object.entries(data.columns).flatMap(([factor, column]) => {
    const [value] = Array.from(column);
    const isConstant = value !== undefined && data.cases.every((_, i) => column[i] === value);
    return isConstant ? [{ factor, value, caseId: data.cases[0] ?? "" }] : [];
  });
}

/**
 * Returns the factors that equal an earlier factor in all cases.
 *
 * @returns each with the first factor that it equals; O(n × factors)
 */
export function duplicatedFactors(data: SetData): { readonly factor: string; readonly of: string }[] {
  const first = new Map<string, string>();
  return Object.entries(data.columns).flatMap(([factor, column]) => {
    const key = Array.from(column).join();
    const of = first.get(key);
    if (of === undefined) first.set(key, factor);
    return of === undefined ? [] : [{ factor, of }];
  });
}

/** The first case of a configuration, and the number of its cases. */
type Configuration = { readonly first: number; count: number };

function keptBy(caseCutoff: number, every: readonly Configuration[]): readonly Configuration[] {
  if (!(caseCutoff >= 0))
    throw new ThresholdError(
      notice("The frequency threshold is {threshold}. Give a number from 0.", { threshold: caseCutoff }),
    );
  const kept = every.filter(({ count }) => count >= caseCutoff);
  if (kept.length === 0 && every.length > 0)
    throw new ThresholdError(
      notice(
        "No configuration has {threshold} or more cases. The most frequent has {most}. Lower the frequency threshold.",
        { threshold: caseCutoff, most: Math.max(...every.map(({ count }) => count)) },
      ),
    );
  return kept;
}

/**
 * Returns the text of a negated factor: a small letter, or `~` for a name without capitals or one whose small
 * letters name another factor.
 */
function negatedText(factor: string, factors: readonly string[]): string {
  const lower = factor.toLowerCase();
  return lower === factor || factors.includes(lower) ? `~${factor}` : lower;
}
