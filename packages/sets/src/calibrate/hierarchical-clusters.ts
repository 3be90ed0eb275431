export type Linkage = "complete" | "average" | "single" | "ward.D2";

type Update = (toI: number, toJ: number, between: number, ni: number, nj: number, nk: number) => number;

// Lance & Williams (1967): the distance from a cluster to the union of two others, from its distances to
// each. Ward's method works on squared distances.
const updates: Readonly<Record<Linkage, Update>> = {
  complete: (toI, toJ) => Math.max(toI, toJ),
  single: (toI, toJ) => Math.min(toI, toJ),
  average: (toI, toJ, _between, ni, nj) => (ni * toI + nj * toJ) / (ni + nj),
  "ward.D2": (toI, toJ, between, ni, nj, nk) =>
    ((ni + nk) * toI + (nj + nk) * toJ - nk * between) / (ni + nj + nk),
};

/**
 * Merges the nearest points until the given number of clusters is left; of equal distances the earliest is
 * merged first.
 *
 * @param n number of points
 * @param distance the distance between two points
 * @param clusters the number of clusters to leave, 1..n
 * @returns for each point the lowest point of its cluster; O(n²) memory, O(n²) time for most data, O(n³) at
 *   worst
 */
export function hierarchicalClusters(
  n: number,
  distance: (i: number, j: number) => number,
  clusters: number,
  linkage: Linkage,
): Uint32Array {
  const update = updates[linkage];
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const d = distance(i, j);
      distances[i * n + j] = linkage === "ward.D2" ? d * d : d;
    }
  }
  const at = (i: number, j: number) => distances[i * n + j] ?? Number.NaN;
  const size = new Float64Array(n).fill(1);
  const cluster = Uint32Array.from({ length: n }, (_, i) => i);
  const alive = new Uint8Array(n).fill(1);
  // For each cluster, the nearest of the later ones.
  const nearest = new Int32Array(n).fill(-1);
  const seek = (i: number) => {
    let best = -1;
    for (let j = i + 1; j < n; j++) if (alive[j] && (best === -1 || at(i, j) < at(i, best))) best = j;
    nearest[i] = best;
  };
  for (let i = 0; i < n; i++) seek(i);
  for (let left = n; left > clusters; left--) {
    let first = -1;
    for (let i = 0; i < n; i++) {
      const j = nearest[i] ?? -1;
      if (alive[i] && j !== -1 && (first === -1 || at(i, j) < at(first, nearest[first] ?? -1))) first = i;
    }
    const second = nearest[first] ?? -1;
    const [ni, nj, between] = [size[first] ?? 1, size[second] ?? 1, at(first, second)];
    alive[second] = 0;
    size[first] = ni + nj;
    for (let k = 0; k < n; k++) {
      if (!alive[k] || k === first) continue;
      const merged = update(at(first, k), at(second, k), between, ni, nj, size[k] ?? 1);
      distances[first * n + k] = merged;
      distances[k * n + first] = merged;
      if (k < first && merged < at(k, nearest[k] ?? k)) nearest[k] = first;
    }
    for (let k = 0; k < n; k++) {
      if (alive[k] && (k === first || nearest[k] === first || nearest[k] === second)) seek(k);
    }
    cluster.forEach((of, point) => {
      if (of === second) cluster[point] = first;
    });
  }
  return cluster;
}
