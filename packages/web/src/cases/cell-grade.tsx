import type { ClaimRow } from "@throughline/api";
import { cellParts } from "@throughline/study";
import { ClaimItem } from "../coding/claims/claim-list.tsx";
import { addressOf, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { addressOfTab } from "./cell-tab.ts";
import { claimGroups, directions } from "./claim-groups.ts";
import { GradeDraft } from "./grade-draft.tsx";
import { Rationale } from "./rationale.tsx";
import { RubricButtons } from "./rubric-buttons.tsx";
import { rubricLevels } from "./rubric-levels.ts";
import { StatusLine } from "./status-mark.tsx";
import { Turns } from "./turns.tsx";
import { useStatuses } from "./use-statuses.ts";

/** Number of claims shown below a grade; the Evidence tab has all of them. */
const claimsShown = 3;

/** The grade of a cell: its rubric, status and rationale, the first claims, and what a step of the grade would change. */
export function CellGrade({ cell, claims }: { cell: string; claims: readonly ClaimRow[] | undefined }) {
  const { grades, rubric, info } = useStudy();
  const route = useRoute();
  const status = useStatuses().get(cell);
  const { attribute } = cellParts(cell);
  const grade = grades.get(cell);
  const { label = attribute, about } = info?.manifest.attributes[attribute] ?? {};
  const levels = rubricLevels(rubric, attribute);
  const groups = claimGroups(claims ?? [], status);
  const first = directions
    .flatMap((direction) => groups[direction].map((claim) => ({ direction, claim })))
    .slice(0, claimsShown);
  const more = (claims?.length ?? 0) - first.length;
  return (
    <>
      <GradeDraft key={`draft ${cell}`} cell={cell} grade={grade?.grade ?? null} />
      {about && <p>{about}</p>}
      <h3>{strings.panel.rubric}</h3>
      {levels.length === 0 ? (
        <p className="soft">{strings.panel.noRubric}</p>
      ) : (
        <RubricButtons cell={cell} levels={levels} />
      )}
      <p>
        <Link to={addressOf("grade", attribute)}>{strings.panel.allCases(label)}</Link>{" "}
        <span className="soft">
          · <Link to={addressOf("attributes", attribute)}>{strings.panel.editAttribute}</Link> ·{" "}
          <Link to={addressOf("tables", "cases")}>{strings.panel.editCase}</Link>
        </span>
      </p>
      {status && typeof grade?.grade === "number" && <StatusLine status={status} />}
      {grade && <Rationale key={cell} cell={cell} grade={grade} />}
      <h3 className="with-count">
        {strings.panel.evidence}
        {claims && claims.length > 0 && (
          <span className="soft">
            {strings.grade.evidence(
              groups.supports.length,
              groups.contradicts.length,
              groups.qualifies.length,
            )}
          </span>
        )}
      </h3>
      <ul className="claims">
        {first.map(({ direction, claim }) => (
          <ClaimItem key={claim.id} cell={cell} direction={direction} claim={claim} grade={grade} />
        ))}
      </ul>
      {claims?.length === 0 && <p className="soft">{strings.panel.noClaims}</p>}
      {more > 0 && (
        <p>
          <Link to={addressOfTab(route, "evidence")}>{strings.panel.moreClaims(more)}</Link>
        </p>
      )}
      <Turns cell={cell} />
    </>
  );
}
