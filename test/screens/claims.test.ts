// A claim is created from a passage, dated, corrected and undone, in the text and beside its grade.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";
import { selectWords } from "../web/select-words.ts";

const opened = inBrowser("russia-gender-violence");
const text = "The first page.\fA crisis centre opened in Tver in May 1995.\n";
const claimRows = async () =>
  (await readFile(join(opened().folder, "claims.csv"), "utf8")).trim().split("\n");

async function claimed(): Promise<string> {
  const { folder, study, page, inFolder } = opened();
  await writeFile(join(folder, "sources/hrw1997.txt"), text);
  await study.call("POST", "/api/folder", {});
  await page.goto(`${study.url}sources/hrw1997`);
  await page.waitForSelector('.text:has-text("crisis centre")');
  await selectWords(page, "A crisis centre opened");
  await page.click("text=Make claim");
  expect(await page.inputValue("[name=locator]")).toBe("p. 2");
  expect(await page.inputValue("[name=statement]")).toBe("A crisis centre opened");
  await page.selectOption("[name=case]", "domestic-violence");
  expect(await page.locator("[name=attribute] option[value=working_group]").count()).toBe(0);
  await page.selectOption("[name=attribute]", "protection");
  await page.fill("[name=statement]", "A centre opened in Tver.");
  await page.fill("[name=date_from]", "1995-05");
  await page.click('.claim-form button:text-is("Save")');
  await inFolder("claims.csv", "A centre opened in Tver.");
  const { body } = await study.call("GET", "/api/claims?source_key=hrw1997&limit=1000");
  const made = body.rows.find(
    ({ statement }: { statement: string }) => statement === "A centre opened in Tver.",
  );
  expect(made).toMatchObject({
    date_from: "1995-05",
    date_to: null,
    locator: "p. 2",
    case: "domestic-violence",
  });
  return made.id;
}

test("a claim has its page, date, case and attribute; an invalid date is rejected", async () => {
  await claimed();
  const { page } = opened();
  await selectWords(page, "The first page");
  await page.click("text=Make claim");
  await page.selectOption("[name=case]", "trafficking");
  await page.selectOption("[name=attribute]", "protection");
  await page.fill("[name=statement]", "Something.");
  await page.fill("[name=date_from]", "May 1995");
  await page.click('.claim-form button:text-is("Save")');
  expect(await page.$eval("[name=date_from]", (input) => (input as HTMLInputElement).validity.valid)).toBe(
    false,
  );
});

test("a claim is corrected beside its passage and beside its grade, and deleted with its citation, each undone as one", async () => {
  const id = await claimed();
  const { page, study, inFolder } = opened();
  await page.click(".text mark");
  await page.click(`[aria-label="Change claim ${id}"]`);
  await page.fill(".claim-form [name=statement]", "A centre opened in Tver, with a hotline.");
  await page.selectOption(".claim-form [name=direction]", "qualifies");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.click('.claim-form button:text-is("Save")');
  await inFolder("claims.csv", "with a hotline.");
  await page.waitForSelector(".claim-form", { state: "detached" });

  await page.goto(`${study.url}cases/domestic-violence/protection?tab=evidence`);
  const item = page.locator(".panel .claims li", { hasText: "with a hotline" });
  await item.locator("input[type=checkbox]").check();
  await inFolder("grades.csv", id);
  const before = await claimRows();
  const row = before.find((line) => line.startsWith(`${id},`));
  expect(row).toContain("qualifies");
  expect(row).toContain("1995-05");
  await item.getByRole("button", { name: `Change claim ${id}` }).focus();
  await page.keyboard.press("Enter");
  await item.locator('button:text-is("Delete claim")').click();
  await page.getByRole("dialog").getByText("Kept, but no longer linked to it: 1 grade.").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Delete claim" }).click();
  await expect.poll(() => item.count()).toBe(0);
  await expect.poll(async () => (await claimRows()).length).toBe(before.length - 1);
  expect((await claimRows()).join("\n")).not.toContain("with a hotline");
  expect((await study.call("GET", "/api/grades/domestic-violence/protection")).body.claims).not.toContain(id);
  await undo(page);
  await expect.poll(claimRows).toEqual(before);
  await expect.poll(() => item.locator("input[type=checkbox]").isChecked()).toBe(true);
});

test("a claim draws an event that cites it, and a memo is written on selected words by N", async () => {
  const id = await claimed();
  const { page, study, inFolder } = opened();
  await page.goto(`${study.url}sources/hrw1997?claim=${id}`);
  await page.click('.claim-inspector button:text-is("Add event")');
  expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("A centre opened in Tver.");
  await page.click("text=Save row");
  await inFolder("events.csv", id);
  await page.waitForSelector('.rests >> text="A centre opened in Tver."');

  await selectWords(page, "in Tver");
  await page.waitForSelector(".selection-tools");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.focus(".text");
  await page.keyboard.press("n");
  await page.waitForSelector("[name=memo]:focus");
  await page.keyboard.type("Which centre?");
  await page.click(".panel form:has([name=memo]:focus) button[type=submit]");
  await inFolder("memos.csv", "Which centre?");
});
