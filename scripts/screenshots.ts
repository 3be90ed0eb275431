// Makes the pictures of docs/workbench.md: node --conditions=source scripts/screenshots.ts
import { cp, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startChromium } from "../test/chromium.ts";
import { openStudy } from "../test/server/served.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const images = join(root, "docs/images");
await mkdir(images, { recursive: true });
const folder = join(await mkdtemp(join(tmpdir(), "throughline-")), "russia-gender-violence");
await cp(join(root, "studies/russia-gender-violence"), folder, {
  recursive: true,
  filter: (path) => !path.includes(".throughline"),
});
const study = await openStudy(folder);
await study.call("POST", "/api/folder", {});
const browser = await startChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(study.address);
for (const [name, path, shown] of [
  ["cases", "cases/trafficking/national_law", ".panel .claims li"],
  ["compare", "compare", ".report > .scroll table"],
  ["read", "read/johnson2009?at=4214", ".text .block"],
  ["search", "search?q=sanctions", ".kwic mark"],
] as const) {
  await page.goto(`${study.url}${path}`);
  await page.waitForSelector(shown);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(images, `${name}.png`) });
}
await browser.close();
await study.end();
