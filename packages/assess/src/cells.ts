import { cellId, type Study } from "@throughline/study";
import type { Cell } from "./assessment.ts";
import { Evidence } from "./evidence.ts";
import { type Stand, suggestedRange } from "./grading/claim-range.ts";
import type { Grading } from "./grading/gradings.ts";

/** A graded cell with what each of its own claims says of the grade. */
export type GradedCell = Cell & {
  readonly stands: readonly { readonly claim: string; readonly stand: Stand }[];
};

/** Every graded cell of a study with what its claims amount to, and what each says. */
export function gradedCells(study: Study): GradedCell[] {
  const evidence = new Evidence(study);
  return cellsOf(evidence).map((cell) => {
    const own = evidence.grading(cell.id)?.own ?? [];
    return { ...cell, stands: own.map(({ claim, stand }) => ({ claim: claim.id, stand })) };
  });
}

/** Every graded cell with what its claims amount to, and the claims about it that the grade does not cite. */
export function cellsOf(evidence: Evidence): Cell[] {
  return evidence.study.grades.flatMap((grade) => {
    const id = cellId(grade.caseId, grade.attribute);
    const grading = evidence.grading(id);
    if (grading === undefined) return [];
    const { votes, status, circular, own, scale } = grading;
    const suggested = suggestedRange(
      own.flatMap(({ claim, relation }) => (relation === "part" ? [] : [claim])),
      scale,
    );
    return [
      {
        id,
        caseId: grade.caseId,
        attribute: grade.attribute,
        grade: grade.grade,
        confidence: grade.confidence,
        rationale: grade.rationale ?? "",
        status,
        circular,
        votes: { for: votes.votesFor, against: votes.votesAgainst, qualifying: votes.qualifying },
        ...(suggested === undefined ? {} : { suggested }),
        claims: claimsOf(evidence, grade.claims, grading),
        unanswered: evidence.gradings.claims
          .onCell(id)
          .flatMap(({ id: claim, caseId }) =>
            caseId === grade.caseId && !grade.claims.includes(claim) ? [claim] : [],
          ),
      },
    ];
  });
}

/** The claims that a grade cites, with what each says of it; those that speak of another cell say nothing of it. */
function claimsOf(evidence: Evidence, cited: readonly string[], { own }: Grading): Cell["claims"] {
  const stands = new Map<string, (typeof own)[number]["stand"]>(
    own.flatMap(({ claim, stand, relation }) => (relation === "part" ? [] : [[claim.id, stand]])),
  );
  return cited.flatMap((id): Cell["claims"][number][] => {
    const claim = evidence.claim(id);
    if (claim === undefined) return [];
    const stand = stands.get(id);
    const speaks =
      stand === undefined ? "elsewhere" : stand === "for" || stand === "against" ? stand : "both";
    return [{ id, direction: claim.direction, speaks }];
  });
}
