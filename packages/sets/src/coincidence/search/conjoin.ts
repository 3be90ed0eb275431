import type { Conjoiner, ConjunctionSums } from "./kernel.ts";

/**
 * Visits conjunctions of literals of different factors, depth first; extends a conjunction when `visit`
 * returns true.
 *
 * @param factors the factor of each literal, grouped by factor
 * @param visit receives the indices of the literals and the sums of the conjunction, both valid until it
 *   returns
 */
export function conjoin<Term>(
  factors: readonly number[],
  { meet, term }: Conjoiner<Term>,
  visit: (parts: readonly number[], met: ConjunctionSums, term: () => Term) => boolean,
): void {
  const parts: number[] = [];
  const search = (from: number, last: number): void => {
    const depth = parts.length;
    for (let l = from; l < factors.length; l++) {
      const factor = factors[l]!;
      if (factor === last) continue;
      const met = meet(l, depth);
      parts.push(l);
      if (visit(parts, met, term)) search(l + 1, factor);
      parts.pop();
    }
  };
  search(0, -1);
}
