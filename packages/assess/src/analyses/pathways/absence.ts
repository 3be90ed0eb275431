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
  const reporting = (channel: string): string[] =>
    shown.flatMap((one) => {
      const cell = cellId(caseId, one.attribute);
      const grade = evidence.gradeRecord(cell);
      const isReported =
        one.channel === channel &&
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
        });
      return isReported ? [cell] : [];
    });
  return {
    isSilent: (channel: string): boolean =>
      silences.length > 0 && validSilence(silences, { caseId, channel }, claims) !== undefined,
    isReportedAbsent: (channel: string): boolean => reporting(channel).length > 0,
    /** the cells of the attributes that ties of the channel show and that a claim of fact says are out */
    reporting,
  };
}
