import { contract } from "@throughline/api";
import { CircleCheck, LoaderCircle } from "lucide-react";
import { api } from "../state/api.ts";
import { failureText } from "../state/failure-text.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { CancelJobButton } from "../ui/controls/cancel-job-button.tsx";
import type { AssessmentState } from "./use-current-assessment.ts";

/** Shows whether the assessment is up to date, and the progress of the next one. */
export function AssessmentStatus({
  state: { done, running, failed, isCurrent },
}: {
  state: AssessmentState;
}) {
  const workbench = useWorkbench();
  if (running)
    return (
      <span className="assessment-status">
        <LoaderCircle className="icon" size={15} aria-hidden />
        <label>
          {done ? strings.assessment.updating : strings.assessment.running}{" "}
          <progress max={1} value={running.progress.done} />
        </label>
        <CancelJobButton job={running.id} />
      </span>
    );
  return (
    <span className="assessment-status">
      {failed && (
        <span className="notice" role="alert">
          {strings.assessment.failed}: {failureText(failed)}
        </span>
      )}
      {isCurrent ? (
        <span className="chip ok">
          <CircleCheck className="icon" size={14} aria-hidden /> {strings.assessment.current}
        </span>
      ) : (
        <button
          type="button"
          onClick={() => void workbench.attempt(() => api(contract.jobs.start, { body: { kind: "assess" } }))}
        >
          {strings.assessment.start}
        </button>
      )}
    </span>
  );
}
