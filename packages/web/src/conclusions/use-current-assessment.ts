import { contract, isUnfinished, type Job } from "@throughline/api";
import type { Assessment } from "@throughline/assess";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { useStudy } from "../state/use.ts";
import { useAssessment } from "./use-assessment.ts";

/** Time without changes after which the study is assessed again, in milliseconds. */
const restMs = 800;

export type AssessmentState = {
  /** the latest one; shown while a newer one is computed */
  readonly assessment: Assessment | undefined;
  /** the job that created it */
  readonly done: Job | undefined;
  readonly running: Job | undefined;
  /** the last job, if it failed */
  readonly failed: Job | undefined;
  readonly isCurrent: boolean;
};

/**
 * Returns the assessment of the current study. It is computed when a screen that shows it is opened, and
 * again after each change.
 */
export function useCurrentAssessment(): AssessmentState {
  const { jobs, info, connected, unsaved } = useStudy();
  const assessment = useAssessment();
  const [refused, setRefused] = useState<number>();
  const assessments = jobs.filter(({ kind }) => kind === "assess");
  const running = assessments.find(isUnfinished);
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
