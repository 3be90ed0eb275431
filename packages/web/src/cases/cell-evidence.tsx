import type { ClaimRow } from "@throughline/api";
import { cellParts } from "@throughline/study";
import { ClaimList } from "../coding/claims/claim-list.tsx";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { NextSteps } from "../study/next-steps.tsx";
import { claimGroups, directions } from "./claim-groups.ts";
import { rubricLevels } from "./rubric-levels.ts";
import { StatusLine } from "./status-mark.tsx";
import { useStatuses } from "./use-statuses.ts";

/** All claims on a cell, for, against and qualifying its grade, and what would move the grade a step. */
export function CellEvidence({ cell, claims }: { cell: string; claims: readonly ClaimRow[] | undefined }) {
  const { grades, rubric } = useStudy();
  const status = useStatuses().get(cell);
  const { attribute } = cellParts(cell);
  const grade = grades.get(cell);
  const levels = rubricLevels(rubric, attribute);
  const groups = claimGroups(claims ?? [], status);
  return (
    <>
      {status && typeof grade?.grade === "number" && <StatusLine status={status} />}
      {directions.map((direction) => (
        <ClaimList
          key={direction}
          cell={cell}
          direction={direction}
          claims={groups[direction]}
          grade={grade}
        />
      ))}
      {claims?.length === 0 && <p className="soft">{strings.panel.noClaims}</p>}
      {claims && <NextSteps grade={grade} levels={levels} claims={claims} />}
    </>
  );
}
