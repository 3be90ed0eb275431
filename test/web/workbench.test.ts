// The workbench in a real browser, on a study of its own.

import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import { beforeEach, expect, test } from "vitest";
import { openBundled, openFolder } from "../host/studies.ts";
import { root } from "../russia.ts";
import { openStudy } from "../server/open-study.ts";
import { atRest, type BrowserStudy, inBrowser, inOwnProcess, seriousProblems } from "./in-browser.ts";
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

const opened = inBrowser("russia-gender-violence");
let { folder, study, page, newPage, inFolder } = {} as BrowserStudy;
beforeEach(() => {
  ({ folder, study, page, newPage, inFolder } = opened());
});
const cell = (id: string) => `[id="cell-${id}"]`;
const gradeIn = (id: string, on = page) => on.textContent(`${cell(id)} .grade`);
const saved = (on = page) => on.waitForSelector('[data-saved="true"]');
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

test("many cells are selected with Shift, filled down and right, copied, cleared, sorted by key, and pasted with quoted cells", async () => {
  await openScreen(page, study, "cases");
  await casesAsRows(page);
  await page.click(cell("sexual-assault/prosecution"));
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await page.locator('[role=gridcell][aria-selected="true"]').count()).toBe(6);
  const before = await Promise.all(
    ["sexual-assault", "domestic-violence", "trafficking"].flatMap((id) =>
      ["prosecution", "protection"].map((attribute) => gradeIn(`${id}/${attribute}`)),
    ),
  );
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document
      .querySelector("[role=grid]")
      ?.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
  expect(copied.split(/[\t\n]/u)).toEqual(before);
  await page.keyboard.press("Control+d");
  await expect.poll(() => gradeIn("trafficking/prosecution")).toBe(before[0]);
  expect(await gradeIn("domestic-violence/protection")).toBe(before[1]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => gradeIn("trafficking/prosecution")).toBe(before[4]);
  await page.keyboard.press("Control+r");
  await expect.poll(() => gradeIn("trafficking/protection")).toBe(before[4]);
  await page.keyboard.press("Delete");
  await expect.poll(() => gradeIn("domestic-violence/protection")).toBe("");
  const { body: history } = await study.call("GET", "/api/history?limit=1");
  expect(history[0].changes).toBe(6);
  await page.keyboard.press("Escape");
  expect(await page.locator('[role=gridcell][aria-selected="true"]').count()).toBe(1);
  await paste(page, '"0,33"\t"1"\r\n"0,67"\t""\r\n');
  await expect.poll(() => gradeIn("domestic-violence/prosecution")).toBe("0.67");
  expect(await gradeIn("sexual-assault/prosecution")).toBe("0.33");
  await page.keyboard.press("Shift+ArrowDown");
  await paste(page, "1");
  await expect.poll(() => gradeIn("domestic-violence/prosecution")).toBe("1");
  await page.keyboard.press("s");
  expect(await page.getAttribute('[role=columnheader]:has-text("Prosecution")', "aria-sort")).toBe(
    "descending",
  );
  expect(await page.textContent("[role=rowheader]")).toBe("Sexual assault");
  await page.keyboard.press("n");
  expect(await page.textContent('[role=gridcell][aria-selected="true"]')).toMatch(/^no grade/u);
});

test("beside a cell: its rubric, the evidence for and against, rationale and history", async () => {
  await openScreen(page, study, "cases");
  await page.click(cell("trafficking/prosecution"));
  await page.waitForSelector(".panel .claims li");
  expect(await page.textContent(".panel")).toContain("What each grade means");
  await page.click(".rubric button >> nth=0");
  await expect.poll(() => gradeIn("trafficking/prosecution")).toBe("0");
  await page.fill(".panel textarea", "seen anew");
  await saved();
  await inFolder("grades.csv", "seen anew");
  await page.fill(".panel [name=memo]", "Ask the court's clerk.");
  await page.click(".panel section button[type=submit]");
  await expect.poll(() => page.textContent(".panel section .claims")).toContain("Ask the court's clerk.");
  await inFolder("memos.csv", "grade,trafficking/prosecution,,Ask the court's clerk.");
  await expect.poll(() => page.textContent(".panel")).toContain("History");
  await page.focus("[role=grid]");
  await page.keyboard.press("Delete");
  await expect.poll(() => gradeIn("trafficking/prosecution")).toBe("");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+N");
  expect(await page.getAttribute(cell("trafficking/prosecution"), "aria-selected")).toBe("true");
  expect(await page.textContent('[role=gridcell][aria-selected="true"]')).toMatch(/^no grade/u);
  expect(await page.textContent('[role=gridcell][aria-selected="true"]')).toMatch(
    /[1-9]\d* (?:for|against)/u,
  );
});

test("compare follows the grades and the settings, and marks what changed", async () => {
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
  await expect.poll(() => page.textContent(".report > .scroll caption")).toContain("of 16 configurations");
  await page.fill('input[type="number"] >> nth=2', "2");
  await expect.poll(() => page.textContent(".report")).toContain("at least 2 cases a row");
  await page.fill("[name=title]", "Two cases a row");
  await page.click('button:text-is("Save settings")');
  await expect.poll(() => page.url()).toContain("/compare/two-cases-a-row");
  await inFolder("study.yaml", "title: Two cases a row");
  await page.reload();
  await expect.poll(() => page.textContent(".report")).toContain("at least 2 cases a row");
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

test("search opens the match; the palette and keys open any view; every view has an address", async () => {
  await openScreen(page, study, "cases");
  await page.keyboard.press("/");
  await page.fill("[role=search] input, search input, .search-view input", '"economic sanctions"');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".kwic mark");
  await page.click(".kwic a >> nth=0");
  await page.waitForSelector(".text");
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("found"))).toBe(true);
  expect(page.url()).toContain("/sources/johnson2009?at=");
  await page.keyboard.press("Control+k");
  await page.fill("dialog input", "khabarovsk");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("/cases/khabarovsk");
  await page.locator("main").focus();
  const keys = await page.getAttribute('.sidebar a:has-text("History")', "aria-keyshortcuts");
  for (const key of (keys ?? "").split(" ")) await page.keyboard.press(key);
  await expect.poll(() => page.textContent("h1")).toBe("History");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog").count()).toBe(0);
  await page.goBack();
  await expect.poll(() => page.url()).toContain("/cases/khabarovsk");
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
  const again = await openStudy(folder, new URL(killed.url).port);
  await openCases(page, again);
  await saved();
  await expect.poll(() => gradeIn("trafficking/national_law")).toBe("1");
  expect((await again.call("GET", "/api/grades/trafficking/national_law")).body.grade).toBe(1);
  await page.close();
  await again.end();
});

test("a page that was signed out while it had an unsaved change sends it once the browser is signed in", async () => {
  const killed = await inOwnProcess(opened());
  await page.click(cell("trafficking/national_law"));
  await killed.end("SIGKILL");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  const refused = page.waitForResponse((response) => response.status() === 401);
  const again = await openStudy(folder, new URL(killed.url).port);
  await refused;
  await signIn(page.context(), again);
  await saved();
  expect((await again.call("GET", "/api/grades/trafficking/national_law")).body.grade).toBe(1);
  expect(await gradeIn("trafficking/national_law")).toBe("1");
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

test("axe finds nothing serious on any screen", async () => {
  for (const view of [
    "cases/trafficking/national_law",
    "compare",
    "read/johnson2009",
    "search?q=law",
    "history",
    "conclusions",
    "",
    "settings",
    "settings/attributes/national_law",
    "settings/yaml",
    "settings/preferences",
    "codes/matrix",
    "codes/memos",
    "pathways/network",
  ]) {
    await page.goto(`${study.url}${view}`);
    await page.waitForSelector("main > *:not(.soft)");
    await atRest(page);
    expect([view, ...(await seriousProblems(page))]).toEqual([view]);
  }
});

test("from the starter study to a first solution: an attribute, a case, grades, a saved comparison", async () => {
  const mine = join(folder, "..", "mine");
  execFileSync(process.execPath, [join(root, "packages/cli/bin/throughline.mjs"), "init", mine]);
  const own = await openFolder(mine);
  try {
    const tab = await newPage();
    await openCases(tab, own);
    await toScreen(tab, "Settings");
    await tab.click('nav.tabs >> text="study.yaml"');
    const yaml = tab.getByLabel("study.yaml");
    await expect.poll(() => yaml.inputValue()).toContain("attributes:");
    const before = await yaml.inputValue();
    await yaml.fill(before.replace("role: outcome", "role: result"));
    await tab.keyboard.press("Control+s");
    await expect.poll(() => tab.textContent("[role=alert]")).toContain("attributes.shelter.role");
    await tab.click("[role=alert] button");
    await yaml.fill(
      before.replace(
        "attributes:",
        "attributes:\n  protest: {label: Protest, role: condition, scale: crisp}",
      ),
    );
    await tab.keyboard.press("Control+s");
    await toScreen(tab, "Cases");
    await tab.click('summary:has-text("Add case")');
    await tab.fill("[name=case]", "Campaign in the east");
    await tab.click('.new-case button:text-is("Add")');
    await tab.keyboard.press("Escape");
    await tab.waitForSelector(cell("campaign-in-the-east/protest"));
    for (const [id, grade] of [
      ["north/protest", "1"],
      ["south/protest", "0"],
      ["west/protest", "0"],
      ["campaign-in-the-east/protest", "1"],
      ["campaign-in-the-east/funding", "0.33"],
      ["campaign-in-the-east/pressure", "0"],
      ["campaign-in-the-east/shelter", "1"],
    ] as const) {
      await tab.click(cell(id));
      await tab.keyboard.type(grade);
      await tab.keyboard.press("Enter");
    }
    await saved(tab);
    await toScreen(tab, "Compare");
    await tab.click(".conditions label:has-text('Protest')");
    await expect.poll(() => tab.textContent(".report")).toContain("Parsimonious solution.");
    await expect.poll(() => tab.textContent(".report")).toContain("protest");
    await tab.fill("[name=title]", "Protest counts");
    await tab.click('button:text-is("Save settings")');
    await expect.poll(() => tab.url()).toContain("/compare/protest-counts");
  } finally {
    await own.end();
  }
  const { study: read, problems } = await loadStudy(mine);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(read?.manifest.analyses.at(-1)).toMatchObject({
    title: "Protest counts",
    conditions: ["funding", "pressure", "protest"],
  });
});

test("causal structures are compared live, too", async () => {
  const own = await openBundled("womens-representation");
  try {
    const tab = await newPage();
    await openCases(tab, own);
    const { body } = await own.call("GET", "/api/study");
    const { id } = body.manifest.analyses.find(({ kind }: { kind: string }) => kind === "coincidence");
    await tab.goto(`${own.url}compare/${id}`);
    await tab.waitForSelector(".report svg");
    expect(await tab.textContent(".report")).not.toContain("0.95");
    await tab.fill('input[type="number"] >> nth=0', "0.95");
    await expect.poll(() => tab.textContent(".report")).toContain("0.95");
  } finally {
    await own.end();
  }
});
