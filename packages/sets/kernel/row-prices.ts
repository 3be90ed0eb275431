// Prices of rows that bound the size of a cover from below; see src/minimise/row-prices.ts.
//
// open  i32  `openCount` numbers of rows        starts  i32  columnCount + 1        rows  i32  the rows of column c from starts[c] on
// prices, bestPrices, excess  f64  by row number                                    costs  f64  by column

/**
 * Receives the iteration and the bound so far, while `costs` are valid. Returns the size of the smallest
 * known cover.
 */
declare function priced(iteration: i32, best: f64): f64;

/**
 * Returns the bound at given prices. `excess` is 1 minus the number of columns that are overpaid for the row:
 * the subgradient.
 */
function boundAt(
  open: usize,
  openCount: i32,
  columnCount: i32,
  starts: usize,
  rows: usize,
  prices: usize,
  excess: usize,
  costs: usize,
): f64 {
  let bound = 0.0;
  for (let at = open, end = open + ((<usize>openCount) << 2); at < end; at += 4) {
    const row = (<usize>load<i32>(at)) << 3;
    bound += load<f64>(prices + row);
    store<f64>(excess + row, 1);
  }
  let start = rows + ((<usize>load<i32>(starts)) << 2);
  for (let c: usize = 0; c < <usize>columnCount; c++) {
    const end = rows + ((<usize>load<i32>(starts + ((c + 1) << 2))) << 2);
    let cost = 1.0;
    for (let at = start; at < end; at += 4) cost -= load<f64>(prices + ((<usize>load<i32>(at)) << 3));
    store<f64>(costs + (c << 3), cost);
    if (cost < 0) {
      bound += cost;
      for (let at = start; at < end; at += 4) {
        const row = excess + ((<usize>load<i32>(at)) << 3);
        store<f64>(row, load<f64>(row) - 1);
      }
    }
    start = end;
  }
  return bound;
}

function copyPrices(open: usize, openCount: i32, from: usize, to: usize): void {
  for (let at = open, end = open + ((<usize>openCount) << 2); at < end; at += 4) {
    const row = (<usize>load<i32>(at)) << 3;
    store<f64>(to + row, load<f64>(from + row));
  }
}

/**
 * Follows the subgradient from `prices` and returns the bound. Afterwards `bestPrices` hold its prices and
 * `costs` the reduced costs of the columns.
 */
export function priceRows(
  open: usize,
  openCount: i32,
  columnCount: i32,
  starts: usize,
  rows: usize,
  prices: usize,
  bestPrices: usize,
  excess: usize,
  costs: usize,
  target: f64,
  iterations: i32,
): f64 {
  const openEnd = open + ((<usize>openCount) << 2);
  let best = -Infinity;
  let step = 1.0;
  let sinceBetter = 0;
  for (let t = 0; t < iterations; t++) {
    const bound = boundAt(open, openCount, columnCount, starts, rows, prices, excess, costs);
    if (bound > best + 1e-9) {
      if (bound > best + 1e-3) sinceBetter = 0;
      best = bound;
      copyPrices(open, openCount, prices, bestPrices);
    } else sinceBetter++;
    const known = priced(t, best);
    if (best > target || known <= ceil(best - 1e-6)) break;
    if (sinceBetter >= 12) {
      step /= 2;
      sinceBetter = 0;
      if (step < 0.05) break;
      copyPrices(open, openCount, bestPrices, prices);
    }
    let norm = 0.0;
    for (let at = open; at < openEnd; at += 4) {
      const e = load<f64>(excess + ((<usize>load<i32>(at)) << 3));
      norm += e * e;
    }
    if (norm === 0) break;
    const length = (step * max(min(target + 1, known) - bound, 0.5)) / norm;
    for (let at = open; at < openEnd; at += 4) {
      const row = (<usize>load<i32>(at)) << 3;
      store<f64>(prices + row, max(0.0, load<f64>(prices + row) + length * load<f64>(excess + row)));
    }
  }
  boundAt(open, openCount, columnCount, starts, rows, bestPrices, excess, costs);
  return best;
}
