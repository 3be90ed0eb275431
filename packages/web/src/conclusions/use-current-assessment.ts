import { contract, type Job } from "@throughline/api";
import type { Assessment } from "@throughline/assess";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { useStudy } from "../state/use.ts";
import { useAssessment } from "./use-assessment.ts";

/** How long the study rests after a change until it is assessed again, in milliseconds. */
const restMs = 800;

export type AssessmentState = {
  /** the last one that was made; shown while a newer one is computed */
  readonly assessment: Assessment | undefined;
  /** the job that made it */
  readonly done: Job | undefined;
  readonly running: Job | undefined;
  /** the last job, when it failed */
  readonly failed: Job | undefined;
  readonly isCurrent: boolean;
};

/** The assessment of the study as it is now: computed when a screen that shows it is opened, and again after each change. */
export function useCurrentAssessment(): AssessmentState {
  const { jobs, info, connected, unsaved } = useStudy();
  const assessment = useAssessment();
  const [refused, setRefused] = useState<number>();
  const assessments = jobs.filter(({ kind }) => kind === "assess");
  const running = assessments.find(({ state }) => state === "running" || state === "waiting");
  const done = assessments.find(({ state }) => state === "done");
  const revision = info?.revision;
  const isTried = assessments.some((job) => job.revision === revision) || refused === revision;
  const isWanted = revision !== undefined && connected && unsaved === 0 && !running && !isTried;
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(
      () => {
        api(contract.jobs.start, { body: { kind: "assess" } }).catch(() => setRefused(revision));
      },
      done === undefined ? 0 : restMs,
    );
    return () => clearTimeout(timer);
  }, [isWanted, revision, done]);
  return {
    assessment,
    done,
    running,
    failed: assessments[0]?.state === "failed" ? assessments[0] : undefined,
    isCurrent: done !== undefined && done.revision === revision,
  };
}
