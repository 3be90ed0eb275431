import { isUnfinished, type Job } from "@throughline/api";
import { NoticeError } from "@throughline/messages";
import type { OpenStudy } from "../open-study.ts";

/**
 * Returns the folder of the report on the study as it is now, with assessment.json. The study is assessed unless it has
 * been; an assessment that the workbench has asked for is waited for.
 *
 * @returns undefined when the assessment was cancelled or the study was closed
 * @throws Error when the assessment fails
 */
export async function assessedReport({ store, folder, jobs, feed }: OpenStudy): Promise<string | undefined> {
  await folder.sync();
  const revision = await store.revision();
  const known = jobs
    .list()
    .find(
      (job) =>
        job.kind === "assess" && job.revision === revision && (isUnfinished(job) || job.state === "done"),
    );
  const { id } = known ?? (await jobs.start({ kind: "assess" }, revision));
  const job = await new Promise<Job | undefined>((resolve) => {
    const check = () => {
      const now = jobs.get(id);
      if (now && isUnfinished(now)) return;
      stop();
      resolve(now);
    };
    const stop = feed.listen(({ event }) => event === "job" && check());
    check();
  });
  if (job?.state === "failed") throw new NoticeError(job.notice ?? "");
  return job?.state === "done" ? jobs.filePath(id, "") : undefined;
}
