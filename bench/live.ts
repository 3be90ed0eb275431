// Measures in a real browser how long a comparison with 8 conditions takes after the study is opened, and after each
// change of a cut-off, an anchor and a grade.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChromium } from "../test/chromium.ts";
import { openStudy } from "../test/server/open-study.ts";
import { openCases } from "../test/web/screens.ts";
import { writeLiveStudy } from "./live-study.ts";
import { liveTimes } from "./live-times.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const browser = await startChromium();
const rows = [];
for (const [cases, explained] of [
  [100, true],
  [100, false],
  [1000, true],
  [1000, false],
] as const) {
  const folder = join(place, `${cases}-${explained}`);
  await writeLiveStudy(folder, cases, explained);
  const study = await openStudy(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
  await openCases(page, study);
  for (const { change, opened, first, drawn, engine } of await liveTimes(page, study))
    rows.push({
      cases,
      outcome: explained ? "of two pairs of conditions" : "that nothing explains",
      change,
      "opened, engine ms": Math.round(opened),
      "engine ms p50 / p95 / max": spread(engine),
      "first drawn ms": Math.round(first),
      "drawn ms p50 / p95 / max": spread(drawn),
    });
  await page.close();
  await study.end();
}
await browser.close();
await rm(place, { recursive: true, force: true });
console.log("8 conditions: time in the worker (engine), and from a change to the drawn result:");
console.table(rows);

/** @param sorted times in ascending order */
function spread(sorted: readonly number[]): string {
  return [0.5, 0.95, 1]
    .map((share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN))
    .join(" / ");
}
