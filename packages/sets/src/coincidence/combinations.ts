import type { CausalFormula } from "./coincidence.ts";

/** How many combinations of one formula an outcome there are; `complexFormulas()` joins the simplest of them. */
export function combinationCount(asf: readonly CausalFormula[]): bigint {
  if (asf.length === 0) return 0n;
  return [...Map.groupBy(asf, ({ outcome }) => outcome).values()].reduce(
    (product, { length }) => product * BigInt(length),
    1n,
  );
}

/** One formula of each list, simpler combinations first. */
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

/** The complexity up to which there are so many combinations of two lists, or all. */
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
