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
  const isRestore = () => page.evaluate(() => /^Restore/u.test(document.activeElement?.textContent ?? ""));
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

  await page.goto(`${study.url}pathways/network/t009?case=trafficking`);
  await page.waitForSelector("svg.network .tie.chosen");
  await tabTo('.network-parts a[href^="/sources/"]');
  await page.goto(`${study.url}pathways/timeline?case=trafficking`);
  await tabTo(".live .record");
  await keyboard.press("Enter");
  await page.waitForSelector('.panel a[href^="/sources/"]');
  await page.goto(`${study.url}pathways/map?kind=region`);
  await tabTo("main form select");
  await keyboard.press("ArrowDown");
  await tabTo(".live .record");
  await keyboard.press("Enter");
  await page.waitForSelector(".panel h2");

  await goTo("m", "Conditions of law reform");
  await tabTo('a[href*="tab=pairs"]');
  await keyboard.press("Enter");
  await page.waitForSelector('a[href*="tab=pairs"][aria-current]');
  await page.waitForSelector(".report table");

  await goTo("r", "Report");
  await tabTo(".export select");
  const saved = page.waitForEvent("download");
  await keyboard.type("R script");
  expect((await saved).suggestedFilename()).toBe("replicate.R");
  await tabTo("iframe");

  await goTo("h", "History");
  await tabTo(".revisions button");
  await keyboard.press("Enter");
  await page.waitForSelector(".history-view table");

  for (let presses = 0; presses < 12 && !(await isRestore()); presses++) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.waitForSelector("text=Restored.");

  await page.goto(`${study.url}import`);
  await tabTo(".file-drop button");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), keyboard.press("Enter")]);
  await chooser.setFiles({
    name: "shelters.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("case,name,Beds\nnorth,North,12\nsouth,South,7\n"),
  });
  await tabTo(".import-card .columns select");
  await keyboard.press("End");
  await page.waitForSelector(".import-card .columns select:focus");
  await keyboard.press("Home");
  await tabTo(".import-card button.primary:not(:disabled)");
  await keyboard.press("Enter");
  await inFolder("cases.csv", "north,North");

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

test("dialogs and menus return the focus, and what disappears leaves it to its surroundings", async () => {
  const { page, study } = opened();
  const { keyboard } = page;
  const focused = async (selector: string) => {
    await page.waitForSelector(`${selector}:focus`);
  };
  await page.goto(`${study.url}settings/attributes/prosecution`);
  for (const key of ["Escape", "Enter"]) {
    await tabTo("main button.danger");
    await keyboard.press("Enter");
    await page.waitForSelector("dialog ul");
    await keyboard.press(key);
    await focused("main button.danger");
  }
  await tabTo(".jump");
  await keyboard.press("Enter");
  await focused("dialog input");
  await keyboard.press("Escape");
  await focused(".jump");

  await page.goto(`${study.url}pathways/network?case=trafficking`);
  await tabTo(".network-parts .claims button");
  await keyboard.press("Enter");
  await focused(".network-parts aside");

  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator(".menu-button").press("Enter");
  await focused(".study-menu-button");
  await keyboard.press("Escape");
  await focused(".menu-button");
  await keyboard.press("Enter");
  await tabTo('.sidebar a[href="/history"]');
  await keyboard.press("Enter");
  await focused("h1");
});

test("single-key shortcuts can be turned off, in the grid and in texts as well", async () => {
  const { page, study } = opened();
  const { keyboard } = page;
  await page.goto(`${study.url}settings/preferences`);
  await tabTo("main input[type=checkbox]");
  await keyboard.press("Space");
  await page.locator("h1").focus();
  await keyboard.press("?");
  await keyboard.press("g");
  await keyboard.press("c");
  expect(await page.locator("dialog").count()).toBe(0);
  expect(page.url()).toContain("/settings/preferences");
  await page.goto(`${study.url}sources/hrw1997`);
  await tabTo(".text");
  for (let i = 0; i < 7; i++) await keyboard.press("Shift+ArrowRight");
  await page.waitForSelector(".selection");
  await keyboard.press("e");
  expect(await page.locator(".correction").count()).toBe(0);
  await page.goto(`${study.url}cases`);
  await tabTo("[role=grid]");
  const chosen = () => page.getAttribute("[role=grid]", "aria-activedescendant");
  const before = await chosen();
  await keyboard.press("n");
  expect(await chosen()).toBe(before);
});
