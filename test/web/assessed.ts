import type { Assessment } from "@throughline/assess";
import type { BrowserStudy } from "./in-browser.ts";
import { currentAssessment } from "./screens.ts";

export const conclusionList = ".conclusion-list";

/** Opens the conclusions of a study, and returns the assessment that they are from. */
export async function assessedStudy({ page, study }: BrowserStudy, path = ""): Promise<Assessment> {
  await page.goto(`${study.url}conclusions${path}`);
  await currentAssessment(page);
  await page.waitForSelector(`${conclusionList} li`);
  const { body: jobs } = await study.call("GET", "/api/jobs");
  const job = jobs.find(({ kind }: { kind: string }) => kind === "assess").id;
  return (await study.call("GET", `/api/jobs/${job}/assessment`)).body;
}
