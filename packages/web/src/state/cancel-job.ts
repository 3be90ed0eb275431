import { contract } from "@throughline/api";
import { api, RefusedError } from "./api.ts";

/** Cancels a job; one that has ended stays as it is. */
export async function cancelJob(id: string): Promise<void> {
  await api(contract.jobs.cancel, { params: { id } }).catch((error: unknown) => {
    if (!(error instanceof RefusedError)) throw error;
  });
}
