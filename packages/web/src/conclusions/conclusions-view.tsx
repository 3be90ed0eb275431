import type { VerdictRow } from "@throughline/api";
import type { Assessment } from "@throughline/assess";
import { X } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { addressOf, go, here, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";
import { IconButton } from "../ui/controls/icon-button.tsx";
import { Link } from "../ui/controls/link.tsx";
import { TabRow, useDetailsPanel } from "../ui/panels/shell-slots.tsx";
import { AssessmentActions } from "./assessment-actions.tsx";
import { AuthorStatements } from "./author-statements.tsx";
import {
  conclusionsInList,
  type Filter,
  filteredConclusions,
  type ListName,
  lists,
  noFilter,
} from "./conclusion-filters.ts";
import { ConclusionInspector } from "./conclusion-inspector.tsx";
import { ConclusionList } from "./conclusion-list.tsx";
import { ConclusionStatus } from "./conclusion-status.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { LeverageTable } from "./leverage-table.tsx";
import { MissingEvidence } from "./missing-evidence.tsx";
import { useCurrentAssessment } from "./use-current-assessment.ts";
import { useWithdrawal } from "./use-withdrawal.ts";
import { WithdrawBar } from "./withdraw-bar.tsx";
import { setAsideOf, withoutText } from "./withdrawal.ts";
import "./conclusions.css";

const shows = [...lists, "authors", "missing"] as const;
type Show = (typeof shows)[number];

/**
 * The Conclusions screen: all conclusions, what would overturn them, their traces, the effect of withdrawing
 * evidence, and the researchers' verdicts.
 */
export function ConclusionsView() {
  const state = useCurrentAssessment();
  const rows = useRows("verdicts");
  return (
    <div className="assessment-view">
      <AssessmentActions state={state} />
      {state.assessment && rows && (state.assessment.conclusions.length > 0 || !state.running) ? (
        <Assessed assessment={state.assessment} rows={rows} />
      ) : (
        <p className="soft" role="status">
          {state.running || state.done ? strings.loading : strings.assessment.none}
        </p>
      )}
    </div>
  );
}

function Assessed({ assessment, rows }: { assessment: Assessment; rows: readonly VerdictRow[] }) {
  const { thing, query } = useRoute();
  const { conclusions } = assessment;
  const verdicts = useMemo(() => new Map(rows.map((row) => [row.conclusion, row])), [rows]);
  const chosen = conclusions.find(({ id }) => id === thing);
  const asked = shows.find((one) => one === query.get("show"));
  const without = query.get("without");
  const aside = useMemo(() => setAsideOf(without), [without]);
  const isMain = !aside && (chosen === undefined || chosen.headline);
  const show: Show = asked ?? (isMain ? "main" : "all");
  const withdrawal = useWithdrawal(aside);
  const kept: Record<string, string> = {};
  if (asked) kept.show = asked;
  if (aside) kept.without = withoutText(aside);
  const toggle = useToggledConclusion(chosen?.id, conclusions[0]?.id);
  useScrollToAnalysis(thing);
  return (
    <>
      <TabRow>
        <Tabs assessment={assessment} verdicts={verdicts} show={show} kept={kept} />
      </TabRow>
      {thing !== "" && !chosen && !assessment.analyses.some(({ id }) => id === thing) && (
        <p className="notice" role="alert">
          {strings.verdict.none}
        </p>
      )}
      <div className={`with-inspector${chosen ? " open" : ""}`}>
        <div>
          {show === "main" && !aside && <LeverageTable assessment={assessment} chosen={thing} />}
          {show === "authors" && <AuthorStatements assessment={assessment} />}
          {show === "missing" && <MissingEvidence {...assessment} />}
          {show !== "authors" && show !== "missing" && (
            <List
              key={show}
              assessment={assessment}
              verdicts={verdicts}
              list={show}
              standings={withdrawal.found?.standings}
              chosen={thing}
              query={kept}
            >
              <WithdrawBar
                aside={aside}
                state={withdrawal}
                onChange={(next) => {
                  const { without: _, ...rest } = kept;
                  go(addressOf("conclusions", "", next ? { ...rest, without: withoutText(next) } : rest));
                }}
              />
            </List>
          )}
        </div>
        {chosen && (
          <aside className="inspector" aria-label={strings.verdict.inspector}>
            <IconButton icon={X} label={strings.close} className="close" onPress={toggle} />
            <ConclusionInspector conclusion={chosen} assessment={assessment} row={verdicts.get(chosen.id)} />
          </aside>
        )}
      </div>
    </>
  );
}

function Tabs({
  assessment,
  verdicts,
  show,
  kept: { show: _, ...kept },
}: {
  assessment: Assessment;
  verdicts: ReadonlyMap<string, VerdictRow>;
  show: Show;
  kept: Readonly<Record<string, string>>;
}) {
  const counts: Record<Show, number> = {
    main: conclusionsInList(assessment.conclusions, "main", verdicts).length,
    all: assessment.conclusions.length,
    unjudged: conclusionsInList(assessment.conclusions, "unjudged", verdicts).length,
    changed: conclusionsInList(assessment.conclusions, "changed", verdicts).length,
    authors: assessment.concordance.length,
    missing: assessment.missing.length,
  };
  return (
    <nav className="tabs" aria-label={strings.verdict.lists}>
      {shows.map((one) => (
        <Link
          key={one}
          to={addressOf("conclusions", "", { ...kept, show: one })}
          aria-current={one === show ? "page" : undefined}
        >
          {strings.verdict.shows[one]} <span className="soft">{strings.count(counts[one])}</span>
        </Link>
      ))}
    </nav>
  );
}

function List({
  assessment: { analyses, conclusions },
  verdicts,
  list,
  standings,
  chosen,
  query,
  children,
}: {
  assessment: Assessment;
  verdicts: ReadonlyMap<string, VerdictRow>;
  list: ListName;
  standings: Parameters<typeof ConclusionList>[0]["standings"];
  chosen: string;
  query: Readonly<Record<string, string>>;
  /** shown beside the filters */
  children: ReactNode;
}) {
  const [filter, setFilter] = useState<Omit<Filter, "list">>(noFilter);
  const shown = filteredConclusions(conclusions, { ...filter, list }, { verdicts, standings });
  const judged = conclusions.filter(({ id }) => verdicts.has(id)).length;
  if (conclusions.length === 0) return <NoConclusions />;
  return (
    <>
      <div className="conclusion-tools">
        <FilterBar filter={filter} hasStandings={standings !== undefined} onChange={setFilter} />
        {children}
      </div>
      <p className="soft" role="status">
        {strings.found(shown.length, conclusionsInList(conclusions, list, verdicts).length)}{" "}
        {strings.verdict.judged(judged, conclusions.length)}
      </p>
      <ConclusionStatus conclusions={shown} />
      <ConclusionList
        analyses={analyses}
        conclusions={shown}
        verdicts={verdicts}
        standings={standings}
        chosen={chosen}
        query={query}
      />
    </>
  );
}

/** Lets the shell close the chosen conclusion and open it again, and returns what does so. */
function useToggledConclusion(chosen: string | undefined, first: string | undefined): () => void {
  const last = useRef(first);
  useEffect(() => {
    if (chosen !== undefined) last.current = chosen;
  }, [chosen]);
  const toggle = useCallback(() => {
    const { thing, query } = here();
    const next = thing === last.current ? "" : last.current;
    go(addressOf("conclusions", next, Object.fromEntries(query)));
  }, []);
  useDetailsPanel(chosen !== undefined, toggle, first !== undefined);
  return toggle;
}

/** Scrolls to the conclusions of the analysis in the address. */
function useScrollToAnalysis(thing: string): void {
  useEffect(() => {
    document.getElementById(`analysis-${thing}`)?.scrollIntoView();
  }, [thing]);
}

/** What the study needs before it has conclusions. */
function NoConclusions() {
  const { info, grades } = useStudy();
  const isGraded = grades.size > 1;
  const hasAnalysis = (info?.manifest.analyses.length ?? 0) > 0;
  return (
    <p className="soft">
      {isGraded && !hasAnalysis ? (
        <>
          {strings.assessment.noAnalysis} <Link to={addressOf("compare")}>{strings.areas.compare}</Link>
        </>
      ) : (
        <>
          {strings.assessment.none} <Link to={addressOf("cases")}>{strings.areas.cases}</Link>
        </>
      )}
    </p>
  );
}
