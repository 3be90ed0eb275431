import { AssessmentActions } from "../conclusions/assessment-actions.tsx";
import { useCurrentAssessment } from "../conclusions/use-current-assessment.ts";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { FirstCards } from "./first-cards.tsx";
import { Matrix } from "./matrix.tsx";
import { Overturning } from "./overturning.tsx";
import { ShortAnswer } from "./short-answer.tsx";
import { ToDo } from "./to-do.tsx";
import { Totals } from "./totals.tsx";
import { useSummary } from "./use-summary.ts";
import "../ui/figures/adopt-summary-style.ts";
import "./overview.css";

/** The answer, how firm it is, and what to do next. */
export function OverviewView() {
  const { info, grades } = useStudy();
  const state = useCurrentAssessment();
  const { assessment, done } = state;
  const summary = useSummary(done);
  const question = info?.manifest.question ?? "";
  return (
    <div className="overview">
      <header>
        {question === "" ? (
          <p className="question">
            <Link to={addressOf("settings")}>{strings.overview.noQuestion}</Link>
          </p>
        ) : (
          <p className="question">{question}</p>
        )}
        <Totals />
      </header>
      {grades.size === 0 ? (
        <FirstCards />
      ) : (
        <>
          <AssessmentActions state={state} />
          <Matrix summary={summary} />
          <div className="columns">
            <ShortAnswer summary={summary} assessment={assessment} />
            <Overturning summary={summary} assessment={assessment} />
            <ToDo assessment={assessment} />
          </div>
        </>
      )}
    </div>
  );
}
