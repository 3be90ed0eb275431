// Conclusions accepted, worded anew and contested in the workbench; the report and the next assessment follow.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Job } from "@throughline/api";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { inBrowser, seriousProblems } from "./in-browser.ts";
import { currentAssessment, toScreen, undo } from "./screens.ts";

const opened = inBrowser("russia-gender-violence");

async function assessed(id: string) {
  const { page, study } = opened();
  await page.goto(`${study.url}conclusions/${id}`);
  await currentAssessment(page);
  await page.waitForSelector(".conclusions summary");
}
const summary = (id: string) => opened().page.textContent(`[id="conclusion-${id}"] > summary`);

test("a conclusion leads to its evidence; it is worded anew, contested, and its verdict taken back", async () => {
  const { page, study, folder, inFolder } = opened();
  await assessed("");
  const ids = await page.$$eval(".conclusions > section > details", (boxes) => boxes.map((box) => box.id));
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
  const id = (ids.find((one) => one.includes("reform")) ?? "").replace("conclusion-", "");
  await page.click(`[id="conclusion-${id}"] > summary`);
  await expect.poll(() => page.url()).toContain(`/conclusions/${id}`);
  await page.click("text=Claims it rests on");
  await page.waitForSelector(`[id="conclusion-${id}"] .claims a[href^="/sources/"]`);
  const drafted = (await page.textContent(`[id="conclusion-${id}"] > summary`)) ?? "";

  await page.click("text=Say it in your own words");
  await page.fill("[name=wording]", "Reform went furthest against trafficking.");
  await page.click("text=Save the verdict");
  await expect.poll(() => summary(id)).toContain("worded anewReform went furthest against trafficking.");
  await inFolder("verdicts.csv", "Reform went furthest against trafficking.");
  await expect.poll(() => page.textContent(".conclusions [role=status]")).toMatch(/^1 of \d+ conclusions/u);

  await page.click("text=Contest it");
  expect(await seriousProblems(page)).toEqual([]);
  await page.click("text=Save the verdict");
  expect(await page.$eval("[name=reason]", (box) => (box as HTMLTextAreaElement).validity.valueMissing)).toBe(
    true,
  );
  await page.fill("[name=reason]", "Protection <b>never</b> came.");
  await page.click("text=Save the verdict");
  await expect.poll(() => summary(id)).toContain("contested");
  await inFolder("verdicts.csv", `${id},contested,,Protection <b>never</b> came.,`);
  const { study: read, problems } = await loadStudy(folder);
  expect(problems).toEqual([]);
  expect(drafted).toContain(read?.verdicts[0]?.draft);

  await page.selectOption(".conclusions select", "contested");
  await expect.poll(() => page.locator(".conclusions > section > details").count()).toBe(1);
  await page.selectOption(".conclusions select", "all");
  await currentAssessment(page);
  await toScreen(page, "Report");
  const report = page.frameLocator("iframe");
  await report.locator(`[id="conclusion-${id}"] > summary`).first().waitFor({ state: "attached" });
  await expect
    .poll(() => report.locator(`[id="conclusion-${id}"]`).first().textContent())
    .toMatch(/The researchers' verdict: contested by .+: Protection <b>never<\/b> came\./u);

  await page.goto(`${study.url}conclusions/${id}`);
  await page.click("text=Take the verdict back");
  await expect.poll(() => summary(id)).not.toContain("contested");
  await undo(page);
  await expect.poll(() => summary(id)).toContain("contested");
  await expect.poll(() => readFile(join(folder, "verdicts.csv"), "utf8")).toContain("contested");
});

test("a verdict on a draft that has changed since says so, here and in the assessment", async () => {
  const { page, study } = opened();
  await assessed("");
  const id = await page.$eval(".conclusions > section > details", (box) => box.id.replace("conclusion-", ""));
  await study.call("POST", "/api/verdicts", {
    conclusion: id,
    verdict: "accepted",
    draft: "It was otherwise.",
  });
  await expect.poll(() => summary(id)).toContain("draft changed");
  await study.call("POST", "/api/verdicts", { conclusion: "gone.long_ago", verdict: "accepted", draft: "?" });
  const { status, body } = await study.call("POST", "/api/verdicts", {
    conclusion: "x",
    verdict: "contested",
    draft: "?",
  });
  expect([status, body.error.message]).toEqual([422, expect.stringContaining("without a reason")]);
  const { revision } = (await study.call("GET", "/api/study")).body;
  const isCurrent = (job: Job) => job.revision === revision && job.state === "done";
  const current = async () => ((await study.call("GET", "/api/jobs")).body as Job[]).find(isCurrent);
  await expect.poll(current, { timeout: 300_000 }).toBeDefined();
  const job = (await current())?.id;
  const { body: assessment } = await study.call("GET", `/api/jobs/${job}/report/assessment.json`);
  expect(assessment.warnings).toContain(
    `verdicts.csv: "${id}" is accepted, and its draft has changed since; look at it again.`,
  );
  expect(assessment.warnings).toContain(
    'verdicts.csv: "gone.long_ago" is accepted, and the assessment does not draft it (any more).',
  );
});
