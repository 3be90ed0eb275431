import { FileText } from "lucide-react";
import { AssessmentStatus } from "../conclusions/assessment-status.tsx";
import { useCurrentAssessment } from "../conclusions/use-current-assessment.ts";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { ScreenActions } from "../ui/screen-actions.tsx";
import { FirstCards } from "./first-cards.tsx";
import { Matrix } from "./matrix.tsx";
import { Overturning } from "./overturning.tsx";
import { ShortAnswer } from "./short-answer.tsx";
import { ToDo } from "./to-do.tsx";
import { Totals } from "./totals.tsx";
import "./overview.css";

/** The answer, how firm it is, and what to do next. */
export function OverviewView() {
  const { info, grades } = useStudy();
  const state = useCurrentAssessment();
  const { assessment } = state;
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
          <ScreenActions>
            <AssessmentStatus state={state} />
            <Link className="button" to={addressOf("report")}>
              <FileText className="icon" size={15} strokeWidth={1.75} aria-hidden />
              {strings.overview.report}
            </Link>
          </ScreenActions>
          <Matrix />
          <div className="columns">
            <ShortAnswer assessment={assessment} />
            <Overturning assessment={assessment} />
            <ToDo assessment={assessment} />
          </div>
        </>
      )}
    </div>
  );
}
