// Measures how long a comparison with 8 conditions takes: in a real browser after the study is opened, and after each
// change of a cut-off, an anchor and a grade; and the processor time of what its worker computes.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "@throughline/assess";
import { analysisView } from "@throughline/report";
import { loadStudy } from "@throughline/study/folder";
import { startChromium } from "../test/chromium.ts";
import { openStudy } from "../test/server/open-study.ts";
import { openCases } from "../test/web/screens.ts";
import { writeLiveStudy } from "./live-study.ts";
import { liveTimes } from "./live-times.ts";

const cuts = [0.5, 0.8, 0.65, 0.9, 0.75];
const turns = 60;

const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const browser = await startChromium();
const rows = [];
const computed = [];
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
      outcome: nameOf(explained),
      change,
      "opened, engine ms": Math.round(opened),
      "engine ms p50 / p95 / max": spread(engine),
      "first drawn ms": Math.round(first),
      "drawn ms p50 / p95 / max": spread(drawn),
    });
  await page.close();
  await study.end();
  const times = await processorTimes(folder);
  computed.push({
    cases,
    outcome: nameOf(explained),
    "first ms": Math.round(times[0] ?? Number.NaN),
    "later ms p50 / p95 / max": spread(times.slice(turns / 4).sort((a, b) => a - b)),
  });
}
await browser.close();
await rm(place, { recursive: true, force: true });
console.log("8 conditions: time in the worker (engine), and from a change to the drawn result:");
console.table(rows);
console.log(
  "Processor time of what the worker computes after a change of the cut-off, in one thread of Node:",
);
console.table(computed);

function nameOf(explained: boolean): string {
  return explained ? "of two pairs of conditions" : "that nothing explains";
}

/** Returns the processor milliseconds of this thread for the result at each of several cut-offs, in turn. */
async function processorTimes(folder: string): Promise<number[]> {
  const { study } = await loadStudy(folder);
  const analysis = study?.manifest.analyses[0];
  if (!study || analysis?.kind !== "truth-table") throw new Error(`${folder} has no truth table`);
  return Array.from({ length: turns }, (_, turn) => {
    const analyses = [{ ...analysis, incl_cut: cuts[turn % cuts.length] ?? 1 }];
    const changed = { ...study, manifest: { ...study.manifest, analyses } };
    const start = process.threadCpuUsage();
    analysisView(assess(changed, { leverage: false, closer: false, count: false }), changed, analysis.id, {
      modelsShown: 4,
      termsShown: 24,
      listed: 10,
    });
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
}

/** @param sorted times in ascending order */
function spread(sorted: readonly number[]): string {
  return [0.5, 0.95, 1]
    .map((share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN))
    .join(" / ");
}
