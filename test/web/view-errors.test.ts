// A view that fails leaves the rest of the workbench usable.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { toScreen } from "./screens.ts";

const opened = inBrowser("russia-gender-violence");

/** A view that fails until the flag is set in its page. */
const failingView = `
export function HistoryView() {
  if (!window.repaired) throw new Error("no revision 7");
  return "All revisions";
}`;

test("a view that throws shows an error, keeps the navigation working, and can be retried", async () => {
  const { page, study } = opened();
  await page.route("**/history-view-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: failingView }),
  );
  await page.goto(`${study.url}history`);
  const message = page.getByRole("alert");
  await message.waitFor();
  expect(await message.textContent()).toContain("Cause: no revision 7");

  await toScreen(page, "Codes");
  await page.waitForSelector(".codes-view");
  expect(await message.count()).toBe(0);

  await toScreen(page, "History");
  await message.waitFor();
  await page.evaluate(() => Object.assign(window, { repaired: true }));
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("All revisions").waitFor();
});

test("leaving an open passage shows the requested view", async () => {
  const { folder, page, study } = opened();
  await writeFile(join(folder, "sources/hrw1997.md"), "Women were turned away by the police.\n");
  await study.call("POST", "/api/folder", {});
  const { body: passage } = await study.call("POST", "/api/passages", {
    source_key: "hrw1997",
    file: "sources/hrw1997.md",
    start: 0,
    end: 5,
    exact: "Women",
  });
  await page.goto(`${study.url}sources/hrw1997?passage=${passage.id}`);
  await page.waitForSelector(".selection blockquote");
  await toScreen(page, "Cases");
  await page.waitForSelector("[role=gridcell]");
});
