import type { CellStatus, ClaimRow } from "@throughline/api";

export type ClaimGroup = ClaimRow["direction"];

/** The directions in the order in which claims are shown: what contradicts a grade comes first. */
export const directions = ["contradicts", "supports", "qualifies"] as const satisfies readonly ClaimGroup[];

const groupOfStand = {
  for: "supports",
  against: "contradicts",
  undecided: "qualifies",
  neither: "qualifies",
} as const satisfies Record<CellStatus["claims"][number]["stand"], ClaimGroup>;

/**
 * Groups the claims of a cell by their direction towards its grade: one that contradicts the attribute supports a grade of 0. Claims of a
 * cell without a grade are grouped by their direction.
 */
export function claimGroups(
  claims: readonly ClaimRow[],
  status: CellStatus | undefined,
): Readonly<Record<ClaimGroup, readonly ClaimRow[]>> {
  const stands = new Map(status?.claims.map(({ claim, stand }) => [claim, groupOfStand[stand]]));
  const groups = Map.groupBy(claims, ({ id, direction }) => stands.get(id) ?? direction);
  return {
    supports: groups.get("supports") ?? [],
    contradicts: groups.get("contradicts") ?? [],
    qualifies: groups.get("qualifies") ?? [],
  };
}

type Counts = { readonly pro: number; readonly contra: number };

/** Counts the claims for and against a grade. */
export function claimCounts({ claims }: CellStatus): Counts {
  const count = (wanted: string) => claims.filter(({ stand }) => stand === wanted).length;
  return { pro: count("for"), contra: count("against") };
}

/** How many claims support and contradict an attribute of a case that is not graded. */
export const directionCounts = (
  directions: Readonly<Record<ClaimGroup, number>> | undefined,
): Counts | undefined => directions && { pro: directions.supports, contra: directions.contradicts };
