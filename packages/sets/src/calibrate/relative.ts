/**
 * Returns the empirical distribution function: the share of values at or below its argument, 0 everywhere
 * when there are no values. NaN is left out.
 */
export function empiricalDistribution(values: ArrayLike<number>): (value: number) => number {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return (value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? Number.NaN) <= value) low = middle + 1;
      else high = middle;
    }
    return sorted.length === 0 ? 0 : low / sorted.length;
  };
}

/**
 * Returns the totally fuzzy and relative membership function: the share of values at or below its argument,
 * scaled from 0 at the lowest to 1 at the highest value.
 */
export function relativeMembership(values: ArrayLike<number>): (value: number) => number {
  const distribution = empiricalDistribution(values);
  let lowest = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < lowest) lowest = value;
  }
  const base = distribution(lowest);
  return (value) => Math.max(0, (distribution(value) - base) / (1 - base));
}
