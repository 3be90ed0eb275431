// Sums of memberships of cases by product; see src/truth-table/row-fits.ts for what is summed and why.
//
// k conditions, the first `chosen` of them at the levels in `wanted`. A product of the others is a number in mixed radix, whose digit is
// the level that a condition is fixed at, or the number of levels for free. Its three sums (memberships; in the outcome too; in the
// outcome and its negation too) start at that number × 3 in `sums`; `weight` holds what a digit adds to their place.
//
// values  f64  k × n: condition c of case i at c × n + i         levels, weight, multi  i32  k      wanted  i32  chosen
// y       f64  n                                                  sums  f64  `length`
// side, order  i32 k and other f64 k: where a case is; its conditions in order of its membership in their other side

/** Adds one membership x of a case with outcome y to the sums at an address. */
function add(sums: usize, at: i32, x: f64, y: f64): void {
  const place = sums + ((<usize>at) << 3);
  const both = min(x, y);
  store<f64>(place, load<f64>(place) + x);
  store<f64>(place, load<f64>(place, 8) + both, 8);
  store<f64>(place, load<f64>(place, 16) + min(both, 1.0 - y), 16);
}

/**
 * Finds the level of each condition that case i is more in, and sorts the conditions by its membership in the
 * other level.
 */
function setCorner(
  k: i32,
  n: i32,
  i: i32,
  values: usize,
  multi: usize,
  side: usize,
  other: usize,
  order: usize,
): void {
  for (let c = 0; c < k; c++) {
    const x = load<f64>(values + ((<usize>(c * n + i)) << 3));
    let own = 0;
    let far = 0.0;
    if (load<i32>(multi + ((<usize>c) << 2)) !== 0) own = <i32>x;
    else if (x < 0) own = 2;
    else {
      own = x > 0.5 ? 1 : 0;
      far = x > 0.5 ? 1.0 - x : x;
    }
    store<i32>(side + ((<usize>c) << 2), own);
    store<f64>(other + ((<usize>c) << 3), far);
    let at = c;
    for (; at > 0; at--) {
      const before = load<i32>(order + ((<usize>(at - 1)) << 2));
      if (load<f64>(other + ((<usize>before) << 3)) <= far) break;
      store<i32>(order + ((<usize>at) << 2), before);
    }
    store<i32>(order + ((<usize>at) << 2), c);
  }
}

/** Adds n cases to the products that they are members of. */
export function addCases(
  n: i32,
  k: i32,
  chosen: i32,
  values: usize,
  y: usize,
  levels: usize,
  multi: usize,
  weight: usize,
  wanted: usize,
  scratch: usize,
  sums: usize,
  length: i32,
): void {
  const other = scratch;
  const side = scratch + ((<usize>k) << 3);
  const order = side + ((<usize>k) << 2);
  for (let i = 0; i < n; i++) {
    setCorner(k, n, i, values, multi, side, other, order);
    const outcome = load<f64>(y + ((<usize>i) << 3));
    let at = length - 3;
    let x = 0.0;
    let o = 0;
    for (; o < k; o++) {
      const c = <usize>load<i32>(order + ((<usize>o) << 2));
      const own = load<i32>(side + (c << 2));
      x = load<f64>(other + (c << 3));
      if (<i32>c < chosen) {
        const level = load<i32>(wanted + (c << 2));
        // In all following products, this condition has the level of the case.
        if (own === level) continue;
        if (x > 0 && level === 1 - own) add(sums, at, x, outcome);
        break;
      }
      const freed = load<i32>(levels + (c << 2));
      const w = load<i32>(weight + (c << 2));
      // Only a condition with two levels has a membership in the other level.
      if (x > 0) add(sums, at + (1 - own - freed) * w, x, outcome);
      at += (own - freed) * w;
    }
    if (o === k) add(sums, at, 1.0 - x, outcome);
  }
}

/**
 * Adds the sums of products with a free condition to the products that fix it at each level, then continues
 * with the next condition within each level.
 */
export function handDown(k: i32, condition: i32, levels: usize, weight: usize, start: usize): void {
  if (condition === k) return;
  const size = (<usize>load<i32>(weight + ((<usize>condition) << 2))) << 3;
  const free = start + <usize>load<i32>(levels + ((<usize>condition) << 2)) * size;
  for (let level = start; level < free; level += size) {
    for (let at: usize = 0; at < size; at += 8)
      store<f64>(level + at, load<f64>(level + at) + load<f64>(free + at));
    handDown(k, condition + 1, levels, weight, level);
  }
}

/**
 * Adds n cases to each row. `sums` holds three values per row, `rows` i32 k × row the level of each
 * condition.
 */
export function addCasesToRows(
  n: i32,
  k: i32,
  rowCount: i32,
  values: usize,
  y: usize,
  multi: usize,
  rows: usize,
  scratch: usize,
  sums: usize,
): void {
  const other = scratch;
  const side = scratch + ((<usize>k) << 3);
  const order = side + ((<usize>k) << 2);
  for (let i = 0; i < n; i++) {
    setCorner(k, n, i, values, multi, side, other, order);
    const outcome = load<f64>(y + ((<usize>i) << 3));
    const farthest = <usize>load<i32>(order + ((<usize>(k - 1)) << 2));
    const own = 1.0 - load<f64>(other + (farthest << 3));
    for (let r = 0; r < rowCount; r++) {
      const row = rows + ((<usize>(r * k)) << 2);
      let x = own;
      for (let o = 0; o < k; o++) {
        const c = <usize>load<i32>(order + ((<usize>o) << 2));
        if (load<i32>(row + (c << 2)) === load<i32>(side + (c << 2))) continue;
        x = load<f64>(other + (c << 3));
        break;
      }
      if (x > 0) add(sums, r * 3, x, outcome);
    }
  }
}
