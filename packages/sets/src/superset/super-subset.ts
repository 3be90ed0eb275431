import { ConditionError, ThresholdError } from "../errors.ts";
import { isMultiValue } from "../expression/membership.ts";
import { sufficiency } from "../fit/fit.ts";
import { outcomeMembership } from "../truth-table/outcome.ts";
import { lowestMeeting, meetsCut } from "../truth-table/tolerance.ts";
import type { NecessityFit, SetData, SufficiencyFit } from "../types.ts";
import {
  type Combination,
  type Literal,
  minimalCombinations,
  sortBySize,
  visitConjunctions,
  visitDisjunctions,
} from "./combine.ts";

export type SuperSubsetOptions = {
  /** `Y`, `~Y`, or `Y{1}` */
  readonly outcome: string;
  /** by default every column but the outcome */
  readonly conditions?: readonly string[];
  /** required inclusion, in 0..1 (default 1) */
  readonly inclCut?: number;
  /** required coverage (default 0) */
  readonly covCut?: number;
  /** required relevance of necessary expressions (default 0) */
  readonly ronCut?: number;
};

/**
 * Finds the supersets of the outcome: every conjunction that meets the cut-offs, and every disjunction that meets
 * them and contains no shorter one that does.
 * Depth first. Conjunctions end where inclusion falls below its cut-off. Disjunctions end where they contain more
 * outside the outcome than relevance or coverage allow in one that meets all cut-offs, or where even all possible
 * additions would not raise inclusion to its cut-off.
 *
 * @param data n cases with their columns, without missing values
 * @returns expressions with their fit, conjunctions first, shorter ones first; the cost grows with the number of
 *   disjunctions that do not meet the cut-offs yet, at most (literals of a condition + 1)^conditions × n; memory
 *   O(expressions + conditions × n)
 * @throws ThresholdError for a cut-off outside 0..1; ConditionError, MembershipError for columns that cannot be used
 * @see Dusa (2019), QCA with R, ch. 5; equals `superSubset(relation = "necessity")` of R's QCA
 */
export function necessarySupersets(
  data: SetData,
  options: SuperSubsetOptions,
): (NecessityFit & { readonly expression: string })[] {
  const { literals, y, inclCut, covCut, ronCut } = prepareSearch(data, options);
  const n = y.length;
  const total = y.reduce((sum, value) => sum + value, 0);
  const fitOf = (x: number, both: number): NecessityFit => ({
    inclN: both / total,
    RoN: (n - x) / (n - both),
    covN: both / x,
  });
  if (total === 0) return [];
  const overlap = lowestMeeting(inclCut) * total;
  const share = lowestMeeting(covCut);
  const conjunctions: Combination<NecessityFit>[] = [];
  visitConjunctions(literals, y, { overlap, share }, (parts, x, both) => {
    const fit = fitOf(x, both);
    if (meetsCut(fit.RoN, ronCut)) conjunctions.push({ parts: [...parts], fit });
    return true;
  });

  const alone = new Set(conjunctions.filter(({ parts }) => parts.length === 1).map(({ parts }) => parts[0]));
  const others = literals.filter((_, i) => !alone.has(i));
  // Relevance is 1 - outside / (n - both), coverage both / (both + outside), and `both` lies between the required
  // overlap and the total.
  const outside = Math.min((1 - lowestMeeting(ronCut)) * (n - overlap), (1 / share - 1) * total);
  const disjunctions: Combination<NecessityFit>[] = [];
  visitDisjunctions(others, y, { overlap, share, outside }, (parts, x, both) => {
    if (parts.length === 1) return true;
    const fit = fitOf(x, both);
    if (!meetsCut(fit.RoN, ronCut)) return true;
    disjunctions.push({ parts: [...parts], fit });
    return false;
  });
  return [
    ...printCombinations(literals, sortBySize(conjunctions), "*"),
    ...printCombinations(others, minimalCombinations(disjunctions), "+"),
  ];
}

/**
 * Finds the subsets of the outcome: every conjunction that is sufficient and contains no shorter one that is.
 *
 * @returns expressions with their fit, shorter ones first; the cost grows with the number of conjunctions that are
 *   not sufficient yet and still cover enough, at most (literals of a condition + 1)^conditions × n
 * @throws ThresholdError for a cut-off outside 0..1; ConditionError, MembershipError for columns that cannot be used
 * @see Dusa (2019), QCA with R, ch. 6; equals `superSubset(relation = "sufficiency")` of R's QCA
 */
export function sufficientSubsets(
  data: SetData,
  options: SuperSubsetOptions,
): (SufficiencyFit & { readonly expression: string })[] {
  const { literals, y, inclCut, covCut } = prepareSearch(data, options);
  const found: Combination<SufficiencyFit>[] = [];
  const total = y.reduce((sum, value) => sum + value, 0);
  const wanted = { overlap: lowestMeeting(covCut) * total, share: lowestMeeting(inclCut) };
  visitConjunctions(literals, y, wanted, (parts, _x, _both, values) => {
    found.push({ parts: [...parts], fit: sufficiency(values(), y) });
    return false;
  });
  return printCombinations(literals, minimalCombinations(found), "*");
}

function printCombinations<Fit>(
  literals: readonly Literal[],
  found: readonly Combination<Fit>[],
  sign: "*" | "+",
) {
  return found.map(({ parts, fit }) => {
    let expression = "";
    for (const l of parts) expression += (expression === "" ? "" : sign) + literals[l]!.text;
    return { expression, ...fit };
  });
}

function prepareSearch(data: SetData, options: SuperSubsetOptions) {
  const { membership: y, name } = outcomeMembership(data, options.outcome);
  const { inclCut = 1, covCut = 0, ronCut = 0 } = options;
  for (const cut of [inclCut, covCut, ronCut]) {
    if (!(cut >= 0 && cut <= 1)) throw new ThresholdError(`The threshold ${cut} is not between 0 and 1.`);
  }
  const conditions = options.conditions ?? Object.keys(data.columns).filter((column) => column !== name);
  const columns = conditions.map((condition) => {
    const column = data.columns[condition];
    if (!column)
      throw new ConditionError(
        `There is no column "${condition}". Use one of ${Object.keys(data.columns).join(", ")}.`,
      );
    return new Float64Array(column);
  });
  const multi = columns.some(isMultiValue);
  const literals = columns.flatMap((column, c): Literal[] => {
    const condition = conditions[c] ?? "";
    if (!multi) {
      return [
        { condition: c, text: `~${condition}`, values: negation(column) },
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

function negation(column: Float64Array): Float64Array {
  const values = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) values[i] = 1 - column[i]!;
  return values;
}
