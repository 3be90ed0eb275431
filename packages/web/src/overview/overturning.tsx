import type { Assessment } from "@throughline/assess";
import { CellLink } from "../conclusions/conclusion-trace.tsx";
import { withoutText } from "../conclusions/withdrawal.ts";
import { addressOf } from "../state/route.ts";
import { useSourceName } from "../state/use-source-name.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { overturningGrades } from "./overturning-grades.ts";
import { Waiting } from "./short-answer.tsx";

const mostSources = 2;
const mostGrades = 4;

/** The sources and grades on which the most conclusions depend, and how the claims spread over the sources. */
export function Overturning({ assessment }: { assessment: Assessment | undefined }) {
  const nameOf = useSourceName();
  const text = strings.overview;
  const computed = assessment?.conclusions.filter(({ origin }) => origin === "computed").length ?? 0;
  const sources = assessment?.sources.filter(({ falls }) => falls.length > 0).slice(0, mostSources) ?? [];
  const grades = assessment ? overturningGrades(assessment.conclusions).slice(0, mostGrades) : [];
  return (
    <section className="card" aria-labelledby="overturning-title">
      <h2 id="overturning-title">{text.overturn}</h2>
      {!assessment && <Waiting lines={5} />}
      {assessment && sources.length === 0 && grades.length === 0 && (
        <p className="soft">{text.nothingOverturns}</p>
      )}
      <ul className="answers">
        {sources.map(({ source, falls, claims }) => (
          <li key={source}>
            <div>
              <Link
                to={addressOf("conclusions", "", { without: withoutText({ kind: "source", id: source }) })}
              >
                {text.withdraw(nameOf(source))}
              </Link>
              <p className="soft">{text.falls(falls.length, computed, claims)}</p>
            </div>
          </li>
        ))}
        {grades.map(({ cell, from, to, conclusions }) => (
          <li key={`${cell} ${to}`}>
            <div>
              <CellLink cell={cell} />: {text.step(from, to)}
              <p className="soft">{text.change(conclusions.length)}</p>
            </div>
          </li>
        ))}
      </ul>
      {assessment && <ClaimsBySource sources={assessment.sources} nameOf={nameOf} />}
    </section>
  );
}

const mostBars = 4;

function ClaimsBySource({
  sources,
  nameOf,
}: {
  sources: Assessment["sources"];
  nameOf: (key: string) => string;
}) {
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
            <Link to={addressOf("sources", source)}>{nameOf(source)}</Link>
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
