import { cellId } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { validSilence } from "../../grading/silence.ts";

/** What is known of ties that are not recorded in a case: silence that is declared, and absences that a fact reports. */
export function tieAbsence(evidence: Evidence, caseId: string) {
  const { silences = [], attributes } = evidence.study.manifest;
  const claims = evidence.gradings.claims.onCase(caseId);
  const shown = Object.entries(attributes).flatMap(([attribute, { shown_by: by }]) =>
    by === undefined || by.from_kind !== undefined || by.to_kind !== undefined
      ? []
      : [{ attribute, channel: by.channel }],
  );
  return {
    isSilent: (channel: string): boolean =>
      silences.length > 0 && validSilence(silences, { caseId, channel }, claims) !== undefined,
    /** an attribute that ties of the channel show is out, and a claim of fact says so */
    isReportedAbsent: (channel: string): boolean =>
      shown.some((one) => {
        if (one.channel !== channel) return false;
        const grade = evidence.gradeRecord(cellId(caseId, one.attribute));
        return (
          grade !== undefined &&
          grade.grade < 0.5 &&
          grade.claims.some((id) => {
            const claim = evidence.claims.get(id);
            return (
              claim?.caseId === caseId &&
              claim.attribute === one.attribute &&
              claim.direction === "contradicts" &&
              (claim.kind === undefined || claim.kind === "fact")
            );
          })
        );
      }),
  };
}
