import { type ClaimRow, contract, type GradeRow } from "@throughline/api";
import { quotationOf } from "@throughline/study";
import { addressOf } from "../../state/route.ts";
import { useAnswer, useWorkbench } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/link.tsx";
import { ClaimChange } from "./claim-change.tsx";

/**
 * Lists the claims for, against and qualifying a grade, each with a box to cite it. Uncited claims against it
 * are highlighted.
 */
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
  const nameOf = useSourceName();
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
            <span className="id">{claim.id}</span> {claim.statement}{" "}
            <span className="soft">{whenOf(claim)}</span>
            {claim.quote !== null && <q>{claim.quote}</q>}
            {claim.passages.map((id) => (
              <PassageWords key={id} id={id} claim={claim} />
            ))}{" "}
            <Link to={addressOf("sources", claim.source_key, { claim: claim.id })}>
              {nameOf(claim.source_key)}, {claim.locator}
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
            <ClaimChange claim={claim} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Returns the dates of a claim, or one date if both are equal. */
const whenOf = ({ date_from: from, date_to: to }: ClaimRow): string =>
  from === to ? (from ?? "") : `${from ?? ""} – ${to ?? ""}`.trim();

/**
 * The words of a passage behind a claim, linked to their position in the text, unless the claim quotes
 * exactly these words.
 */
function PassageWords({ id, claim }: { id: string; claim: ClaimRow }) {
  const passage = useAnswer(contract.tables.passages.get, { params: { id } }, ["passages"]);
  if (!passage || (claim.quote !== null && quotationOf(passage.exact) === quotationOf(claim.quote)))
    return null;
  const isOnly = claim.passages.length === 1;
  return (
    <>
      {claim.quote !== null && isOnly && <span className="soft"> {strings.read.ownQuotation}</span>}
      <Link className="words" to={addressOf("sources", passage.source_key, { claim: claim.id })}>
        <q>{passage.exact}</q>
      </Link>
    </>
  );
}
