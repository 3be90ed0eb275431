// The first hour: from an empty folder to a first solution by the steps of docs/tutorial.md, and the guided tour.

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { openFolder } from "../host/studies.ts";
import { root } from "../russia.ts";
import { accessibilityProblems, inBrowser } from "./in-browser.ts";
import { toScreen } from "./screens.ts";
import { walk } from "./walk.ts";

const opened = inBrowser("survival-of-democracy-raw");

/** Creates an empty study with the command. */
async function emptyStudy(name: string, title: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "throughline-")), name);
  const command = join(root, "packages/cli/bin/throughline.mjs");
  execFileSync(process.execPath, [command, "init", folder, "--empty", "--title", title]);
  return folder;
}

test("from an empty folder to a solution, its conclusion and its passage", async () => {
  const folder = await emptyStudy("shelters", "Campaigns for a shelter");
  const study = await openFolder(folder);
  try {
    const page = await opened().newPage();
    await page.addInitScript(() => localStorage.removeItem("throughline.tour"));
    await page.goto(study.address);
    await page.waitForSelector(".first-cards");
    expect(await page.locator(".tour-offer").count()).toBe(0);
    await page.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
    await page.reload();
    for (const step of walk) {
      await step.act(page);
      await page.waitForSelector(step.shows);
    }
    expect(await page.textContent(".conclusion-list")).toMatch(
      /parsimonious solution for shelter in operation is money[ -]from[ -]abroad/iu,
    );
  } finally {
    await study.end();
  }
  const { study: read, problems } = await loadStudy(folder);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(read?.cases.map(({ name }) => name)).toEqual(["North", "South", "East", "West"]);
  expect(read?.grades).toHaveLength(12);
  expect(read?.claims[0]).toMatchObject({ statement: "A foundation paid for three years.", caseId: "north" });
  expect(await readFile(join(folder, "passages.csv"), "utf8")).toContain(
    "paid for the house for three years",
  );
  expect(read?.manifest.analyses[0]).toMatchObject({ kind: "truth-table", outcome: "shelter-in-operation" });
});

test("raw values without anchors are reported where they are needed, with a link, up to the first solution", async () => {
  const folder = await emptyStudy("incomes", "Incomes");
  const study = await openFolder(folder);
  try {
    const page = await opened().newPage();
    await page.goto(study.address);
    for (const [id, label, role, scale] of [
      ["income", "Income a head", "condition", "raw"],
      ["lasted", "Democracy lasted", "outcome", "crisp"],
    ])
      await study.call("POST", "/api/attributes", { id, attribute: { label, role, scale } });
    for (const [id, income] of Object.entries({ a: 300, b: 500, c: 700, d: 900 })) {
      await study.call("POST", "/api/cases", { id, name: id, kind: "country" });
      for (const [attribute, grade] of [
        ["income", income],
        ["lasted", income > 600 ? 1 : 0],
      ])
        await study.call("POST", "/api/grades", {
          case: id,
          attribute,
          grade,
          confidence: "high",
          claims: [],
        });
    }
    await toScreen(page, "Compare");
    await page.waitForSelector("text=Calibrate these attributes first: Income a head");
    await page.click('main p a:text-is("Calibrate")');
    await page.click("text=Save thresholds");
    await page.waitForSelector('button:has-text("Save thresholds"):disabled');
    await toScreen(page, "Compare");
    await page.click("text=New truth table");
    await page.waitForSelector("text=solution for Democracy lasted is");
  } finally {
    await study.end();
  }
});

test("the tour is offered once, leads through every view of the study, and can be repeated", async () => {
  const { study, newPage } = opened();
  const page = await newPage();
  await page.addInitScript(() => {
    if (sessionStorage.getItem("fresh") === null) localStorage.removeItem("throughline.tour");
    sessionStorage.setItem("fresh", "no");
  });
  await page.goto(study.url);
  await page.click(".tour-offer >> text=Take the tour");
  const titles: (string | null)[] = [];
  for (;;) {
    await page.waitForSelector(".toured");
    titles.push(await page.textContent(".tour h2"));
    // The button to the next step has the keyboard focus, whichever view had it before.
    await page.waitForSelector(".tour button:nth-of-type(2):focus");
    if (titles.length === 2) expect(await accessibilityProblems(page)).toEqual([]);
    if (await page.locator('.tour button:text-is("Next")').count()) await page.keyboard.press("Enter");
    else break;
    await expect.poll(() => page.textContent(".tour h2")).not.toBe(titles.at(-1));
  }
  expect(titles).toEqual([
    "Cases and attributes",
    "Every grade has its reasons",
    "Down to the passage",
    "Find what the sources say",
    "From raw values to sets",
    "Compare, live",
    "Conclusions you can defend",
    "Nothing is lost",
  ]);
  await page.click("text=End the tour");
  await page.evaluate(() => localStorage.setItem("throughline.tour", "done"));
  expect(await page.locator(".tour").count()).toBe(0);
  await page.locator("main").focus();
  await page.keyboard.press("?");
  await page.click("dialog >> text=Take the tour");
  await page.waitForSelector(".tour h2");
});
