import type { Implicant } from "./prime-implicants.ts";

/** Maximum number of products of a union that are searched. */
const maxProducts = 20_000;

/**
 * Finds the largest products within a union of products, condition by condition: where each value of a condition is
 * covered by some product, the intersection of these products is covered for every value.
 * No row is listed: the cost grows with the number of products, at most 20,000, and not with the rows that they
 * cover.
 *
 * @param products for each condition the value that it is fixed at, -1 where it is free
 * @param levels number of values of each condition
 * @returns undefined when there are too many
 * @see Tison (1967), IEEE Transactions on Electronic Computers EC-16: 446-456
 */
export function unionPrimes(
  products: readonly (readonly number[])[],
  levels: readonly number[],
): Implicant[] | undefined {
  let found = maximalProducts(products);
  for (const [c, count] of levels.entries()) {
    let common: readonly (readonly number[])[] | undefined;
    for (let value = 0; value < count && common?.length !== 0; value++) {
      const fixed = found.filter((product) => product[c] === value).map((product) => product.with(c, -1));
      common = maximalProducts(
        common === undefined ? fixed : common.flatMap((a) => fixed.flatMap((b) => overlap(a, b) ?? [])),
      );
      if (common.length > maxProducts) return undefined;
    }
    if (!common || common.length === 0) continue;
    found = maximalProducts([...found, ...common]);
    if (found.length > maxProducts) return undefined;
  }
  return found.map((values) => ({ values }));
}

/**
 * Returns the intersection of two products as a list of one; an empty list when they fix a condition at different
 * values; undefined when it exceeds the limit.
 */
function overlap(a: readonly number[], b: readonly number[]): (readonly number[])[] | undefined {
  const both = new Array<number>(a.length);
  for (let c = 0; c < a.length; c++) {
    const [x, y] = [a[c]!, b[c]!];
    if (x !== -1 && y !== -1 && x !== y) return undefined;
    both[c] = x === -1 ? y : x;
  }
  return [both];
}

/** Returns the products that are not contained in another, without duplicates, those with fewer conditions first. */
function maximalProducts(products: readonly (readonly number[])[]): (readonly number[])[] {
  const fixed = (values: readonly number[]) => values.reduce((n, value) => n + (value === -1 ? 0 : 1), 0);
  const bySize = [...new Map(products.map((values) => [values.join(), values])).values()]
    .map((values) => ({ values, size: fixed(values) }))
    .sort((a, b) => a.size - b.size);
  const kept: (readonly number[])[] = [];
  for (const { values } of bySize) if (!kept.some((other) => holds(other, values))) kept.push(values);
  return kept;
}

function holds(a: readonly number[], b: readonly number[]): boolean {
  for (let c = 0; c < a.length; c++) if (a[c] !== -1 && a[c] !== b[c]) return false;
  return true;
}
