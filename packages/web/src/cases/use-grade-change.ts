import { cellParts } from "@throughline/study";
import { useAssessment } from "../conclusions/use-assessment.ts";
import { confirmChange } from "../state/confirm-change.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { changedConclusions } from "./changed-conclusions.ts";
import type { Change } from "./grid-range.ts";

/** Sets grades as one change, and says what was changed and which conclusions follow, with a way back. */
export function useGradeChange(): (changes: readonly Change[]) => void {
  const workbench = useWorkbench();
  const { cases, info, grades } = useStudy();
  const assessment = useAssessment();
  const text = strings.grid.changed;
  return (changes) => {
    const [only, ...more] = changes;
    if (!only) return;
    if (more.length > 0) {
      void workbench.setGrades(changes).then((isDone) => {
        if (isDone) confirmChange(workbench, text.many(changes.length));
      });
      return;
    }
    const { caseId, attribute } = cellParts(only.cell);
    const from = grades.get(only.cell)?.grade ?? null;
    if (from === only.grade) return;
    workbench.setGrade(only.cell, { grade: only.grade });
    const changed = changedConclusions(assessment?.conclusions ?? [], only.cell, only.grade);
    confirmChange(
      workbench,
      text.one({
        name: cases.find(({ id }) => id === caseId)?.name ?? caseId,
        label: info?.manifest.attributes[attribute]?.label ?? attribute,
        from,
        to: only.grade,
        conclusions: changed.length,
      }),
    );
  };
}
