// More of the workbench in a real browser: long journeys, and what every screen must do.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import { beforeEach, expect, test } from "vitest";
import { openBundled, openFolder } from "../host/studies.ts";
import { root } from "../russia.ts";
import { accessibilityProblems, atRest, type BrowserStudy, inBrowser } from "../web/in-browser.ts";
import { paste } from "../web/paste.ts";
import { casesAsRows, openCases, openScreen, toScreen } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");
let { folder, study, page, newPage, inFolder } = {} as BrowserStudy;
beforeEach(() => {
  ({ folder, study, page, newPage, inFolder } = opened());
});
const cell = (id: string) => `[id="cell-${id}"]`;
const gradeIn = (id: string, on = page) => on.textContent(`${cell(id)} .grade`);
const saved = (on = page) => on.waitForSelector('[data-saved="true"]');
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
  await expect.poll(async () => (await study.call("GET", "/api/history?limit=1")).body[0].changes).toBe(6);
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
  await page.click(".panel nav >> text=Memos");
  await page.fill(".panel [name=memo]", "Ask the court's clerk.");
  await page.click(".panel form:has([name=memo]) button[type=submit]");
  await expect.poll(() => page.textContent(".panel .claims")).toContain("Ask the court's clerk.");
  await inFolder("memos.csv", "grade,trafficking/prosecution,,Ask the court's clerk.");
  await page.click(".panel nav >> text=History");
  await expect.poll(() => page.textContent(".cell-history li >> nth=0")).toContain("Rationale");
  expect(await page.textContent(".cell-history")).toContain("→ seen anew");
  await page.click(".panel nav >> text=Grade");
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

test("axe finds nothing on any screen", async () => {
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
    expect([view, ...(await accessibilityProblems(page))]).toEqual([view]);
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
