import { xyZones, type Zone } from "@throughline/sets";

/** Cases at one place of an XY plot: membership in the solution, in the outcome, and the zone that makes. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly zone: Zone;
  readonly cases: readonly string[];
};

/** The memberships of the cases in a solution, for plotting; undefined when no case is in it by a degree. */
export function placesOf(
  caseIds: readonly string[],
  terms: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): Place[] | undefined {
  const solution = caseIds.map((_, i) => Math.max(...terms.map((term) => term[i] ?? Number.NaN)));
  if (solution.every((x) => x === 0 || x === 1)) return undefined;
  const places = new Map<string, { x: number; y: number; zone: Zone; cases: string[] }>();
  for (const { caseId, ...point } of xyZones(caseIds, solution, outcome)) {
    const [x, y] = [rounded(point.x), rounded(point.y)];
    const place = places.get(`${x}/${y}`);
    if (place) place.cases.push(caseId);
    else places.set(`${x}/${y}`, { x, y, zone: point.zone, cases: [caseId] });
  }
  return [...places.values()];
}

/** 1 - 0.85 and 0.15 are the same place. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
