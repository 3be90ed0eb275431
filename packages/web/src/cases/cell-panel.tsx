import { contract } from "@throughline/api";
import { cellParts } from "@throughline/study";
import { ClaimList } from "../coding/claims/claim-list.tsx";
import { Memos } from "../coding/memos/memos.tsx";
import { addressOf } from "../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { NextSteps } from "../study/next-steps.tsx";
import { Link } from "../ui/link.tsx";
import { claimGroups } from "./claim-groups.ts";
import { GradeDraft } from "./grade-draft.tsx";
import { Rationale } from "./rationale.tsx";
import { RubricButtons } from "./rubric-buttons.tsx";
import { StatusLine } from "./status-mark.tsx";
import { Turns } from "./turns.tsx";
import { useStatuses } from "./use-statuses.ts";

/** What a cell rests on: its rubric, the claims for and against, the rationale, the history. */
export function CellPanel({ cell }: { cell: string }) {
  const { grades, rubric, info, cases, conflicts } = useStudy();
  const workbench = useWorkbench();
  const { caseId, attribute } = cellParts(cell);
  const status = useStatuses().get(cell);
  const path = cell === "" ? undefined : encodePath(cell);
  const claims = useAnswer(
    contract.tables.claims.list,
    path === undefined ? undefined : { query: { case: caseId, attribute, limit: 200 } },
    ["claims"],
  );
  const history = useAnswer(
    contract.tables.grades.history,
    grades.has(cell) ? { params: { case: caseId, attribute } } : undefined,
    ["grades"],
  );
  if (cell === "")
    return (
      <aside className="panel">
        <p className="soft">{strings.panel.nothing}</p>
      </aside>
    );
  const grade = grades.get(cell);
  const label = info?.manifest.attributes[attribute]?.label ?? attribute;
  const name = cases.find(({ id }) => id === caseId)?.name ?? caseId;
  const levels = rubric.filter((row) => row.attribute === attribute && row.grade !== null);
  const groups = claimGroups(claims?.rows ?? [], status);
  const conflict = conflicts.find((one) => one.cell === cell);
  return (
    <aside className="panel" aria-label={`${name}, ${label}`}>
      <h2>{name}</h2>
      <p>{label}</p>
      {conflict && (
        <div className="notice" role="alert">
          <p>
            {strings.panel.conflict(conflict.author)} {grade?.grade ?? "–"} ↔ {conflict.mine.grade ?? "–"}
          </p>
          <button type="button" onClick={() => workbench.settle(conflict, "mine")}>
            {strings.panel.mine}
          </button>
          <button type="button" onClick={() => workbench.settle(conflict, "theirs")}>
            {strings.panel.theirs}
          </button>
        </div>
      )}
      <GradeDraft key={`draft ${cell}`} cell={cell} grade={grade?.grade ?? null} />
      <h3>{strings.panel.rubric}</h3>
      {levels.length === 0 ? (
        <p className="soft">{strings.panel.noRubric}</p>
      ) : (
        <RubricButtons cell={cell} levels={levels} />
      )}
      <p>
        <Link to={addressOf("grade", attribute)}>{strings.panel.allCases(label)}</Link>
      </p>
      {status && typeof grade?.grade === "number" && <StatusLine status={status} />}
      {grade && <Rationale key={cell} cell={cell} grade={grade} />}
      {claims && <NextSteps grade={grade} levels={levels} claims={claims.rows} />}
      {(["contradicts", "supports", "qualifies"] as const).map((direction) => (
        <ClaimList
          key={direction}
          cell={cell}
          direction={direction}
          claims={groups[direction]}
          grade={grade}
        />
      ))}
      {claims?.rows.length === 0 && <p className="soft">{strings.panel.noClaims}</p>}
      <Turns cell={cell} />
      {grade && grade.version > 0 && <Memos about="grade" thing={cell} />}
      {history && history.length > 0 && (
        <>
          <h3>{strings.panel.history}</h3>
          <ul className="soft">
            {history.slice(0, 10).map(({ number, at, author, after }) => (
              <li key={number}>
                {at.slice(0, 16).replace("T", " ")} {author}:{" "}
                {after ? `${after.grade ?? "–"} (${after.confidence})` : "–"}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

const encodePath = (cell: string): string => cell.split("/").map(encodeURIComponent).join("/");
