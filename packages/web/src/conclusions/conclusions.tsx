import { useEffect, useState } from "react";
import { useRoute } from "../state/route.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";
import { ConclusionItem } from "./conclusion-item.tsx";
import { useAssessment } from "./use-assessment.ts";

type Wanted = keyof typeof strings.verdict.filters;

/** The conclusions of an assessment, by analysis, with the researchers' verdicts on them. */
export function Conclusions() {
  const { thing } = useRoute();
  const assessment = useAssessment();
  const rows = useRows("verdicts");
  const verdicts = new Map(rows?.map((row) => [row.conclusion, row]));
  const [wanted, setWanted] = useState<Wanted>("all");
  const shown = assessment !== undefined && rows !== undefined;
  useEffect(() => {
    if (shown) document.getElementById(`analysis-${thing}`)?.scrollIntoView();
  }, [shown, thing]);
  if (!assessment || !rows) return <p className="soft">{strings.loading}</p>;
  const { conclusions, analyses } = assessment;
  const isWanted = (id: string, statement: string) => {
    const row = verdicts.get(id);
    if (wanted === "all" || id === thing) return true;
    if (wanted === "open") return row === undefined;
    return wanted === "changed" ? row !== undefined && row.draft !== statement : row?.verdict === wanted;
  };
  const judged = conclusions.filter(({ id }) => verdicts.has(id)).length;
  return (
    <div className="report conclusions">
      {thing !== "" && !conclusions.some(({ id }) => id === thing) && (
        <p className="notice" role="alert">
          {strings.verdict.none(thing)}
        </p>
      )}
      <p className="filters">
        <span role="status">{strings.verdict.judged(judged, conclusions.length)}</span>
        <label>
          {strings.verdict.show}{" "}
          <select value={wanted} onChange={(event) => setWanted(event.target.value as Wanted)}>
            {Object.entries(strings.verdict.filters).map(([name, text]) => (
              <option key={name} value={name}>
                {text}
              </option>
            ))}
          </select>
        </label>
      </p>
      {analyses.map(({ id: analysis, title }) => {
        const own = conclusions.filter((one) => one.analysis === analysis && isWanted(one.id, one.statement));
        return (
          own.length > 0 && (
            <section key={analysis} aria-label={title} id={`analysis-${analysis}`}>
              <h2>{title}</h2>
              {own.map((conclusion) => (
                <ConclusionItem
                  key={conclusion.id}
                  conclusion={conclusion}
                  row={verdicts.get(conclusion.id)}
                  chosen={conclusion.id === thing}
                />
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}
