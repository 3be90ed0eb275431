import { MembershipError } from "../errors.ts";
import type { NecessityFit, SufficiencyFit } from "../types.ts";

function requireMemberships(name: string, values: ArrayLike<number>, n: number): void {
  if (values.length !== n)
    throw new MembershipError(
      `${name} has ${values.length} values, the outcome ${n}. Give both for the same cases.`,
    );
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? Number.NaN;
    if (!(value >= 0 && value <= 1))
      throw new MembershipError(
        `${name}, case ${i + 1}: membership is ${value}, not a number from 0 to 1. Calibrate the column first.`,
      );
  }
}

/**
 * Measures how far membership in the outcome implies membership in a condition.
 *
 * @param condition membership of each case in the condition: n values in 0..1
 * @param outcome membership of the same cases in the outcome: n values in 0..1, same order
 * @returns inclN, relevance RoN and coverage covN, each in 0..1, NaN where its denominator is 0; one pass, O(n)
 * @throws MembershipError naming the first case whose value is missing or outside 0..1
 * @see Ragin (2006), Political Analysis 14: 291-310; Schneider & Wagemann (2012) for RoN; equals `pof(relation = "nec")` of R's QCA
 * @example necessity([0.67, 0.67, 1], [0.33, 0.33, 0.67]) // inclN 1, RoN 0.395
 */
export function necessity(condition: ArrayLike<number>, outcome: ArrayLike<number>): NecessityFit {
  requireMemberships("condition", condition, outcome.length);
  requireMemberships("outcome", outcome, outcome.length);
  let x = 0;
  let y = 0;
  let both = 0;
  for (let i = 0; i < outcome.length; i++) {
    const a = condition[i] ?? 0;
    const b = outcome[i] ?? 0;
    x += a;
    y += b;
    both += Math.min(a, b);
  }
  const n = outcome.length;
  return { inclN: both / y, RoN: (n - x) / (n - both), covN: both / x };
}

/**
 * Measures how far membership in a term implies membership in the outcome.
 *
 * @param term membership of each case in the term: n values in 0..1
 * @param outcome membership of the same cases in the outcome: n values in 0..1, same order
 * @returns consistency inclS, PRI and raw coverage covS, each in 0..1, NaN where its denominator is 0; one pass, O(n)
 * @throws MembershipError naming the first case whose value is missing or outside 0..1
 * @see Ragin (2006), Political Analysis 14: 291-310; equals `pof(relation = "suf")` of R's QCA
 * @example sufficiency([0.9, 0.6, 0.2], [1, 0.4, 0.2]) // inclS 0.8824, PRI 0.8182, covS 0.9375
 */
export function sufficiency(term: ArrayLike<number>, outcome: ArrayLike<number>): SufficiencyFit {
  requireMemberships("term", term, outcome.length);
  requireMemberships("outcome", outcome, outcome.length);
  let x = 0;
  let y = 0;
  let both = 0;
  let three = 0;
  for (let i = 0; i < outcome.length; i++) {
    const a = term[i] ?? 0;
    const b = outcome[i] ?? 0;
    x += a;
    y += b;
    both += Math.min(a, b);
    three += Math.min(a, b, 1 - b);
  }
  return { inclS: both / x, PRI: (both - three) / (x - three), covS: both / y };
}
