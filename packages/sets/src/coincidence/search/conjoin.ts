import type { Conjoiner, Met } from "./kernel.ts";

/**
 * Conjoins literals of different factors, depth first; goes on from a conjunction when `visit` returns true.
 *
 * @param factors the factor of each literal, those of one factor side by side
 * @param visit is told the places of the literals and what there is of them, both good until it returns
 */
export function conjoin<Term>(
  factors: readonly number[],
  { meet, term }: Conjoiner<Term>,
  visit: (parts: readonly number[], met: Met, term: () => Term) => boolean,
): void {
  const parts: number[] = [];
  const search = (from: number, last: number): void => {
    const depth = parts.length;
    for (let l = from; l < factors.length; l++) {
      const factor = factors[l] as number;
      if (factor === last) continue;
      const met = meet(l, depth);
      parts.push(l);
      if (visit(parts, met, term)) search(l + 1, factor);
      parts.pop();
    }
  };
  search(0, -1);
}
