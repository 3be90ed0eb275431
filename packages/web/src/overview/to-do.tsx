import { contract } from "@throughline/api";
import type { Assessment } from "@throughline/assess";
import { cellId } from "@throughline/study";
import { CircleDashed, CircleHelp, Gavel, GitCompareArrows, Unlink } from "lucide-react";
import { sentenceOf } from "../history/history-words.ts";
import { anyKind } from "../state/queries.ts";
import { addressOf } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { currentLocale } from "../ui/language/language.ts";
import { Waiting } from "./waiting.tsx";

/** What is left to do, each with a link to where it is done, and the last changes. */
export function ToDo({ assessment }: { assessment: Assessment | undefined }) {
  const text = strings.overview;
  const tasks = useTasks(assessment);
  return (
    <section className="card" aria-labelledby="to-do-title">
      <h2 id="to-do-title">{text.toDo}</h2>
      {!assessment && <Waiting lines={3} />}
      {assessment && tasks.length === 0 && <p className="soft">{text.nothingToDo}</p>}
      <ul className="answers">
        {assessment &&
          tasks.map(({ label, to, Icon }) => (
            <li key={label}>
              <Icon className="icon" size={15} strokeWidth={1.75} aria-hidden />
              <Link to={to}>{label}</Link>
            </li>
          ))}
      </ul>
      <RecentChanges />
    </section>
  );
}

/** The tasks with anything left in them. */
function useTasks(assessment: Assessment | undefined) {
  const { grades, info } = useStudy();
  const verdicts = useRows("verdicts");
  const relocate = useAnswer(contract.study.orphans, {}, ["passages", "files"]);
  const missing = assessment?.missing ?? [];
  const text = strings.overview.tasks;
  const judged = new Set(verdicts?.map(({ conclusion }) => conclusion));
  const open = assessment?.conclusions.filter(({ id }) => !judged.has(id)).length ?? 0;
  const withoutClaims = [...grades.values()].filter(
    ({ grade, claims }) => grade !== null && claims.length === 0,
  );
  const isCompared = (info?.manifest.analyses.length ?? 0) > 0;
  return [
    {
      count: isCompared ? 0 : 1,
      label: () => text.compare,
      to: addressOf("compare"),
      Icon: GitCompareArrows,
    },
    {
      count: missing.length,
      label: text.missing,
      to: addressOf("cases", missing[0]?.cell ?? ""),
      Icon: CircleDashed,
    },
    {
      count: withoutClaims.length,
      label: text.withoutClaims,
      to: addressOf("cases", withoutClaims[0] && cellId(withoutClaims[0].case, withoutClaims[0].attribute)),
      Icon: CircleHelp,
    },
    { count: relocate?.length ?? 0, label: text.relocate, to: addressOf("relocate"), Icon: Unlink },
    { count: open, label: text.review, to: addressOf("conclusions"), Icon: Gavel },
  ].flatMap(({ count, label, to, Icon }) => (count === 0 ? [] : [{ label: label(count), to, Icon }]));
}

const changesShown = 4;

const dayFormat = new Intl.DateTimeFormat(currentLocale(), { day: "numeric", month: "short" });

function RecentChanges() {
  const study = useStudy();
  const { info } = study;
  const lines = useAnswer(contract.study.history, info && { query: { limit: changesShown } }, [anyKind]);
  if (!lines || lines.length === 0) return null;
  return (
    <>
      <h3>{strings.overview.recent}</h3>
      <ul className="recent">
        {lines.map((line) => (
          <li key={line.number}>
            <span>{sentenceOf(line, study)}</span>
            <time dateTime={line.at}>{dayFormat.format(new Date(line.at))}</time>
          </li>
        ))}
      </ul>
      <Link to={addressOf("history")}>{strings.overview.history}</Link>
    </>
  );
}
