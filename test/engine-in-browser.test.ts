// The built engine in a real browser: on the page and in its workers.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectBrowser } from "./host/browser.ts";

const entry = `<!doctype html><title>engine</title><script type="module">
import * as sets from "/index.js";
import * as parallel from "/parallel/index.js";
globalThis.engine = { ...sets, ...parallel };
</script>`;
type Engine = typeof import("@throughline/sets") & typeof import("@throughline/sets/parallel");
const dist = new URL("../packages/sets/dist/", import.meta.url);
let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await connectBrowser();
  server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (path === "/") return response.setHeader("content-type", "text/html").end(entry);
    try {
      response.setHeader("content-type", "text/javascript");
      response.end(await readFile(new URL(`.${path}`, dist)));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
});
afterAll(async () => {
  await browser.close();
  server.close();
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
    setTimeout(() => controller.abort(new Error("enough")), 200);
    const aborted = await minimiseInWorkers(
      table(25, 200),
      { ...options, maxSteps: 1e12 },
      { signal: controller.signal },
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
