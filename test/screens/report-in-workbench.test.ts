// The report inside the workbench: the trace of a conclusion leads to the cell, the tie, the passage and the row;
// addresses open them.

import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { root } from "../russia.ts";
import { type BrowserStudy, downloaded, inBrowser } from "../web/in-browser.ts";
import { currentAssessment, toScreen } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");
let { study, page } = {} as BrowserStudy;
beforeEach(() => {
  ({ study, page } = opened());
});
async function assessed(): Promise<void> {
  await page.goto(`${study.url}conclusions`);
  await currentAssessment(page);
  await page.waitForSelector(".conclusion-list li");
}

test("from the report: a grade, a tie, a claim and a case lead into the workbench, and back", async () => {
  await assessed();
  const report = `${study.url}report`;
  const click = async (selector: string, leads: RegExp) => {
    await page.goto(report);
    const frame = page.frameLocator("iframe");
    await frame.locator(selector).first().waitFor({ state: "attached" });
    await frame
      .locator(selector)
      .first()
      .evaluate((link: HTMLElement) => {
        for (let box = link.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
          box.open = true;
        // The page navigates elsewhere, and the frame with it.
        setTimeout(() => link.click());
      });
    await expect.poll(() => page.url()).toMatch(leads);
  };
  await click("[data-cell] a", /\/cases\/[\w-]+\/\w+/u);
  await page.waitForSelector(".panel .rubric, .panel .soft");
  await click("[data-tie] a", /\/pathways\/network\/\w+/u);
  await click('a[href^="#claim-"]', /\/sources\/\w+\?claim=\w+/u);
  await page.waitForSelector(".read-view");
  await click('a[href^="#case-"]', /\/cases\/[\w-]+/u);
  await click('a[href^="#row-"]', /\/compare\/[\w-]+\?row=\d+/u);
  await page.waitForSelector("tr.sought");
});

test("from a conclusion, ties are links, and its analysis opens live", async () => {
  await assessed();
  const { body: history } = await study.call("GET", "/api/jobs");
  const job = history[0].id as string;
  const { body: assessment } = await study.call("GET", `/api/jobs/${job}/report/assessment.json`);
  const withTies = assessment.conclusions.find(
    (one: { trace: { ties: string[] } }) => one.trace.ties.length > 0,
  );
  await page.goto(`${study.url}conclusions/${withTies.id}`);
  await page.click('.inspector summary:has-text("Ties")');
  const link = page.locator('.inspector a[href^="/pathways/network/"]').first();
  expect(await link.getAttribute("href")).toBe(`/pathways/network/${withTies.trace.ties[0]}`);
  await link.click();
  await page.waitForSelector(`[aria-pressed=true]`);

  const table = assessment.analyses.find(({ kind }: { kind: string }) => kind === "truth-table");
  await page.goto(`${study.url}conclusions/${table.id}.solution.parsimonious`);
  await page.click("text=Open analysis");
  await page.waitForSelector(".report > .scroll table");
  const row = table.result.rows[0].row as number;
  await page.click(`.report tr[id$=".row.${row}"] a >> nth=0`);
  await expect.poll(() => page.url()).toContain(`?row=${row}`);
  await page.waitForSelector(`tr.sought[id$=".row.${row}"]`);
});

test("the served files equal those of the command, byte for byte", async () => {
  await assessed();
  const { body: history } = await study.call("GET", "/api/jobs");
  const job = history[0].id as string;
  const out = await mkdtemp(join(tmpdir(), "throughline-report-"));
  execFileSync(process.execPath, [
    join(root, "packages/cli/bin/throughline.mjs"),
    "assess",
    opened().folder,
    "--out",
    out,
  ]);
  await toScreen(page, "Report");
  const written = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)));
  for (const file of written) {
    const response = await page.request.get(`${study.url}api/jobs/${job}/report/${file}`);
    expect([file, (await response.body()).equals(await readFile(join(out, file)))]).toEqual([file, true]);
  }
  const saved = page.waitForEvent("download");
  await page.getByLabel("Export").selectOption({ label: "R script" });
  const file = await saved;
  expect(file.suggestedFilename()).toBe("replicate.R");
  expect((await downloaded(file)).equals(await readFile(join(out, "replicate.R")))).toBe(true);
});

test("with a Russian interface, conclusions, report and its export are in Russian; the study keeps its language", async () => {
  await assessed();
  const russian = await opened().newPage();
  await russian.addInitScript(() => localStorage.setItem("throughline.preferences", '{"language":"ru"}'));
  await russian.goto(`${study.url}conclusions`);
  await russian.waitForSelector('.conclusion-list li:has-text("Случаи по группам инструментов")');
  await russian.goto(`${study.url}report`);
  const report = russian.frameLocator("iframe");
  await report.getByText("Краткий ответ").first().waitFor();
  expect(await report.locator("h1").textContent()).toContain("gender-violence");
  const saved = russian.waitForEvent("download");
  await russian.selectOption(".export select", "html");
  expect((await downloaded(await saved)).toString()).toContain('<html lang="ru"');
});
