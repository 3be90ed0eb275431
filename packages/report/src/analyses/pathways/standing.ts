import type { PathwayMatch } from "@throughline/influence";

/** How a pattern stands, in words. */
export function standingOf({ outcome, because }: Pick<PathwayMatch, "outcome" | "because">): string {
  if (outcome !== "fails") return outcome;
  return because === "missing" ? "not shown: a record is missing" : "does not hold: a step is not met";
}
