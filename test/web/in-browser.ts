import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Browser, BrowserContext, Download, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { connectBrowser, type HostedStudy, openBundled } from "../host/connect.ts";
import { openStudy } from "../server/served.ts";
import { openCases, openScreen, signIn } from "./screens.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The requests of each page that are not answered; live updates stay open and do not count. */
const pending = new WeakMap<Page, Set<Request>>();

function countRequests(page: Page): void {
  const open = new Set<Request>();
  pending.set(page, open);
  page.on("request", (request) => {
    if (!request.url().endsWith("/api/live")) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
}

/** How long the start of a study may take on a busy computer, in milliseconds. */
const patienceMs = 120_000;

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

/**
 * Gives each test of the file a copy of a study, open in a page of its own, and fails a test in which a page throws. A test that changed
 * nothing leaves its copy to the next. The tests of a file share a browser context, so that the program is loaded once.
 *
 * @param at where the page is at first, as the path of a screen; without it the page is blank, and may go anywhere
 */
export function inBrowser(name: string, at?: string): () => Opened {
  let browser: Browser;
  let context: BrowserContext;
  let study: HostedStudy | undefined;
  let revision = 0;
  let opened: Opened;
  let errors: string[];
  beforeAll(async () => {
    browser = await connectBrowser();
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(60_000);
    await context.addInitScript(() => localStorage.setItem("throughline.tour", "done"));
  }, patienceMs);
  afterAll(async () => {
    await study?.end();
    await browser.close();
  }, patienceMs);
  beforeEach(async () => {
    if (!study) {
      study = await openBundled(name);
      revision = await revisionOf(study);
      await signIn(context, study);
    }
    errors = [];
    opened = await openPages(context, study, errors);
    if (at !== undefined) await openScreen(opened.page, study, at);
  }, patienceMs);
  afterEach(async () => {
    await forgetPages(context, opened.study);
    if (study && (await isChanged(study, revision))) {
      await study.end();
      study = undefined;
    }
    expect(errors).toEqual([]);
  }, patienceMs);
  return () => opened;
}

async function openPages(context: BrowserContext, study: HostedStudy, errors: string[]): Promise<Opened> {
  const { folder } = study;
  const newPage = async () => {
    const page = await context.newPage();
    countRequests(page);
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  };
  const inFolder = async (file: string, text: string) => {
    await expect.poll(() => readFile(join(folder, file), "utf8")).toContain(text);
  };
  return { folder, study, context, page: await newPage(), newPage, inFolder };
}

/** Closes the pages of a test, with all that they kept in the browser. */
async function forgetPages(context: BrowserContext, study: HostedStudy): Promise<void> {
  for (const page of context.pages()) await page.close();
  const blank = await context.newPage();
  const session = await context.newCDPSession(blank);
  const { origin } = new URL(study.url);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage,indexeddb" });
  await blank.close();
}

/** The revision once folder and database are the same. */
async function revisionOf(study: HostedStudy): Promise<number> {
  await study.call("POST", "/api/folder", {});
  return (await study.call("GET", "/api/study")).body.revision;
}

/** Whether a study has another revision, a job other than a finished assessment, or is no longer served. */
async function isChanged(study: HostedStudy, revision: number): Promise<boolean> {
  if (study.isClosed()) return true;
  const { body: jobs } = await study.call("GET", "/api/jobs");
  const isLeft = ({ kind, state }: { kind: string; state: string }) => kind !== "assess" || state !== "done";
  return jobs.some(isLeft) || (await revisionOf(study)) !== revision;
}

/** Serves the study of a test from a process of its own, which the test can kill. */
export async function inOwnProcess({ study, folder, page }: Opened) {
  await study.end();
  const own = await openStudy(folder);
  await openCases(page, own);
  return own;
}

/** Waits until a page has loaded its data, drawn it and ended its animations. */
export async function atRest(page: Page): Promise<void> {
  await expect.poll(() => pending.get(page)?.size ?? 0).toBe(0);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await frame();
  });
}

type Violation = {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string }[];
};
type Axe = { readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }> };

/** What axe finds serious or critical on a page, in either theme, in a line each. The page is dark afterwards. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const problems = await problemsOf(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  return [...problems, ...(await problemsOf(page, { runOnly: ["color-contrast"] }))];
}

async function problemsOf(page: Page, options: object): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (asked) => {
    // Elements that pass are not described: on a large page that takes most of the time.
    const results = await (window as unknown as { axe: Axe }).axe.run({
      resultTypes: ["violations"],
      ...asked,
    });
    return results.violations;
  }, options);
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
