// Tables of a study by form: records are edited, deleted with their dependants, and restored from the history.

import { expect, test } from "vitest";
import { openBundled } from "../host/studies.ts";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { toScreen, undo } from "../web/screens.ts";

const opened = inBrowser("survival-of-democracy-raw");

test("tables are edited, records are deleted with their dependants, and restored from the history", async () => {
  const study = await openBundled("russia-gender-violence");
  try {
    const page = await opened().newPage();
    await page.goto(study.address);
    await page.waitForSelector(".sidebar .study strong");
    await page.goto(`${study.url}settings/tables/actors`);
    await page.getByRole("button", { name: "Add row" }).click();
    const form = page.getByRole("form", { name: "Add row" });
    await form.getByRole("button", { name: "Save row" }).click();
    await form.getByText("Name: fill in this cell.").waitFor();
    await form.getByLabel("Name").fill("Women’s Alliance");
    await form.getByLabel("Kind").fill("ngo");
    expect(await accessibilityProblems(page)).toEqual([]);
    await form.getByRole("button", { name: "Save row" }).click();
    const cell = page.getByRole("button", { name: /^Edit Name of Women’s Alliance/u });
    await cell.press("Enter");
    await page.keyboard.type(" (Barnaul)");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Edit Name of Women’s Alliance \(Barnaul\)/u }).waitFor();

    await page.goto(`${study.url}settings/attributes/prosecution`);
    await page.getByRole("button", { name: "Delete attribute" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete this attribute?" });
    await dialog.getByText(/Also deleted: .*claims.*grades/u).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Delete attribute" }).click();
    await page.waitForURL(/settings\/attributes$/u);
    await expect.poll(() => page.locator('.attribute-list >> text="Prosecution"').count()).toBe(0);
    await undo(page);
    await page.locator('.attribute-list >> text="Prosecution"').waitFor();

    await page.goto(`${study.url}settings/preferences`);
    await page.getByLabel("Your name").fill("Anna Example");
    await page.getByRole("button", { name: "Save name" }).click();
    await page.getByText(/^Name saved\./u).waitFor();
    await page.goto(`${study.url}settings/analyses`);
    await page.locator(".attribute-list a").first().click();
    const analysis = page.locator("form.settings-form", { hasText: "Save analysis" });
    const title = await analysis.getByLabel("Title").inputValue();
    await analysis.getByLabel("Title").fill("Renamed analysis");
    expect(await accessibilityProblems(page)).toEqual([]);
    await analysis.getByRole("button", { name: "Save analysis" }).click();
    await page.locator('.attribute-list >> text="Renamed analysis"').waitFor();

    await toScreen(page, "History");
    const [change] = [page.locator(".revisions > li").first()];
    await change.getByText("Anna Example").waitFor();
    await change.getByRole("button", { name: /^Before and after/u }).click();
    await change.locator(".before", { hasText: title }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await change.getByRole("button", { name: /^Restore study settings/u }).click();
    await page.getByText("Restored.").waitFor();
    await expect
      .poll(() => study.call("GET", "/api/study").then(({ body }) => body.manifest.analyses[0].title))
      .toBe(title);

    await page.getByRole("button", { name: /^Study menu/u }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    expect((await page.request.get(`${study.url}api/study`)).status()).toBe(401);
  } finally {
    await study.end();
  }
});
