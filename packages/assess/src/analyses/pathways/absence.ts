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
      if (one.channel !== channel || evidence.isIn(caseId, one.attribute) !== false) return [];
      const isReported = evidence
        .grading(cell)
        ?.own.some(
          ({ claim, stand, relation }) =>
            stand === "for" &&
            relation !== "part" &&
            claim.direction === "contradicts" &&
            (claim.kind === undefined || claim.kind === "fact"),
        );
      return isReported === true ? [cell] : [];
    });
  return {
    isSilent: (channel: string): boolean =>
      silences.length > 0 && validSilence(silences, { caseId, channel }, claims) !== undefined,
    isReportedAbsent: (channel: string): boolean => reporting(channel).length > 0,
    /** the cells of the attributes that ties of the channel show and that a claim of fact says are out */
    reporting,
  };
}
