// The events of a case on one time axis, and any attribute by case on a map.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser, savedBy } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");
const open = async (address: string) => {
  const { page, study } = opened();
  await page.goto(`${study.url}${address}`);
  await page.waitForSelector(".live figure");
};
test("claims on outcomes, events and ties of a case are on one axis, can be filtered, and lead to their evidence", async () => {
  const { page } = opened();
  await open("pathways/timeline?case=trafficking");
  const count = (what: string) => page.locator(`.live [data-${what}]`).count();
  expect(await count("tie")).toBeGreaterThan(30);
  expect(await count("event")).toBe(20);
  expect(await count("claim")).toBeGreaterThan(20);
  await page.click('summary:has-text("Show")');
  await page.getByRole("checkbox", { name: "ties", exact: true }).uncheck();
  await expect.poll(() => count("tie")).toBe(0);
  await page.getByRole("checkbox", { name: "ties", exact: true }).check();
  await page.click('summary:has-text("Channels")');
  await page.getByRole("checkbox", { name: /^norm/u }).uncheck();
  await expect.poll(() => page.locator('.live [data-tie="t001"]').count()).toBe(0);
  await page.locator('input[type="range"]').last().fill("2000");
  await expect.poll(() => count("event")).toBeLessThan(8);
  await page.locator(".live [data-event]").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector('.panel a[href^="/sources/"]');
  expect(page.url()).toMatch(/\/pathways\/timeline\/event\/e\d+/u);
});

test("a timeline is saved as pictures and as data, including undated records", async () => {
  const { page } = opened();
  await open("pathways/timeline?case=sexual-assault");
  const name = "timeline of Sexual assault";
  const csv = (await savedBy(page, () => page.getByLabel(`Save as CSV: ${name}`).click())).toString();
  const ties = (await readFile(join(opened().folder, "ties.csv"), "utf8")).split("\n");
  expect(csv.match(/^tie,/gmu)).toHaveLength(ties.filter((line) => line.includes(",sexual-assault,")).length);
  expect(csv).toMatch(/^articles,,“rape”,1995,1995,38,$/mu);
  expect(
    (await savedBy(page, () => page.getByLabel(`Save as PNG: ${name}`).click())).subarray(1, 4).toString(),
  ).toBe("PNG");
});

test("a map shows any attribute; a region leads to its grades and evidence; regions without a grade are hatched", async () => {
  const { page } = opened();
  await open("pathways/map");
  await page
    .locator('label:has-text("Attribute") select')
    .selectOption({ label: "Working group of several agencies" });
  await expect
    .poll(() => page.textContent(".live figcaption"))
    .toContain("Working group of several agencies");
  expect(await page.getAttribute('.region[data-case="karelia"]', "fill")).toContain("url(#hatch");
  expect(await page.getAttribute('.region[data-case="khabarovsk"]', "fill")).toBe("rgb(8,48,107)");
  expect(await page.textContent(".live figcaption")).toContain("Natural Earth");
  await page.locator('.record[data-case="khabarovsk"]').focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector('.panel a[href^="/sources/"]');
  expect(await page.textContent(".panel .place")).toContain("Khabarovsk");
  expect(await page.textContent(".panel h2")).toBe("Working group of several agencies");
  await page.locator('section[aria-label="Grades"] button').first().click();
  await page.getByLabel("Kind of case").selectOption("intervention");
  await expect.poll(() => page.textContent(".live figcaption")).toContain("As tiles");
  const csv = (
    await savedBy(page, () => page.locator("button[aria-label^='Save as CSV: map of']").click())
  ).toString();
  expect(csv).toMatch(/^trafficking,Trafficking in women,RU,,,/mu);
});

test("another boundary set can be chosen, and is cited", async () => {
  const { page, folder, study } = opened();
  const boundaries = JSON.parse(await readFile(join(folder, "boundaries.topo.json"), "utf8"));
  const [layer = ""] = Object.keys(boundaries.objects);
  const kept = boundaries.objects[layer].geometries.filter(({ id }: { id: string }) => id === "RU-KHA");
  boundaries.objects[layer].geometries = kept;
  await writeFile(join(folder, "one.topo.json"), JSON.stringify(boundaries));
  const manifest = await readFile(join(folder, "study.yaml"), "utf8");
  await writeFile(
    join(folder, "study.yaml"),
    manifest.replace(
      "  rotate: [-100, -62]",
      "  rotate: [-100, -62]\n  sets:\n    - {name: One region, file: one.topo.json, source: Cut out by hand, rotate: [-135, -55]}",
    ),
  );
  await study.call("POST", "/api/folder", {});
  await open("pathways/map?kind=region&attribute=working_group");
  await page.getByLabel("Boundaries").selectOption("One region");
  await expect.poll(() => page.textContent(".live figcaption")).toContain("Boundaries: Cut out by hand.");
  expect(await page.locator(".region").count()).toBe(1);
  await page.getByLabel("Boundaries").selectOption("none");
  await expect.poll(() => page.textContent(".live figcaption")).toContain("without boundaries");
  expect(await page.locator(".region").count()).toBe(0);
  expect(await page.locator(".record[data-case]").count()).toBe(10);
});

test("a changed grade is redrawn", async () => {
  const { page, study } = opened();
  await open("pathways/map?kind=region&attribute=working_group");
  await study.call("POST", "/api/edits", {
    edits: [
      {
        op: "create",
        table: "grades",
        values: { case: "karelia", attribute: "working_group", grade: 1, confidence: "low" },
      },
    ],
  });
  await expect.poll(() => page.getAttribute('.region[data-case="karelia"]', "fill")).toBe("rgb(8,48,107)");
});

test("axe finds nothing, and nothing is wider than the page", async () => {
  const { page } = opened();
  for (const address of [
    "pathways/timeline/tie/t013?case=trafficking",
    "pathways/map/khabarovsk?attribute=working_group",
  ]) {
    await open(address);
    await page.waitForSelector(".panel");
    for (const width of [1280, 800]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await accessibilityProblems(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  }
});

test("the report in the workbench saves its figures, under its own content security policy", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}api/report`);
  await page.waitForSelector("figure[data-title] .save", { state: "attached", timeout: 60_000 });
  const name = "map of inclination to reform";
  const csv = (await savedBy(page, () => page.getByLabel(`Save as CSV: ${name}`).click())).toString();
  expect(csv.split("\n")[0]).toBe("case,name,ISO 3166,latitude,longitude,grade");
  const svg = (await savedBy(page, () => page.getByLabel(`Save as SVG: ${name}`).click())).toString();
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
  const png = await savedBy(page, () => page.getByLabel(`Save as PNG: ${name}`).click());
  expect(png.readUInt32BE(16)).toBe(1800);
});
