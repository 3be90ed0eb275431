import { cancelJob } from "../../state/cancel-job.ts";
import { useWorkbench } from "../../state/use.ts";
import { CancelButton } from "./cancel-button.tsx";

/** Cancels a job that is running. */
export function CancelJobButton({ job }: { job: string }) {
  const workbench = useWorkbench();
  return <CancelButton onCancel={() => void workbench.attempt(() => cancelJob(job))} />;
}
