import type { AnalysisOf, Claim } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { withoutRepeats } from "../../grading/origins.ts";
import { write } from "../../messages/write.ts";

export type JudgementsResult = {
  readonly judgements: readonly {
    readonly claim: string;
    readonly attribute: string;
    readonly caseId: string;
  }[];
};

/** Judgements that no grade carries: shown as the authors', with their claims, and never as computed. */
export function judgements(evidence: Evidence, analysis: AnalysisOf<"judgements">): Yield<JudgementsResult> {
  const draft = drafter(evidence, analysis.id);
  const claims = analysis.attributes.flatMap((attribute) =>
    withoutRepeats(
      evidence.study.claims.filter((claim) => claim.attribute === attribute && isJudgement(claim)),
    ),
  );
  return {
    result: {
      judgements: claims.map((claim) => ({
        claim: claim.id,
        attribute: claim.attribute,
        caseId: claim.caseId,
      })),
    },
    drafts: claims.map((claim) =>
      draft(claim.id, write("judgements.statement", { statement: claim.statement }), claim.direction, {
        on: { claims: [claim.id] },
        origin: "author",
      }),
    ),
  };
}

/** Claims of a study that does not state their kind may be judgements. */
const isJudgement = ({ kind }: Claim): boolean => kind === undefined || kind === "judgement";

/** Each judgement is a conclusion of its own. */
export function readByJudgements(
  _: Evidence,
  { attributes }: AnalysisOf<"judgements">,
  claim: Claim,
): boolean {
  return attributes.includes(claim.attribute) && isJudgement(claim);
}
