import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startChromium } from "../chromium.ts";
import { openStudy } from "../server/served.ts";
import { copyOf } from "../store/studies.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A machine that does much else takes long to start a server and a browser. */
const patienceMs = 60_000;

/** A bundled study, copied and opened in the workbench anew for each test; no page may have thrown an error. */
export type Opened = {
  readonly folder: string;
  readonly study: Awaited<ReturnType<typeof openStudy>>;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly newPage: () => Promise<Page>;
  /** waits until a file of the folder has a text in it */
  readonly inFolder: (file: string, text: string) => Promise<void>;
};

/** Has each test of the file run on an opened study. */
export function inBrowser(name: string): () => Opened {
  let browser: Browser;
  let opened: Opened;
  let errors: string[];
  beforeAll(async () => {
    browser = await startChromium();
  }, patienceMs);
  afterAll(() => browser.close());
  beforeEach(async () => {
    const folder = await copyOf(name);
    const study = await openStudy(folder);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(15_000);
    await context.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
    errors = [];
    const newPage = async () => {
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      return page;
    };
    const inFolder = async (file: string, text: string) => {
      await expect.poll(() => readFile(join(folder, file), "utf8"), { timeout: 5000 }).toContain(text);
    };
    const page = await newPage();
    opened = { folder, study, context, page, newPage, inFolder };
    await page.goto(study.address);
    await page.waitForSelector("[role=gridcell]");
  }, patienceMs);
  afterEach(async () => {
    await opened.context.close();
    await opened.study.end();
    expect(errors).toEqual([]);
  }, patienceMs);
  return () => opened;
}

/** What axe finds serious or critical on a page, in a line each. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: {
          run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 150)}`);
}

/** The bytes of the file that something saves. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFile(await file.path());
}

/** Drops files on the sources, as from the desktop. */
export async function dropFiles(
  page: Page,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const dropped = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString("base64"),
  ]);
  await page.waitForSelector(".read-view");
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name = "", content = ""] of all)
      dataTransfer.items.add(
        new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name),
      );
    document
      .querySelector(".read-view")
      ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, dropped);
}
