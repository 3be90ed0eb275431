// How few clicks lead a newcomer to the reasons of a conclusion, and to what depends on a source.

import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";
import { currentAssessment } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");

/** Opens the overview, and returns a click that is counted. */
async function overview() {
  const { page, study } = opened();
  await page.goto(study.url);
  await currentAssessment(page);
  const clicks: string[] = [];
  const click = async (selector: string) => {
    clicks.push(selector);
    await page.locator(selector).first().click();
  };
  return { page, click, clicks };
}

test("three clicks lead from a sentence of the answer to the sentence in the source", async () => {
  const { page, click, clicks } = await overview();
  await click('.short-answer-card a[href^="/conclusions/"]');
  await page.waitForSelector(".inspector .statement");
  await click('.inspector summary:has-text("Claims")');
  const claim = page.locator('.inspector details[open] li:has(a[href^="/sources/"])').first();
  const statement = (await claim.textContent())?.split(/[.] /u)[0] ?? "";
  await click('.inspector details[open] a[href^="/sources/"]');
  const sentence = page.locator(".text .block", { hasText: statement }).first();
  await sentence.waitFor();
  await expect.poll(() => sentence.evaluate((block) => block.getBoundingClientRect().top)).toBeLessThan(800);
  expect(clicks).toHaveLength(3);
});

test("two clicks or fewer show what falls without a source", async () => {
  const { page, click, clicks } = await overview();
  await click('a:has-text("Withdrawing Johnson 2009")');
  await page.waitForSelector('.withdraw .result:has-text("stand")');
  const summary = await page.textContent(".withdraw .result");
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`, "u").exec(summary ?? "")?.[1]);
  // The overview names the conclusions that change or fall.
  expect(number("changes?") + number("falls?")).toBe(125);
  const fallen = page.locator(".conclusion-list .pill", { hasText: /^falls$/u });
  expect(await fallen.count()).toBe(number("falls?"));
  expect(clicks.length).toBeLessThanOrEqual(2);
});
