import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { connectBrowser, type HostedStudy, openBundled } from "../host/connect.ts";
import { openStudy } from "../server/served.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How long the start of a study may take on a busy computer, in milliseconds. */
const patienceMs = 60_000;

/** A copy of a bundled study, open in the workbench. */
export type Opened = {
  readonly folder: string;
  readonly study: HostedStudy;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly newPage: () => Promise<Page>;
  /** waits until a file of the folder contains a text */
  readonly inFolder: (file: string, text: string) => Promise<void>;
};

/** Opens a new copy of a study for each test of the file, and fails a test in which a page throws. */
export function inBrowser(name: string): () => Opened {
  let browser: Browser;
  let opened: Opened;
  let errors: string[];
  beforeAll(async () => {
    browser = await connectBrowser();
  }, patienceMs);
  afterAll(() => browser.close());
  beforeEach(async () => {
    const study = await openBundled(name);
    const { folder } = study;
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
    errors = [];
    const newPage = async () => {
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      return page;
    };
    const inFolder = async (file: string, text: string) => {
      await expect.poll(() => readFile(join(folder, file), "utf8")).toContain(text);
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

/** Serves the study of a test from a process of its own, which the test can kill. */
export async function inOwnProcess({ study, folder, page }: Opened) {
  await study.end();
  const own = await openStudy(folder);
  await page.goto(own.address);
  await page.waitForSelector("[role=gridcell]");
  return own;
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
  return downloaded(file);
}

/** The bytes of a download; the browser may run on another computer, so its file has no path. */
export async function downloaded(file: Download): Promise<Buffer> {
  return buffer(await file.createReadStream());
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
