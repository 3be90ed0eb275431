// The grid is filtered, sorted and pasted into like a spreadsheet, with what would move a grade beside it.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { paste } from "../web/paste.ts";
import { casesAsRows, openScreen, undo } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");
const cases = () => opened().page.locator("[role=rowheader]").allTextContents();
const alert = () => opened().page.textContent(".notice span");

test("cases are sorted by name with a key, and filtered to those with or without a grade", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}cases?kind=region`);
  await page.waitForSelector("[role=gridcell]");
  const all = await cases();
  await page.focus("[role=grid]");
  await page.keyboard.press("Shift+S");
  const names = all.toSorted((a, b) => a.localeCompare(b));
  await expect.poll(cases).toEqual(names);
  await page.keyboard.press("Shift+S");
  await expect.poll(cases).toEqual(names.toReversed());
  await page.keyboard.press("Shift+S");
  await expect.poll(cases).toEqual(all);

  const { body } = await study.call("GET", "/api/grades?attribute=working_group&limit=1000");
  const graded = new Map<string, number | null>(
    body.rows.map((row: { case: string; grade: number | null }) => [row.case, row.grade]),
  );
  const regions = (await study.call("GET", "/api/cases?kind=region&limit=1000")).body.rows as {
    id: string;
    name: string;
  }[];
  const named = (wanted: (grade: number | null) => boolean) =>
    regions.filter(({ id }) => wanted(graded.get(id) ?? null)).map(({ name }) => name);
  expect(named((grade) => grade === null).length).toBeGreaterThan(0);
  const grade = page.locator("label", { hasText: /^is/u }).locator("select");
  await page.click(".grade-filter summary");
  await page.getByLabel("Graded on").selectOption("working_group");
  await grade.selectOption("none");
  await expect.poll(cases).toEqual(named((grade) => grade === null));
  await grade.selectOption("1");
  await expect.poll(cases).toEqual(named((grade) => grade === 1));
  expect(await page.textContent(".grid-tools [role=status]")).toBe(
    `${named((grade) => grade === 1).length} of ${regions.length} cases`,
  );
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("values that are not numbers or not in the rubric are reported cell by cell, up to a limit", async () => {
  const { page, study } = opened();
  const before = await readFile(join(opened().folder, "grades.csv"), "utf8");
  await page.goto(`${study.url}cases?kind=intervention`);
  await casesAsRows(page);
  await page.click('[id="cell-sexual-assault/prosecution"]');
  await paste(opened().page, "0,33\tx\n50%\t1\n");
  await expect
    .poll(alert)
    .toBe(
      "Nothing pasted. Not a number: “x” (Sexual assault, Protection of victims), “50%” (Domestic violence, Prosecution).",
    );
  await paste(opened().page, "case\tprosecution\tnational_law\nTrafficking in women\t1\tmany");
  await expect.poll(alert).toContain("Row 2, national_law: “many” is not a number");
  await paste(opened().page, "0,33\t7\n0,5\t1\n");
  await expect
    .poll(alert)
    .toContain('case "Sexual assault", attribute "Protection of victims": grade 7 is not in the rubric');
  expect(await alert()).toContain('case "Domestic violence", attribute "Prosecution": grade 0.5');
  const many = Array.from({ length: 3000 }, (_, i) => `Case ${i}\t9`).join("\n");
  await paste(opened().page, `case\tprosecution\n${many}`);
  await expect.poll(alert).toContain("And 2990 more.");
  expect((await alert())?.length).toBeLessThan(5000);
  expect(await readFile(join(opened().folder, "grades.csv"), "utf8")).toBe(before);
});

test("dragging the corner of a selection fills cells; cutting copies and clears; each is one undo", async () => {
  const { page, study } = opened();
  await openScreen(page, study, "cases");
  await casesAsRows(page);
  const column = ["sexual-assault", "domestic-violence", "trafficking"].map(
    (one) => `[id="cell-${one}/prosecution"]`,
  );
  const grades = () => Promise.all(column.map((cell) => page.textContent(`${cell} .grade`)));
  const [first = "", , last = ""] = column;
  await page.click(first);
  const before = await grades();
  const box = await page.locator(`${first} .fill-handle`).boundingBox();
  const end = await page.locator(last).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((end?.x ?? 0) + 30, (end?.y ?? 0) + 10, { steps: 6 });
  await page.mouse.up();
  await expect.poll(grades).toEqual([before[0], before[0], before[0]]);
  await undo(page);
  await expect.poll(grades).toEqual(before);

  await page.click(first);
  await page.keyboard.press("Shift+ArrowDown");
  const cut = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document
      .querySelector("[role=grid]")
      ?.dispatchEvent(new ClipboardEvent("cut", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
  expect(cut).toBe(`${before[0]}\n${before[1]}`);
  await expect.poll(grades).toEqual(["", "", before[2]]);
  await undo(page);
  await expect.poll(grades).toEqual(before);
});

test("beside a grade are the claims that would move it one step, including uncited ones", async () => {
  const { page, study } = opened();
  const cell = "domestic-violence/national_law";
  await page.goto(`${study.url}cases/${cell}?tab=evidence`);
  const steps = page.locator(".panel h3:has-text('What would change the grade') + ul > li");
  const statement = "No new national law on domestic violence was passed.";
  await expect.poll(() => steps.count()).toBe(2);
  const against = page.locator(".panel .claims li", { hasText: statement }).first();
  expect(await steps.last().textContent()).toBe(
    "Lower to 0: none. No uncited claim supports it. Look for a passage that does.",
  );
  await against.locator("input[type=checkbox]").uncheck();
  await expect
    .poll(() => steps.last().textContent())
    .toBe(`Lower to 0: none. Claims that may support it and are not cited:${statement}`);
  expect(await steps.first().textContent()).toContain(
    "Raise to 0.67: new law that meets some of the demands.",
  );
});

test("a grade without a rubric is accepted when complete, also with a decimal comma", async () => {
  const { page, study } = opened();
  await writeFile(join(opened().folder, "rubric.csv"), "attribute,grade,meaning\n");
  await study.call("POST", "/api/folder", {});
  await page.goto(`${study.url}cases/by/prosecution`);
  const field = page.locator(".grade-view input[inputmode=decimal]").first();
  const revision = async () => (await study.call("GET", "/api/history?limit=1")).body[0].number;
  const before = await revision();
  await field.fill("");
  await field.pressSequentially("0,25");
  await page.keyboard.press("Enter");
  await expect.poll(revision).toBe(before + 1);
  await expect.poll(() => field.inputValue()).toBe("0.25");
  await field.fill("some");
  await page.keyboard.press("Tab");
  await expect.poll(alert).toContain("“some” is not a number");
  expect(await revision()).toBe(before + 1);
});

test("Tab after a number grades the cell and goes right, Shift+Tab left, Enter down; after Escape, Tab leaves the grid", async () => {
  const { page, study } = opened();
  await openScreen(page, study, "cases");
  await casesAsRows(page);
  const cell = (name: string) => page.locator(`[id="cell-sexual-assault/${name}"]`);
  const chosen = () => page.getAttribute("[role=grid]", "aria-activedescendant");
  const ids = await page
    .locator("[role=row][aria-rowindex='2'] [role=gridcell]")
    .evaluateAll((cells) => cells.map(({ id }) => id.replace("cell-sexual-assault/", "")));
  const at = ids.indexOf("prosecution");
  const right = ids[at + 1] ?? "";
  const grade = async (attribute: string) =>
    (await study.call("GET", `/api/grades/sexual-assault/${attribute}`)).body.grade;
  await cell("prosecution").click();
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("0");
  await page.keyboard.press("Shift+Tab");
  expect(await chosen()).toBe("cell-sexual-assault/prosecution");
  await expect.poll(() => grade("prosecution")).toBe(1);
  await expect.poll(() => grade(right)).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[role=grid]") ?? null)).toBeNull();
});
