import type { Populations } from "./population.ts";

export type Diagnostics = {
  /** R-hat, by parameter of the populations; near 1 when they agree */
  readonly rHat: number[];
  /** how many independent draws all populations are worth, by parameter; from few populations, so roughly */
  readonly effectiveSize: number[];
};

/**
 * Whether populations that know nothing of each other agree: how far their means differ beyond what independent draws would.
 *
 * @see Gelman & Rubin (1992), Statistical Science 7: 457-472
 */
export function diagnostics({ parameters, populations, members, values }: Populations): Diagnostics {
  const size = parameters.length;
  const found: Diagnostics = { rHat: [], effectiveSize: [] };
  for (let place = 0; place < size; place++) {
    const moments = Array.from({ length: populations }, (_, population) => {
      const own = Float64Array.from(
        { length: members },
        (_, member) => values[(population * members + member) * size + place]!,
      );
      const mean = average(own);
      return { mean, variance: own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (members - 1) };
    });
    const within = average(moments.map(({ variance }) => variance));
    const overall = average(moments.map(({ mean }) => mean));
    const between = moments.reduce((sum, { mean }) => sum + (mean - overall) ** 2, 0) / (populations - 1);
    const total = within * (1 - 1 / members) + between;
    found.rHat.push(within === 0 ? 1 : Math.sqrt(total / within));
    found.effectiveSize.push(Math.min(populations * members, (populations * total) / between));
  }
  return found;
}

const average = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
};
