import type { Assessment } from "@throughline/assess";
import { useEffect, useState } from "react";
import { call } from "../state/api.ts";
import { useStudy } from "../state/use.ts";

const loaded = new Map<string, Promise<Assessment>>();

/** The last assessment that was made of the study, which may have changed since; nothing before the first. */
export function useAssessment(): Assessment | undefined {
  const { jobs } = useStudy();
  const job = jobs.find(({ kind, state }) => kind === "assess" && state === "done")?.id;
  const [found, setFound] = useState<Assessment>();
  useEffect(() => {
    if (job === undefined) return;
    let current = true;
    const assessment = loaded.get(job) ?? call<Assessment>("GET", `/api/jobs/${job}/report/assessment.json`);
    loaded.clear();
    loaded.set(job, assessment);
    assessment.then(
      (value) => current && setFound(value),
      () => loaded.delete(job),
    );
    return () => {
      current = false;
    };
  }, [job]);
  return found;
}
