// The main task of each screen by keyboard alone, and the details panel.

import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";
import { currentAssessment } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");

/** Presses Tab until an element has the focus. */
async function tabTo(selector: string): Promise<void> {
  const { page } = opened();
  await page.waitForSelector(selector);
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
  for (let presses = 0; presses < 90 && !(await isThere()); presses++) await page.keyboard.press("Tab");
  expect(await isThere(), selector).toBe(true);
}

/** Goes to a screen by G and a letter. */
async function goTo(letter: string, heading: string): Promise<void> {
  const { page } = opened();
  await page.keyboard.press("g");
  await page.keyboard.press(letter);
  await page.waitForSelector(`h1:has-text("${heading}")`);
}

test("each screen does its main task by keyboard alone", async () => {
  const { page, study, inFolder } = opened();
  const { keyboard } = page;
  await page.goto(study.url);
  await currentAssessment(page);
  await tabTo('.short-answer-card a[href^="/conclusions/"]');
  await keyboard.press("Enter");
  await page.waitForSelector(".inspector .statement");

  await goTo("s", "Sources");
  await tabTo(".source-table tbody a");
  await keyboard.press("Enter");
  await tabTo(".text");
  for (let i = 0; i < 7; i++) await keyboard.press("Shift+ArrowRight");
  await keyboard.press("c");
  await keyboard.type("Author");
  await keyboard.press("Enter");
  await inFolder("codes.csv", "author,Author");

  await goTo("d", "Codes");
  await tabTo("[role=treeitem]");
  await keyboard.press("Enter");
  await page.waitForSelector(".code-detail");

  await goTo("c", "Cases");
  await tabTo("[role=grid]");
  await keyboard.press("ArrowDown");
  await keyboard.type("1");
  await keyboard.press("Enter");
  await page.waitForSelector(".toast");

  await page.locator("h1").focus();
  await keyboard.press("]");
  await tabTo(".grade-view tbody .rubric button");
  await keyboard.press("Enter");
  await expect
    .poll(() => page.locator(".grade-view tbody .rubric button").first().getAttribute("aria-pressed"))
    .toBe("true");

  await goTo("m", "Conditions of law reform");
  await tabTo('.conditions input[type="checkbox"]');
  await keyboard.press("Space");
  await page.waitForSelector('.report caption:has-text("of 16 configurations")');

  await goTo("p", "Pathways");
  await tabTo(".pathways-view table a");
  await keyboard.press("Enter");
  await tabTo(".step-inspector nav a");
  await keyboard.press("Enter");
  await page.waitForSelector('.step-inspector nav a[aria-current="true"]:focus');

  await page.locator("h1").focus();
  await keyboard.press("]");
  await tabTo("svg.network .actor");
  await keyboard.press("Enter");
  await page.waitForSelector(".network-parts .panel input[type=checkbox]");

  await goTo("r", "Report");
  await tabTo(".export select");
  await keyboard.press("Shift+Tab");

  await goTo("h", "History");
  await tabTo(".revisions button");
  await keyboard.press("Enter");
  await page.waitForSelector(".history-view table");

  await goTo("e", "Settings");
  await tabTo('main input[name="title"]');
  await keyboard.press("Control+a");
  await keyboard.type("Renamed by keyboard");
  await tabTo("main button[type=submit]");
  await keyboard.press("Enter");
  await inFolder("study.yaml", "title: Renamed by keyboard");
});

test("Ctrl+I hides and shows the details of each screen; Escape in them closes them", async () => {
  const { page, study } = opened();
  const { keyboard } = page;
  for (const [path, details] of [
    ["cases/trafficking/national_law", ".cell-panel"],
    ["sources/hrw1997", ".reading aside"],
    ["compare", ".compare-settings"],
    ["pathways", ".step-inspector"],
    ["pathways/network", ".network-parts aside"],
    ["pathways/map", "main aside"],
  ] as const) {
    await page.goto(`${study.url}${path}`);
    const panel = page.locator(details).first();
    await panel.waitFor();
    await keyboard.press("Control+i");
    await panel.waitFor({ state: "detached" });
    await page.click('[aria-label="Show details panel"]');
    await panel.waitFor();
  }
  await page.goto(`${study.url}conclusions`);
  await page.waitForSelector(".conclusion-list li");
  await keyboard.press("Control+i");
  await page.waitForSelector(".inspector .statement");
  await keyboard.press("Control+i");
  await page.locator(".inspector").waitFor({ state: "detached" });

  await page.goto(`${study.url}cases/trafficking/national_law`);
  await page.locator(".cell-panel a").first().focus();
  await keyboard.press("Escape");
  await page.waitForSelector("main:focus");
  expect(await page.locator(".cell-panel").count()).toBe(0);
  await page.reload();
  await page.waitForSelector("[role=gridcell]");
  expect(await page.locator(".cell-panel").count()).toBe(0);
  await keyboard.press("Control+i");
  await page.waitForSelector(".cell-panel");
});
