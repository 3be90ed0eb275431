import { shippedPatterns } from "@throughline/influence";
import type { AnalysisOf } from "@throughline/study";
import { useMemo } from "react";
import { EvidencePanel } from "../cases/evidence-panel.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useFetched, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Choice } from "../ui/choice.tsx";
import type { DrawnStudy, FigureKind } from "../ui/figure-worker.ts";
import { LiveFigure, type Thing, thingAt } from "../ui/live-figure.tsx";
import { Ticks } from "../ui/ticks.tsx";
import { useFigures } from "../ui/use-figures.ts";
import { useDated } from "./use-dated.ts";

type Pathways = AnalysisOf<"pathways">;
type OwnPatterns = NonNullable<DrawnStudy["patterns"]>;

/** The patterns of influence in some cases, rivals side by side, matched anew whenever a tie, an event or a grade changes. */
export function PathwaysView() {
  const { info, cases } = useStudy();
  const { thing, query } = useRoute();
  const dated = useDated();
  const own = useFetched<OwnPatterns>("/api/patterns", ["files"]);
  const analyses = (info?.manifest.analyses ?? []).filter((one) => one.kind === "pathways");
  const declared = analyses.find(({ id }) => id === query.get("analysis")) ?? analyses[0];
  const kindOfCase = declared?.cases ?? kindWithTies(dated);
  const analysis = useMemo(
    () => declared ?? (kindOfCase === undefined ? undefined : undeclared(kindOfCase)),
    [declared, kindOfCase],
  );
  const ofKind = cases.filter(({ kind }) => kind === kindOfCase);
  const known = [...shippedPatterns, ...(own ?? [])].filter(
    ({ id, is }) => is !== "measure" && (declared?.patterns?.includes(id) ?? true),
  );
  const asked = listed(query.get("cases"));
  const chosenCases = ofKind.map(({ id }) => id).filter((id, i) => asked?.includes(id) ?? i === 0);
  const patterns = listed(query.get("patterns"));
  const named = chosenCases.join(",");
  const wanted = patterns?.join(",");
  const study = useMemo(() => dated && own && { ...dated, patterns: own }, [dated, own]);
  const kind = useMemo(
    (): FigureKind | undefined =>
      analysis && {
        draw: "pathways",
        analysis,
        choice: {
          cases: named === "" ? [] : named.split(","),
          ...(wanted === undefined ? {} : { patterns: wanted === "" ? [] : wanted.split(",") }),
        },
      },
    [analysis, named, wanted],
  );
  const answer = useFigures(study, kind);
  const chosen = thingAt(thing);
  const show = (change: Readonly<Record<string, string>>, to: Thing | undefined = chosen) =>
    go(addressOf("pathways", to ? `${to.is}/${to.id}` : "", { ...Object.fromEntries(query), ...change }), {
      replace: true,
    });
  const problem =
    dated?.ties?.length === 0
      ? strings.pathways.none
      : info?.manifest.actors
        ? undefined
        : strings.pathways.noTarget;
  if (problem !== undefined)
    return (
      <div className="network-view">
        <p className="soft">{problem}</p>
      </div>
    );
  const byCase = [...Map.groupBy(answer?.figures ?? [], ({ pathway }) => pathway?.caseId ?? "")];
  return (
    <div className="network-view">
      <form className="settings" onSubmit={(event) => event.preventDefault()}>
        {analyses.length > 1 && (
          <Choice
            label={strings.pathways.analysis}
            value={declared?.id ?? ""}
            options={analyses.map(({ id, title }) => ({ id, name: title }))}
            onChange={(id) => go(addressOf("pathways", "", { analysis: id }))}
          />
        )}
        <Ticks
          legend={strings.pathways.cases}
          options={ofKind.map(({ id: one, name }) => ({ id: one, name }))}
          ticked={chosenCases}
          onChange={(ids) => show({ cases: ids.join(",") })}
        />
        <Ticks
          legend={strings.pathways.patterns}
          options={known}
          ticked={patterns ?? known.map((one) => one.id)}
          onChange={(ids) => show({ patterns: ids.join(",") })}
        />
      </form>
      <p className="soft" role="status" data-ms={answer?.ms}>
        {answer ? (answer.error ?? strings.pathways.took(answer.ms, answer.figures.length)) : strings.loading}
      </p>
      <div className={chosen ? "with-panel" : undefined}>
        <div>
          {byCase.map(([caseId, figures]) => (
            <section key={caseId} aria-label={cases.find((one) => one.id === caseId)?.name}>
              <h2>{cases.find((one) => one.id === caseId)?.name}</h2>
              <ul className="rivals">
                {figures.map(({ id: key, figure, pathway }) =>
                  pathway === undefined ? null : (
                    <li key={key} data-pattern={pathway.pattern}>
                      <h3>{pathway.name}</h3>
                      <p>
                        {[
                          pathway.standing,
                          ...(pathway.about === "consequence" ? [strings.pathways.consequence] : []),
                        ].join("; ")}
                      </p>
                      <LiveFigure figure={figure} chosen={chosen} onChoose={(to) => show({}, to)} />
                    </li>
                  ),
                )}
              </ul>
            </section>
          ))}
        </div>
        {chosen && (
          <EvidencePanel
            thing={chosen}
            onClose={() => go(addressOf("pathways", "", Object.fromEntries(query)))}
          />
        )}
      </div>
    </div>
  );
}

const listed = (text: string | null): string[] | undefined =>
  text === null ? undefined : text.split(",").filter((part) => part !== "");

/** The kind of the cases that have the most ties. */
function kindWithTies(study: DrawnStudy | undefined): string | undefined {
  const kindOf = new Map(study?.cases?.map(({ id, kind }) => [id, kind]));
  const byKind = Map.groupBy(study?.ties ?? [], ({ caseId }) => kindOf.get(caseId) ?? "");
  return [...byKind].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Where study.yaml has no analysis of pathways: every pattern, over attributes of the names that patterns use. */
const undeclared = (cases: string): Pathways => ({
  id: "pathways",
  kind: "pathways",
  title: strings.pathways.defaults,
  cases,
  scope: [],
  years: 3,
  access: "access",
  objectives: "objectives",
  paper: "paper",
  practice: "practice",
});
