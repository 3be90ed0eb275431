import { type ClaimRow, contract } from "@throughline/api";
import { cellId } from "@throughline/study";
import { api } from "../../state/api.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { toast } from "../../ui/panels/toast.ts";
import { supportsGrade } from "./suggested-claim.ts";

/**
 * Returns a function that adds a new claim to the citations of its grade if it supports it. A message reports
 * the citation and offers to undo it.
 */
export function useCitation(): (
  claim: string,
  about: Pick<ClaimRow, "case" | "attribute" | "direction">,
) => Promise<void> {
  const workbench = useWorkbench();
  const { info, cases, grades } = useStudy();
  const undo = (steps: number) => ({
    label: strings.undo,
    act: () => void workbench.attempt(() => api(contract.study.undo, { body: { steps } })),
  });
  return async (claim, { case: caseId, attribute, direction }) => {
    const text = strings.claimSaved;
    const grade = grades.get(cellId(caseId, attribute));
    const name = cases.find(({ id }) => id === caseId)?.name ?? caseId;
    const label = info?.manifest.attributes[attribute]?.label ?? attribute;
    if (grade === undefined || grade.grade === null) {
      toast(text.noGrade(name, label), undo(1));
    } else if (!supportsGrade(direction, grade.grade)) {
      toast(text.against(name, label), undo(1));
    } else {
      const body = { version: grade.version, claims: [...grade.claims, claim] };
      const params = { case: caseId, attribute };
      const cited = await workbench.attempt(() => api(contract.tables.grades.change, { params, body }));
      if (cited !== undefined) toast(text.cited(name, label), undo(2));
    }
  };
}
