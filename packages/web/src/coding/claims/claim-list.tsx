import { type ClaimRow, contract, type GradeRow } from "@throughline/api";
import { quotationOf } from "@throughline/study";
import { addressOf } from "../../state/route.ts";
import { useAnswer, useWorkbench } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/controls/link.tsx";
import { knownDatesOf } from "../../ui/language/time-text.ts";
import { ClaimChange } from "./claim-change.tsx";

type Evidence = {
  readonly cell: string;
  /** what the claims say of the grade */
  readonly direction: ClaimRow["direction"];
  readonly grade: GradeRow | undefined;
};

/** The claims for, against or qualifying a grade, under a heading with their number. */
export function ClaimList({ claims, ...evidence }: Evidence & { readonly claims: readonly ClaimRow[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h3>
        {strings.panel[evidence.direction]} ({claims.length})
      </h3>
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} {...evidence} />
        ))}
      </ul>
    </>
  );
}

const signs = { supports: "+", contradicts: "−", qualifies: "~" } as const;

/** A claim on a cell with its words and source, and a box to cite it. A claim against the grade that is not cited stands out. */
export function ClaimItem({ claim, cell, direction, grade }: Evidence & { readonly claim: ClaimRow }) {
  const nameOf = useSourceName();
  const isCited = grade?.claims.includes(claim.id) === true;
  return (
    <li>
      <span className={`sign ${direction}`}>
        <span aria-hidden>{signs[direction]}</span>
        <span className="unseen">{strings.panel[direction]}:</span>
      </span>{" "}
      {claim.statement} <span className="soft">{knownDatesOf(claim)}</span>
      {claim.quote !== null && <q>{claim.quote}</q>}
      {claim.passages.map((id) => (
        <PassageWords key={id} id={id} claim={claim} />
      ))}{" "}
      <Link to={addressOf("sources", claim.source_key, { claim: claim.id })}>
        {nameOf(claim.source_key)}, {claim.locator}
      </Link>
      {grade && <Citation cell={cell} grade={grade} claim={claim.id} />}
      {direction === "contradicts" && grade && !isCited && (
        <strong className="unanswered"> {strings.panel.unanswered}</strong>
      )}
      <ClaimChange claim={claim} />
    </li>
  );
}

/** A box that says whether a grade cites a claim. */
function Citation({ cell, grade, claim }: { cell: string; grade: GradeRow; claim: string }) {
  const workbench = useWorkbench();
  const isCited = grade.claims.includes(claim);
  const claims = isCited ? grade.claims.filter((id) => id !== claim) : [...grade.claims, claim];
  return (
    <label className="cite">
      <input type="checkbox" checked={isCited} onChange={() => workbench.setGrade(cell, { claims })} />{" "}
      {strings.panel.cite}
    </label>
  );
}

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
