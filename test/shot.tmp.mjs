import { chromium } from "playwright-core";
const [url, ...rest] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-background-networking","--disable-component-update","--disable-sync"] });
for (const spec of rest) {
  const [path, name, width = "1440", theme = "light", wait = ""] = spec.split("|");
  const page = await browser.newPage({ viewport: { width: +width, height: 900 }, colorScheme: theme });
  page.on("console", m => m.type()==="error" && console.log(name, m.text()));
  page.on("pageerror", e => console.log(name, "ERR", e.message));
  await page.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
  await page.goto(url);
  await page.goto(new URL(path, url).href);
  if (wait) await page.waitForSelector(wait, { timeout: 60000 }).catch(e=>console.log(name, "no", wait));
  await page.waitForTimeout(700);
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
  await page.close();
}
await browser.close();
