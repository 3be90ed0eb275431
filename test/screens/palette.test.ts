// Everything with a name in a study is found by part of it, also in a large study.

import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { currentAssessment } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence", "cases");

const many = { sources: 500, codes: 400 };

test("views, analyses, cases, attributes, codes, sources, patterns and conclusions are found by part of their names", async () => {
  const { folder, study, page } = opened();
  const works = Array.from(
    { length: many.sources },
    (_, i) => `@book{work${i}, author={Author ${i}}, title={Volume ${i} of the yearbook}, year={2001}}`,
  );
  await appendFile(join(folder, "sources.bib"), `${works.join("\n")}\n`);
  const codes = Array.from(
    { length: many.codes },
    (_, i) => `c${i},Topic ${i},${i < 10 ? "" : `c${i % 10}`}`,
  );
  await writeFile(join(folder, "codes.csv"), `id,name,parent\n${codes.join("\n")}\n`);
  await expect.poll(async () => (await study.call("GET", "/api/codes?limit=1")).body.total).toBe(many.codes);
  await page.goto(`${study.url}conclusions`);
  await currentAssessment(page);
  await page.waitForSelector(".conclusion-list li");
  const id = await page.$eval(".conclusion-list li", (row) => row.id.replace("conclusion-", ""));
  const statement = await page.$eval(".conclusion-list li > div > a", (link) => link.textContent ?? "");

  const first = () => page.textContent('[role=option][aria-selected="true"]');
  for (const [typed, found, address] of [
    ["matrix", "Codes: Code matrix screen", "/codes/matrix"],
    ["interventions comp", "Interventions compared analysis", "/conclusions/interventions"],
    ["habarovsk", "Khabarovsk case", "/cases/khabarovsk"],
    ["national_law", "Reform of national law attribute", "/cases/by/national_law"],
    ["topic 399", "Topic 9 › Topic 399 code", "/codes/c399"],
    ["yearbook 487", "Volume 487 of the yearbook source", "/sources/work487"],
    ["boomerang pattern", "pattern", "/pathways?analysis="],
    [statement.slice(3, 60), "conclusion", `/conclusions/${id}`],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.fill("dialog input", typed);
    await expect.poll(first).toContain(found);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain(address);
  }
});

test("results are counted and announced; axe finds nothing", async () => {
  const { page } = opened();
  await page.keyboard.press("Control+k");
  const status = () => page.textContent("dialog [role=status]");
  await page.fill("dialog input", "o");
  await expect.poll(status).toMatch(/^First 12 of \d{2,} matches\. Type more of the name\.$/u);
  expect(await page.locator("[role=option]").count()).toBe(13);
  expect(await page.textContent("[role=option] >> nth=-1")).toContain("Search all text for “o”");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.fill("dialog input", "khabarovsk");
  await expect.poll(status).toMatch(/^\d+ matches?\.$/u);
  await page.fill("dialog input", "xyzzy plugh");
  await expect.poll(status).toBe("No matches.");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("/search?q=xyzzy+plugh");
});
