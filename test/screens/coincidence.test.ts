// Causal structures in the workbench: every setting, the grid of thresholds, and a long search that is followed and
// stopped.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openFolder } from "../host/studies.ts";
import { copyOf } from "../store/studies.ts";
import { accessibilityProblems, type BrowserStudy, inBrowser } from "../web/in-browser.ts";
import { openCases } from "../web/screens.ts";

const opened = inBrowser("womens-representation");
let { study, page, newPage } = {} as BrowserStudy;
beforeEach(async () => {
  ({ study, page, newPage } = opened());
  await page.goto(`${study.url}compare/causes`);
  await page.waitForSelector(".report svg");
});
const report = () => page.textContent(".report");

test("outcomes, measures, ordering, limits and cycles change the result, also by keyboard", async () => {
  expect(await report()).toContain("WS");
  await page.click("summary:text-is('More settings')");
  await page.selectOption("label:has-text('Consistency measure') select", "PAcon");
  await expect.poll(report).toContain("PAcon of at least 1");
  await page.fill("label:has-text('Maximum literals') input", "2");
  await expect.poll(report).toContain("No causal structure fits");
  await page.fill("label:has-text('Maximum literals') input", "10");
  await expect.poll(report).not.toContain("No causal structure fits");
  await page.fill("label:has-text('Consistency threshold') >> nth=0 >> input", "0.8");
  await page.fill("label:has-text('Coverage threshold') input", "0.8");
  const cycles = () =>
    page.$$eval(".report table:has(caption:has-text('Causal structures')) tbody tr td:last-child", (cells) =>
      cells.map((cell) => cell.textContent),
    );
  await expect.poll(cycles).toContain("yes");
  const box = page.locator("label:has-text('No cycles') input");
  await box.focus();
  await page.keyboard.press("Space");
  await expect.poll(cycles).not.toContain("yes");
  // With a single outcome, each structure has one part.
  for (const name of ["Proportional", "Quota"]) {
    const label = page.locator(
      `fieldset:has(legend:has-text('Outcomes to explain')) label:has-text('${name}') input`,
    );
    if ((await label.count()) > 0) await label.first().uncheck();
  }
  await page.locator("label:has-text('Score models at other thresholds') input").uncheck();
  await expect.poll(report).not.toContain("Other thresholds");
  await page.locator("label:has-text('Score models at other thresholds') input").check();
  // Slow results follow after a pause without changes.
  await expect.poll(report).toContain("Other thresholds");
  await expect
    .poll(() => page.locator(".report svg[aria-label*='models'], .report svg").count())
    .toBeGreaterThan(1);
});

test("a long search shows its progress, and Escape stops it; the last result is kept", async () => {
  const own = await openFolder(await withRandomFactors());
  try {
    const tab = await newPage();
    await openCases(tab, own);
    await tab.goto(`${own.url}compare/random`);
    const status = () => tab.textContent(".stage [role=status]");
    await expect.poll(status, { timeout: 120_000 }).toContain("Live");
    await tab.click("summary:text-is('More settings')");
    await tab.fill("label:has-text('Maximum literals') input", "20");
    await tab.fill("label:has-text('Maximum disjuncts') input", "8");
    await tab.waitForSelector(".search-progress progress");
    expect(await tab.textContent(".search-progress")).toContain("Stop");
    expect(await accessibilityProblems(tab)).toEqual([]);
    await tab.keyboard.press("Escape");
    await expect.poll(status).toContain("Stopped");
    expect(await tab.locator(".search-progress").count()).toBe(0);
    expect(await tab.textContent(".report")).toContain("22 cases");
    // A new setting is computed, even after a stopped search.
    await tab.fill("label:has-text('Maximum disjuncts') input", "1");
    await expect.poll(status).toContain("Live");
  } finally {
    await own.end();
  }
});

/** Copies the study with eighteen further fuzzy factors, graded at random, and an analysis of them. */
async function withRandomFactors(): Promise<string> {
  const place = await copyOf("womens-representation");
  const names = Array.from({ length: 18 }, (_, i) => `R${i}`);
  const file = (name: string) => join(place, name);
  const cases = (await readFile(file("cases.csv"), "utf8"))
    .split("\n")
    .slice(1)
    .flatMap((line) => (/^[^,]+,.*country/u.test(line) ? [line.split(",")[0]] : []));
  let state = 7;
  const drawn = () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 101) / 100;
  };
  const manifest = await readFile(file("study.yaml"), "utf8");
  const declared = names.map((name) => `  ${name}: {label: Random ${name}, role: condition, scale: fuzzy}`);
  await writeFile(
    file("study.yaml"),
    `${manifest.replace("attributes:\n", `attributes:\n${declared.join("\n")}\n`)}
  - id: random
    kind: coincidence
    title: Random factors
    cases: country
    factors: [${names.join(", ")}]
    outcomes: [R17]
    con: 0.8
    cov: 0.9
    max_step: [3, 1, 3]
`,
  );
  const grades = names.flatMap((name) => cases.map((caseId) => `${caseId},${name},${drawn()},low,,drawn`));
  await writeFile(
    file("grades.csv"),
    `${(await readFile(file("grades.csv"), "utf8")).trimEnd()}\n${grades.join("\n")}\n`,
  );
  return place;
}

test("axe finds nothing among the settings, in light and dark, wide and narrow", async () => {
  await page.click("summary:text-is('More settings')");
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});
