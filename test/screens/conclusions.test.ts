// More of the conclusions: the keyboard, the authors' conclusions, missing evidence and accessibility.

import { expect, test } from "vitest";
import { assessedStudy, conclusionList } from "../web/assessed.ts";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");
const list = conclusionList;
const inspector = ".inspector";

const assessed = (path = "") => assessedStudy(opened(), path);
const rowOf = (id: string) => opened().page.textContent(`[id="conclusion-${id}"]`);

test("by keyboard: arrows move, Enter opens, A accepts; a changed draft is reported", async () => {
  const { page, study } = opened();
  await assessed();
  const links = page.locator(`${list} li > div > a`);
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const second =
    (await page.locator(`${list} li`).nth(1).getAttribute("id"))?.replace("conclusion-", "") ?? "";
  await expect.poll(() => page.url()).toContain(`/conclusions/${second}`);
  await page.keyboard.press("a");
  await expect.poll(() => rowOf(second)).toContain("accepted");

  const { body: row } = await study.call("GET", `/api/verdicts/${second}`);
  await study.call("PATCH", `/api/verdicts/${second}`, { version: row.version, draft: "It was otherwise." });
  await expect.poll(() => rowOf(second)).toContain("draft changed");
  await study.call("POST", "/api/verdicts", { conclusion: "gone.long_ago", verdict: "accepted", draft: "?" });
  const { status, body } = await study.call("POST", "/api/verdicts", {
    conclusion: "x",
    verdict: "contested",
    draft: "?",
  });
  expect([status, body.error.message]).toEqual([422, expect.stringContaining("there is no reason")]);
  const { warnings } = await assessed();
  expect(warnings).toContainEqual(
    expect.stringContaining(
      "A conclusion has changed since the researchers accepted it. Review the verdict.",
    ),
  );
  expect(warnings).toContainEqual("The researchers accepted a conclusion that is no longer drawn: “?”");
});

test("the authors' conclusions are beside the computed ones, and missing evidence leads to its grade", async () => {
  const { page, study } = opened();
  const { concordance, missing } = await assessed();
  await page.goto(`${study.url}conclusions?show=authors`);
  await page.waitForSelector("table.concordance");
  expect(await page.locator("table.concordance tbody tr").count()).toBe(concordance.length);
  await page.goto(`${study.url}conclusions?show=missing`);
  const rows = page.locator(".missing-evidence tbody tr");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(missing.length);
  await rows.first().getByText("conclusions").click();
  expect(await rows.first().locator("li").count()).toBe(
    Math.max(...missing.map(({ neededBy }) => neededBy.length)),
  );
  await rows.first().locator("th a").click();
  await expect.poll(() => page.url()).toMatch(/\/cases\/[\w-]+\/\w+/u);
});

test("axe finds nothing, and nothing is wider than the page", async () => {
  const { page } = opened();
  await assessed();
  await page.click(`${list} li a`);
  await page.click(`${inspector} button:has-text("Contest")`);
  for (const width of [1440, 800, 390]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityProblems(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
});
