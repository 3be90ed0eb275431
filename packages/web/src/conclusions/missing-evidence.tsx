import type { Assessment, Conclusion } from "@throughline/assess";
import { cellParts } from "@throughline/study";
import { useMemo, useState } from "react";
import { ClaimCounts } from "../cases/claim-counts.tsx";
import { directionCounts } from "../cases/claim-groups.ts";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { kindName } from "../study/kind-name.ts";
import { Link } from "../ui/controls/link.tsx";
import { gradeText } from "../ui/language/number-text.ts";
import { chipClass } from "../ui/records/grade-chip.ts";
import { CellLink } from "./conclusion-trace.tsx";

/** Number of grades shown at first. */
const first = 200;
const text = strings.missingEvidence;

type Missing = Assessment["missing"][number];

/** The missing grades that conclusions need, by kind of case, those first that most conclusions need. */
export function MissingEvidence({ missing, conclusions }: Pick<Assessment, "missing" | "conclusions">) {
  const { cases } = useStudy();
  const [isWhole, setWhole] = useState(false);
  const byId = useMemo(() => new Map(conclusions.map((one) => [one.id, one])), [conclusions]);
  const kinds = useMemo(() => new Map(cases.map(({ id, kind }) => [id, kind])), [cases]);
  if (missing.length === 0) return <p className="soft">{text.none}</p>;
  const ordered = missing.toSorted((a, b) => b.neededBy.length - a.neededBy.length);
  const groups = Map.groupBy(isWhole ? ordered : ordered.slice(0, first), ({ cell }) =>
    kindName(kinds.get(cellParts(cell).caseId) ?? ""),
  );
  return (
    <div className="missing-evidence">
      {[...groups].map(([kind, own]) => (
        <section key={kind} className="card">
          <table>
            <caption>
              {kind} <span className="soft">{strings.count(own.length)}</span>
            </caption>
            <thead>
              <tr>
                {text.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.map((one) => (
                <MissingGrade key={one.cell} missing={one} conclusions={byId} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {!isWhole && missing.length > first && (
        <button type="button" onClick={() => setWhole(true)}>
          {text.all(missing.length)}
        </button>
      )}
    </div>
  );
}

/** A missing grade: its state, the claims on it, and the conclusions that need it. */
function MissingGrade({
  missing: { cell, neededBy, contradictedBy },
  conclusions,
}: {
  missing: Missing;
  conclusions: ReadonlyMap<string, Conclusion>;
}) {
  const { grades, evidence } = useStudy();
  const counts = directionCounts(evidence.get(cell));
  const grade = contradictedBy.length > 0 ? grades.get(cell)?.grade : undefined;
  return (
    <tr>
      <th scope="row">
        <CellLink cell={cell} />
      </th>
      <td>
        <span className={chipClass(grade, false)} aria-hidden>
          {grade === undefined ? "–" : gradeText(grade)}
        </span>{" "}
        {grade === undefined ? text.blank : text.contradicted(contradictedBy.length)}
      </td>
      <td>{counts ? <ClaimCounts {...counts} /> : <span className="soft">{text.noClaims}</span>}</td>
      <td>
        <details>
          <summary>{text.neededBy(neededBy.length)}</summary>
          <ul>
            {neededBy.map((id) => (
              <li key={id}>
                <Link to={addressOf("conclusions", id, { show: "all" })}>
                  {conclusions.get(id)?.statement ?? id}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
