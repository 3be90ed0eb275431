import { contract, isUnfinished, type Job, type JobResults } from "@throughline/api";
import type { FactsOnlyStanding, StandingConclusion } from "@throughline/assess";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { failureText } from "../state/failure-text.ts";
import { useStudy } from "../state/use.ts";
import { jobResult } from "../state/use-job-result.ts";
import { type SetAside, withdrawalOf, withoutText } from "./withdrawal.ts";

/** The effect of withdrawing evidence on each conclusion. */
type WithdrawalState = {
  readonly result: JobResults["withdraw"];
  readonly standings: ReadonlyMap<string, StandingConclusion<FactsOnlyStanding>>;
};

/** Computes the effect of withdrawing evidence, again after each change of the study. Nothing is saved. */
export function useWithdrawal(aside: SetAside | undefined): {
  readonly found: WithdrawalState | undefined;
  readonly running: Job | undefined;
  readonly failure: string | undefined;
} {
  const { jobs, info } = useStudy();
  const key = aside && info ? `${info.revision} ${withoutText(aside)}` : undefined;
  const [asked, setAsked] = useState<{ key: string; job?: string; failure?: string }>();
  const [answer, setAnswer] = useState<{ key: string; found: WithdrawalState }>();
  useEffect(() => {
    if (key === undefined || aside === undefined || asked?.key === key) return;
    setAsked({ key });
    api(contract.jobs.start, { body: { kind: "withdraw", withdraw: withdrawalOf(aside) } }).then(
      ({ id }) => setAsked({ key, job: id }),
      (error: Error) => setAsked({ key, failure: error.message }),
    );
  }, [key, aside, asked]);

  const isAsked = asked !== undefined && asked.key === key;
  const job = isAsked && asked.job !== undefined ? jobs.find(({ id }) => id === asked.job) : undefined;
  const doneId = job?.state === "done" ? job.id : undefined;
  useEffect(() => {
    if (doneId === undefined || key === undefined) return;
    let current = true;
    jobResult("withdraw", doneId).then(
      (result) => {
        const standings = new Map(result.conclusions.map((row) => [row.id, row]));
        if (current) setAnswer({ key, found: { result, standings } });
      },
      (error: Error) => setAsked({ key, failure: error.message }),
    );
    return () => {
      current = false;
    };
  }, [doneId, key]);

  return {
    found: aside && answer?.key === key ? answer?.found : undefined,
    running: job && isUnfinished(job) ? job : undefined,
    failure: isAsked ? (asked.failure ?? failureText(job)) : undefined,
  };
}
