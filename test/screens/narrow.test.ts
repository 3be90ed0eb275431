// At 400 % zoom on 1280 px, or on a phone, nothing needs sideways scrolling, and controls are large enough.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { atRest, inBrowser } from "../web/in-browser.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const opened = inBrowser("survival-of-democracy-raw");

type Axe = { run: (on: Document, how: object) => Promise<{ violations: { nodes: { html: string }[] }[] }> };

test("no view is wider than 320 px, and no control is too small", {}, async () => {
  const { page, study } = opened();
  await page.setViewportSize({ width: 320, height: 640 });
  const views = [
    "cases/BE/DEV",
    "calibrate",
    "cases/by/DEV",
    "compare",
    "read",
    "search?q=democracy",
    "history",
  ];
  for (const view of [...views, "", "conclusions", "codes", "settings", "pathways/events"]) {
    await page.goto(`${study.url}${view}`);
    await page.waitForSelector("main > *:not(.soft)");
    await atRest(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.evaluate(axe);
    const small = await page.evaluate(async () => {
      const rules = { runOnly: { type: "rule", values: ["target-size"] } };
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, rules);
      return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
    });
    expect({ view, wide, small }).toEqual({ view, wide: 0, small: [] });
  }
});
