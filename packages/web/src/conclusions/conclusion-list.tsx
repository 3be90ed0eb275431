import type { VerdictRow } from "@throughline/api";
import type { Assessment, Conclusion, FactsOnlyStanding, StandingConclusion } from "@throughline/assess";
import { ConfidenceMark } from "@throughline/report/components";
import { useEffect, useRef } from "react";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import "../ui/figures/adopt-summary-style.ts";
import { Link } from "../ui/controls/link.tsx";
import { Pill } from "../ui/records/pill.tsx";
import { isDraftChanged, sentenceOf } from "./conclusion-filters.ts";

const verdictTones = { accepted: "ok", worded: undefined, contested: "bad" } as const;
const standingTones = {
  stands: "ok",
  changes: "warn",
  falls: "bad",
  "not known": undefined,
  "not tested": undefined,
} as const;

type Standings = ReadonlyMap<string, StandingConclusion<FactsOnlyStanding>> | undefined;

/** Lists conclusions by analysis. Arrow keys move between them. */
export function ConclusionList({
  analyses,
  conclusions,
  verdicts,
  standings,
  chosen,
  query,
}: {
  analyses: Assessment["analyses"];
  conclusions: readonly Conclusion[];
  verdicts: ReadonlyMap<string, VerdictRow>;
  standings: Standings;
  chosen: string;
  /** query that each address keeps */
  query: Readonly<Record<string, string>>;
}) {
  const groups = analyses
    .map(({ id, title }) => ({ id, title, own: conclusions.filter(({ analysis }) => analysis === id) }))
    .filter(({ own }) => own.length > 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links inside
    <div className="conclusion-list" onKeyDown={moveBetweenRows}>
      {groups.map(({ id: analysis, title, own }) => (
        <section key={analysis} aria-label={title} id={`analysis-${analysis}`}>
          <h2>
            {title} <span className="soft">{strings.count(own.length)}</span>
          </h2>
          <ul>
            {own.map((conclusion) => (
              <ConclusionRow
                key={conclusion.id}
                conclusion={conclusion}
                row={verdicts.get(conclusion.id)}
                standing={standings?.get(conclusion.id)}
                isChosen={conclusion.id === chosen}
                query={query}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ConclusionRow({
  conclusion,
  row,
  standing,
  isChosen,
  query,
}: {
  conclusion: Conclusion;
  row: VerdictRow | undefined;
  standing: StandingConclusion<FactsOnlyStanding> | undefined;
  isChosen: boolean;
  query: Readonly<Record<string, string>>;
}) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const { id, confidence, trace, origin } = conclusion;
  return (
    <li ref={ref} id={`conclusion-${id}`} className={isChosen ? "chosen" : undefined}>
      <ConfidenceMark level={confidence.level} />
      <div>
        <Link to={addressOf("conclusions", id, query)} aria-current={isChosen ? "true" : undefined}>
          {sentenceOf(conclusion, row)}
        </Link>
        {standing?.standing === "changes" && standing.without && (
          <p className="then">
            {strings.withdrawal.saidThen} {standing.without.statement}
          </p>
        )}
      </div>
      <span className="marks">
        {standing && <StandingChip standing={standing} />}
        {origin === "author" && <Pill>{strings.verdict.author}</Pill>}
        {row && <Pill tone={verdictTones[row.verdict]}>{strings.verdict.marks[row.verdict]}</Pill>}
        {isDraftChanged(conclusion, row) && <Pill tone="warn">{strings.verdict.changed}</Pill>}
        <span className="soft">{strings.verdict.rests(trace.claims.length, trace.sources.length)}</span>
      </span>
    </li>
  );
}

/** Shows the state of a conclusion without set-aside evidence, and its confidence if that differs. */
function StandingChip({
  standing: { standing, confidence, without },
}: {
  standing: StandingConclusion<FactsOnlyStanding>;
}) {
  const isOther = standing === "stands" && without !== undefined && without.confidence !== confidence;
  return (
    <Pill tone={standingTones[standing]}>
      {strings.withdrawal.standings[standing]}
      {isOther && ` · ${strings.withdrawal.confidenceThen(without.confidence)}`}
    </Pill>
  );
}

function moveBetweenRows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("li > div > a")];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
