import { ConditionError, ThresholdError } from "../errors.ts";
import { isMultiValue } from "../expression/membership.ts";
import { necessity, sufficiency } from "../fit/fit.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import { meetsCut } from "../truth-table/tolerance.ts";
import type { NecessityFit, SetData, SufficiencyFit } from "../types.ts";

export type SuperSubsetOptions = {
  /** `Y`, `~Y`, or `Y{1}` */
  readonly outcome: string;
  /** by default every column but the outcome */
  readonly conditions?: readonly string[];
  /** inclusion asked for, in 0..1 (default 1) */
  readonly inclCut?: number;
  /** coverage asked for (default 0) */
  readonly covCut?: number;
  /** relevance asked for, of necessary expressions (default 0) */
  readonly ronCut?: number;
};

type Literal = { readonly condition: number; readonly text: string; readonly values: Float64Array };

/**
 * Finds the supersets of the outcome: every conjunction that meets the cut-offs, and every disjunction that meets them and holds no
 * shorter one that does.
 *
 * @param data n cases with their columns, without missing values
 * @returns expressions with their fit, conjunctions first, shorter ones first; the cost grows with the number of disjunctions that
 *   do not meet the cut-offs yet, at most (literals of a condition + 1)^conditions × n
 * @throws ThresholdError for a cut-off outside 0..1; ConditionError, MembershipError for columns that cannot be used
 * @see Dusa (2019), QCA with R, ch. 5; equals `superSubset(relation = "necessity")` of R's QCA
 */
export function necessarySupersets(
  data: SetData,
  options: SuperSubsetOptions,
): (NecessityFit & { readonly expression: string })[] {
  const { literals, y, inclCut, covCut, ronCut } = prepared(data, options);
  const total = sum(y);
  const meetsInclusion = (values: Float64Array) => meetsCut(overlap(values, y) / total, inclCut);
  const fitOf = (values: Float64Array): NecessityFit | undefined => {
    if (!meetsInclusion(values)) return undefined;
    const fit = necessity(values, y);
    return meetsCut(fit.covN, covCut) && meetsCut(fit.RoN, ronCut) ? fit : undefined;
  };

  const conjunctions: { parts: readonly Literal[]; fit: NecessityFit }[] = [];
  const conjoin = (from: number, chosen: readonly Literal[], values: Float64Array) => {
    literals.slice(from).forEach((literal, offset) => {
      if (chosen.at(-1)?.condition === literal.condition) return;
      const next = combined(values, literal.values, Math.min);
      if (!meetsInclusion(next)) return;
      const parts = [...chosen, literal];
      const fit = fitOf(next);
      if (fit) conjunctions.push({ parts, fit });
      conjoin(from + offset + 1, parts, next);
    });
  };
  conjoin(0, [], new Float64Array(y.length).fill(1));
  conjunctions.sort((a, b) => a.parts.length - b.parts.length);

  const disjunctions: { parts: readonly Literal[]; fit: NecessityFit }[] = [];
  const accepted = conjunctions.filter(({ parts }) => parts.length === 1).map(({ parts }) => parts);
  const reach = reachable(literals, y.length);
  const depth = new Set(literals.map((l) => l.condition)).size;
  for (let size = 2; size <= depth; size++) {
    const level: typeof disjunctions = [];
    const disjoin = (from: number, chosen: readonly Literal[], values: Float64Array) => {
      for (let i = from; i < literals.length; i++) {
        if (!meetsInclusion(combined(values, reach[i] as Float64Array, Math.max))) return;
        const literal = literals[i] as Literal;
        if (chosen.at(-1)?.condition === literal.condition) continue;
        const parts = [...chosen, literal];
        if (accepted.some((other) => other.every((part) => parts.includes(part)))) continue;
        const next = combined(values, literal.values, Math.max);
        if (parts.length < size) disjoin(i + 1, parts, next);
        else {
          const fit = fitOf(next);
          if (fit) level.push({ parts, fit });
        }
      }
    };
    disjoin(0, [], new Float64Array(y.length));
    disjunctions.push(...level);
    accepted.push(...level.map(({ parts }) => parts));
  }
  const printed = (found: readonly { parts: readonly Literal[]; fit: NecessityFit }[], sign: "*" | "+") =>
    found.map(({ parts, fit }) => ({ expression: parts.map((l) => l.text).join(sign), ...fit }));
  return [...printed(conjunctions, "*"), ...printed(disjunctions, "+")];
}

/**
 * Finds the subsets of the outcome: every conjunction that is sufficient and holds no shorter one that is.
 *
 * @returns expressions with their fit, shorter ones first
 * @throws ThresholdError for a cut-off outside 0..1; ConditionError, MembershipError for columns that cannot be used
 * @see Dusa (2019), QCA with R, ch. 6; equals `superSubset(relation = "sufficiency")` of R's QCA
 */
export function sufficientSubsets(
  data: SetData,
  options: SuperSubsetOptions,
): (SufficiencyFit & { readonly expression: string })[] {
  const { literals, y, inclCut, covCut } = prepared(data, options);
  const accepted: { parts: ReadonlySet<Literal>; expression: string; fit: SufficiencyFit }[] = [];
  const depth = new Set(literals.map((l) => l.condition)).size;
  for (let size = 1; size <= depth; size++) {
    const level: typeof accepted = [];
    const conjoin = (from: number, chosen: readonly Literal[], values: Float64Array) => {
      literals.slice(from).forEach((literal, offset) => {
        if (chosen.at(-1)?.condition === literal.condition) return;
        const all = [...chosen, literal];
        const next = combined(values, literal.values, Math.min);
        if (sum(next) === 0) return;
        const fit = sufficiency(next, y);
        if (
          !meetsCut(fit.covS, covCut) ||
          accepted.some((a) => [...a.parts].every((part) => all.includes(part)))
        )
          return;
        if (all.length < size) conjoin(from + offset + 1, all, next);
        else if (meetsCut(fit.inclS, inclCut))
          level.push({ parts: new Set(all), expression: all.map((l) => l.text).join("*"), fit });
      });
    };
    conjoin(0, [], new Float64Array(y.length).fill(1));
    accepted.push(...level);
  }
  return accepted.map(({ expression, fit }) => ({ expression, ...fit }));
}

function prepared(data: SetData, options: SuperSubsetOptions) {
  const { membership: y, name } = outcomeMembership(data, options.outcome);
  const { inclCut = 1, covCut = 0, ronCut = 0 } = options;
  for (const cut of [inclCut, covCut, ronCut]) {
    if (!(cut >= 0 && cut <= 1)) throw new ThresholdError(`the cut-off ${cut} is not between 0 and 1.`);
  }
  const conditions = options.conditions ?? Object.keys(data.columns).filter((column) => column !== name);
  const columns = conditions.map((condition) => {
    const column = data.columns[condition];
    if (!column)
      throw new ConditionError(
        `there is no column "${condition}". Use one of ${Object.keys(data.columns).join(", ")}.`,
      );
    return Float64Array.from(column);
  });
  const multi = columns.some(isMultiValue);
  const literals = columns.flatMap((column, c): Literal[] => {
    const condition = conditions[c] ?? "";
    if (!multi) {
      return [
        { condition: c, text: `~${condition}`, values: column.map((x) => 1 - x) },
        { condition: c, text: condition, values: column },
      ];
    }
    const values = [...new Set(column)].sort((a, b) => a - b);
    return values.map((value) => ({
      condition: c,
      text: `${condition}{${value}}`,
      values: column.map((x) => (x === value ? 1 : 0)),
    }));
  });
  return { literals, y, inclCut, covCut, ronCut };
}

/** For each literal, the union of it and all that follow: no disjunction built from them reaches further. */
function reachable(literals: readonly Literal[], n: number): Float64Array[] {
  const reach: Float64Array[] = [];
  let all = new Float64Array(n);
  for (let i = literals.length - 1; i >= 0; i--) {
    all = combined(all, (literals[i] as Literal).values, Math.max);
    reach[i] = all;
  }
  return reach;
}

function combined(
  a: Float64Array,
  b: Float64Array,
  by: (x: number, y: number) => number,
): Float64Array<ArrayBuffer> {
  return Float64Array.from(a, (x, i) => by(x, b[i] as number));
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const overlap = (a: Float64Array, b: Float64Array): number =>
  a.reduce((total, x, i) => total + Math.min(x, b[i] as number), 0);
