// Rival explanations weighed live: a judgement or a finding is changed, and the posteriors follow; the study stays as it is until kept.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inBrowser, seriousProblems } from "./in-browser.ts";

const opened = inBrowser("invented-towns");
const report = () => opened().page.textContent(".compare-view .report");

test("likelihoods and findings are tried out, and kept under a name", async () => {
  const { page, study, folder, inFolder } = opened();
  await page.goto(`${study.url}compare/vote`);
  await expect.poll(report, { timeout: 10_000 }).toContain("the evidence favours money");
  expect(await report()).not.toContain("How sure");
  const before = await readFile(join(folder, "study.yaml"), "utf8");
  const quoted = page.getByLabel("The mover of the motion quoted the county's letter, if money");
  expect(await quoted.inputValue()).toBe("0.4-0.6");
  await quoted.fill("much");
  await quoted.press("Enter");
  expect(await quoted.inputValue()).toBe("0.4-0.6");
  await page.getByLabel("The mover of the motion quoted the county's letter: found").uncheck();
  await expect.poll(report, { timeout: 10_000 }).toContain("the evidence favours citizens");
  expect(await readFile(join(folder, "study.yaml"), "utf8")).toBe(before);
  await page.fill("[name=title]", "Had the letter not been quoted");
  await page.click('button:text-is("Keep the settings")');
  await inFolder("study.yaml", '"observed":"absent"');
  expect(await seriousProblems(page)).toEqual([]);
});

test("a causal model is asked in the browser, from the grades as they are", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}compare/chain`);
  await expect
    .poll(report, { timeout: 20_000 })
    .toContain("The average effect of a threat on opening a shelter: 0.18");
});
