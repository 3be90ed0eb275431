// Conclusions: what falls without a source, their traces, and the researchers' verdicts, which the report and the
// next assessment follow.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { assessedStudy, conclusionList } from "./assessed.ts";
import { inBrowser } from "./in-browser.ts";
import { currentAssessment, toScreen, undo } from "./screens.ts";

const opened = inBrowser("russia-gender-violence");
const list = conclusionList;
const inspector = ".inspector";

const assessed = (path = "") => assessedStudy(opened(), path);
const rowOf = (id: string) => opened().page.textContent(`[id="conclusion-${id}"]`);

test("the effects of withdrawing a source, a claim or judgements are shown before anything is saved", async () => {
  const { page, study } = opened();
  const { sources, conclusions } = await assessed();
  const { body: before } = await study.call("GET", "/api/study");
  const [most] = sources;
  expect(await page.textContent(".leverage tbody tr:first-child .total")).toBe(String(most?.falls.length));
  await page.click(".leverage tbody tr:first-child th a");
  await page.waitForSelector(".withdraw .result :text('conclusions stand')");
  await page.selectOption(".filters label:has-text('Without it') select", "falls");
  const fallen = await page.locator(`${list} li .pill.bad`).count();
  await page.selectOption(".filters label:has-text('Without it') select", "changes");
  const changed = await page.locator(`${list} li .pill.warn`).count();
  expect(fallen + changed).toBe(most?.falls.length);
  await page.click("text=End trial");
  await expect.poll(() => page.locator(".withdraw .result").count()).toBe(0);

  await page.getByLabel("Facts only").check();
  await page.waitForSelector(".withdraw .result :text('judgements and everything that rests on them')");
  expect(await page.locator(`${list} li .pill.ok`).count()).toBeGreaterThan(50);

  const claimed = conclusions.find(({ leverage }) =>
    leverage.some((lever) => "withdraw" in lever && lever.withdraw === "claim"),
  );
  await page.goto(`${study.url}conclusions/${claimed?.id}`);
  await page.click(`${inspector} .levers a:has-text("Withdraw the claim")`);
  await page.waitForSelector(".withdraw .result :text('1 claim')");
  expect(await rowOf(claimed?.id ?? "")).toMatch(/falls|changes/u);
  const { body: after } = await study.call("GET", "/api/study");
  expect(after.revision).toBe(before.revision);
});

test("a conclusion leads to its evidence; it is reworded, contested, and its verdict undone", async () => {
  const { page, study, folder, inFolder } = opened();
  const { conclusions } = await assessed("?show=all");
  const ids = await page.$$eval(`${list} li`, (rows) => rows.map(({ id }) => id.replace("conclusion-", "")));
  expect(ids.toSorted()).toEqual(conclusions.map(({ id }) => id).toSorted());
  const id = ids.find((one) => one.includes("reform")) ?? "";
  await page.click(`[id="conclusion-${id}"] a`);
  await expect.poll(() => page.url()).toContain(`/conclusions/${id}`);
  await page.click(`${inspector} summary:has-text("Claims")`);
  await page.waitForSelector(`${inspector} .claims a[href^="/sources/"]`);
  const drafted = conclusions.find((one) => one.id === id)?.statement;

  await page.click(`${inspector} button:has-text("Reword")`);
  await page.fill("[name=wording]", "Reform went furthest against trafficking.");
  await page.click("text=Save verdict");
  await expect.poll(() => rowOf(id)).toContain("Reform went furthest against trafficking.");
  await expect.poll(() => rowOf(id)).toContain("reworded");
  await inFolder("verdicts.csv", "Reform went furthest against trafficking.");
  await expect.poll(() => page.textContent("main")).toMatch(/1 of \d+ conclusions have a verdict/u);

  await page.click(`${inspector} button:has-text("Contest")`);
  await page.click("text=Save verdict");
  expect(await page.$eval("[name=reason]", (box) => (box as HTMLTextAreaElement).validity.valueMissing)).toBe(
    true,
  );
  await page.fill("[name=reason]", "Protection <b>never</b> came.");
  await page.click("text=Save verdict");
  await expect.poll(() => rowOf(id)).toContain("contested");
  await inFolder("verdicts.csv", `${id},contested,,Protection <b>never</b> came.,`);
  const { study: read, problems } = await loadStudy(folder);
  expect(problems).toEqual([]);
  expect(read?.verdicts[0]?.draft).toBe(drafted);

  await page.selectOption(".filters label:has-text('Verdict') select", "contested");
  await expect.poll(() => page.locator(`${list} li`).count()).toBe(1);
  await currentAssessment(page);
  await toScreen(page, "Report");
  await currentAssessment(page);
  const report = page.frameLocator("iframe");
  await expect
    .poll(() => report.locator(`[id="conclusion-${id}"]`).first().textContent())
    .toMatch(/contested by .+: Protection <b>never<\/b> came\./u);

  await page.goto(`${study.url}conclusions/${id}`);
  await page.click("text=Withdraw verdict");
  await expect.poll(() => rowOf(id)).not.toContain("contested");
  await undo(page);
  await expect.poll(() => rowOf(id)).toContain("contested");
  await expect.poll(() => readFile(join(folder, "verdicts.csv"), "utf8")).toContain("contested");
});
