// Cases graded side by side on one attribute; the effects of moving a grade; analyses compared side by side; a large
// paste.

import { expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { paste } from "../web/paste.ts";
import { casesAsRows, currentAssessment, undo } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");

test("all cases are shown side by side on an attribute with their evidence, and are graded there", async () => {
  const { page, study, inFolder } = opened();
  await page.goto(`${study.url}cases/trafficking/national_law`);
  await page.click("text=Compare all cases on");
  await page.waitForSelector(".grade-view tbody tr");
  expect(page.url()).toContain("/cases/by/national_law");
  const names = await page.$$eval(".grade-view tbody th", (cells) => cells.map((cell) => cell.textContent));
  expect(names.slice(0, 3)).toEqual(["Sexual assault", "Domestic violence", "Trafficking in women"]);
  const row = page.locator(".grade-view tbody tr", { hasText: /^Domestic violence/u });
  await expect
    .poll(() => row.locator("summary").textContent())
    .toMatch(/\d+ for, \d+ against, \d+ qualifying/u);
  await row.locator(".rubric button").nth(3).click();
  await inFolder("grades.csv", "domestic-violence,national_law,1,");
  expect(await row.locator('.rubric [aria-pressed="true"] strong').textContent()).toBe("1");
  await undo(page);
  await expect.poll(() => row.locator('.rubric [aria-pressed="true"] strong').textContent()).not.toBe("1");
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("beside a cell are the effects of moving its grade; a change reports its effects, and is undone", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}conclusions`);
  await currentAssessment(page);
  await page.waitForSelector(".conclusion-list li");
  await page.goto(`${study.url}cases/domestic-violence/activism`);
  const turn = page
    .locator(".panel a", { hasText: "Domestic violence has the highest grade on activism" })
    .first();
  await turn.waitFor();
  const active = '[id="cell-domestic-violence/activism"] .grade';
  await page.click(".rubric button >> nth=2");
  const message = page.locator(".toast");
  await expect
    .poll(() => message.textContent())
    .toMatch(/Domestic violence, Activism: 1 → 0\.67\. \d+ conclusions? changes?\./u);
  expect(await page.textContent(active)).toBe("0.67");
  await message.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.textContent(active)).toBe("1");
  await turn.click();
  await expect.poll(() => page.url()).toContain("/conclusions/interventions.greatest.activism");
});

test("two analyses are shown side by side, each with its own settings", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}compare`);
  await page.waitForSelector(".report > .scroll table");
  await page
    .getByLabel("Compare with", { exact: true })
    .selectOption({ label: "this analysis with other settings" });
  const sides = page.locator(".side-by-side > section");
  await expect.poll(() => sides.locator(".report").count()).toBe(2);
  await sides
    .nth(1)
    .locator("summary", { hasText: /^Settings$/u })
    .click();
  const outcome = sides.nth(1).locator("form.settings select").first();
  await outcome.selectOption({ index: 1 });
  await expect
    .poll(
      async () =>
        (await sides.nth(0).locator(".report").textContent()) ===
        (await sides.nth(1).locator(".report").textContent()),
    )
    .toBe(false);
  expect(page.url()).toContain("with=");
});

test("a long table is pasted as one revision; a table that does not fit is rejected completely", async () => {
  const { page, study } = opened();
  const rows = repetitions({ quick: 5000, long: 50_000 });
  const grades = rows + Math.ceil(rows / 3) + 1;
  const grouped = (count: number) => count.toLocaleString("en");
  const alert = () => page.textContent(".notice span");
  // In the long run a revision of 116,668 changes takes minutes on a busy computer.
  const patient = { timeout: 240_000 };
  await page.goto(`${study.url}cases?kind=intervention`);
  await casesAsRows(page);
  await page.click('[role="gridcell"] >> nth=0');
  await paste(page, "1\n".repeat(rows));
  await expect.poll(alert).toContain(`has ${grouped(rows)} rows and 1 column, but only 3`);
  await paste(page, "case\tnational_law\nNew case\tmuch");
  await expect.poll(alert).toContain("Row 2, national_law: “much”");
  const lines = Array.from({ length: rows }, (_, i) => `Case ${i}\t${i % 2}\t${i % 3 === 0 ? "0,33" : ""}`);
  await paste(page, ["case\tnational_law\tprosecution", "Trafficking in women\t1\t", ...lines].join("\r\n"));
  await expect.poll(alert, patient).toBe(`${grouped(rows)} cases added, ${grouped(grades)} grades set.`);
  await expect.poll(() => page.textContent('[id="cell-trafficking/national_law"] .grade')).toBe("1");
  await page.keyboard.press("Control+End");
  await expect
    .poll(() => page.textContent('[role=grid] [role="rowheader"] >> nth=-1'))
    .toBe(`Case ${rows - 1}`);
  const { body } = await study.call("GET", "/api/history?limit=1");
  expect(body[0]).toMatchObject({
    note: `pastes a table of ${grouped(rows + 1)} rows`,
    changes: rows + grades,
  });
  await undo(page);
  await expect
    .poll(() => study.call("GET", "/api/cases?limit=1").then(({ body: { total } }) => total), patient)
    .toBe(22);
});
