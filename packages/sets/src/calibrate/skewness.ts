export type Skewness = {
  /** cases that are more in than out: membership above 0.5 */
  readonly above: number;
  /** cases whose membership is known */
  readonly of: number;
  /** above / of, NaN when none is known */
  readonly share: number;
};

/**
 * Measures how skewed a set is: the share of cases that are more in it than out.
 *
 * @param membership n memberships in 0..1, NaN where missing (left out)
 * @returns the count, its base and the share in 0..1; below 0.2 or above 0.8 fit measures can mislead. O(n)
 * @see Schneider & Wagemann (2012), Set-Theoretic Methods, ch. 9; equals `skew.check()` of R's SetMethods
 * @example skewness([0.9, 0.5, 0.2, 1]) // above 2, of 4, share 0.5
 */
export function skewness(membership: ArrayLike<number>): Skewness {
  let above = 0;
  let of = 0;
  for (let i = 0; i < membership.length; i++) {
    const value = membership[i] ?? Number.NaN;
    if (!Number.isNaN(value)) of++;
    if (value > 0.5) above++;
  }
  return { above, of, share: above / of };
}
