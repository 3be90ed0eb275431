// A study built from nothing in the browser, with counted actions.

import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBundled } from "../host/studies.ts";
import { accessibilityProblems, inBrowser } from "./in-browser.ts";
import { paste } from "./paste.ts";
import { toScreen } from "./screens.ts";
import { selectWords } from "./select-words.ts";

const opened = inBrowser("survival-of-democracy-raw");

/** Maximum number of actions: a click, a selection, a filled field, a choice, a paste. */
const maxActions = 90;

const cases = ["Alba", "Brema", "Corda", "Delta", "Elmar", "Fosse", "Garda", "Holm"];
const gradesOf = (i: number) => [i % 2, i < 4 ? 1 : 0, i % 2];
const table = [
  "case\tForeign money\tOutside pressure\tShelter in operation",
  ...cases.map((name, i) => [name, ...gradesOf(i)].join("\t")),
].join("\n");

/** Fifteen sentences about cases, five in each document. */
const sentences = cases
  .flatMap((name, i) => [
    `${name} had foreign money ${i % 2 ? "for years" : "never"}.`,
    `${name} was under outside pressure ${i < 4 ? "often" : "never"}.`,
  ])
  .slice(0, 15);
const documents = [0, 1, 2].map((at) => ({
  name: `report-${at + 1}.md`,
  text: `# Report ${at + 1}\n\n${sentences.slice(at * 5, at * 5 + 5).join("\n\n")}\n`,
}));

/** Counts the actions of a person. */
class Actions {
  count = 0;
  async do<T>(act: Promise<T>): Promise<T> {
    this.count++;
    return act;
  }
}

async function newStudy(page: Page, actions: Actions, folder: string): Promise<void> {
  const form = page.getByRole("form", { name: "New study" });
  await actions.do(form.getByLabel("Title").fill("Shelters in eight towns"));
  await actions.do(form.getByLabel("Question").fill("What brought a shelter?"));
  await actions.do(form.getByLabel("Folder", { exact: false }).fill(folder));
  await actions.do(form.getByRole("button", { name: "Create study" }).click());
  await page.waitForSelector(".first-cards");
}

async function attributes(page: Page, actions: Actions): Promise<void> {
  await actions.do(page.click('.first-cards a:has-text("Add attributes")'));
  await actions.do(page.click('summary:has-text("Add attribute")'));
  for (const label of ["Foreign money", "Outside pressure", "Shelter in operation"]) {
    await actions.do(page.fill(".new-attribute [name=label]", label));
    if (label.startsWith("Shelter"))
      await actions.do(page.selectOption(".new-attribute [name=role]", "outcome"));
    await actions.do(page.click(".new-attribute button"));
    await page.waitForSelector(`[role=columnheader]:has-text("${label}")`);
  }
  await actions.do(page.focus("[role=grid]"));
  await actions.do(paste(page, table));
  await page.waitForSelector('[role=grid] [role=columnheader]:has-text("Holm")');
}

async function readDocuments(page: Page, actions: Actions): Promise<void> {
  await actions.do(toScreen(page, "Sources"));
  await page.waitForSelector(".read-view");
  const input = page.locator('input[type="file"][multiple]').first();
  await actions.do(
    input.setInputFiles(
      documents.map(({ name, text }) => ({ name, mimeType: "text/markdown", buffer: Buffer.from(text) })),
    ),
  );
  for (const [at, { name }] of documents.entries()) {
    const link = page.locator(`a[href="/sources/${name.replace(".md", "")}"]`).first();
    await actions.do(link.click());
    for (const [i, sentence] of sentences.slice(at * 5, at * 5 + 5).entries()) {
      await page.waitForSelector(`.text:has-text("${sentence}")`);
      await actions.do(selectWords(page, sentence));
      await actions.do(page.getByRole("button", { name: "Make claim" }).click());
      const form = page.locator(".claim-form");
      if (i === 0) await actions.do(form.locator("[name=locator]").fill("p. 1"));
      await expect.poll(() => form.locator("[name=locator]").inputValue()).toBe("p. 1");
      expect(await form.locator("[name=statement]").inputValue()).toBe(sentence);
      await actions.do(form.getByRole("button", { name: "Save" }).click());
      await form.waitFor({ state: "detached" });
    }
  }
}

test("a study of 8 cases with 3 documents, 15 claims and a first solution takes at most 90 actions", async () => {
  const start = await openBundled("party-bans-africa");
  const folder = join(await mkdtemp(join(tmpdir(), "throughline-new-")), "shelters");
  const actions = new Actions();
  try {
    const page = await opened().newPage();
    await page.goto(start.address);
    await page.getByRole("button", { name: /^Study menu/u }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "New study…" }).click();
    await page.waitForURL(/\/start/u);
    await page.getByRole("form", { name: "New study" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await newStudy(page, actions, folder);
    await attributes(page, actions);
    await readDocuments(page, actions);
    await actions.do(toScreen(page, "Compare"));
    await actions.do(page.click("text=New truth table"));
    await page.waitForSelector(".report > .scroll table");
    expect(actions.count).toBeLessThanOrEqual(maxActions);
  } finally {
    await start.end();
  }
  const { study, problems } = await loadStudy(folder);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(study?.cases.map(({ name }) => name)).toEqual(cases);
  expect(study?.claims).toHaveLength(15);
  const cited = study?.grades.filter(({ claims }) => claims.length > 0) ?? [];
  expect(cited.length).toBeGreaterThan(0);
  expect(await readFile(join(folder, "study.yaml"), "utf8")).toContain("kind: truth-table\n");
});
