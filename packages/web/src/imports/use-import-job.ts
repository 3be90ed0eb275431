import { contract, type ImportOptions, type ImportResult, type Job } from "@throughline/api";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { cancelJob } from "../state/cancel-job.ts";
import { failureText } from "../state/failure-text.ts";
import { useStudy } from "../state/use.ts";
import { useJobResult } from "../state/use-job-result.ts";
import { useDebounced } from "../ui/input/use-debounced.ts";
import { useSameWhileEqual } from "../ui/values/is-equal.ts";

/** Time after which an entered choice is applied, in milliseconds. */
const restMs = 300;

/** The state of reading a file. */
type ImportReading = {
  readonly job: Job | undefined;
  /** the latest result; that of earlier choices while a new one is computed */
  readonly found: ImportResult | undefined;
  /** why the file could not be read */
  readonly failure: string | undefined;
  readonly isReading: boolean;
};

/** Reads a file for import with the current choices, again after each change. The study is not changed. */
export function useImportReading(asked: ImportOptions): ImportReading {
  const { jobs } = useStudy();
  const current = useSameWhileEqual(asked);
  const wanted = useDebounced(current, restMs);
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
  const result = useJobResult("import", job);
  if (result && result !== last) setLast(result);
  const isCurrent = started?.wanted === wanted && wanted === current;
  const failure = refused ?? (job?.state === "failed" ? failureText(job) : undefined);
  return {
    job,
    found: result ?? last,
    failure,
    isReading: failure === undefined && !(isCurrent && (result !== undefined || job?.state === "cancelled")),
  };
}

export const startImport = (asked: ImportOptions): Promise<Job> =>
  api(contract.jobs.start, { body: { kind: "import", import: asked } });
