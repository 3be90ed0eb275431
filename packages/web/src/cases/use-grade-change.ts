import { cellParts } from "@throughline/study";
import { useAssessment } from "../conclusions/use-assessment.ts";
import { confirmChange } from "../state/confirm-change.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { changedConclusions } from "./changed-conclusions.ts";
import type { Change } from "./grid/grid-range.ts";

/** Sets grades as one change, and says what was changed and which conclusions follow, with a way back. */
export function useGradeChange(): (changes: readonly Change[]) => void {
  const workbench = useWorkbench();
  const { cases, info, grades } = useStudy();
  const assessment = useAssessment();
  const text = strings.grid.changed;
  const oneChanged = ({ cell, grade }: Change): string => {
    const { caseId, attribute } = cellParts(cell);
    return text.one({
      name: cases.find(({ id }) => id === caseId)?.name ?? caseId,
      label: info?.manifest.attributes[attribute]?.label ?? attribute,
      from: grades.get(cell)?.grade ?? null,
      to: grade,
      conclusions: changedConclusions(assessment?.conclusions ?? [], cell, grade).length,
    });
  };
  return (changes) => {
    const [only, ...more] = changes;
    if (!only) return;
    const isOne = more.length === 0;
    if (isOne && only.grade === (grades.get(only.cell)?.grade ?? null)) return;
    const keys = new Set(changes.map(({ cell }) => `grades/${cell}`));
    confirmChange(workbench, isOne ? oneChanged(only) : text.many(changes.length), ({ things }) =>
      things.some((thing) => keys.has(thing)),
    );
    if (isOne) workbench.setGrade(only.cell, { grade: only.grade });
    else workbench.setGrades(changes);
  };
}
