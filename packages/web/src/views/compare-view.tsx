import type { AnalysisOf, Manifest } from "@throughline/study";
import { useState } from "react";
import { AnalysisResult } from "../components/analysis-result.tsx";
import { CoincidenceSettings } from "../components/coincidence-settings.tsx";
import { KeepForm } from "../components/keep-form.tsx";
import { NewComparison } from "../components/new-comparison.tsx";
import { SearchProgress } from "../components/search-progress.tsx";
import { SeriesSettings } from "../components/series-settings.tsx";
import { TracingSettings } from "../components/tracing-settings.tsx";
import { TruthTableSettings } from "../components/truth-table-settings.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { useAnalysis } from "../state/use-analysis.ts";
import { strings } from "../strings.ts";

const kinds = ["truth-table", "coincidence", "process-tracing", "causal-model", "series"] as const;
type Comparable = AnalysisOf<(typeof kinds)[number]>;

/** Truth tables, causal structures, rival explanations, causal models and events by month, computed anew whenever a grade or a setting changes. */
export function CompareView() {
  const { info } = useStudy();
  const { thing, query } = useRoute();
  const comparable = (info?.manifest.analyses ?? []).filter((analysis): analysis is Comparable =>
    kinds.some((kind) => kind === analysis.kind),
  );
  const chosen = comparable.find(({ id }) => id === thing) ?? comparable[0];
  if (!info || !chosen)
    return (
      <div className="compare-view">
        <p>{strings.compare.none}</p>
        <NewComparison />
      </div>
    );
  const beside = comparable.find(({ id }) => id === query.get("with"));
  const show = (id: string, other: string) =>
    go(addressOf("compare", id, other === "" ? {} : { with: other }));
  return (
    <div className="compare-view">
      <label>
        {strings.compare.analysis}{" "}
        <select value={chosen.id} onChange={(event) => show(event.target.value, beside?.id ?? "")}>
          {comparable.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        {strings.compare.beside}{" "}
        <select value={beside?.id ?? ""} onChange={(event) => show(chosen.id, event.target.value)}>
          <option value="">{strings.compare.nothing}</option>
          {comparable.map(({ id, title }) => (
            <option key={id} value={id}>
              {id === chosen.id ? strings.compare.same : title}
            </option>
          ))}
        </select>
      </label>{" "}
      <NewComparison />
      <div className={beside ? "side-by-side" : undefined}>
        <section key={chosen.id} aria-label={chosen.title}>
          {beside && <h2>{chosen.title}</h2>}
          <Comparison start={chosen} manifest={info.manifest} />
        </section>
        {beside && (
          <section key={`${beside.id} beside`} aria-label={`${beside.title}, ${strings.compare.beside}`}>
            <h2>{beside.title}</h2>
            <Comparison start={beside} manifest={info.manifest} />
          </section>
        )}
      </div>
    </div>
  );
}

function Comparison({ start, manifest }: { start: Comparable; manifest: Manifest }) {
  const [analysis, setAnalysis] = useState(start);
  const { answer, searched, stop } = useAnalysis(analysis, manifest);
  return (
    <>
      <Settings {...{ start, analysis, manifest }} onChange={setAnalysis} />
      <KeepForm analysis={analysis} />
      <p className="soft" role="status" data-ms={answer?.ms} data-partial={answer?.partial}>
        {answer === undefined
          ? strings.compare.computing
          : (answer.error ?? `${strings.compare.took(answer.ms)} ${strings.compare.changed}`)}
      </p>
      {searched !== undefined && <SearchProgress searched={searched} stop={stop} />}
      {answer?.html !== undefined && <AnalysisResult html={answer.html} partial={answer.partial} />}
    </>
  );
}

function Settings({
  start,
  analysis,
  manifest,
  onChange,
}: {
  start: Comparable;
  analysis: Comparable;
  manifest: Manifest;
  onChange: (analysis: Comparable) => void;
}) {
  if (analysis.kind === "process-tracing") return <TracingSettings {...{ analysis, onChange }} />;
  if (analysis.kind === "causal-model") return null;
  if (analysis.kind === "series") return <SeriesSettings {...{ analysis, onChange }} />;
  const label = (id: string) => manifest.attributes[id]?.label ?? id;
  const graded = Object.entries(manifest.attributes)
    .filter(
      ([, { role, of }]) => role !== "note" && (of === undefined || [of].flat().includes(analysis.cases)),
    )
    .map(([id]) => id);
  if (analysis.kind === "coincidence")
    return <CoincidenceSettings {...{ analysis, graded, label, onChange }} />;
  return (
    start.kind === "truth-table" && <TruthTableSettings {...{ start, analysis, graded, label, onChange }} />
  );
}
