import { z } from "zod";
import { record } from "../plain-data.ts";
import type { Claim } from "./model.ts";

/** The values that an attribute can take, and where a case turns from out to in. */
export type Scale = {
  readonly min: number;
  readonly max: number;
  /** undefined for multi-value grades and for raw values that are not calibrated */
  readonly crossover: number | undefined;
};

export const membershipScale: Scale = { min: 0, max: 1, crossover: 0.5 };

/** The grades that a claim is compatible with; an end that is open excludes its own value. */
export const claimRangeSchema = record({
  from: z.number(),
  to: z.number(),
  openFrom: z.boolean(),
  openTo: z.boolean(),
});
export type ClaimRange = z.infer<typeof claimRangeSchema>;

/** What a claim says of a grade. `undecided`: an unbounded claim on a grade exactly at the crossover. */
export const stands = ["for", "against", "undecided", "neither"] as const;
export type Stand = (typeof stands)[number];

type Bounded = Pick<Claim, "direction" | "kind" | "atLeast" | "atMost">;

const isUnbounded = ({ atLeast, atMost }: Bounded): boolean => atLeast === undefined && atMost === undefined;

/** Whether the claim qualifies the grade without saying how far. */
export function qualifiesOnly(claim: Bounded): boolean {
  return claim.kind !== "silence" && claim.direction === "qualifies" && isUnbounded(claim);
}

/**
 * Returns the grades that a claim is compatible with. The direction fills a bound that is missing; a bound that is given replaces the
 * default, also where it is wider.
 *
 * @returns undefined for silence, for a qualification without bounds, and where there is no crossover to fill a bound from
 */
export function claimRange(claim: Bounded, { min, max, crossover }: Scale): ClaimRange | undefined {
  const { direction, atLeast, atMost } = claim;
  if (claim.kind === "silence") return undefined;
  if (isUnbounded(claim) && (direction === "qualifies" || crossover === undefined)) return undefined;
  const opensAt = direction === "supports" && atLeast === undefined ? crossover : undefined;
  const closesAt = direction === "contradicts" && atMost === undefined ? crossover : undefined;
  return {
    from: atLeast ?? opensAt ?? min,
    to: atMost ?? closesAt ?? max,
    openFrom: opensAt !== undefined,
    openTo: closesAt !== undefined,
  };
}

/** Why the bounds of a claim cannot be meant: they leave no grade, or only grades on the other side of its direction. */
export function rangeFault(claim: Bounded, scale: Scale): "empty" | "wrong side" | undefined {
  const range = claimRange(claim, scale);
  if (range === undefined) return undefined;
  const { from, to, openFrom, openTo } = range;
  if (from > to || (from === to && (openFrom || openTo))) return "empty";
  const { crossover } = scale;
  if (crossover === undefined) return undefined;
  const wrong =
    (claim.direction === "supports" && to < crossover) ||
    (claim.direction === "contradicts" && from > crossover);
  return wrong ? "wrong side" : undefined;
}

/** Returns what a claim says of a grade. Bounds that cannot be meant count against every grade. */
export function standOf(claim: Bounded, grade: number, scale: Scale): Stand {
  if (claim.kind === "silence" || qualifiesOnly(claim)) return "neither";
  if (rangeFault(claim, scale) !== undefined) return "against";
  const range = claimRange(claim, scale);
  if (range === undefined) return claim.direction === "contradicts" ? "against" : "for";
  if (isUnbounded(claim) && grade === scale.crossover) return "undecided";
  const { from, to, openFrom, openTo } = range;
  const inside = (openFrom ? grade > from : grade >= from) && (openTo ? grade < to : grade <= to);
  return inside ? "for" : "against";
}

/**
 * Returns the grades that all claims are compatible with.
 *
 * @returns undefined when no claim has a range, or when no grade fits all of them
 */
export function suggestedRange(claims: readonly Bounded[], scale: Scale): ClaimRange | undefined {
  const ranges = claims.flatMap((claim) => claimRange(claim, scale) ?? []);
  if (ranges.length === 0) return undefined;
  const from = Math.max(...ranges.map((range) => range.from));
  const to = Math.min(...ranges.map((range) => range.to));
  const openFrom = ranges.some((range) => range.openFrom && range.from === from);
  const openTo = ranges.some((range) => range.openTo && range.to === to);
  return from > to || (from === to && (openFrom || openTo)) ? undefined : { from, to, openFrom, openTo };
}
