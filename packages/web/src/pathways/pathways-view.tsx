import { contract } from "@throughline/api";
import type { DrawnPathway } from "@throughline/report";
import type { AnalysisOf } from "@throughline/study";
import { useMemo } from "react";
import { EvidencePanel } from "../cases/evidence-panel.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { worksOf } from "../state/use-evidence.ts";
import { useRecords } from "../state/use-records.ts";
import { strings } from "../strings.ts";
import { Choice as Selection } from "../ui/controls/choice.tsx";
import { Link } from "../ui/controls/link.tsx";
import type { DrawnStudy, FigureKind } from "../ui/figures/figure-worker.ts";
import { addressOfThing, type Thing, thingAt } from "../ui/figures/live-figure.tsx";
import { useFigures } from "../ui/figures/use-figures.ts";
import { ScreenActions, useDetails } from "../ui/panels/shell-slots.tsx";
import { NoTies } from "./no-ties.tsx";
import { PathwayDetail } from "./pathway-detail.tsx";
import { type Choice, PathwayMatrix } from "./pathway-matrix.tsx";
import { StepInspector } from "./step-inspector.tsx";
import { useDated } from "./use-dated.ts";
import "./pathways.css";

type Pathways = AnalysisOf<"pathways">;

/** The patterns of influence in every case, and the chosen ones drawn; matched again whenever a tie, an event or a grade changes. */
export function PathwaysView() {
  const { info, cases } = useStudy();
  const { thing, query } = useRoute();
  const dated = useDated();
  const hasDetails = useDetails(dated?.ties !== undefined && dated.ties.length > 0);
  const { analyses, declared, analysis } = useDeclared(dated);
  const [askedCase, askedPattern] = [query.get("case") ?? undefined, query.get("pattern") ?? undefined];
  const answer = usePathways(analysis, { case: askedCase, pattern: askedPattern }, dated);
  const chosen = thingAt(thing);
  const kept = Object.fromEntries(query);
  const choose = (to: Thing) => go(addressOf("pathways", addressOfThing(to), kept), { replace: true });
  const addressOfChoice = (choice: Choice) => {
    const { case: _, pattern: __, step: ___, ...named } = kept;
    if (choice.case !== undefined) named.case = choice.case;
    if (choice.pattern !== undefined) named.pattern = choice.pattern;
    return addressOf("pathways", "", named);
  };
  if (dated?.ties?.length === 0 || (info && !info.manifest.actors))
    return <div className="network-view">{dated?.ties?.length === 0 ? <NoTies /> : <NoTarget />}</div>;
  const pathways = answer?.pathways ?? [];
  const drawn = pathways
    .filter(({ figure }) => figure !== undefined)
    .toSorted((a, b) => Number(a.about === "consequence") - Number(b.about === "consequence"));
  const single = drawn.length === 1 ? drawn[0] : undefined;
  const shown: Choice = single
    ? { case: single.caseId, pattern: single.pattern }
    : { case: askedCase, pattern: askedPattern };
  const names = (id: string) => cases.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="network-view pathways-view">
      <ScreenActions>
        <Link className="button" to={addressOf("ownPatterns")}>
          {strings.ownPatterns.newName}
        </Link>
      </ScreenActions>
      {analyses.length > 1 && (
        <form className="settings" onSubmit={(event) => event.preventDefault()}>
          <Selection
            label={strings.pathways.analysis}
            value={declared?.id ?? ""}
            options={analyses.map(({ id, title }) => ({ id, name: title }))}
            onChange={(id) => go(addressOf("pathways", "", { analysis: id }))}
          />
        </form>
      )}
      <AnswerState answer={answer} />
      <div className={chosen || (single && hasDetails) ? "parts with-panel" : "parts"} data-ms={answer?.ms}>
        {pathways.length > 0 && (
          <section className="card" aria-label={strings.pathways.matrix}>
            <PathwayMatrix pathways={pathways} names={names} chosen={shown} addressOf={addressOfChoice} />
            <StatusLegend />
          </section>
        )}
        {/* Before the figures, so that the keyboard reaches the steps first. */}
        {chosen && <EvidencePanel thing={chosen} onClose={() => go(addressOf("pathways", "", kept))} />}
        {!chosen && single && hasDetails && (
          <StepInspector
            pathway={single}
            step={query.get("step")}
            rivals={pathways.filter((one) => isRival(one, single))}
            addressOfStep={(step) =>
              addressOf("pathways", "", { ...kept, case: single.caseId, pattern: single.pattern, step })
            }
            addressOfPattern={(pattern) => addressOfChoice({ case: single.caseId, pattern })}
            onChoose={choose}
          />
        )}
        <div className="figures">
          {drawn.map((pathway) => (
            <PathwayDetail
              key={`${pathway.caseId} ${pathway.pattern}`}
              pathway={pathway}
              title={strings.pathways.inCase(pathway.name, names(pathway.caseId))}
              chosen={chosen}
              onChoose={choose}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The analyses of pathways in study.yaml, the one that the address names, and what is shown without one. */
function useDeclared(dated: DrawnStudy | undefined) {
  const { info } = useStudy();
  const { query } = useRoute();
  const analyses = (info?.manifest.analyses ?? []).filter((one) => one.kind === "pathways");
  const declared = analyses.find(({ id }) => id === query.get("analysis")) ?? analyses[0];
  const kindOfCase = declared?.cases ?? kindWithTies(dated);
  const analysis = useMemo(
    () => declared ?? (kindOfCase === undefined ? undefined : undeclared(kindOfCase)),
    [declared, kindOfCase],
  );
  return { analyses, declared, analysis };
}

/** Whether a pattern explains the same case and is not ruled out. */
const isRival = (one: DrawnPathway, other: DrawnPathway): boolean =>
  one.caseId === other.caseId &&
  one.pattern !== other.pattern &&
  one.about === "pathway" &&
  (one.outcome === "holds" || one.outcome === "may hold");

/** The pathways of an analysis, with figures of the chosen ones. */
function usePathways(
  analysis: Pathways | undefined,
  { case: askedCase, pattern: askedPattern }: Choice,
  dated: DrawnStudy | undefined,
) {
  const { sources } = useStudy();
  const claims = useRecords("claims");
  const works = useMemo(() => worksOf(sources), [sources]);
  const own = useAnswer(contract.study.patterns, {}, ["files"]);
  const study = useMemo(
    () => dated && own && claims && { ...dated, claims, sources: works, patterns: own },
    [dated, own, claims, works],
  );
  const kind = useMemo(
    (): FigureKind | undefined =>
      analysis && {
        draw: "pathways",
        analysis,
        choice: {
          ...(askedCase === undefined ? {} : { case: askedCase }),
          ...(askedPattern === undefined ? {} : { pattern: askedPattern }),
        },
      },
    [analysis, askedCase, askedPattern],
  );
  return useFigures(study, kind);
}

/** Says that the pathways are being matched, or why they cannot be. */
function AnswerState({ answer }: { answer: { readonly error?: string } | undefined }) {
  return (
    <>
      {answer?.error !== undefined && (
        <p className="notice" role="alert">
          {answer.error}
        </p>
      )}
      {!answer && (
        <p className="soft" role="status">
          {strings.loading}
        </p>
      )}
    </>
  );
}

/** Says that study.yaml names no target of influence, and where to name it. */
function NoTarget() {
  return (
    <p className="soft">
      {strings.pathways.noTarget}{" "}
      <Link to={addressOf("tables", "actors")}>{strings.pathways.nameTarget}</Link>
    </p>
  );
}

/** What the marks of the steps mean. */
function StatusLegend() {
  return (
    <p className="legend soft">
      {(Object.entries(strings.pathways.statuses) as [keyof typeof strings.pathways.statuses, string][]).map(
        ([status, word]) => (
          <span key={status}>
            <span className={`step ${status.replace(" ", "-")}`} aria-hidden /> {word}
          </span>
        ),
      )}
    </p>
  );
}

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
