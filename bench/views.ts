import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** Every view, with a selector that matches once it is usable. */
const views = {
  "cases/calibrate": ".calibrate-view svg, main > p",
  "cases/by": ".grade-view tbody tr",
  compare: ".compare-view .report > .scroll table",
  "pathways/network": ".network-view, main > p",
  sources: ".source-table a",
  codes: ".codes-view",
  "codes/memos": ".memos-view",
  "codes/relocate": ".orphans-view li, .orphans-view p",
  "search?q=law": ".kwic mark",
  conclusions: ".assessment-view",
  history: ".history-view tbody tr",
  "settings/yaml": ".study-view textarea",
  cases: "[role=gridcell]",
} as const;

/**
 * Navigates from view to view within an open page.
 *
 * @returns for each view the time until it is drawn, in milliseconds: first and second visit
 */
export async function viewTimes(page: Page): Promise<Record<string, string>> {
  const times: Record<string, number[]> = {};
  for (const _ of ["first", "again"])
    for (const [view, selector] of Object.entries(views)) {
      await page.waitForTimeout(300);
      const took = await page.evaluate(goThere, { view, selector });
      times[view] = [...(times[view] ?? []), took];
    }
  return Object.fromEntries(
    Object.entries(times).map(([view, took]) => [`${view} ms`, took.map((ms) => ms.toFixed(0)).join(" / ")]),
  );
}

async function goThere({ view, selector }: { view: string; selector: string }): Promise<number> {
  const start = performance.now();
  const main = document.querySelector("main");
  const before = main?.firstElementChild;
  history.pushState(null, "", `/${view}`);
  window.dispatchEvent(new Event("throughline:moved"));
  const there = () =>
    main?.firstElementChild !== before &&
    document.querySelector(selector) &&
    main?.textContent !== "Loading…";
  while (!there()) {
    if (performance.now() - start > 20_000) return Number.NaN;
    await new Promise(requestAnimationFrame);
  }
  // The frame in which it is painted, and the task after it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/**
 * Returns the time until the network is drawn, and the longest blocking of the page, in milliseconds; first /
 * second visit.
 */
export async function networkTimes(page: Page): Promise<{ "drawn ms": string; "stood still ms": string }> {
  const times: { drawn: number; still: number }[] = [];
  for (const _ of ["first", "again"]) {
    await page.waitForTimeout(1000);
    times.push(
      await page.evaluate(async () => {
        const start = performance.now();
        let [last, still] = [start, 0];
        history.pushState(null, "", "/pathways/network");
        window.dispatchEvent(new Event("throughline:moved"));
        while (!document.querySelector("svg.network .tie")) {
          await new Promise((resolve) => setTimeout(resolve));
          still = Math.max(still, performance.now() - last);
          last = performance.now();
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return { drawn: performance.now() - start, still: Math.max(still, performance.now() - last) };
      }),
    );
    await page.evaluate(() => {
      history.pushState(null, "", "/history");
      window.dispatchEvent(new Event("throughline:moved"));
    });
  }
  const text = (take: (time: (typeof times)[number]) => number) =>
    times.map((time) => Math.round(take(time))).join(" / ");
  return { "drawn ms": text(({ drawn }) => drawn), "stood still ms": text(({ still }) => still) };
}

/** Returns the size of what the first screen loads, in kB, compressed by gzip. */
export async function firstScreenKB(): Promise<number> {
  const dist = fileURLToPath(new URL("../packages/web/dist/", import.meta.url));
  const page = await readFile(`${dist}index.html`, "utf8");
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+)"/gu)].map(([, file]) => `${dist}${file}`);
  const sizes = await Promise.all(
    [`${dist}index.html`, ...files].map(async (file) => gzipSync(await readFile(file)).length),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}
