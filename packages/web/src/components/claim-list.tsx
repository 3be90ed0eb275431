import type { ClaimRow, GradeRow } from "../state/model.ts";
import { addressOf } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";

/** The claims that speak in one direction to a cell, to be cited by its grade; those against and not cited stand out. */
export function ClaimList({
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
