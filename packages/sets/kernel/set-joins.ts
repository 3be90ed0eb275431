// Intersections and unions of fuzzy sets, and their overlap with an outcome: a, b, y and `to` are f64 n.

/** The sum of the set that was written last. */
export let total: f64 = 0;

/** Writes the intersection of a and b, and returns the sum of its overlap with y. */
export function intersect(n: i32, a: usize, b: usize, y: usize, to: usize): f64 {
  let both = 0.0;
  let sum = 0.0;
  for (let at: usize = 0, end = (<usize>n) << 3; at < end; at += 8) {
    const x = min(load<f64>(a + at), load<f64>(b + at));
    store<f64>(to + at, x);
    sum += x;
    both += min(x, load<f64>(y + at));
  }
  total = sum;
  return both;
}

/** Writes the union of a and b, and returns the sum of its overlap with y. */
export function unite(n: i32, a: usize, b: usize, y: usize, to: usize): f64 {
  let both = 0.0;
  let sum = 0.0;
  for (let at: usize = 0, end = (<usize>n) << 3; at < end; at += 8) {
    const x = max(load<f64>(a + at), load<f64>(b + at));
    store<f64>(to + at, x);
    sum += x;
    both += min(x, load<f64>(y + at));
  }
  total = sum;
  return both;
}

/** Returns the overlap of the union of a and b with y. */
export function unitedOverlap(n: i32, a: usize, b: usize, y: usize): f64 {
  let both = 0.0;
  for (let at: usize = 0, end = (<usize>n) << 3; at < end; at += 8)
    both += min(max(load<f64>(a + at), load<f64>(b + at)), load<f64>(y + at));
  return both;
}

/** Gives every case of a set the same membership. */
export function fill(n: i32, set: usize, x: f64): void {
  for (let at: usize = 0, end = (<usize>n) << 3; at < end; at += 8) store<f64>(set + at, x);
}
