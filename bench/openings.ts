// Opens each screen of a study in a new page, and measures the time until it is usable, the processor time of the
// page and the server until then, and how far its layout shifts afterwards.
// node --conditions=source --import ./scripts/tsx-hook.mjs bench/openings.ts [--study folder] [--width 1440,390]
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "playwright-core";
import { openCopy, openWindow, root } from "../scripts/picture-study.ts";
import { inRussia, screensOf } from "../scripts/screens.ts";
import { startChromium } from "../test/chromium.ts";

const { values } = parseArgs({
  options: {
    study: { type: "string", default: `${root}studies/russia-gender-violence` },
    width: { type: "string", default: "1280" },
    only: { type: "string" },
    records: { type: "string" },
    where: { type: "boolean", default: false },
  },
});
const only = values.only?.split(",");
const [source = "", caseId = "", attribute = "", words = ""] = values.records?.split(",") ?? [];
const screens = screensOf(values.records === undefined ? inRussia : { source, caseId, attribute, words });
const study = await openCopy(values.study);
await study.call("POST", "/api/folder", {});
await assessed();
const browser = await startChromium();
const context = await openWindow(browser, study);
const rows: Record<string, unknown>[] = [];
for (const width of values.width.split(",").map(Number))
  for (const [name, path, shown] of screens) {
    if (only && !only.includes(name)) continue;
    const page = await context.newPage();
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    // Its second worker continues after the result is shown.
    const opened = await open(page, path, name === "compare" ? ".report > .scroll table" : shown);
    rows.push({ screen: name, width, ...opened });
    await page.close();
  }
await browser.close();
await study.end();
console.table(rows);

async function open(page: Page, path: string, shown: string) {
  await page.addInitScript(() => {
    const found: { value: number; at: number; from: string[] }[] = [];
    Object.assign(window, { shifts: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        startTime: number;
        hadRecentInput: boolean;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      }[])
        found.push({
          value: entry.value,
          at: entry.startTime,
          from: entry.sources.map(({ node, previousRect: a, currentRect: b }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            return `${element?.tagName.toLowerCase()}.${element?.className} ${a.x},${a.y} ${a.width}x${a.height} -> ${b.x},${b.y} ${b.width}x${b.height}`;
          }),
        });
    }).observe({ type: "layout-shift", buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const server = await serverMs();
  const start = performance.now();
  await page.goto(`${study.url}${path}`, { waitUntil: "commit" });
  // In each frame: waitForSelector looks only every half a second after a while.
  const found = await page
    .waitForFunction((what) => document.querySelector(what)?.checkVisibility(), shown, {
      polling: "raf",
      timeout: 60_000,
    })
    .catch(() => undefined);
  const clock = performance.now() - start;
  const cpu = await pageMs(session);
  const serverCpu = (await serverMs()) - server;
  await page.waitForTimeout(1500);
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; at: number; from: string[] }[] }).shifts,
  );
  if (values.where)
    for (const { value, at, from } of shifts)
      console.log(path, page.viewportSize()?.width, value.toFixed(4), Math.round(at), from);
  return {
    "clock ms": found ? Math.round(clock) : "not shown",
    "page CPU ms": Math.round(cpu),
    "server CPU ms": Math.round(serverCpu),
    shift: Number(shifts.reduce((sum, { value }) => sum + value, 0).toFixed(4)),
  };
}

/** Has the study assessed, because the screens show its last assessment. */
async function assessed(): Promise<void> {
  const started = performance.now();
  const { body: job } = await study.call("POST", "/api/jobs", { kind: "assess" });
  for (;;) {
    const { body } = await study.call("GET", "/api/jobs");
    if (body.some((one: { id: string; state: string }) => one.id === job.id && one.state === "done")) break;
    await setTimeout(200);
  }
  console.log(`assessed in ${Math.round(performance.now() - started)} ms, server CPU ${await serverMs()} ms`);
}

async function pageMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Processor time of the server, in milliseconds. */
async function serverMs(): Promise<number> {
  const stat = await readFile(`/proc/${study.child.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
