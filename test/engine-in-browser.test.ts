// The engine in a real browser, bundled for a web page: on the page and in its workers.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectBrowser } from "./host/browser.ts";
import { root } from "./russia.ts";

const engine = join(root, "packages/sets/dist");
const entry = `import * as sets from ${JSON.stringify(join(engine, "index.js"))};
import * as parallel from ${JSON.stringify(join(engine, "parallel/index.js"))};
globalThis.engine = { ...sets, ...parallel };`;
type Engine = typeof import("@throughline/sets") & typeof import("@throughline/sets/parallel");
let folder: string;
let browser: Browser;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-engine-"));
  await writeFile(join(folder, "entry.js"), entry);
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><title>engine</title><script type="module" src="/entry.js"></script>',
  );
  await build({ configFile: false, root: folder, logLevel: "error", worker: { format: "es" } });
  browser = await connectBrowser();
  server = createServer(async ({ url = "/" }, response) => {
    const file = url === "/" ? "/index.html" : url;
    try {
      response.setHeader("content-type", file.endsWith(".js") ? "text/javascript" : "text/html");
      response.end(await readFile(join(folder, "dist", file)));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
});
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

test("a search in browser workers gives the same result as in the page, and can be aborted", async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("globalThis.engine !== undefined");
  const found = await page.evaluate(async () => {
    const { minimise, minimiseInWorkers, truthTable } = (globalThis as unknown as { engine: Engine }).engine;
    let state = 7;
    const bit = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 2;
    };
    const table = (conditions: number, cases: number) =>
      truthTable(
        {
          cases: Array.from({ length: cases }, (_, i) => `case ${i}`),
          columns: {
            ...Object.fromEntries(
              Array.from({ length: conditions }, (_, c) => [`C${c}`, Array.from({ length: cases }, bit)]),
            ),
            Y: Array.from({ length: cases }, (_, i) => (i < cases / 2 ? 1 : 0)),
          },
        },
        { outcome: "Y" },
      );
    const options = { solution: "parsimonious", maxModels: 5 } as const;
    const texts = (solution: {
      readonly models: readonly { readonly terms: readonly { readonly term: string }[] }[];
    }) => solution.models.map((model) => model.terms.map(({ term }) => term).join(" + "));
    const small = table(12, 60);
    const controller = new AbortController();
    const aborted = await minimiseInWorkers(
      table(25, 200),
      { ...options, maxSteps: 1e12 },
      { signal: controller.signal, onProgress: () => controller.abort(new Error("enough")) },
    )
      .then(() => "finished")
      .catch((error: Error) => error.message);
    return {
      alone: texts(minimise(small, options)),
      shared: texts(await minimiseInWorkers(small, options, { workers: 3 })),
      aborted,
    };
  });
  expect(found.shared).toEqual(found.alone);
  expect(found.alone.length).toBeGreaterThan(0);
  expect(found.aborted).toBe("enough");
});
