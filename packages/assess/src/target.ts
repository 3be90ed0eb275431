import type { Target } from "@throughline/influence";
import { targetOf } from "@throughline/study";
import type { Evidence } from "./evidence.ts";

/** The state on which influence is brought to bear in a case: its own, or that of the study. */
export function targetIn(evidence: Evidence, caseId: string): Target {
  return targetOf(evidence.study.manifest, evidence.cases.get(caseId)?.target);
}
