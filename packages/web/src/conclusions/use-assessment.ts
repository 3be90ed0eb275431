import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { contract } from "@throughline/api";
import { type Assessment, translate } from "@throughline/assess";
import { reportLanguage } from "@throughline/report/components";
import { api } from "../state/api.ts";
import { useStudy } from "../state/use.ts";
import { loadReportTexts } from "../ui/language/report-texts.ts";

/**
 * Returns the latest assessment of the study in the language of the page, which may be out of date, or undefined before
 * the first one.
 */
export function useAssessment(): Assessment | undefined {
  const { jobs } = useStudy();
  const job = jobs.find(({ kind, state }) => kind === "assess" && state === "done")?.id;
  const { data } = useQuery({
    queryKey: ["assessment", job],
    queryFn: ({ signal }) => load(job ?? "", signal),
    enabled: job !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return data;
}

async function load(job: string, signal: AbortSignal): Promise<Assessment> {
  const assessment = await api(contract.jobs.assessment, { params: { id: job } }, signal);
  await loadReportTexts();
  const { tag, assessment: locale } = reportLanguage();
  return tag === "en" ? assessment : translate(assessment, locale);
}
