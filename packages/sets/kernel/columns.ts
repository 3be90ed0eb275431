// The kinds of value that a column holds, found block by block, and the rows of cases. `values` are f64 n.

/** The highest value so far, at least 1. */
export let highest: f64 = 1;
let first: f64 = 0;

/** Starts a column whose first value is `value`. */
export function startColumn(value: f64): void {
  first = value;
  highest = 1;
}

/**
 * Examines more values and returns bits for what they contain: 1 a missing value; 2 a fraction; 4 a negative
 * number; 8 exactly 0.5; 16 minus infinity, where the condition does not apply; 32 a value that differs from
 * the first.
 */
export function contents(n: i32, values: usize): i32 {
  let bits = 0;
  for (let at = values, end = values + ((<usize>n) << 3); at < end; at += 8) {
    const x = load<f64>(at);
    if (x !== first) bits |= 32;
    if (x > highest) highest = x;
    if (x === 0.5) bits |= 8;
    if (x === -Infinity) bits |= 16;
    else if (x < 0) bits |= 4;
    else if (!(x >= 0)) bits |= 1;
    else if (floor(x) !== x || x === Infinity) bits |= 2;
  }
  return bits;
}

/** Appends one digit, the level of this condition for each case, to the row numbers (f64 n). */
export function appendDigits(n: i32, values: usize, levels: i32, isMulti: bool, numbers: usize): void {
  for (let at: usize = 0, end = (<usize>n) << 3; at < end; at += 8) {
    const x = load<f64>(values + at);
    const side = isMulti ? x : x > 0.5 ? 1.0 : x < 0 ? 2.0 : 0.0;
    store<f64>(numbers + at, load<f64>(numbers + at) * <f64>levels + side);
  }
}

/**
 * Writes the level of each of k conditions (i32) in each row. `rows` are f64 numbers from 1, `levels` i32 k; the last
 * condition varies fastest.
 */
export function rowLevels(count: i32, k: i32, rows: usize, levels: usize, to: usize): void {
  for (let r = 0; r < count; r++) {
    let rest = <u64>load<f64>(rows + ((<usize>r) << 3)) - 1;
    const row = to + ((<usize>(r * k)) << 2);
    for (let c = k - 1; c >= 0; c--) {
      const at = (<usize>c) << 2;
      const n = <u64>load<i32>(levels + at);
      store<i32>(row + at, <i32>(rest % n));
      rest /= n;
    }
  }
}
