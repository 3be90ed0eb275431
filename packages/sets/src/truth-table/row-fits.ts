import type { Condition } from "../types.ts";

/** Sums over cases that a row's fit is made of. */
type Sums = { readonly set: Float64Array; readonly both: Float64Array; readonly three: Float64Array };

/** Up to so many products of a table are summed at once; beyond, row by row. */
const maxProducts = 600_000;

/**
 * Measures every row as sufficient for the outcome.
 *
 * A case is in the row of its own corner to the degree of its weakest condition. Of every other row it is a member to the degree of
 * the condition that differs most clearly: of all rows that differ there, to one and the same degree. So a case adds one number to
 * one product for each condition, and products are handed down to their rows in the end: O(cases × conditions + products), where
 * there are at most 600,000 products (levels + 1, multiplied over the conditions; twelve conditions of two levels). Beyond that
 * O(cases × rows). Memory 24 bytes a product.
 *
 * @param values for each condition, its n memberships or categories
 * @param y membership in the outcome: n values in 0..1
 */
export function rowFits(
  conditions: readonly Condition[],
  values: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  configurations: readonly (readonly number[])[],
): { inclS: number; PRI: number }[] {
  const products = conditions.reduce((total, { levels }) => total * (levels + 1), 1);
  const sums =
    products <= maxProducts
      ? summedByProduct(conditions, values, y, configurations, products)
      : summedByRow(conditions, values, y, configurations);
  return configurations.map((_, r) => {
    const set = sums.set[r] as number;
    const both = sums.both[r] as number;
    const three = sums.three[r] as number;
    return { inclS: both / set, PRI: (both - three) / (set - three) };
  });
}

const sumsOf = (size: number): Sums => ({
  set: new Float64Array(size),
  both: new Float64Array(size),
  three: new Float64Array(size),
});

function add({ set, both, three }: Sums, at: number, x: number, y: number): void {
  set[at] = (set[at] as number) + x;
  both[at] = (both[at] as number) + Math.min(x, y);
  three[at] = (three[at] as number) + Math.min(x, y, 1 - y);
}

/** The side of each condition that a case is on, its membership in the other side, and the conditions in order of the latter. */
function corner(conditions: readonly Condition[], values: readonly ArrayLike<number>[]) {
  const k = conditions.length;
  const side = new Int32Array(k);
  const other = new Float64Array(k);
  const order = new Int32Array(k);
  const place = (i: number): void => {
    for (let c = 0; c < k; c++) {
      const x = (values[c] as ArrayLike<number>)[i] as number;
      const { scale } = conditions[c] as Condition;
      if (scale === "multi") side[c] = x;
      else if (x < 0) side[c] = 2;
      else side[c] = x > 0.5 ? 1 : 0;
      other[c] = scale === "multi" || x < 0 ? 0 : x > 0.5 ? 1 - x : x;
      let at = c;
      for (; at > 0 && (other[order[at - 1] as number] as number) > (other[c] as number); at--)
        order[at] = order[at - 1] as number;
      order[at] = c;
    }
  };
  return { side, other, order, place };
}

function summedByProduct(
  conditions: readonly Condition[],
  values: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  configurations: readonly (readonly number[])[],
  products: number,
): Sums {
  const k = conditions.length;
  // A product is a number in mixed radix, whose digit is the level that a condition is fixed at, or the number of levels for free.
  const weight = new Int32Array(k);
  let next = 1;
  for (let c = k - 1; c >= 0; c--) {
    weight[c] = next;
    next *= (conditions[c] as Condition).levels + 1;
  }
  const free = products - 1;
  const sums = sumsOf(products);
  const { side, other, order, place } = corner(conditions, values);
  for (let i = 0; i < y.length; i++) {
    place(i);
    const outcome = y[i] as number;
    let at = free;
    for (let o = 0; o < k; o++) {
      const c = order[o] as number;
      const freed = (conditions[c] as Condition).levels;
      const x = other[c] as number;
      const w = weight[c] as number;
      const own = side[c] as number;
      if (x > 0) add(sums, at + (1 - own - freed) * w, x, outcome);
      at += (own - freed) * w;
    }
    add(sums, at, 1 - (other[order[k - 1] as number] as number), outcome);
  }
  for (const sum of [sums.set, sums.both, sums.three]) {
    for (let c = 0; c < k; c++) handDown(sum, weight[c] as number, (conditions[c] as Condition).levels);
  }
  const rows = sumsOf(configurations.length);
  configurations.forEach((configuration, r) => {
    const at = configuration.reduce(
      (sum, value, c) => sum + (value === -1 ? 2 : value) * (weight[c] as number),
      0,
    );
    rows.set[r] = sums.set[at] as number;
    rows.both[r] = sums.both[at] as number;
    rows.three[r] = sums.three[at] as number;
  });
  return rows;
}

/** Adds what is summed with a condition free to each of its levels. */
function handDown(sum: Float64Array, weight: number, levels: number): void {
  const block = weight * (levels + 1);
  for (let start = 0; start < sum.length; start += block) {
    for (let at = start; at < start + weight; at++) {
      const freed = sum[at + levels * weight] as number;
      if (freed === 0) continue;
      for (let level = 0; level < levels; level++) {
        const to = at + level * weight;
        sum[to] = (sum[to] as number) + freed;
      }
    }
  }
}

function summedByRow(
  conditions: readonly Condition[],
  values: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  configurations: readonly (readonly number[])[],
): Sums {
  const k = conditions.length;
  const rows = sumsOf(configurations.length);
  const flat = Int32Array.from(configurations.flat(), (value) => (value === -1 ? 2 : value));
  const { side, other, order, place } = corner(conditions, values);
  for (let i = 0; i < y.length; i++) {
    place(i);
    const outcome = y[i] as number;
    for (let r = 0; r < configurations.length; r++) {
      let x = 1 - (other[order[k - 1] as number] as number);
      for (let o = 0; o < k; o++) {
        const c = order[o] as number;
        if (flat[r * k + c] !== side[c]) {
          x = other[c] as number;
          break;
        }
      }
      if (x > 0) add(rows, r, x, outcome);
    }
  }
  return rows;
}
