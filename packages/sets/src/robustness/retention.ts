import { MembershipError, ThresholdError } from "../errors.ts";
import { meetsCut } from "../truth-table/tolerance.ts";
import { type TruthTableOptions, truthTable } from "../truth-table/truth-table.ts";
import type { SetData } from "../types.ts";

export type RetentionOptions = TruthTableOptions & {
  /** corruption reverses a case's outcome, deletion removes the case */
  readonly perturbation: "corruption" | "deletion";
  /** exactly this number of cases is perturbed, each case with equal probability */
  readonly cases?: number;
  /** alternative to `cases`: each case is perturbed with this probability, independently of the others */
  readonly probability?: number;
};

export type Retention = {
  /** probability that the conservative solution does not change */
  readonly solution: number;
  /** probability that every row stays observed and keeps its outcome */
  readonly truthTable: number;
};

/**
 * Computes the probability that a crisp analysis gives the same result when some cases were wrong or missing.
 * Exact, because a conservative solution stays the same if and only if the same rows are positive, and rows share no
 * cases.
 *
 * @returns two probabilities in 0..1; O(cases² + rows × cases)
 * @throws ThresholdError when neither or both of `cases` and `probability` are given, or one is out of range;
 *   MembershipError for an outcome that is not crisp; the errors of `truthTable()`
 * @see Thiem, Spöhel & Dusa (2016), Political Analysis 24: 104-120; `solution` equals `retention(dependent = TRUE)`
 *   of R's QCA, `truthTable` equals `retention(dependent = FALSE)`, which counts rows (docs/differences.md)
 * @example retention(welfare, { outcome: "W", perturbation: "deletion", cases: 1 }).solution // 0.875
 */
export function retention(data: SetData, options: RetentionOptions): Retention {
  const { perturbation, cases, probability, nCut = 1, inclCut = 1 } = options;
  const table = truthTable(data, options);
  const n = table.data.cases.length;
  if ((cases === undefined) === (probability === undefined))
    throw new ThresholdError(
      "give either the number of cases that are perturbed, or the probability of each.",
    );
  if (cases !== undefined && !(Number.isInteger(cases) && cases >= 0 && cases <= n))
    throw new ThresholdError(`${cases} of ${n} cases cannot be perturbed. Give a whole number up to ${n}.`);
  if (probability !== undefined && !(probability >= 0 && probability <= 1))
    throw new ThresholdError(`The probability ${probability} is not between 0 and 1.`);
  const place = new Map(table.data.cases.map((caseId, i) => [caseId, i]));
  const cut = typeof inclCut === "number" ? inclCut : inclCut[0];
  const outOf = (ones: number, members: number): string =>
    members < nCut ? "?" : meetsCut(ones / members, cut) ? "1" : "0";
  // For each row and number of perturbed cases, the number of ways in which the row does not change.
  const ways = table.rows.map((row) => {
    const ones = row.cases.filter((caseId) => {
      const y = table.outcomeMembership[place.get(caseId) as number]!;
      if (y !== 0 && y !== 1)
        throw new MembershipError(
          `Case "${caseId}", outcome: membership is ${y}. Retention needs a crisp outcome.`,
        );
      return y === 1;
    }).length;
    const zeros = row.n - ones;
    const before = outOf(ones, row.n);
    const same = new Array<number>(row.n + 1).fill(0);
    const positive = new Array<number>(row.n + 1).fill(0);
    for (let i = 0; i <= ones; i++) {
      for (let j = 0; j <= zeros; j++) {
        const after =
          perturbation === "corruption" ? outOf(ones - i + j, row.n) : outOf(ones - i, row.n - i - j);
        const count = choose(ones, i) * choose(zeros, j);
        if (after === before) same[i + j] = same[i + j]! + count;
        if ((after === "1") === (before === "1")) positive[i + j] = positive[i + j]! + count;
      }
    }
    return { same, positive };
  });
  const likely = (polynomials: readonly (readonly number[])[]): number => {
    if (probability !== undefined) {
      return polynomials.reduce((product, ways_) => {
        const members = ways_.length - 1;
        return (
          product *
          ways_.reduce(
            (sum, count, s) => sum + count * probability ** s * (1 - probability) ** (members - s),
            0,
          )
        );
      }, 1);
    }
    const free = n - polynomials.reduce((sum, { length }) => sum + length - 1, 0);
    const ambiguous = Array.from({ length: free + 1 }, (_, s) => choose(free, s));
    return (
      ([...polynomials, ambiguous].reduce(multiplyPolynomials, [1])[cases as number] ?? 0) /
      choose(n, cases as number)
    );
  };
  return {
    solution: likely(ways.map(({ positive }) => positive)),
    truthTable: likely(ways.map(({ same }) => same)),
  };
}

function multiplyPolynomials(a: readonly number[], b: readonly number[]): number[] {
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = product[i + j]! + x * y;
    });
  });
  return product;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return Math.round(ways);
}
