import { cellId } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { validSilence } from "../../grading/silence.ts";

/** What is known of ties that are not recorded in a case, by channel. */
export type TieAbsence = {
  /** silence is declared */
  isSilent(channel: string): boolean;
  /** the id of the declaration of silence */
  silence(channel: string): string | undefined;
  /** a claim of fact reports the absence */
  isReportedAbsent(channel: string): boolean;
  /** the cells of the attributes that ties of the channel show and that a claim of fact says are out */
  reporting(channel: string): readonly string[];
};

/** Returns what is known of ties that are not recorded in a case. */
export function tieAbsence(evidence: Evidence, caseId: string): TieAbsence {
  return evidence.ofCase(caseId, tieAbsence, (own) => absenceIn(own, caseId));
}

function absenceIn(evidence: Evidence, caseId: string): TieAbsence {
  const { silences = [], attributes } = evidence.study.manifest;
  const claims = evidence.gradings.claims.onCase(caseId);
  const known = new Set(evidence.study.channels.map(({ id }) => id));
  const declared = new Set(silences.flatMap(({ channel }) => channel ?? []));
  const silent = new Map(
    [...declared].flatMap((channel) => {
      const valid = known.has(channel) ? validSilence(silences, { caseId, channel }, claims) : undefined;
      return valid === undefined ? [] : [[channel, evidence.silenceId(valid)] as const];
    }),
  );
  const shown = Object.entries(attributes).flatMap(([attribute, { shown_by: by }]) =>
    by === undefined || by.from_kind !== undefined || by.to_kind !== undefined
      ? []
      : [{ attribute, channel: by.channel }],
  );
  const reported = shown.filter(({ attribute }) => isReportedOut(evidence, caseId, attribute));
  const reporting = Map.groupBy(reported, ({ channel }) => channel);
  return {
    isSilent: (channel) => silent.has(channel),
    silence: (channel) => silent.get(channel),
    isReportedAbsent: (channel) => reporting.has(channel),
    reporting: (channel) => (reporting.get(channel) ?? []).map(({ attribute }) => cellId(caseId, attribute)),
  };
}

/** Whether a claim of fact reports that an attribute of a case is out. */
function isReportedOut(evidence: Evidence, caseId: string, attribute: string): boolean {
  if (evidence.isIn(caseId, attribute) !== false) return false;
  const own = evidence.grading(cellId(caseId, attribute))?.own ?? [];
  return own.some(
    ({ claim: { direction, kind }, stand, relation }) =>
      stand === "for" &&
      relation !== "part" &&
      direction === "contradicts" &&
      (kind === undefined || kind === "fact"),
  );
}
