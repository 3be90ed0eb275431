// A result that changes while it is read: only what differs is redrawn.

import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";
import { widenedClaims } from "../web/widened-claims.ts";

const opened = inBrowser("survival-of-democracy-raw");

test("focus, folded parts and scroll position stay while a grade changes the result", async () => {
  const { page, study } = opened();
  await page.setViewportSize({ width: 400, height: 700 });
  await widenedClaims(opened(), "BE", "SURV", [-10, 10]);
  await page.goto(`${study.url}compare`);
  await page.waitForSelector("[data-stage=done] >> nth=0");
  const remainders = page.locator(".report details", { hasText: /^Remainders/u });
  await remainders.locator("summary").click();
  const table = page.locator(".report > .scroll", { hasText: "Truth table" });
  await table.locator('tr[id*=".row."] a').last().focus();
  await table.evaluate((element) => {
    element.scrollLeft = 40;
  });
  const link = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const before = await page.textContent(".report");
  const top = await link.evaluate((element) => element.getBoundingClientRect().top);

  const { body: row } = await study.call("GET", "/api/grades/BE/SURV");
  await study.call("PATCH", "/api/grades/BE/SURV", { version: row.version, grade: -10 });
  await expect.poll(() => page.locator(".report tr.changed").count()).toBeGreaterThan(0);
  await page.waitForSelector("[data-stage=done]");

  expect(await page.textContent(".report")).not.toBe(before);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect
    .poll(() => link.evaluate((element) => element.getBoundingClientRect().top))
    .toBeCloseTo(top, -1);
  expect(await table.evaluate((element) => element.scrollLeft)).toBe(40);
  expect(await remainders.getAttribute("open")).toBe("");
  await page.waitForSelector(".report > .scroll + .save-place button");
  expect(await page.locator(".save-place:empty").count()).toBe(0);
});
