import { contract, type Job } from "@throughline/api";
import { useAnswer } from "./use.ts";

/** What a job has found, once it is done. */
export const useJobResult = <T>(job: Pick<Job, "id" | "state"> | undefined): T | undefined =>
  useAnswer(contract.jobs.result, job?.state === "done" ? { params: { id: job.id } } : undefined, []) as
    | T
    | undefined;
