import { endDays, startDays } from "@throughline/influence";
import type { Certainty } from "@throughline/study";
import { periodDays } from "../time/period.ts";
import { type Scale, type Stand, standOf } from "./claim-range.ts";
import type { Claim } from "./model.ts";

/** A grade of one case on one attribute, and the source that it names. */
export type GradedCell = {
  readonly caseId: string;
  readonly attribute: string;
  readonly grade: number;
  readonly certainty: Certainty;
  /** the data source that the grade, its attribute or the study names */
  readonly from?: string;
  /** the years it is the grade of: `1995` or `1995/2000` */
  readonly period?: string;
};

/** How a claim relates to a cell. */
export type Relation = "cell" | "undated" | "covers" | "part";

/** A claim about a cell, and its stand on the grade. */
export type OwnClaim = { readonly claim: Claim; readonly stand: Stand; readonly relation: Relation };

/** A composite attribute's part, in the same case. */
export type Part = {
  readonly sameSide: boolean;
  readonly contradicted: boolean;
  readonly claims: readonly OwnClaim[];
};

/**
 * Returns the claims that speak of a cell: those about its case and attribute (within its period, where it has one), those about a
 * whole that name the case under `covers`, and, of a composite, the claims for those of its parts that stand on the same side.
 *
 * @param claims every claim on the attribute
 * @param parts the graded parts of a composite; none for other attributes
 */
export function ownClaims(
  cell: GradedCell,
  scale: Scale,
  claims: readonly Claim[],
  parts: readonly Part[] = [],
): OwnClaim[] {
  const own: OwnClaim[] = [];
  for (const claim of claims) {
    const relation = relationOf(claim, cell);
    if (relation !== undefined) own.push({ claim, stand: standOf(claim, cell.grade, scale), relation });
  }
  for (const part of parts) {
    if (!part.sameSide || part.contradicted) continue;
    for (const { claim, stand } of part.claims)
      if (stand === "for") own.push({ claim, stand, relation: "part" });
  }
  return own;
}

function relationOf(claim: Claim, cell: GradedCell): Relation | undefined {
  if (claim.attribute !== cell.attribute) return undefined;
  const covered = claim.covers.includes(cell.caseId);
  if (claim.caseId !== cell.caseId && !covered) return undefined;
  const undated = claim.dateFrom === undefined && claim.dateTo === undefined;
  if (cell.period !== undefined && !undated && !overlaps(claim, cell.period)) return undefined;
  if (claim.caseId !== cell.caseId) return "covers";
  return cell.period !== undefined && undated ? "undated" : "cell";
}

function overlaps(claim: Claim, period: string): boolean {
  const { first, last } = periodDays(period);
  const dated = { dateFrom: claim.dateFrom, dateTo: claim.dateTo ?? claim.dateFrom, nature: "act" as const };
  return startDays(dated).first <= last && endDays(dated).last >= first;
}
