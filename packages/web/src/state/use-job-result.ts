import { contract, type Job } from "@throughline/api";
import { useAnswer } from "./use.ts";

/** Returns the result of a job once it is finished. */
export const useJobResult = <T>(job: Pick<Job, "id" | "state"> | undefined): T | undefined =>
  useAnswer(contract.jobs.result, job?.state === "done" ? { params: { id: job.id } } : undefined, []) as
    | T
    | undefined;
