/**
 * A column counts as a linear combination of the earlier ones when less than this share of its length remains
 * (R's glm.fit).
 */
const tolerance = 1e-11;

/**
 * Fits weighted least squares.
 *
 * @param columns the predictors, n values each; a linear combination of earlier ones is left out
 * @param target n values
 * @param weights n values, at least 0
 * @returns the coefficients (0 for a predictor that is left out), by orthogonalising twice; O(n × p²)
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  weights: ArrayLike<number>,
): Float64Array {
  const n = target.length;
  const scaled = (column: ArrayLike<number>) =>
    Float64Array.from({ length: n }, (_, i) => (column[i] ?? 0) * Math.sqrt(weights[i] ?? 0));
  const basis: { readonly column: number; readonly q: Float64Array; readonly r: Float64Array }[] = [];
  columns.forEach((column, c) => {
    const q = scaled(column);
    const before = Math.sqrt(dot(q, q));
    const r = new Float64Array(columns.length);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of basis) {
        const share = dot(q, other.q);
        r[other.column] = (r[other.column] ?? 0) + share;
        for (let i = 0; i < n; i++) q[i] = (q[i] ?? 0) - share * (other.q[i] ?? 0);
      }
    }
    const left = Math.sqrt(dot(q, q));
    if (!(left > tolerance * before)) return;
    r[c] = left;
    basis.push({ column: c, q: q.map((value) => value / left), r });
  });
  const residual = scaled(target);
  const shares = new Float64Array(columns.length);
  for (const { column, q } of basis) {
    const share = dot(residual, q);
    shares[column] = share;
    for (let i = 0; i < n; i++) residual[i] = (residual[i] ?? 0) - share * (q[i] ?? 0);
  }
  const coefficients = new Float64Array(columns.length);
  for (const { column, r } of basis.toReversed()) {
    const coefficient = (shares[column] ?? 0) / (r[column] ?? 1);
    coefficients[column] = coefficient;
    for (const other of basis) {
      if (other.column < column)
        shares[other.column] = (shares[other.column] ?? 0) - coefficient * (r[other.column] ?? 0);
    }
  }
  return coefficients;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
