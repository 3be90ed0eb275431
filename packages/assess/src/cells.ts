import { cellId } from "@throughline/study";
import type { Cell } from "./assessment.ts";
import type { Evidence } from "./evidence.ts";

/** Every graded cell with the claims that speak for and against its grade, and the claims about it that the grade leaves unanswered. */
export function cellsOf(evidence: Evidence): Cell[] {
  const about = new Map<string, string[]>();
  for (const claim of evidence.study.claims) {
    const cell = cellId(claim.caseId, claim.attribute);
    const list = about.get(cell);
    if (list) list.push(claim.id);
    else about.set(cell, [claim.id]);
  }
  return evidence.study.grades.map((grade) => {
    const id = cellId(grade.caseId, grade.attribute);
    return {
      id,
      caseId: grade.caseId,
      attribute: grade.attribute,
      grade: grade.grade,
      confidence: grade.confidence,
      rationale: grade.rationale ?? "",
      claims: grade.claims.flatMap((claimId): Cell["claims"][number][] => {
        const claim = evidence.claims.get(claimId);
        if (!claim) return [];
        const { direction } = claim;
        const present = grade.grade > 0.5;
        const speaks =
          cellId(claim.caseId, claim.attribute) !== id
            ? "elsewhere"
            : direction === "qualifies"
              ? "both"
              : (direction === "supports") === present
                ? "for"
                : "against";
        return [{ id: claimId, direction, speaks }];
      }),
      unanswered: (about.get(id) ?? []).filter((claimId) => !grade.claims.includes(claimId)),
    };
  });
}
