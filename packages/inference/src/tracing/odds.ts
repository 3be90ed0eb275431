/** How one hypothesis stands. */
export type Standing = {
  readonly hypothesis: string;
  readonly probability: number;
  /** natural logarithm of the odds against all other hypotheses together; -Infinity when excluded, Infinity when certain */
  readonly logOdds: number;
  /** the same as 10 log10 */
  readonly decibels: number;
};

export const inDecibels = (logOdds: number): number => (10 / Math.LN10) * logOdds;

/** Standings of hypotheses from the logarithms of their weights (prior times likelihood). */
export function standings(ids: readonly string[], logWeights: readonly number[]): Standing[] {
  const total = logSum(logWeights);
  return ids.map((hypothesis, h) => {
    const own = logWeights[h]!;
    const logOdds = own - logSum(logWeights.filter((_, other) => other !== h));
    return { hypothesis, probability: Math.exp(own - total), logOdds, decibels: inDecibels(logOdds) };
  });
}

function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}
