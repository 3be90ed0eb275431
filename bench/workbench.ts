// Measures the workbench in a real browser, with the Russia study and a large one: npm run bench.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startChromium } from "../test/chromium.ts";
import { openStudy } from "../test/server/open-study.ts";
import { openCases } from "../test/web/screens.ts";
import { writeCodedStudy } from "./coded-study.ts";
import { writeLongStudy } from "./long-study.ts";
import { writeNetworkStudy } from "./network-study.ts";
import { firstScreenKB, networkTimes, viewTimes } from "./views.ts";

const studies = fileURLToPath(new URL("../studies/", import.meta.url));
const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const russia = join(place, "russia");
await cp(join(studies, "russia-gender-violence"), russia, {
  recursive: true,
  filter: (path) => !path.includes(".throughline"),
});
const large = join(place, "large");
await writeCodedStudy(large, { documents: 500, passages: 20_000, claims: 50_000 });
const long = join(place, "long");
await writeLongStudy(long);

const browser = await startChromium();
const rows = [];
const perView: Record<string, string>[] = [];
for (const [name, folder, source] of [
  ["Russia", russia, "johnson2009"],
  ["500 documents, 20,000 passages, 50,000 claims, 200 cases", large, "source_1"],
  ["1 text of 1,000,000 characters, 5,000 passages; 100 cases, 8 conditions", long, "long"],
] as const) {
  const study = await openStudy(folder);
  await study.call("POST", "/api/folder", {});
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
  const shown = async (path: string, selector: string): Promise<number> => {
    const start = performance.now();
    await page.goto(`${study.url}${path}`);
    await page.waitForSelector(selector);
    return performance.now() - start;
  };
  await openCases(page, study);
  const cases = await shown("cases", "[role=gridcell]");
  const byView = await viewTimes(page);
  const search = await shown("search?q=law", ".kwic mark");
  const list = await shown("sources", ".source-table a");
  const read = await shown(`sources/${source}`, ".text .block");
  const compare = await shown("compare", ".report > .scroll table");
  const computed = Number(await page.getAttribute("[data-ms]", "data-ms"));
  // Only the Russia study has ties.
  const pathways =
    name === "Russia" ? await shown("pathways?case=trafficking", ".card.pathway figure") : undefined;
  // Scrolls through a text from end to end and measures the time between frames.
  await shown(`sources/${source}`, name === "Russia" ? ".text .block" : ".text mark");
  const frames = await page.evaluate(async () => {
    const text = document.querySelector(".text") as HTMLElement;
    const times: number[] = [];
    let last = performance.now();
    for (let i = 0; i < 120; i++) {
      text.scrollTop += text.scrollHeight / 120;
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b);
  });
  // Selects words in the middle and measures the time until they can be coded.
  const selecting = await page.evaluate(async () => {
    const blocks = [...document.querySelectorAll(".text .block")];
    const block = blocks[Math.floor(blocks.length / 2)]!;
    block.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 300));
    getSelection()?.setBaseAndExtent(block, 0, block, Math.min(2, block.childNodes.length));
    const start = performance.now();
    block.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    while (!document.querySelector(".selection")) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  // Codes them and measures the time until the code is on disk and drawn.
  const coding = await page.evaluate(async () => {
    const count = () => document.querySelectorAll(".text mark").length;
    const before = count();
    const input = document.querySelector<HTMLInputElement>(".selection input");
    input?.form?.requestSubmit();
    const start = performance.now();
    while (count() === before && performance.now() - start < 5000) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  const memory = await page.evaluate(
    () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  );
  perView.push({ study: name, ...byView });
  rows.push({
    study: name,
    "open: cases ms": Math.round(cases),
    "open: list of sources ms": Math.round(list),
    "open: read ms": Math.round(read),
    "open: search ms": Math.round(search),
    "open: compare ms": Math.round(compare),
    "of it computed ms": computed,
    "open: pathways ms": pathways === undefined ? "" : Math.round(pathways),
    "frame ms p50 / p95 / max": [frames[60], frames[114], frames[119]]
      .map((ms) => ms?.toFixed(0))
      .join(" / "),
    "select ms": Math.round(selecting),
    "code ms": Math.round(coding),
    "heap MB": Math.round(memory / 2 ** 20),
  });
  await page.close();
  await study.end();
}
const networks = [];
for (const [actors, ties] of [
  [300, 1500],
  [1000, 8000],
] as const) {
  const folder = join(place, `network-${actors}`);
  await writeNetworkStudy(folder, { actors, ties });
  const study = await openStudy(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
  await openCases(page, study);
  networks.push({ actors, ties, ...(await networkTimes(page)) });
  await page.close();
  await study.end();
}
await browser.close();

console.log(`The first screen loads ${await firstScreenKB()} kB, as gzip sends it.`);
console.table(rows);
console.log("From view to view in an open page, for the first time / again:");
console.table(Object.fromEntries(perView.map(({ study: name, ...times }) => [name, times])));
console.log(
  "A network until it is drawn, and the longest that the page stood still, for the first time / again:",
);
console.table(networks);
await rm(place, { recursive: true, force: true });
