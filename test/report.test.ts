// The report in a real browser.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "@throughline/assess";
import { report } from "@throughline/report";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChromium } from "./chromium.ts";
import { bundled, studies } from "./russia.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const place = await mkdtemp(join(tmpdir(), "throughline-report-"));
let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rm(place, { recursive: true });
});

async function open(name: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const study = await bundled(name);
  const path = join(place, `${name}.html`);
  await writeFile(path, report(assess(study), study)["report.html"] ?? "");
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:"))
      complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(`file://${path}`);
  return { page, complaints };
}

describe.each(studies)("%s", (name) => {
  test("opens without complaint, asks for nothing, and axe finds nothing serious", async () => {
    const { page, complaints } = await open(name);
    expect(complaints).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      };
      const result = await axe.run();
      return result.violations
        .filter((v) => v.impact === "serious" || v.impact === "critical")
        .map((v) => `${v.id}: ${v.nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  }, 120_000);
});

test("a conclusion opens by keyboard, down to a claim, and the claim leads to its passage", async () => {
  const { page } = await open("russia-gender-violence");
  const box = page.locator('[id="conclusion-pathway.closest.trafficking"]');
  await box.locator("> summary").focus();
  await page.keyboard.press("Enter");
  expect(await box.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
  const claim = box.locator('a[href="#claim-s042"]');
  expect(await claim.isVisible()).toBe(true);
  await claim.click();
  await expect.poll(() => page.locator("#claim-s042").isVisible()).toBe(true);
  expect(await page.locator("#claim-s042").textContent()).toContain(
    "The United States threatened economic sanctions.",
  );
  await page.close();
}, 60_000);

test.each([390, 800, 1280])(
  "at %i px nothing is wider than the page",
  async (width) => {
    const { page } = await open("russia-gender-violence", width);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.close();
  },
  60_000,
);

test("the map has the boundaries of the regions", async () => {
  const { page } = await open("russia-gender-violence");
  expect(await page.locator('figure:has-text("Natural Earth") path').count()).toBeGreaterThan(80);
  await page.close();
}, 60_000);
