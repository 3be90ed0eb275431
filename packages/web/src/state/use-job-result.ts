import type { Job } from "@throughline/api";
import { useFetched } from "./use.ts";

/** What a job has found, once it is done. */
export const useJobResult = <T>(job: Pick<Job, "id" | "state"> | undefined): T | undefined =>
  useFetched<T>(job?.state === "done" ? `/api/jobs/${job.id}/result` : undefined, []);
