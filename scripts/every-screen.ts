// Takes screenshots of every screen in several widths, light and dark, for review. Options (each a list with commas):
// node --conditions=source scripts/every-screen.ts [--study folder] [--to folder] [--language en,ru] [--theme light,dark]
// [--width 1440,1280,800,390] [--only cases,compare]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startChromium } from "../test/chromium.ts";
import { seriousProblems } from "../test/web/accessibility.ts";
import { openCopy, openWindow, root, takePicture } from "./picture-study.ts";

/** Each screen: its name, its path and an element that shows that it is complete. */
const screens = [
  ["overview", "", ".short-answer .confidence-mark"],
  ["sources", "sources", ".source-table a"],
  ["read", "sources/johnson2009", ".text p, .text .block"],
  ["codes", "codes", ".codes-view"],
  ["matrix", "codes/matrix", "main h1, main table, main p"],
  ["memos", "codes/memos", "main form, main p"],
  ["relocate", "codes/relocate", "main p"],
  ["cases", "cases/trafficking/national_law", ".panel .claims li"],
  ["by-attribute", "cases/by/national_law", ".grade-view tbody tr"],
  ["calibrate", "cases/calibrate", "main p"],
  ["compare", "compare", "[data-stage=done]"],
  ["necessity", "compare?tab=necessity", ".report table"],
  ["pathways", "pathways", ".card.pathway figure"],
  ["network", "pathways/network?case=trafficking", "svg.network"],
  ["timeline", "pathways/timeline?case=trafficking", ".live figure"],
  ["map", "pathways/map?kind=region", ".live figure"],
  ["events", "pathways/events", "main form"],
  ["patterns", "pathways/patterns", "main form, main ul, main p"],
  ["conclusions", "conclusions", ".conclusion-list li"],
  ["missing", "conclusions?show=missing", "main li, main p"],
  ["report", "report", "iframe"],
  ["history", "history", ".revisions li"],
  ["settings", "settings", "form"],
  ["attributes", "settings/attributes/national_law", "form"],
  ["analyses", "settings/analyses", "main li"],
  ["tables", "settings/tables", "table"],
  ["yaml", "settings/yaml", "textarea"],
  ["preferences", "settings/preferences", "select"],
  ["import", "import", ".file-drop"],
  ["search", "search?q=sanctions", ".kwic mark"],
] as const;

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
const asked = screens.filter(([name]) => only === undefined || only.includes(name));
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
