import type { CausalFormula } from "./coincidence.ts";

/**
 * Returns the number of combinations with one formula per outcome; `complexFormulas()` joins the simplest of them.
 *
 * @param asf atomic formulas, those of one outcome together
 * @returns the product of their numbers; 0 without formulas; O(formulas)
 */
export function combinationCount(asf: readonly CausalFormula[]): bigint {
  if (asf.length === 0) return 0n;
  return [...Map.groupBy(asf, ({ outcome }) => outcome).values()].reduce(
    (product, { length }) => product * BigInt(length),
    1n,
  );
}

/** Returns combinations of one formula from each list, at most `most`, simpler ones first. */
export function combinations(lists: readonly (readonly CausalFormula[])[], most: number): CausalFormula[][] {
  let heads: { atoms: CausalFormula[]; complexity: number }[] = [{ atoms: [], complexity: 0 }];
  for (const list of lists) {
    const simplest = simplestSum(heads, list, most);
    heads = heads
      .flatMap((head) => {
        const end = list.findIndex((atom) => head.complexity + atom.complexity > simplest);
        return (end === -1 ? list : list.slice(0, end)).map((atom) => ({
          atoms: [...head.atoms, atom],
          complexity: head.complexity + atom.complexity,
        }));
      })
      .sort((a, b) => a.complexity - b.complexity)
      .slice(0, most);
  }
  return heads.map(({ atoms }) => atoms);
}

/**
 * Returns the complexity up to which two lists have the required number of combinations; the highest if they
 * have fewer.
 */
function simplestSum(
  heads: readonly { readonly complexity: number }[],
  list: readonly CausalFormula[],
  most: number,
): number {
  const frequency = (of: readonly { readonly complexity: number }[]) =>
    [...Map.groupBy(of, ({ complexity }) => complexity)].map(
      ([complexity, { length }]) => [complexity, length] as const,
    );
  const sums = new Map<number, number>();
  for (const [a, n] of frequency(heads))
    for (const [b, m] of frequency(list)) sums.set(a + b, (sums.get(a + b) ?? 0) + n * m);
  let count = 0;
  for (const [sum, n] of [...sums].sort(([a], [b]) => a - b)) {
    count += n;
    if (count >= most) return sum;
  }
  return Number.POSITIVE_INFINITY;
}
