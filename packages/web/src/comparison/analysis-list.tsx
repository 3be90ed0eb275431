import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import type { ComparableAnalysis } from "./comparable-analysis.ts";
import { NewComparison } from "./new-comparison.tsx";

/** Lists the analyses of the study by kind, and the saved results. */
export function AnalysisList({
  analyses,
  others,
  chosen,
  kept,
}: {
  analyses: readonly ComparableAnalysis[];
  /** analyses whose results are among the conclusions */
  others: readonly { readonly id: string; readonly title: string }[];
  chosen: ComparableAnalysis;
  kept: readonly string[];
}) {
  const kinds = Object.keys(strings.compare.kinds) as ComparableAnalysis["kind"][];
  return (
    <nav className="analysis-list" aria-label={strings.compare.analyses}>
      {kinds.map((kind) => (
        <OfKind key={kind} kind={kind} own={analyses.filter((one) => one.kind === kind)} chosen={chosen} />
      ))}
      <Others analyses={others} />
      {kept.length > 0 && (
        <section aria-label={strings.kept.title}>
          <h2>{strings.kept.title}</h2>
          <ul>
            {kept.map((name) => (
              <li key={name}>
                <Link to={addressOf("compare", chosen.id, { with: `kept:${name}` })}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewComparison />
    </nav>
  );
}

function OfKind({
  kind,
  own,
  chosen,
}: {
  kind: ComparableAnalysis["kind"];
  own: readonly ComparableAnalysis[];
  chosen: ComparableAnalysis;
}) {
  if (own.length === 0) return null;
  return (
    <section aria-label={strings.compare.kinds[kind]}>
      <h2>{strings.compare.kinds[kind]}</h2>
      <ul>
        {own.map((analysis) => (
          <li key={analysis.id}>
            <Link
              to={addressOf("compare", analysis.id)}
              aria-current={analysis.id === chosen.id ? "page" : undefined}
            >
              {analysis.title}
              <span className="soft">{strings.compare.summary(analysis)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Analyses without adjustable settings, each with a link to its conclusions. */
function Others({ analyses }: { analyses: readonly { readonly id: string; readonly title: string }[] }) {
  if (analyses.length === 0) return null;
  return (
    <section aria-label={strings.compare.others}>
      <h2>{strings.compare.others}</h2>
      <ul>
        {analyses.map(({ id, title }) => (
          <li key={id}>
            <Link to={addressOf("conclusions", id, { show: "all" })}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
