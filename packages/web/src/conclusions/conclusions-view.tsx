import { strings } from "../strings.ts";
import { AssessmentStatus } from "./assessment-status.tsx";
import { Conclusions } from "./conclusions.tsx";
import { useCurrentAssessment } from "./use-current-assessment.ts";

/** Every conclusion, with what it rests on, what would overturn it, and the verdicts of the researchers. */
export function ConclusionsView() {
  const state = useCurrentAssessment();
  return (
    <div className="assessment-view">
      <AssessmentStatus state={state} />
      {state.done ? <Conclusions /> : <p className="soft">{strings.assessment.none}</p>}
    </div>
  );
}
