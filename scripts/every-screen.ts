// Makes screenshots of every screen in several widths, light and dark, for review: node --conditions=source
// scripts/every-screen.ts [folder, out/screens] [language, en or ru]
import { cp, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startChromium } from "../test/chromium.ts";
import { openStudy } from "../test/server/open-study.ts";
import { currentAssessment, signIn } from "../test/web/screens.ts";

const widths = [1440, 800, 390];
const themes = ["light", "dark"] as const;
/** Each screen, with a selector that matches once it is loaded. */
const screens = [
  ["overview", "", ".short-answer .confidence-mark"],
  ["sources", "sources", ".source-table a"],
  ["read", "sources/johnson2009", ".text p, .text .block"],
  ["codes", "codes", ".codes-view"],
  ["cases", "cases/trafficking/national_law", ".panel .claims li"],
  ["by-attribute", "cases/by/national_law", ".grade-view tbody tr"],
  ["compare", "compare", "[data-stage=done]"],
  ["necessity", "compare?tab=necessity", ".report table"],
  ["pathways", "pathways", ".card.pathway figure"],
  ["network", "pathways/network?case=trafficking", "svg.network"],
  ["timeline", "pathways/timeline?case=trafficking", ".live figure"],
  ["map", "pathways/map?kind=region", ".live figure"],
  ["conclusions", "conclusions", ".conclusion-list li"],
  ["report", "report", "iframe"],
  ["history", "history", ".revisions li"],
  ["settings", "settings", ".settings-form, form"],
  ["attributes", "settings/attributes/national_law", "form"],
  ["tables", "settings/tables", "table"],
  ["preferences", "settings/preferences", "select"],
  ["import", "import", ".file-drop"],
] as const;

const root = fileURLToPath(new URL("../", import.meta.url));
const [into = join(root, "out/screens"), language = "en"] = process.argv.slice(2);
await mkdir(into, { recursive: true });
const folder = join(await mkdtemp(join(tmpdir(), "throughline-")), "russia-gender-violence");
await cp(join(root, "studies/russia-gender-violence"), folder, {
  recursive: true,
  filter: (path) => !path.includes(".throughline"),
});
const study = await openStudy(folder);
const browser = await startChromium();
for (const theme of themes) {
  const context = await browser.newContext({ colorScheme: theme });
  context.setDefaultTimeout(300_000);
  await context.addInitScript((chosen) => {
    localStorage.setItem("throughline.tour", "done");
    localStorage.setItem("throughline.preferences", JSON.stringify({ language: chosen }));
  }, language);
  await signIn(context, study);
  const page = await context.newPage();
  await page.goto(study.url);
  await currentAssessment(page);
  for (const [name, path, shown] of screens) {
    await page.goto(`${study.url}${path}`);
    await page.waitForSelector(shown);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(300);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) process.stderr.write(`${name} at ${width} is ${wide} pixels wider than the window\n`);
      await page.screenshot({ path: join(into, `${name}-${width}-${theme}.png`) });
    }
  }
  await context.close();
}
await browser.close();
await study.end();
