// The workbench in a real browser, on a study of its own.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { openFolder } from "../host/studies.ts";
import { type BrowserStudy, inBrowser, inOwnProcess } from "./in-browser.ts";
import { paste } from "./paste.ts";
import {
  assessmentMs,
  casesAsRows,
  currentAssessment,
  openCases,
  openScreen,
  signIn,
  toScreen,
} from "./screens.ts";
import { selectWords } from "./select-words.ts";
import { widenedClaims } from "./widened-claims.ts";

const opened = inBrowser("russia-gender-violence");
let { folder, study, page, newPage, inFolder } = {} as BrowserStudy;
beforeEach(() => {
  ({ folder, study, page, newPage, inFolder } = opened());
});
const cell = (id: string) => `[id="cell-${id}"]`;
const gradeIn = (id: string, on = page) => on.textContent(`${cell(id)} .grade`);
const saved = (on = page) => on.waitForSelector('[data-saved="true"]');
const assets = new URL("../../packages/web/dist/assets/", import.meta.url);
const maxFirstScreen = 250_000;

test.each(["en-GB", "ru-RU"])("the first screen in %s loads less than 250 kB of code", async (language) => {
  const first = await newPage();
  await first.addInitScript(
    (chosen) => Object.defineProperty(navigator, "language", { get: () => chosen }),
    language,
  );
  // The first screen does not wait for the Russian of the others.
  const shown = Promise.withResolvers<void>();
  await first.route("**/assets/russian-report-*", async (route) => {
    await shown.promise;
    await route.continue();
  });
  const files = new Set<string>();
  first.on("response", (response) => {
    const file = /assets\/(?<name>[^/]+\.(?:js|css))$/u.exec(response.url())?.groups?.name;
    if (file !== undefined && !file.includes("worker")) files.add(file);
  });
  await first.goto(study.url);
  const inLanguage = language === "ru-RU" ? "Уверенность" : "Confidence";
  await first.waitForSelector(`.short-answer [aria-label^="${inLanguage}"]`);
  await first.waitForSelector("table.matrix");
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(new URL(file, assets))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(maxFirstScreen);
  expect(files.size).toBeGreaterThan(10);
  shown.resolve();
  await first.waitForLoadState();
  await first.close();
});

test("the grid works like a spreadsheet: arrows, typing, undo, filling, pasting, refusing", async () => {
  await openScreen(page, study, "cases");
  await casesAsRows(page);
  await page.click(cell("sexual-assault/national_law"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.getAttribute(cell("trafficking/national_law"), "aria-selected")).toBe("true");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  expect(await gradeIn("trafficking/national_law")).toBe("1");
  await saved();
  await inFolder("grades.csv", "trafficking,national_law,1,high");
  await page.keyboard.press("Control+z");
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("0.67");
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("1");
  await page.keyboard.press("Control+z");
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("0.67");

  await page.click(cell("domestic-violence/national_law"));
  await page.keyboard.press("Control+d");
  await expect.poll(() => gradeIn("domestic-violence/national_law")).toBe("0.33");

  await page.click(cell("sexual-assault/prosecution"));
  await paste(page, "0.33\t0.33\r\n0,67\t1\r\n");
  await expect.poll(() => gradeIn("domestic-violence/protection")).toBe("1");
  expect(await gradeIn("sexual-assault/prosecution")).toBe("0.33");
  expect(await gradeIn("domestic-violence/prosecution")).toBe("0.67");
  const { body: history } = await study.call("GET", "/api/history?limit=1");
  expect(history[0]).toMatchObject({ action: "edit", changes: 4 });
  await paste(page, "0.33\tmuch");
  expect(await page.textContent(".notice")).toContain(
    "Nothing pasted. Not a number: “much” (Sexual assault, Protection of victims).",
  );
  await page.click(".notice button");

  await page.click(cell("sexual-assault/prosecution"));
  await page.keyboard.type("0.5");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.textContent(".notice"))
    .toContain("0.5 is not in the rubric. Enter 0, 0.33, 0.67 or 1.");
  await expect.poll(() => gradeIn("sexual-assault/prosecution")).toBe("0.33");
});

test("compare follows the grades and the settings, and marks what changed", async () => {
  await widenedClaims({ study }, "domestic-violence", "national_law", [0, 1]);
  await page.goto(`${study.url}compare`);
  await page.waitForSelector(".report > .scroll table");
  const other = await newPage();
  await other.goto(`${study.url}cases/domestic-violence/national_law`);
  await other.waitForSelector(cell("domestic-violence/national_law"));
  await other.click(cell("domestic-violence/national_law"));
  await other.keyboard.type("1");
  await other.keyboard.press("Enter");
  await page.bringToFront();
  await page.waitForSelector(".report > .scroll tr.changed");
  expect(await page.textContent(".report > .scroll tr.changed")).toContain("Domestic violence");
  await page.waitForSelector('.report a[href="#case-trafficking"]', { state: "attached" });
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('.report a[href="#case-trafficking"]')?.click(),
  );
  await expect.poll(() => page.url()).toContain("/cases/trafficking");
  await page.goBack();
  await page.waitForSelector(".report > .scroll table");
  await page.click(".conditions label:has-text('Threat of economic sanctions')");
  await page.locator(".report > .scroll caption", { hasText: "of 16 configurations" }).waitFor();
  await page.fill('input[type="number"] >> nth=2', "2");
  await expect.poll(() => page.textContent(".report")).toContain("at least 2 cases per row");
  await page.fill("[name=title]", "Two cases a row");
  await page.click('button:text-is("Save settings")');
  await expect.poll(() => page.url()).toContain("/compare/two-cases-a-row");
  await inFolder("study.yaml", "title: Two cases a row");
  await page.reload();
  await expect.poll(() => page.textContent(".report")).toContain("at least 2 cases per row");
});

test("edits that two tabs could not send are sent by the next one, and none replaces another", async () => {
  const tabs = [await newPage(), await newPage()];
  const cells = ["trafficking/national_law", "sexual-assault/national_law"];
  for (const tab of tabs) {
    await tab.route("**/api/grades**", (route) =>
      route.request().method() === "GET" ? route.continue() : route.abort(),
    );
    await openScreen(tab, study, "cases");
    await casesAsRows(tab);
  }
  for (const [i, tab] of tabs.entries()) {
    await tab.bringToFront();
    await tab.click(cell(cells[i] ?? ""));
    await tab.keyboard.type("1");
    await tab.keyboard.press("Enter");
    await expect.poll(() => gradeIn(cells[i] ?? "", tab)).toBe("1");
    await tab.waitForSelector('[data-saved="false"]');
  }
  for (const tab of tabs) await tab.close();
  await openScreen(page, study, "cases");
  await inFolder("grades.csv", "trafficking,national_law,1");
  await inFolder("grades.csv", "sexual-assault,national_law,1");
  await saved();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes("unsaved"))),
  ).toEqual([]);
});

test("a text is coded and becomes a claim; position and words survive a reload, including astral characters", async () => {
  const text =
    "# Note\n\n😀 The court heard the case in May.\n<script>document.title = 'broken'</script>\n<img src=x onerror=alert(1)>\n";
  await writeFile(join(folder, "sources/hrw1997.md"), text);
  await page.goto(`${study.url}sources/hrw1997`);
  await page.waitForSelector("text=The court heard");
  expect(await page.title()).not.toBe("broken");
  expect(await page.locator(".text img").count()).toBe(0);
  const select = (words: string) => selectWords(page, words);
  await select("heard the case");
  await page.fill(".selection input", "Court hearing");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".text mark");
  expect(await page.textContent(".text mark")).toBe("heard the case");
  const start = [...text].join("").slice(0, text.indexOf("heard"));
  const points = [...start].length;
  await inFolder("passages.csv", `hrw1997,sources/hrw1997.md,${points},${points + 14},heard the case`);
  await inFolder("codes.csv", "court-hearing,Court hearing");
  await page.reload();
  await page.waitForSelector(".text mark");

  await select("in May");
  await page.click("text=Make claim");
  await page.selectOption("[name=case]", "domestic-violence");
  await page.selectOption("[name=attribute]", "prosecution");
  await page.fill("[name=statement]", "A case was heard in May.");
  await page.fill("[name=locator]", "p. 1");
  await page.click(".claim-form button[type=submit]");
  await expect.poll(() => page.locator(".text mark").count()).toBe(2);
  await inFolder("claims.csv", "A case was heard in May.");

  await writeFile(join(folder, "sources/hrw1997.md"), `Before. ${text}`);
  await expect.poll(() => page.textContent(".panel")).toContain("need a new place");
  await writeFile(join(folder, "sources/hrw1997.md"), text);
  await expect.poll(() => page.locator(".text mark").count()).toBe(2);
});

test("the assessment is computed in the workbench, and survives a reload in the middle", async () => {
  await study.call("POST", "/api/cases", { id: "new", name: "New", kind: "region" });
  const asked = page.waitForResponse((response) => response.request().method() === "POST");
  await page.goto(`${study.url}conclusions`);
  await asked;
  await page.reload();
  await currentAssessment(page);
  await page.waitForSelector(".conclusion-list li");
  await toScreen(page, "Report");
  await expect
    .poll(() => page.frameLocator("iframe").locator("h1").textContent())
    .toContain("gender-violence");
});

test("an assessment that is finished while the page loads is shown", async () => {
  const { body: started } = await study.call("POST", "/api/jobs", { kind: "assess" });
  await page.route(
    "**/api/jobs",
    async (route) => {
      const before = await route.fetch();
      await expect
        .poll(async () => (await study.call("GET", `/api/jobs/${started.id}`)).body.state, {
          timeout: assessmentMs,
        })
        .toBe("done");
      await route.fulfill({ response: before });
    },
    { times: 1 },
  );
  await page.goto(`${study.url}conclusions`);
  await currentAssessment(page);
});

test("with two tabs on the same cell, the second gets a conflict and chooses", async () => {
  await openScreen(page, study, "cases");
  const other = await newPage();
  await other.goto(`${study.url}cases/trafficking/national_law`);
  await other.waitForSelector(cell("trafficking/national_law"));
  await page.click(cell("trafficking/national_law"));
  await other.click(cell("trafficking/national_law"));
  await page.waitForSelector(".rubric button");
  const { body: row } = await study.call("GET", "/api/grades/trafficking/national_law");
  await page.route(
    "**/api/grades/trafficking/national_law",
    async (route) => {
      await other.click(".rubric button >> nth=1");
      await saved(other);
      await expect
        .poll(async () => (await study.call("GET", "/api/grades/trafficking/national_law")).body.version)
        .toBeGreaterThan(row.version);
      await route.continue();
    },
    { times: 1 },
  );
  await page.click(".rubric button >> nth=3");
  await page.waitForSelector("text=changed this grade while you were editing");
  expect(await gradeIn("trafficking/national_law")).toBe("0.33");
  await page.click("text=Keep mine");
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("1");
  await saved();
  expect((await study.call("GET", "/api/grades/trafficking/national_law")).body.grade).toBe(1);
});

test("a grade that is changed while the page loads is shown as it is now", async () => {
  const { body: row } = await study.call("GET", "/api/grades/trafficking/national_law");
  expect(row.grade).toBe(0.67);
  await page.route(
    "**/api/grades?*",
    async (route) => {
      const before = await route.fetch();
      const { status } = await study.call("PATCH", "/api/grades/trafficking/national_law", {
        version: row.version,
        grade: 0.33,
      });
      expect(status).toBe(200);
      await route.fulfill({ response: before });
    },
    { times: 1 },
  );
  await page.goto(`${study.url}cases`);
  await page.waitForSelector(cell("trafficking/national_law"));
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("0.33");
});

test("a half-written rationale survives a reload and a change of cell", async () => {
  await openScreen(page, study, "cases");
  await page.click(cell("trafficking/national_law"));
  await page.fill(".panel textarea", "The code was amended, and");
  await page.click(cell("domestic-violence/national_law"));
  await inFolder("grades.csv", "The code was amended, and");
  await page.fill(".panel textarea", "No law was passed, bec");
  await page.reload();
  await page.waitForSelector("[role=gridcell]");
  await saved();
  await inFolder("grades.csv", "No law was passed, bec");
  await page.click(cell("domestic-violence/national_law"));
  await expect.poll(() => page.inputValue(".panel textarea")).toBe("No law was passed, bec");
});

test("after the server is killed and restarted during typing, the text is kept and sent", async () => {
  const killed = await inOwnProcess(opened());
  await page.click(cell("trafficking/national_law"));
  await killed.end("SIGKILL");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  expect(await gradeIn("trafficking/national_law")).toBe("1");
  await expect
    .poll(() => page.textContent("[role=status].state"))
    .toContain("1 change is stored in this browser");
  const again = await openFolder(folder, Number(new URL(killed.url).port));
  await openCases(page, again);
  // A page that has not taken over stored changes yet has none to save.
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("1");
  await saved();
  expect((await again.call("GET", "/api/grades/trafficking/national_law")).body.grade).toBe(1);
  await page.close();
  await again.end();
});

test("a page that was signed out while it had an unsaved change sends it once the browser is signed in", async () => {
  await openCases(page, study);
  await page.click(cell("trafficking/national_law"));
  await study.end();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  const refused = page.waitForResponse((response) => response.status() === 401, { timeout: 0 });
  const again = await openFolder(folder, Number(new URL(study.url).port));
  await refused;
  await signIn(page.context(), again);
  await saved();
  expect((await again.call("GET", "/api/grades/trafficking/national_law")).body.grade).toBe(1);
  expect(await gradeIn("trafficking/national_law")).toBe("1");
  const { body: row } = await again.call("GET", "/api/grades/trafficking/prosecution");
  const { status } = await again.call("PATCH", "/api/grades/trafficking/prosecution", {
    version: row.version,
    grade: 0,
  });
  expect(status).toBe(200);
  await expect.poll(() => gradeIn("trafficking/prosecution")).toBe("0");
  await page.close();
  await again.end();
});

test("a change that the server cannot save yet is kept and sent again", async () => {
  await openScreen(page, study, "cases");
  await page.route(
    "**/api/grades/trafficking/national_law",
    (route) =>
      route.fulfill({
        status: 507,
        contentType: "application/json",
        body: JSON.stringify({ error: { code: "disk_full", message: "The disk is full." } }),
      }),
    { times: 1 },
  );
  await page.click(cell("trafficking/national_law"));
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".notice")).toContain("The disk is full.");
  await saved();
  await inFolder("grades.csv", "trafficking,national_law,1,high");
  expect(await gradeIn("trafficking/national_law")).toBe("1");
});

test("a page whose first attempt to follow the study fails sees later changes", async () => {
  await page.route("**/api/live", (route) => route.abort(), { times: 1 });
  await openScreen(page, study, "cases");
  const { body: row } = await study.call("GET", "/api/grades/trafficking/national_law");
  await study.call("PATCH", "/api/grades/trafficking/national_law", { version: row.version, grade: 0.33 });
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("0.33");
});
