// A saved result opens unchanged after the study has changed, and differences are reported.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";
import { widenedClaims } from "../web/widened-claims.ts";

const opened = inBrowser("survival-of-democracy-raw");
const solution = "developed country and not industrialised country + urbanised country and stable government";

test("a saved result does not change with a grade or a reload; the live result does", async () => {
  const { page, study, folder, inFolder } = opened();
  await page.goto(`${study.url}compare`);
  await page.waitForSelector("[data-stage=done]");
  await page.fill("[name=title]", "Before the new figures");
  await page.click('button:text-is("Keep result")');
  await page.waitForSelector("[data-same=true]");
  expect(page.url()).toContain("with=kept%3Abefore-the-new-figures");
  await inFolder("kept/before-the-new-figures.json", '"format": "throughline-kept/1"');

  const beside = 'section[aria-label="Kept result: before-the-new-figures"]';
  const live = ".compare-result section >> nth=0 >> .report";
  expect(await page.textContent(`${beside} .report`)).toContain(solution);
  for (const id of ["BE", "NL"]) {
    await widenedClaims(opened(), id, "SURV", [-10, 10]);
    const { body: row } = await study.call("GET", `/api/grades/${id}/SURV`);
    await study.call("PATCH", `/api/grades/${id}/SURV`, { version: row.version, grade: -10 });
  }
  await expect.poll(() => page.textContent(live)).not.toContain(solution);
  await page.reload();
  await page.waitForSelector("[data-same=true]");
  expect(await page.textContent(`${beside} .report`)).toContain(solution);
  expect(await page.textContent(live)).not.toContain(solution);

  const path = join(folder, "kept/before-the-new-figures.json");
  const kept = await readFile(path, "utf8");
  await writeFile(path, kept.replace(solution, "DEV*LIT"));
  expect((await study.call("POST", "/api/folder", {})).status).toBe(200);
  await page.reload();
  await page.waitForSelector("[data-same=false]");
  expect(await page.textContent(beside)).toContain("Kept: The");
  await writeFile(path, "{}");
  expect((await study.call("POST", "/api/folder", {})).status).toBe(200);
  await page.reload();
  await expect.poll(() => page.textContent(`${beside} [role=alert]`)).toContain("is not a kept result");
});
