// The reports with everything unfolded, which takes minutes for the largest.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connectBrowser } from "../host/browser.ts";
import { studies } from "../russia.ts";
import { accessibilityProblems } from "../web/in-browser.ts";
import { writeReport } from "../web/report-file.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-report-"));
const browser = await connectBrowser();
afterAll(async () => {
  await browser.close();
  await rm(place, { recursive: true });
});

test.each(studies)("axe finds nothing in the report of %s, unfolded", async (name) => {
  const page = await browser.newPage();
  await page.goto(`file://${await writeReport(place, name)}`);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.close();
});
