import { ConditionError } from "../errors.ts";
import { necessity, sufficiency } from "../fit/fit.ts";

export type ClusterFit = {
  readonly id: string;
  readonly n: number;
  readonly consistency: number;
  readonly coverage: number;
};

export type ClusterDiagnostics = {
  readonly pooled: { readonly consistency: number; readonly coverage: number };
  /** one entry per cluster (a year, a wave), and one per unit (a country), in alphabetical order */
  readonly between: readonly ClusterFit[];
  readonly within: readonly ClusterFit[];
  /** how much the consistencies differ: 0 when all are equal, at most 1 */
  readonly distanceBetween: number;
  readonly distanceWithin: number;
};

export type Clusters = {
  /** the unit and the cluster of each case: n ids each, in the order of the cases */
  readonly units: readonly string[];
  readonly clusters: readonly string[];
};

/**
 * Measures whether a relation in pooled data also holds within each unit and each cluster.
 *
 * @param set membership of each case in a condition, term or solution: n values in 0..1
 * @param outcome membership of the same cases in the outcome: n values in 0..1, same order
 * @param clusters unit and cluster of each case
 * @param relation sufficiency (inclS and covS, the default) or necessity (inclN and covN)
 * @returns consistency and coverage, pooled, by cluster and by unit. Where nothing can contradict the relation,
 *   because the set (for necessity the outcome) is empty there, the measure is 1, as in R. O(n)
 * @throws MembershipError naming the first case whose value is missing or outside 0..1; ConditionError when a case
 *   has no unit or cluster
 * @see García-Castro & Ariño (2016), Journal of Advances in Management Sciences & Information Systems 2: 63-76;
 *   equals `cluster()` of R's SetMethods
 * @example clusterDiagnostics([1, 1], [1, 0.5], { units: ["a", "a"], clusters: ["1990", "2000"] }).between // 1 and
 *   0.5
 */
export function clusterDiagnostics(
  set: ArrayLike<number>,
  outcome: ArrayLike<number>,
  clusters: Clusters,
  relation: "sufficiency" | "necessity" = "sufficiency",
): ClusterDiagnostics {
  const fit = (cases: readonly number[]) => {
    const x = cases.map((i) => set[i] ?? Number.NaN);
    const y = cases.map((i) => outcome[i] ?? Number.NaN);
    const [consistency, coverage] =
      relation === "sufficiency"
        ? [sufficiency(x, y).inclS, sufficiency(x, y).covS]
        : [necessity(x, y).inclN, necessity(x, y).covN];
    return { consistency: orOne(consistency), coverage: orOne(coverage) };
  };
  const all = Array.from(outcome, (_, i) => i);
  if (
    clusters.units.length !== all.length ||
    clusters.clusters.length !== all.length ||
    set.length !== all.length
  )
    throw new ConditionError(
      `There are ${all.length} cases, ${set.length} memberships, ${clusters.units.length} units and ${clusters.clusters.length} clusters. Give one of each for every case.`,
    );
  const by = (ids: readonly string[]): ClusterFit[] =>
    [...Map.groupBy(all, (i) => ids[i] ?? "")]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, cases]) => ({ id, n: cases.length, ...fit(cases) }));
  const [between, within] = [by(clusters.clusters), by(clusters.units)];
  return {
    pooled: fit(all),
    between,
    within,
    distanceBetween: distance(between),
    distanceWithin: distance(within),
  };
}

function orOne(measure: number): number {
  return Number.isNaN(measure) ? 1 : measure;
}

/** Returns the distance between the shares of the consistencies and equal shares. */
function distance(fits: readonly ClusterFit[]): number {
  const total = fits.reduce((sum, fit) => sum + fit.consistency, 0);
  return Math.sqrt(fits.reduce((sum, fit) => sum + (fit.consistency / total - 1 / fits.length) ** 2, 0));
}
