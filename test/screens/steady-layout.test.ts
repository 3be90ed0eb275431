// Nothing that is shown moves while a screen loads.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atRest, inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");

/** Sum of shifts that hardly anybody sees: a heading gets the name of its record, a line wraps. */
const unseen = 0.02;

const screens = [
  "sources",
  "sources/johnson2009",
  "codes",
  "cases/by/national_law",
  "compare",
  "compare?tab=necessity",
  "pathways",
  "pathways/network",
  "pathways/timeline",
  "pathways/map?kind=region",
  "conclusions",
  "report",
  "history",
  "settings",
];

/** Opens a screen, and returns how far its content moved, as browsers sum it up. */
async function shiftsOf(page: Page, path: string): Promise<number> {
  await page.goto(`${opened().study.url}${path}`);
  await page.waitForSelector(path.startsWith("compare") ? "[data-stage=done]" : "main > *:not(.soft)");
  await atRest(page);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // An observer is not called when there is no entry.
        requestAnimationFrame(() => setTimeout(() => resolve(0), 100));
      }),
  );
}

test("screens on a phone do not move while they load", async () => {
  const { page } = opened();
  await page.setViewportSize({ width: 390, height: 844 });
  const moved: Record<string, number> = {};
  for (const path of screens) {
    const sum = await shiftsOf(page, path);
    if (sum > unseen) moved[path] = sum;
  }
  expect(moved).toEqual({});
});
