import type { Manifest } from "@throughline/study";
import { type ComponentType, useState } from "react";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { type Compared, isCompared } from "./compared.ts";
import { KeepForm } from "./keep-form.tsx";
import { useKeptNames } from "./kept.ts";
import { KeptResult } from "./kept-result.tsx";
import { LiveResult } from "./live-result.tsx";
import { NewComparison } from "./new-comparison.tsx";
import { settingsForms } from "./settings/index.ts";

/** In an address, before the name of a kept result. */
const keptMark = "kept:";

/** Truth tables, causal structures, rival explanations, causal models and events by month, computed anew whenever a grade or a setting changes. */
export function CompareView() {
  const { info } = useStudy();
  const { thing, query } = useRoute();
  const keptNames = useKeptNames();
  const comparable = (info?.manifest.analyses ?? []).filter((analysis): analysis is Compared =>
    isCompared(analysis.kind),
  );
  const chosen =
    comparable.find(({ id }) => id === thing) ??
    comparable.find(({ kind }) => kind === "truth-table") ??
    comparable[0];
  if (!info || !chosen)
    return (
      <div className="compare-view">
        <p>{strings.compare.none}</p>
        <NewComparison />
      </div>
    );
  const other = query.get("with") ?? "";
  const beside = comparable.find(({ id }) => id === other);
  const kept = other.startsWith(keptMark) ? other.slice(keptMark.length) : undefined;
  const show = (id: string, second: string) =>
    go(addressOf("compare", id, second === "" ? {} : { with: second }));
  return (
    <div className="compare-view">
      <div className="filters chosen-analyses">
        <label>
          {strings.compare.analysis}{" "}
          <select value={chosen.id} onChange={(event) => show(event.target.value, other)}>
            {comparable.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {strings.compare.beside}{" "}
          <select
            value={beside || kept ? other : ""}
            onChange={(event) => show(chosen.id, event.target.value)}
          >
            <option value="">{strings.compare.nothing}</option>
            {comparable.map(({ id, title }) => (
              <option key={id} value={id}>
                {id === chosen.id ? strings.compare.same : title}
              </option>
            ))}
            {keptNames.length > 0 && (
              <optgroup label={strings.kept.results}>
                {keptNames.map((name) => (
                  <option key={name} value={`${keptMark}${name}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
        <NewComparison />
      </div>
      <div className={beside || kept ? "side-by-side" : undefined}>
        <section key={chosen.id} aria-label={chosen.title}>
          {(beside || kept) && <h2>{chosen.title}</h2>}
          <Comparison start={chosen} manifest={info.manifest} place="compare" />
        </section>
        {beside && (
          <section key={`${beside.id} beside`} aria-label={`${beside.title}, ${strings.compare.beside}`}>
            <h2>{beside.title}</h2>
            <Comparison start={beside} manifest={info.manifest} place="beside" />
          </section>
        )}
        {kept && (
          <section key={other} aria-label={strings.kept.one(kept)}>
            <h2>{strings.kept.one(kept)}</h2>
            <KeptResult name={kept} />
          </section>
        )}
      </div>
    </div>
  );
}

function Comparison({ start, manifest, place }: { start: Compared; manifest: Manifest; place: string }) {
  const [analysis, setAnalysis] = useState(start);
  return (
    <>
      <Settings start={start} analysis={analysis} onChange={setAnalysis} />
      <KeepForm
        analysis={analysis}
        manifest={manifest}
        onDiscard={JSON.stringify(analysis) === JSON.stringify(start) ? undefined : () => setAnalysis(start)}
      />
      <LiveResult analysis={analysis} manifest={manifest} place={place} />
    </>
  );
}

/** The settings form of an analysis. The compiler cannot see that an analysis and its kind's form belong together. */
function Settings(props: { start: Compared; analysis: Compared; onChange: (analysis: Compared) => void }) {
  const Form = settingsForms[props.analysis.kind] as ComponentType<typeof props>;
  return <Form {...props} />;
}
