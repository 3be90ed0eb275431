// The report in a real browser.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectBrowser } from "../host/browser.ts";
import { studies } from "../russia.ts";
import { accessibilityProblems } from "../web/in-browser.ts";
import { writeReport } from "../web/report-file.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-report-"));
let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(place, { recursive: true });
});

const files = new Map<string, Promise<string>>();

/** Returns the file of a study's report, written once. */
function fileOf(name: string): Promise<string> {
  const file = files.get(name) ?? writeReport(place, name);
  files.set(name, file);
  return file;
}

async function open(name: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const path = await fileOf(name);
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

/** Opens the details of every chapter, without the folded parts inside them. */
async function openChapters(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details.more")) details.open = true;
  });
}

describe.each(studies)("%s", (name) => {
  test("opens without errors or requests, and axe finds nothing", async () => {
    const { page, complaints } = await open(name);
    expect(complaints).toEqual([]);
    await openChapters(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });
});

test("a conclusion opens by keyboard, down to a claim, and the claim leads to its passage", async () => {
  const { page } = await open("russia-gender-violence");
  const chapter = page.locator('section[aria-labelledby="question-pathway"] > details.more');
  await chapter.locator("> summary").focus();
  await page.keyboard.press("Enter");
  const box = page.locator('[id="conclusion-pathway.which.trafficking"]');
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
});

test.each([390, 800, 1280])("nothing is wider than the page at %i px", async (width) => {
  const { page } = await open("russia-gender-violence", width);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await page.close();
});

test("the map has the boundaries of the regions", async () => {
  const { page } = await open("russia-gender-violence");
  const outlines = await page
    .locator('figure:has-text("Natural Earth") path')
    .evaluateAll((paths) => paths.flatMap((path) => path.getAttribute("d")?.match(/M/gu) ?? []));
  expect(outlines.length).toBeGreaterThan(80);
  await page.close();
});

test("the first pathway that may hold is drawn, the others are folded, and their ties lead to their claims", async () => {
  const { page } = await open("russia-gender-violence");
  await openChapters(page);
  const drawn = (name: string) => page.locator(`figure[data-title="${name} in Trafficking in women"]`);
  expect(await drawn("State preemption").locator("svg").isVisible()).toBe(true);
  expect(await drawn("Boomerang").locator("svg").isVisible()).toBe(false);
  await page.locator('summary:text-is("Boomerang: not shown: a record is missing")').last().click();
  expect(await drawn("Boomerang").locator('[data-step="B2"]').textContent()).toContain("missing: B2");
  await page.locator('summary:text-is("Smart sanctions: may hold")').last().click();
  const claim = drawn("Smart sanctions").locator('a[href="#claim-s042"]').first();
  await drawn("Smart sanctions").locator("summary").click();
  await claim.click();
  await expect.poll(() => page.locator("#claim-s042").isVisible()).toBe(true);
  await page.close();
});

test("a figure of the standalone report is saved as a self-contained SVG", async () => {
  const { page } = await open("russia-gender-violence");
  await openChapters(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByLabel("Save as SVG: State preemption in Trafficking in women", { exact: true }).click(),
  ]);
  const bytes = await buffer(await file.createReadStream());
  const alone = await browser.newPage();
  const asked: string[] = [];
  alone.on("request", (request) => asked.push(request.url()));
  await alone.goto(`data:image/svg+xml;base64,${bytes.toString("base64")}`);
  expect(await alone.locator("svg").getAttribute("aria-label")).toMatch(
    /State preemption.*Q1, .*: met.*Q2, .*: not known/u,
  );
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
  await alone.close();
  await page.close();
});

describe("content of each solution", () => {
  test.each(studies)(
    "%s: every link leads somewhere, every id stands once, and no section or table is empty",
    async (name) => {
      const { page } = await open(name);
      const found = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
        const bare = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((element) => !element.textContent?.trim()).length;
        return {
          dead: [...document.querySelectorAll('a[href^="#"]')]
            .map((a) => a.getAttribute("href") ?? "")
            .filter((href) => !ids.includes(href.slice(1))),
          twice: ids.filter((id, i) => ids.indexOf(id) !== i),
          empty:
            bare("main > section, tbody, details > div, figcaption") +
            [...document.querySelectorAll("main > section")].filter((s) => s.children.length < 2).length,
        };
      });
      expect(found).toEqual({ dead: [], twice: [], empty: 0 });
      await page.close();
    },
    60_000,
  );

  test("Lipset's range, typical cases, unexplained cases and plot equal the results by hand", async () => {
    const { page } = await open("survival-of-democracy");
    const section = page.locator('section[aria-labelledby="analysis-survival"]');
    expect(await section.textContent()).toContain(
      "The model stays the same for any consistency threshold from 0.71 to 0.8; at 0.7 and at 0.81 it changes.",
    );
    const box = page.locator('[id="model-survival.parsimonious.M1"]');
    const rows = (await box.locator("tbody tr:not(.as-table tr)").allTextContents()).map((text) =>
      text.replaceAll("\u200b", ""),
    );
    // DEV*~IND: Ireland 2 × |0.92 - 0.72| + 1 - 0.72 = 0.68, Finland 2 × |0.77 - 0.58| + 1 - 0.58 = 0.8.
    expect(rows[0]).toBe(
      "Developed country · not Industrialised country DEV*~INDIn this term only: Ireland (0.72, 0.92), most typical; Finland (0.58, 0.77)none",
    );
    expect(rows[2]).toBe(
      "row 24DEV 1, URB 0, LIT 1, IND 1, STB 1France (0.19, 0.95), best example; Sweden (0.33, 0.95)",
    );
    const picture = box.locator("figure svg");
    const inWords = (await picture.getAttribute("aria-label")) ?? "";
    expect(inWords).toContain("deviant coverage: France (0.19, 0.95) and Sweden (0.33, 0.95)");
    expect(inWords).toContain("typical: Belgium (0.89, 0.95), Finland (0.58, 0.77) and Ireland (0.72, 0.92)");
    const labels = await picture.locator("text").allTextContents();
    for (const name of ["Belgium", "Netherlands", "United Kingdom", "Spain", "Portugal"])
      expect(labels).toContain(name);
    await page.close();
  });

  test("names in the plot cover neither each other nor a mark", async () => {
    const { page } = await open("survival-of-democracy");
    await openChapters(page);
    const overlaps = await page.locator('[id="model-survival.parsimonious.M1"] svg').evaluate((svg) => {
      const names = [...svg.querySelectorAll("text")].filter((t) => /^[A-Z][a-z]/u.test(t.textContent ?? ""));
      const marks = [...svg.querySelectorAll("circle, path[transform]")].filter(
        (m) => !m.closest("g[aria-hidden]"),
      );
      const hit = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
      const boxes = names.map((name) => name.getBoundingClientRect());
      const taken = marks.map((mark) => mark.getBoundingClientRect());
      return {
        names: names.length,
        overlaps: boxes.flatMap((a, i) => [...boxes.slice(i + 1), ...taken].filter((b) => hit(a, b))).length,
        marks: marks.length,
      };
    });
    expect(overlaps).toEqual({ names: 18, overlaps: 0, marks: 18 });
    await page.close();
  });

  test("a typical case leads to its grades, and a grade to its claim", async () => {
    const { page } = await open("russia-gender-violence");
    await openChapters(page);
    await page.locator('[id="model-where.conservative.M1"] a', { hasText: "Khabarovsk" }).click();
    const box = page.locator("#case-khabarovsk");
    await expect.poll(() => box.locator("table").isVisible()).toBe(true);
    const claim = box.locator('a[href^="#claim-"]').first();
    const id = (await claim.getAttribute("href")) ?? "";
    await claim.click();
    await expect.poll(() => page.locator(id).isVisible()).toBe(true);
    await page.close();
  });

  test("crisp and multi-value solutions have their cases and no XY plot", async () => {
    for (const name of ["womens-representation", "party-bans-africa"]) {
      const { page } = await open(name);
      expect(await page.locator('[id^="model-"]').count()).toBeGreaterThan(0);
      expect(await page.locator('[id^="model-"] figure').count()).toBe(0);
      await page.close();
    }
  });
});
