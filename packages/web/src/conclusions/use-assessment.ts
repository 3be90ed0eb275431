import { contract } from "@throughline/api";
import { type Assessment, translate } from "@throughline/assess";
import { reportLanguage } from "@throughline/report/components";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { useStudy } from "../state/use.ts";

const loaded = new Map<string, Promise<Assessment>>();

/** Loads an assessment in the language of the page. */
async function load(job: string): Promise<Assessment> {
  const assessment = (await api(contract.jobs.file, {
    params: { id: job, "*": "assessment.json" },
  })) as Assessment;
  const { tag, assessment: locale } = reportLanguage();
  return tag === "en" ? assessment : translate(assessment, locale);
}

/**
 * Returns the latest assessment of the study, which may be out of date, or undefined before the first one.
 */
export function useAssessment(): Assessment | undefined {
  const { jobs } = useStudy();
  const job = jobs.find(({ kind, state }) => kind === "assess" && state === "done")?.id;
  const [found, setFound] = useState<Assessment>();
  useEffect(() => {
    if (job === undefined) return;
    let current = true;
    const assessment = loaded.get(job) ?? load(job);
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
