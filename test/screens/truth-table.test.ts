// A truth table in the workbench: rows down to their evidence, expectations, changes, and the chart.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { accessibilityProblems, downloaded, inBrowser, savedBy } from "../web/in-browser.ts";
import { toScreen } from "../web/screens.ts";
import { widenedClaims } from "../web/widened-claims.ts";

const done = "[data-stage=done]";

const fuzzy = inBrowser("survival-of-democracy");

test("each row opens by keyboard to its cases, their grades and claims, and has an address", async () => {
  const { page, study, newPage } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const link = page.getByRole("link", { name: "22", exact: true });
  expect(await link.getAttribute("aria-expanded")).toBe("false");
  await link.focus();
  await page.keyboard.press("Enter");
  const opened = page.getByRole("region", { name: "Row 22" });
  await opened.waitFor();
  expect(await opened.locator("tbody tr").count()).toBe(2);
  expect(await opened.textContent()).toContain("Finland");
  expect(await opened.locator("td").first().textContent()).toBe("0.77; 1 for, 0 against");
  expect(await link.getAttribute("aria-expanded")).toBe("true");
  const table = await savedBy(page, () =>
    page.getByRole("button", { name: "Save as CSV: Truth table" }).click(),
  );
  expect(table.toString().trim().split("\n")).toHaveLength(10);

  const second = await newPage();
  await second.goto(page.url());
  await second.getByRole("region", { name: "Row 22" }).getByRole("link", { name: "0.77" }).click();
  await expect.poll(() => second.url()).toContain("/cases/FI/SURV");
  await link.press("Enter");
  await expect.poll(() => opened.count()).toBe(0);
  expect(page.url()).not.toContain("row=");
});

test("a contradictory row is marked in the table and above it, and leads to its evidence", async () => {
  const { page, study } = fuzzy();
  await widenedClaims(fuzzy(), "NL", "SURV", [0, 1]);
  const { body: row } = await study.call("GET", "/api/grades/NL/SURV");
  await study.call("PATCH", "/api/grades/NL/SURV", { version: row.version, grade: 0.1 });
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  expect(await page.textContent('tr[id$=".row.32"]')).toMatch(/\[Netherlands\].*contradictory$/u);
  const above = page.getByRole("navigation", { name: "Contradictory rows" });
  await above.getByRole("link", { name: "row 32 (1 of 4 cases without the outcome)" }).click();
  const opened = page.getByRole("region", { name: "Row 32" });
  expect(await opened.getByRole("row", { name: /^Netherlands without the outcome/u }).count()).toBe(1);
  expect(await opened.textContent()).toContain("A contradictory row has cases with and without the outcome.");
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("effects of a changed grade or cut-off are marked and announced, including removed items", async () => {
  const { page, study } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const told = page.locator("[role=status][data-changes]");
  expect(await told.textContent()).toBe("");
  await page.getByLabel("Consistency threshold").fill("0.85");
  await expect
    .poll(() => told.textContent())
    .toMatch(/^Changed \(marked\): rows 22; |^Changed \(marked\): row 22; /u);
  expect(await told.textContent()).toContain("Removed: terms DEV*~URB*LIT*~IND*STB (conservative)");
  expect(await page.locator('tr.changed[id*=".row."]').count()).toBe(1);

  await widenedClaims(fuzzy(), "EE", "STB", [0, 1]);
  const { body: row } = await study.call("GET", "/api/grades/EE/STB");
  await study.call("PATCH", "/api/grades/EE/STB", { version: row.version, grade: 0.2 });
  await expect.poll(() => told.textContent()).toContain("Removed: row 6");
});

test("after a change in another view, its effects are marked and announced", async () => {
  const { page, study } = fuzzy();
  await widenedClaims(fuzzy(), "EE", "STB", [0, 1]);
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  await toScreen(page, "Cases");
  await toScreen(page, "Compare");
  await page.waitForSelector(done);
  expect(await page.textContent("[data-changes]")).toBe("");
  await toScreen(page, "Cases");
  await page.click('[id="cell-EE/STB"]');
  await page.keyboard.type("0.2");
  await page.keyboard.press("Enter");
  await toScreen(page, "Compare");
  await expect
    .poll(() => page.textContent("[data-changes]"))
    .toMatch(/^Since your last visit: Changed \(marked\): row 5;.* Removed: row 6/u);
  expect(await page.textContent("tr.changed[id*='.row.']")).toContain("Estonia");
});

test("directional expectations are set beside the solution by keyboard; the intermediate solution follows", async () => {
  const { page, study, folder, inFolder } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const intermediate = page.locator('th[id*=".intermediate."]');
  expect(await intermediate.allTextContents()).toEqual([
    "M1 term 1: DEV*\u200bLIT*\u200b~IND*\u200bSTB",
    "M1 term 2: DEV*\u200bURB*\u200bLIT*\u200bSTB",
  ]);
  const expected = page.locator("select[aria-label^='Expectation:']");
  for (let i = 0; i < 5; i++) {
    await expected.nth(i).focus();
    await page.keyboard.press("Home");
  }
  await expect.poll(() => intermediate.count()).toBe(2);
  await expect.poll(async () => (await intermediate.allTextContents()).join()).toContain("~URB");
  await expect.poll(() => page.textContent(".report")).toContain("No directional expectations are set");
  await expected.nth(3).selectOption("absent");
  await page.fill("[name=title]", "Industry should be absent");
  await page.click("text=Save settings");
  await inFolder("study.yaml", "Industry should be absent");
  const { study: saved } = await loadStudy(folder);
  expect(saved?.manifest.analyses.at(-1)).toMatchObject({ expect: ["~IND"] });
});

test("changed settings are saved in their analysis, undone, or discarded", async () => {
  const { page, study, folder, inFolder } = fuzzy();
  const before = await readFile(join(folder, "study.yaml"), "utf8");
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const cut = page.getByLabel("Consistency threshold");
  expect(await page.getByText("Save settings to").count()).toBe(0);
  await cut.fill("0.7");
  await page.click("text=Discard changes");
  expect(await cut.inputValue()).toBe("0.8");
  await cut.fill("0.7");
  await page.click("text=Save settings to “Survival of democracy”");
  await inFolder("study.yaml", "incl_cut: 0.7");
  await expect.poll(() => page.getByText("Save settings to").count()).toBe(0);
  await page.reload();
  await page.waitForSelector(done);
  expect(await cut.inputValue()).toBe("0.7");
  await page.locator("main").focus();
  await page.keyboard.press("Control+Z");
  await expect.poll(() => readFile(join(folder, "study.yaml"), "utf8")).toBe(before);
});

test("the chart distinguishes core and peripheral conditions of the intermediate solution", async () => {
  const { page, study } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const heads = await page
    .locator("table:has(th[id*='.intermediate.']) thead th")
    .evaluateAll((all) => all.filter(({ id }) => id !== "").map(({ id }) => id.includes(".intermediate.")));
  const chart = page.locator('table:has(th[id*=".intermediate."])');
  const column = (n: number) =>
    chart
      .locator(`tbody tr td:nth-of-type(${heads.indexOf(true) + n}) svg`)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")));
  // DEV*~IND + URB*STB is the parsimonious solution.
  expect(await column(1)).toEqual([
    "present, core",
    "present, peripheral",
    "absent, core",
    "present, peripheral",
  ]);
  expect(await column(2)).toEqual([
    "present, peripheral",
    "present, core",
    "present, peripheral",
    "present, core",
  ]);
});

test("remainders are listed with the models that assume them, and necessary conditions are shown", async () => {
  const { page, study } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const remainders = page.locator("details:has(summary:has-text('Remainders'))");
  await remainders.locator("summary").click();
  expect(await remainders.locator("tbody tr").count()).toBe(32 - 9);
  expect(await remainders.textContent()).toMatch(/parsimonious M1/u);
  const saved = page.waitForEvent("download");
  await page.click(".export-menu summary");
  await page.click(".export-menu >> text=R script");
  expect((await downloaded(await saved)).toString()).toMatch(/^library\(QCA\)|truthTable\(/mu);
  await page.getByRole("link", { name: "Necessity" }).click();
  expect(await page.locator(".report tr:has(.id:text-is('LIT'))").textContent()).toMatch(/necessary$/u);
});

test("grades of a solution lead to the grid, and unknown counts of claims are not shown", async () => {
  const { page, study } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  await page.click(".report > details > summary >> nth=0");
  const grade = page.locator('[data-cell="AU/DEV"] >> nth=0');
  expect(await grade.textContent()).toBe("0.81");
  await grade.getByRole("link").click();
  await expect.poll(() => page.url()).toContain("/cases/AU/DEV");
});

test("an address of a deleted record says so", async () => {
  const { page, study } = fuzzy();
  for (const [to, what] of [
    ["compare/nope", "the analysis “nope”"],
    ["compare/survival?row=7", "row 7"],
    ["cases/XX/DEV", "the case “XX”"],
    ["cases/AU/NOPE", "the attribute “NOPE”"],
    ["sources/ragin2009?claim=c999", "the claim “c999”"],
    ["codes/nope", "the code “nope”"],
    ["pathways/network/t9", "the actor or tie “t9”"],
    ["nowhere", "the page “/nowhere”"],
  ]) {
    await page.goto(`${study.url}${to}`);
    await expect
      .poll(() => page.locator("main [role=alert]").allTextContents())
      .toEqual([expect.stringContaining(what ?? "")]);
  }
  await page.goto(`${study.url}compare/survival?row=22`);
  await page.waitForSelector(done);
  expect(await page.locator("main [role=alert]").count()).toBe(0);
});

test("a row is set by hand with a reason by keyboard; the solution follows, and the decision is saved", async () => {
  const { page, study, inFolder } = fuzzy();
  await page.goto(`${study.url}compare/survival?row=22`);
  await page.waitForSelector(done);
  const form = page.locator("tr.opened .set-row");
  await form.getByLabel("Outcome of this row").selectOption("0, negative");
  await form.getByLabel("Reason").fill("Finland and Estonia are near misses.");
  await page.keyboard.press("Enter");
  const row = page.locator('tr[id$=".row.22"]');
  await expect.poll(() => row.textContent()).toContain("0 set by hand");
  await expect
    .poll(() => page.textContent(".report"))
    .toContain("negative; by the thresholds it is positive. Reason: Finland and Estonia are near misses.");
  await page.click("text=Save settings to “Survival of democracy”");
  await inFolder("study.yaml", "Finland and Estonia are near misses.");
  await page.getByRole("button", { name: /^Remove: / }).click();
  await expect.poll(() => row.textContent()).not.toContain("set by hand");
});

test("the truth table is sorted by a column; theory, pairs of cases and tests of robustness have tabs", async () => {
  const { page, study } = fuzzy();
  await page.goto(`${study.url}compare/survival`);
  await page.waitForSelector(done);
  const consistencies = () => page.locator('tr[id*=".row."] td:nth-last-child(3)').allTextContents();
  await page.getByRole("button", { name: "incl", exact: true }).click();
  const numbers = (await consistencies()).map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  await page.getByRole("link", { name: "Theory evaluation" }).click();
  await page.getByLabel("What theory expects").fill("DEV*LIT");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".in-depth")).toContain("expected and found");
  await page.getByRole("link", { name: "Multi-method selection" }).click();
  await expect.poll(() => page.textContent(".in-depth")).toContain("typical and typical");
  await page.getByRole("link", { name: "Robustness" }).click();
  await page.getByLabel("Bootstrap samples").fill("5");
  await expect.poll(() => page.textContent(".in-depth")).toContain("in 5 samples of the cases");
  expect(await accessibilityProblems(page)).toEqual([]);
});
