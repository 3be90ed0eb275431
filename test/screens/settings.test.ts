// The study and its attributes edited by form.

import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { openScreen, undo } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");

test("title, attributes and rubric are edited by form, kept as drafts, and undone", async () => {
  const { page, study, inFolder } = opened();
  await openScreen(page, study, "settings");
  await page.getByLabel("Title").fill("Three interventions");
  await page.reload();
  await page.waitForSelector("text=Draft restored");
  expect(await page.getByLabel("Title").inputValue()).toBe("Three interventions");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await inFolder("study.yaml", "title: Three interventions\n");
  await expect.poll(() => page.textContent(".sidebar .study strong")).toBe("Three interventions");

  await page.click('nav.tabs >> text="Attributes and rubric"');
  await page.click('.attribute-list >> text="Prosecution"');
  await page.getByLabel("Short label").fill("Courts");
  await page.getByRole("form", { name: "Attribute" }).getByRole("button", { name: "Save" }).click();
  await inFolder("study.yaml", "short: Courts");
  await page.getByLabel("Meaning of 0.33").fill("few cases, none won");
  await page
    .locator("li", { has: page.getByLabel("Meaning of 0.33") })
    .getByText("Save")
    .click();
  await inFolder("rubric.csv", 'prosecution,0.33,"few cases, none won"');
  await page.getByLabel("Grade", { exact: true }).fill("0.5");
  await page.getByLabel("Meaning", { exact: true }).fill("as many won as lost");
  await page.getByRole("button", { name: "Add step" }).click();
  await page.getByLabel("Meaning of 0.5").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await undo(page);
  await expect.poll(() => page.getByLabel("Meaning of 0.5").count()).toBe(0);
});
