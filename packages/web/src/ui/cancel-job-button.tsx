import { cancelJob } from "../state/cancel-job.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Cancels a job that is running. */
export function CancelJobButton({ job, label = strings.assessment.cancel }: { job: string; label?: string }) {
  const workbench = useWorkbench();
  return (
    <button type="button" onClick={() => void workbench.attempt(() => cancelJob(job))}>
      {label}
    </button>
  );
}
