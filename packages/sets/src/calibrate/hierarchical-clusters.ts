export type Linkage = "complete" | "average" | "single" | "ward.D2";

type Update = (toI: number, toJ: number, between: number, ni: number, nj: number, nk: number) => number;

// Lance & Williams (1967): the distance of a cluster to two that merge, from its distances to each.
const updates: Readonly<Record<Linkage, Update>> = {
  complete: (toI, toJ) => Math.max(toI, toJ),
  single: (toI, toJ) => Math.min(toI, toJ),
  average: (toI, toJ, _between, ni, nj) => (ni * toI + nj * toJ) / (ni + nj),
  "ward.D2": (toI, toJ, between, ni, nj, nk) =>
    Math.sqrt(((ni + nk) * toI ** 2 + (nj + nk) * toJ ** 2 - nk * between ** 2) / (ni + nj + nk)),
};

/**
 * Merges points, nearest first, until so many clusters are left.
 *
 * @param n number of points
 * @param distance the distance of two points
 * @param clusters how many clusters to leave, 1..n
 * @returns for each point the lowest point of its cluster; O(n²) memory, O(n³) time at worst
 */
export function hierarchicalClusters(
  n: number,
  distance: (i: number, j: number) => number,
  clusters: number,
  linkage: Linkage,
): Uint32Array {
  const update = updates[linkage];
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) distances[i * n + j] = distance(i, j);
  const size = new Float64Array(n).fill(1);
  const cluster = Uint32Array.from({ length: n }, (_, i) => i);
  const alive = Array.from({ length: n }, (_, i) => i);
  const at = (i: number, j: number) => distances[i * n + j] ?? Number.NaN;
  while (alive.length > clusters) {
    let [first, second, nearest] = [0, 0, Infinity];
    for (const [a, i] of alive.entries()) {
      for (const j of alive.slice(a + 1)) {
        if (at(i, j) < nearest) [first, second, nearest] = [i, j, at(i, j)];
      }
    }
    const [ni, nj] = [size[first] ?? 1, size[second] ?? 1];
    for (const k of alive) {
      if (k === first || k === second) continue;
      const merged = update(at(first, k), at(second, k), nearest, ni, nj, size[k] ?? 1);
      distances[first * n + k] = merged;
      distances[k * n + first] = merged;
    }
    size[first] = ni + nj;
    alive.splice(alive.indexOf(second), 1);
    cluster.forEach((of, point) => {
      if (of === second) cluster[point] = first;
    });
  }
  return cluster;
}
