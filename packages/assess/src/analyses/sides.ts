import type { Case } from "@throughline/study";
import type { Evidence } from "../evidence.ts";

/** Cases by the side of one attribute on which they are; a case without a usable grade, or exactly at the crossover, is unknown. */
export type Sides = {
  readonly inside: readonly Case[];
  readonly outside: readonly Case[];
  readonly unknown: readonly Case[];
  /** those inside or outside, in the order of the cases */
  readonly known: readonly Case[];
};

export function sidesOf(evidence: Evidence, cases: readonly Case[], attribute: string): Sides {
  return sidesBy(cases, (c) => evidence.isIn(c.id, attribute));
}

/** @param isInside undefined where it is not known */
export function sidesBy(cases: readonly Case[], isInside: (c: Case) => boolean | undefined): Sides {
  const by = Map.groupBy(cases, isInside);
  return {
    inside: by.get(true) ?? [],
    outside: by.get(false) ?? [],
    unknown: by.get(undefined) ?? [],
    known: cases.filter((c) => isInside(c) !== undefined),
  };
}
