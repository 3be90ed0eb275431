import type { Assessment } from "@throughline/assess";
import type { Summary } from "@throughline/report";
import { OverturnList, type RecordRef, SurroundingsContext } from "@throughline/report/components";
import type { ReactNode } from "react";
import { withoutText } from "../conclusions/withdrawal.ts";
import { addressOf } from "../state/route.ts";
import { useSourceName } from "../state/use-source-name.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { SourceName } from "../ui/records/source-name.tsx";
import { Waiting } from "./waiting.tsx";

/** The sources and grades on which the answer depends most, and how the claims spread over the sources. */
export function Overturning({
  summary,
  assessment,
}: {
  summary: Summary | undefined;
  assessment: Assessment | undefined;
}) {
  const text = strings.overview;
  return (
    <section className="card" aria-labelledby="overturning-title">
      <h2 id="overturning-title">{text.overturn}</h2>
      {!summary && <Waiting lines={5} />}
      {summary?.overturn.length === 0 && <p className="soft">{summary.notTried ?? text.nothingOverturns}</p>}
      {summary && (
        <SurroundingsContext value={overturnLinks}>
          <OverturnList entries={summary.overturn} />
        </SurroundingsContext>
      )}
      {assessment && <ClaimsBySource sources={assessment.sources} />}
    </section>
  );
}

/** A source leads to what falls without it, a grade to its cell. */
const overturnLinks = {
  linkRecord: ({ is, id }: RecordRef, content: ReactNode) => (
    <Link
      to={
        is === "source"
          ? addressOf("conclusions", "", { without: withoutText({ kind: "source", id }) })
          : addressOf("cases", id)
      }
    >
      {content}
    </Link>
  ),
};

const mostBars = 4;

function ClaimsBySource({ sources }: { sources: Assessment["sources"] }) {
  const nameOf = useSourceName();
  const ordered = sources.filter(({ claims }) => claims > 0).toSorted((a, b) => b.claims - a.claims);
  const largest = ordered[0]?.claims;
  if (largest === undefined) return null;
  const rest = ordered.slice(mostBars);
  return (
    <>
      <h3>{strings.overview.claimsBySource}</h3>
      <ul className="bars">
        {ordered.slice(0, mostBars).map(({ source, claims }) => (
          <li key={source}>
            <Link to={addressOf("sources", source)} title={nameOf(source)}>
              <SourceName name={nameOf(source)} />
            </Link>
            <meter min={0} max={largest} value={claims} aria-label={nameOf(source)} />
            <span>{strings.count(claims)}</span>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <span>{strings.overview.otherSources(rest.length)}</span>
            <span />
            <span>{strings.count(rest.reduce((sum, { claims }) => sum + claims, 0))}</span>
          </li>
        )}
      </ul>
    </>
  );
}
