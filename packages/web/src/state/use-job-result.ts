import { contract, type Job, type JobKind, type JobResults } from "@throughline/api";
import { api } from "./api.ts";
import { useAnswer } from "./use.ts";

/** Fetches the result of a finished job of a kind. */
export const jobResult = <K extends JobKind>(_kind: K, id: string): Promise<JobResults[K]> =>
  api(contract.jobs.result, { params: { id } }) as Promise<JobResults[K]>;

/** Returns the result of a job of a kind once it is finished. */
export const useJobResult = <K extends JobKind>(
  _kind: K,
  job: Pick<Job, "id" | "state"> | undefined,
): JobResults[K] | undefined =>
  useAnswer(contract.jobs.result, job?.state === "done" ? { params: { id: job.id } } : undefined, []) as
    | JobResults[K]
    | undefined;
