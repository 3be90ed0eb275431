import { contract, type ImportOptions, type ImportResult, type Job } from "@throughline/api";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { cancelJob } from "../state/cancel-job.ts";
import { useStudy } from "../state/use.ts";
import { useJobResult } from "../state/use-job-result.ts";
import { useSameWhileEqual } from "../ui/is-equal.ts";
import { useSettled } from "../ui/use-settled.ts";

/** A choice that is still being written is read once it has rested, in milliseconds. */
const restMs = 300;

/** How the reading of a file stands. */
export type ImportReading = {
  readonly job: Job | undefined;
  /** the last thing that was found; of an earlier choice while a new one is read */
  readonly found: ImportResult | undefined;
  /** why the file could not be read */
  readonly failure: string | undefined;
  readonly isReading: boolean;
};

/** Reads a file for import as it is chosen, again after each change of the choice; nothing is changed in the study. */
export function useImportReading(asked: ImportOptions): ImportReading {
  const { jobs } = useStudy();
  const current = useSameWhileEqual(asked);
  const wanted = useSettled(current, restMs);
  const [started, setStarted] = useState<{ readonly wanted: ImportOptions; readonly id: string }>();
  const [refused, setRefused] = useState<string>();
  const [last, setLast] = useState<ImportResult>();
  useEffect(() => {
    let id: string | undefined;
    let isCurrent = true;
    setRefused(undefined);
    startImport(wanted).then(
      (job) => {
        id = job.id;
        if (isCurrent) setStarted({ wanted, id: job.id });
        else void cancelJob(job.id);
      },
      (error: unknown) => isCurrent && setRefused(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isCurrent = false;
      if (id !== undefined) void cancelJob(id);
    };
  }, [wanted]);
  const job = jobs.find(({ id }) => id === started?.id);
  const result = useJobResult<ImportResult>(job);
  if (result && result !== last) setLast(result);
  const isCurrent = started?.wanted === wanted && wanted === current;
  const failure = refused ?? (job?.state === "failed" ? job.message : undefined);
  return {
    job,
    found: result ?? last,
    failure,
    isReading: failure === undefined && !(isCurrent && (result !== undefined || job?.state === "cancelled")),
  };
}

export const startImport = (asked: ImportOptions): Promise<Job> =>
  api(contract.jobs.start, { body: { kind: "import", import: asked } });
