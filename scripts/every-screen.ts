// Takes screenshots of every screen in several widths, light and dark, for review. Options (each a list with commas):
// node --conditions=source scripts/every-screen.ts [--study folder] [--to folder] [--language en,ru] [--theme light,dark]
// [--width 1440,1280,800,390] [--only cases,compare]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startChromium } from "../test/chromium.ts";
import { seriousProblems } from "../test/web/accessibility.ts";
import { openCopy, openWindow, root, takePicture } from "./picture-study.ts";
import { inRussia, screensOf } from "./screens.ts";

const list = (text: string): string[] => text.split(",");
const { values } = parseArgs({
  options: {
    study: { type: "string", default: join(root, "studies/russia-gender-violence") },
    to: { type: "string", default: join(root, "out/screens") },
    language: { type: "string", default: "en,ru" },
    theme: { type: "string", default: "light,dark" },
    width: { type: "string", default: "1440,1280,800,390" },
    only: { type: "string" },
    axe: { type: "boolean", default: false },
  },
});
const only = values.only === undefined ? undefined : list(values.only);
const asked = screensOf(inRussia).filter(([name]) => only === undefined || only.includes(name));
await mkdir(values.to, { recursive: true });
const study = await openCopy(values.study);
await study.call("POST", "/api/folder", {});
const browser = await startChromium();
const note = (text: string) => process.stdout.write(`${text}\n`);

for (const language of list(values.language))
  for (const theme of list(values.theme)) {
    const context = await openWindow(browser, study, {
      theme: theme === "dark" ? "dark" : "light",
      language,
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => note(`${page.url()}: ${error.message}`));
    for (const [name, path, shown] of asked) {
      for (const width of list(values.width)) {
        await page.setViewportSize({ width: Number(width), height: 900 });
        await page.goto(`${study.url}${path}`);
        const complete = await page.waitForSelector(shown, { timeout: 30_000 }).catch(() => undefined);
        if (!complete) note(`${name}: ${shown} is not shown`);
        await takePicture(page, join(values.to, `${name}-${language}-${theme}-${width}.png`));
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (excess > 0) note(`${name} at ${width} is ${excess} pixels wider than the window`);
      }
      if (values.axe) {
        for (const problem of await seriousProblems(page)) note(`${name}, ${language}: ${problem}`);
        await page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light" });
      }
    }
    await context.close();
  }
await browser.close();
await study.end();
