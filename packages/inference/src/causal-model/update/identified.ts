/** Parameters that add up to 1, at places one after the other. */
export type ParameterSet = { readonly first: number; readonly size: number };

/** Cases with the same observation: their number, and the places of the parameters whose products add up to its probability. */
export type ObservedCell = { readonly count: number; readonly width: number; readonly places: Int32Array };

/** Orthonormal directions of a set in which its sum or the probability of a cell changes, while the other sets have these values. */
export function identified(
  { cells }: { readonly cells: readonly ObservedCell[] },
  values: Float64Array,
  set: ParameterSet,
): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  const add = (vector: Float64Array) => {
    const before = Math.sqrt(dot(vector, vector));
    const length = orthogonalise(vector, basis);
    if (length > 1e-9 * before) basis.push(vector.map((value) => value / length));
  };
  add(new Float64Array(set.size).fill(1));
  for (const cell of cells) {
    if (basis.length < set.size) add(slopes(cell, values, set));
  }
  return basis;
}

/** How the probability of a cell grows with each parameter of a set. */
function slopes(
  { width, places }: ObservedCell,
  values: Float64Array,
  { first, size }: ParameterSet,
): Float64Array {
  const found = new Float64Array(size);
  for (let from = 0; from < places.length; from += width) {
    for (let i = from; i < from + width; i++) {
      const own = places[i]! - first;
      if (own < 0 || own >= size) continue;
      let rest = 1;
      for (let other = from; other < from + width; other++) if (other !== i) rest *= values[places[other]!]!;
      found[own]! += rest;
    }
  }
  return found;
}

/** Takes its parts along orthonormal vectors out of a vector, twice against rounding; returns the length that is left. */
export function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): number {
  for (let time = 0; time < 2; time++) {
    for (const one of basis) {
      const along = dot(vector, one);
      for (let i = 0; i < vector.length; i++) vector[i]! -= along * one[i]!;
    }
  }
  return Math.sqrt(dot(vector, vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
