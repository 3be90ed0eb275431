import type { Analysis, AnalysisKindName } from "@throughline/study";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useStudy } from "../../state/use.ts";
import { Link } from "../../ui/controls/link.tsx";
import { RemoveButton } from "../removal/remove-button.tsx";
import { AnalysisForm } from "./analysis-form.tsx";
import { NewAnalysis } from "./new-analysis.tsx";
import "../settings.css";
import { strings } from "../../strings.ts";

const text = strings.analysisForm;

/** The Analyses screen: the analyses of the study, and one of them with its title and settings. */
export function AnalysesView() {
  const { info } = useStudy();
  const { thing } = useRoute();
  const analyses = info?.manifest.analyses ?? [];
  const chosen = analyses.find(({ id }) => id === thing);
  return (
    <div className="attributes-view">
      <div>
        <NewAnalysis />
        <nav className="attribute-list" aria-label={text.list}>
          {analyses.length === 0 && <p className="soft">{text.none}</p>}
          <ul>
            {analyses.map(({ id, title, kind }) => (
              <li key={id}>
                <Link to={addressOf("analyses", id)} aria-current={id === thing ? "page" : undefined}>
                  <span>
                    {title}
                    <br />
                    <small className="soft">{text.kinds[kind as AnalysisKindName]}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {chosen ? <Chosen key={chosen.id} analysis={chosen} /> : <p className="soft">{text.choose}</p>}
    </div>
  );
}

function Chosen({ analysis }: { analysis: Analysis }) {
  return (
    <div>
      <AnalysisForm analysis={analysis} />
      <p className="row-buttons">
        <RemoveButton kind="analyses" id={analysis.id} onRemoved={() => go(addressOf("analyses"))} />
      </p>
    </div>
  );
}
