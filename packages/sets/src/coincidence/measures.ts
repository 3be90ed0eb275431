/** Measures of how far a condition is sufficient (consistencies) and necessary (coverages). */
export type Measures = {
  /** Σmin(x, y) / Σx */
  readonly con: number;
  /** Σmin(x, y) / Σy */
  readonly cov: number;
  /** prevalence-adjusted consistency: consistency if the outcome were as frequent as its absence */
  readonly PAcon: number;
  /** prevalence-adjusted contrapositive coverage */
  readonly PACcov: number;
  /** antecedent-adjusted contrapositive consistency: if the condition were as frequent as its absence */
  readonly AACcon: number;
  /** antecedent-adjusted coverage */
  readonly AAcov: number;
  /** contrapositive consistency: that of "not the outcome, therefore not the condition" */
  readonly ccon: number;
  readonly ccov: number;
};

export const consistencies = ["con", "ccon", "PAcon", "AACcon"] as const;
export const coverages = ["cov", "ccov", "PACcov", "AAcov"] as const;

/**
 * Measures a condition against an outcome.
 *
 * @param x membership in the condition, @param y in the outcome, @param frequencies cases of each configuration
 * @returns each in 0..1, NaN where its denominator is 0; O(configurations)
 * @see De Souter (2024), Political Analysis 32: 460-476; equals the measures of R's cna 4
 */
export function measuresOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  frequencies: ArrayLike<number>,
): Measures {
  const sums = { cases: 0, condition: 0, outcome: 0, both: 0 };
  for (let i = 0; i < frequencies.length; i++) {
    const weight = frequencies[i]!;
    const [a, b] = [x[i]!, y[i]!];
    sums.cases += weight;
    sums.condition += weight * a;
    sums.outcome += weight * b;
    sums.both += weight * Math.min(a, b);
  }
  return measuresFrom(sums);
}

/**
 * The sums over all cases, over a condition, over an outcome, and over both: everything that the measures
 * depend on.
 */
export type Sums = {
  readonly cases: number;
  readonly condition: number;
  readonly outcome: number;
  readonly both: number;
};

/** The sums of the condition without the outcome, of the outcome without the condition, and of neither. */
const falsely = ({ condition, both }: Sums) => condition - both;
const missed = ({ outcome, both }: Sums) => outcome - both;
const notX = ({ cases, condition }: Sums) => cases - condition;
const notY = ({ cases, outcome }: Sums) => cases - outcome;
const neither = (sums: Sums) => notY(sums) - falsely(sums);
/** The share of one part if both wholes were of equal size. */
const adjusted = (a: number, ofA: number, b: number, ofB: number) => a / ofA / (a / ofA + b / ofB);

/** Each measure as a function of the sums. */
export const measureBy: { readonly [K in keyof Measures]: (sums: Sums) => number } = {
  con: ({ both, condition }) => both / condition,
  cov: ({ both, outcome }) => both / outcome,
  PAcon: (sums) => adjusted(sums.both, sums.outcome, falsely(sums), notY(sums)),
  PACcov: (sums) => adjusted(neither(sums), notY(sums), missed(sums), sums.outcome),
  AACcon: (sums) => adjusted(neither(sums), notX(sums), falsely(sums), sums.condition),
  AAcov: (sums) => adjusted(sums.both, sums.condition, missed(sums), notX(sums)),
  ccon: (sums) => neither(sums) / notY(sums),
  ccov: (sums) => neither(sums) / notX(sums),
};

export function measuresFrom(sums: Sums): Measures {
  return {
    con: measureBy.con(sums),
    cov: measureBy.cov(sums),
    PAcon: measureBy.PAcon(sums),
    PACcov: measureBy.PACcov(sums),
    AACcon: measureBy.AACcon(sums),
    AAcov: measureBy.AAcov(sums),
    ccon: measureBy.ccon(sums),
    ccov: measureBy.ccov(sums),
  };
}
