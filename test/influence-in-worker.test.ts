// A long search in a worker, in Node and in a real browser: it reports progress and can be stopped from outside.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { connectBrowser } from "./host/browser.ts";
import { root } from "./russia.ts";

const folder = await mkdtemp(join(tmpdir(), "throughline-worker-"));
afterAll(() => rm(folder, { recursive: true }));
const entry = join(root, "packages/influence/src/index.ts");

type Influence = typeof import("@throughline/influence");
type Told = { share: number; looked: number };

/** Searches circles of three among many ties of few actors, which takes minutes unless it is stopped. */
function search(
  { findChains, readPattern, temporalGraph }: Influence,
  goesOn: (told: Told) => boolean,
): { stopped: string | undefined; counted: string; count: number } {
  const actors = new Map(
    Array.from({ length: 60 }, (_, i) => [`a${i}`, { id: `a${i}`, kind: "ngo", place: "RU" }] as const),
  );
  const ties = Array.from({ length: 60_000 }, (_, i) => ({
    id: `t${i}`,
    from: `a${i % 60}`,
    to: `a${((i % 60) + 1 + ((i * 7) % 59)) % 60}`,
    channel: "norm",
    sign: "+" as const,
  }));
  const { pattern } = readPattern({
    id: "circle",
    name: "Circle",
    definition: "made up",
    sources: ["nobody"],
    roles: { a: "domestic", b: "domestic", c: "domestic" },
    steps: ["a -> b", "b -> c", "c -> a"].map((tie, i) => ({
      id: `s${i}`,
      name: tie,
      tie,
      channels: "norm",
    })),
  });
  if (pattern?.is !== "chain") throw new TypeError("the pattern has no steps");
  const graph = temporalGraph({ ties, actors, target: { place: "RU", abroad: [] } });
  const { stopped, counted, count } = findChains(graph, pattern, {
    years: 3,
    budget: 1e12,
    onProgress: goesOn,
  });
  return { stopped, counted, count };
}

test("in a Node thread a shared flag stops the search, which returns partial results", async () => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const code = `
    import { parentPort, workerData } from "node:worker_threads";
    import * as influence from ${JSON.stringify(pathToFileURL(entry).href)};
    const search = ${search.toString()};
    const found = search(influence, (told) => {
      parentPort.postMessage({ told });
      return Atomics.load(workerData, 0) === 0;
    });
    parentPort.postMessage({ found });`;
  const file = join(folder, "search.mjs");
  await writeFile(file, code);
  const worker = new Worker(file, { workerData: flag, execArgv: ["--conditions=source"] });
  const told: Told[] = [];
  const found = await new Promise<ReturnType<typeof search>>((done, failed) => {
    worker.on("error", failed);
    worker.on("message", (message: { told?: Told; found?: ReturnType<typeof search> }) => {
      if (message.told) told.push(message.told);
      if (told.length === 2) Atomics.store(flag, 0, 1);
      if (message.found) done(message.found);
    });
  });
  await worker.terminate();
  expect(found).toMatchObject({ stopped: "cancelled", counted: "at least" });
  expect(found.count).toBeGreaterThan(0);
  const looked = told.map((one) => one.looked);
  expect(looked).toEqual(looked.toSorted((a, b) => a - b));
  expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
});

test("in a browser worker the search reports progress, respects its time limit, and can be stopped by the page", async () => {
  await writeFile(join(folder, "entry.ts"), `export * from ${JSON.stringify(entry)};`);
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    build: { lib: { entry: "entry.ts", formats: ["iife"], name: "influence", fileName: "influence" } },
  });
  const code = `
    const search = ${search.toString()};
    onmessage = ({ data: times }) => {
      let told = 0;
      const found = search(influence, (progress) => {
        postMessage({ told: progress });
        return ++told < times;
      });
      postMessage({ found });
    };`;
  const browser = await connectBrowser();
  try {
    const page = await browser.newPage();
    const bundle = await readFile(join(folder, "dist/influence.iife.js"), "utf8");
    const outcome = await page.evaluate(
      async ([library, script]) => {
        const start = () =>
          new window.Worker(
            URL.createObjectURL(new Blob([`${library};${script}`], { type: "text/javascript" })),
          );
        type Message = { data: { told?: { share: number }; found?: { stopped?: string } } };
        const ended = await new Promise<string | undefined>((done) => {
          const worker = start();
          worker.onmessage = ({ data }: Message) => data.found && done(data.found.stopped);
          worker.postMessage(3);
        });
        const told = await new Promise<number>((done) => {
          const worker = start();
          let times = 0;
          worker.onmessage = ({ data }: Message) => {
            times++;
            if (times === 2) worker.terminate();
            // Once another worker has answered, a message of the first would have arrived.
            if (times === 2) {
              const next = start();
              next.onmessage = (answer: Message) => answer.data.found && done(data.found ? -1 : times);
              next.postMessage(3);
            }
          };
          worker.postMessage(1e9);
        });
        return { ended, told };
      },
      [bundle, code] as const,
    );
    expect(outcome).toEqual({ ended: "cancelled", told: 2 });
  } finally {
    await browser.close();
  }
});
