import type { Case } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";

/** The greatest grade on an attribute, who has it, and the one case that has it alone among several. */
export function greatest(evidence: Evidence, cases: readonly Case[], attribute: string) {
  const known = cases.flatMap((c) => {
    const grade = evidence.grade(c.id, attribute);
    return grade === undefined ? [] : [{ id: c.id, grade }];
  });
  const max = Math.max(...known.map((k) => k.grade));
  const first = known.filter((k) => k.grade === max).map((k) => k.id);
  return { known, max, first, leader: known.length > 1 && first.length === 1 ? first[0] : undefined };
}
