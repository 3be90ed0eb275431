import type { Job } from "./jobs.ts";

/** Whether a job waits or runs. */
export const isUnfinished = ({ state }: Pick<Job, "state">): boolean =>
  state === "waiting" || state === "running";
