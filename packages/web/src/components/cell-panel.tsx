import { useEffect, useState } from "react";
import type { ClaimRow, GradeRow } from "../state/model.ts";
import { addressOf } from "../state/route.ts";
import { useFetched, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";
import { Memos } from "./memos.tsx";

type Change = {
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly after: { readonly grade?: string; readonly confidence?: string } | null;
};

/** What a cell rests on: its rubric, the claims for and against, the rationale, the history. */
export function CellPanel({ cell }: { cell: string }) {
  const { grades, rubric, info, cases, conflicts } = useStudy();
  const workbench = useWorkbench();
  const [caseId = "", attribute = ""] = cell.split("/");
  const path = cell === "" ? undefined : encodePath(cell);
  const claims = useFetched<{ rows: ClaimRow[] }>(
    path &&
      `/api/claims?case=${encodeURIComponent(caseId)}&attribute=${encodeURIComponent(attribute)}&limit=200`,
    ["claims"],
  );
  const history = useFetched<Change[]>(path && grades.has(cell) ? `/api/grades/${path}/history` : undefined, [
    "grades",
  ]);
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
      <h3>{strings.panel.rubric}</h3>
      {levels.length === 0 ? (
        <p className="soft">{strings.panel.noRubric}</p>
      ) : (
        <ol className="rubric">
          {levels.map((level) => (
            <li key={level.grade}>
              <button
                type="button"
                aria-pressed={grade?.grade === level.grade}
                onClick={() => workbench.setGrade(cell, { grade: level.grade })}
              >
                <strong>{level.grade}</strong> {level.meaning}
              </button>
            </li>
          ))}
        </ol>
      )}
      {grade && <Rationale key={cell} cell={cell} grade={grade} />}
      {(["contradicts", "supports", "qualifies"] as const).map((direction) => (
        <ClaimList
          key={direction}
          cell={cell}
          direction={direction}
          claims={(claims?.rows ?? []).filter((claim) => claim.direction === direction)}
          grade={grade}
        />
      ))}
      {claims?.rows.length === 0 && <p className="soft">{strings.panel.noClaims}</p>}
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

function Rationale({ cell, grade }: { cell: string; grade: GradeRow }) {
  const workbench = useWorkbench();
  const [text, setText] = useState(grade.rationale ?? "");
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) setText(grade.rationale ?? "");
  }, [grade.rationale, touched]);
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => {
      setTouched(false);
      workbench.setGrade(cell, { rationale: text.trim() === "" ? null : text });
    }, 500);
    return () => clearTimeout(timer);
  }, [text, touched, cell, workbench]);
  return (
    <>
      <label>
        {strings.panel.confidence}{" "}
        <select
          value={grade.confidence}
          onChange={(event) =>
            workbench.setGrade(cell, { confidence: event.target.value as GradeRow["confidence"] })
          }
        >
          <option>high</option>
          <option>medium</option>
          <option>low</option>
        </select>
      </label>
      <label className="block">
        {strings.panel.rationale}
        <textarea
          rows={3}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setTouched(true);
          }}
        />
      </label>
    </>
  );
}

function ClaimList({
  cell,
  direction,
  claims,
  grade,
}: {
  cell: string;
  direction: ClaimRow["direction"];
  claims: readonly ClaimRow[];
  grade: GradeRow | undefined;
}) {
  const workbench = useWorkbench();
  if (claims.length === 0) return null;
  const cited = new Set(grade?.claims ?? []);
  return (
    <>
      <h3>
        {strings.panel[direction]} ({claims.length})
      </h3>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <span className="id">{claim.id}</span> {claim.statement}
            {claim.quote !== null && <q>{claim.quote}</q>}{" "}
            <Link to={addressOf("read", claim.source_key, { claim: claim.id })}>
              {claim.source_key}, {claim.locator}
            </Link>
            {grade && (
              <label className="cite">
                <input
                  type="checkbox"
                  checked={cited.has(claim.id)}
                  onChange={() =>
                    workbench.setGrade(cell, {
                      claims: cited.has(claim.id)
                        ? grade.claims.filter((id) => id !== claim.id)
                        : [...grade.claims, claim.id],
                    })
                  }
                />{" "}
                {strings.panel.cite}
              </label>
            )}
            {direction === "contradicts" && grade && !cited.has(claim.id) && (
              <strong className="unanswered"> {strings.panel.unanswered}</strong>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const encodePath = (cell: string): string => cell.split("/").map(encodeURIComponent).join("/");
