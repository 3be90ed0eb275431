import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { BrowserContext, Download, Page, Request } from "playwright-core";
import { afterEach, beforeEach, expect } from "vitest";
import { connectBrowser } from "../host/browser.ts";
import { type HostedStudy, openBundled } from "../host/studies.ts";
import { openStudy } from "../server/open-study.ts";
import { openCases, openScreen, signIn } from "./screens.ts";

export { accessibilityProblems } from "./accessibility.ts";

/** The pending requests of each page, without live updates, which stay open. */
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

/** Time limit for opening a study on a busy computer, in milliseconds. */
const patienceMs = 120_000;

/** A copy of a bundled study, open in the workbench. */
export type BrowserStudy = {
  readonly folder: string;
  readonly study: HostedStudy;
  readonly context: BrowserContext;
  /**
   * The shared page of the worker. Tests with effects that survive navigation, such as an init script or a
   * fake clock, need their own page.
   */
  readonly page: Page;
  readonly newPage: () => Promise<Page>;
  /** waits until a file of the folder contains a text */
  readonly inFolder: (file: string, text: string) => Promise<void>;
};

// Modules stay loaded between the test files of a worker, so the files share a browser context, its page and
// unchanged studies.
let sharedContext: Promise<BrowserContext> | undefined;
let sharedPage: Page | undefined;
const unchanged = new Map<string, HostedStudy>();
let errors: string[] = [];

/** Studies with a finished assessment, because many tests read their conclusions. */
const assessed = ["russia-gender-violence"];

/**
 * Opens a copy of a study that no test has changed in the workbench for each test of the file, and fails a
 * test when a page throws.
 *
 * @param at path of the first screen; without it the page is blank
 */
export function inBrowser(name: string, at?: string): () => BrowserStudy {
  let opened: BrowserStudy;
  beforeEach(async () => {
    opened = await openStudyAndPage(name);
    if (at !== undefined) await openScreen(opened.page, opened.study, at);
  }, patienceMs);
  afterEach(async () => {
    await forgetPages(opened);
    if (await opened.study.isChanged()) {
      unchanged.delete(name);
      await opened.study.end();
    }
    const thrown = errors;
    errors = [];
    expect(thrown).toEqual([]);
  }, patienceMs);
  return () => opened;
}

async function openStudyAndPage(name: string): Promise<BrowserStudy> {
  sharedContext ??= makeContext();
  const context = await sharedContext;
  let study = unchanged.get(name);
  if (!study) {
    study = await openBundled(name, { assessed: assessed.includes(name) });
    unchanged.set(name, study);
    await signIn(context, study);
  }
  const { folder } = study;
  const inFolder = async (file: string, text: string) => {
    await expect.poll(() => readFile(join(folder, file), "utf8")).toContain(text);
  };
  const newPage = () => watchedPage(context);
  sharedPage ??= await sharablePage(context);
  return { folder, study, context, page: sharedPage, newPage, inFolder };
}

const viewport = { width: 1280, height: 800 };

async function makeContext(): Promise<BrowserContext> {
  const browser = await connectBrowser();
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(() => {
    localStorage.setItem("throughline.tour", "done");
    // The workbench preloads screens and its engine. Few test pages live long enough to need them.
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  return context;
}

async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  countRequests(page);
  page.on("pageerror", (error) => errors.push(error.message));
  return page;
}

async function sharablePage(context: BrowserContext): Promise<Page> {
  const page = await watchedPage(context);
  const forget = () => {
    if (sharedPage === page) sharedPage = undefined;
  };
  return page.on("crash", forget).on("close", forget);
}

/** Closes the pages of a test and clears their storage. The shared page is reset. */
async function forgetPages({ context, study }: BrowserStudy): Promise<void> {
  for (const page of context.pages()) if (page !== sharedPage) await page.close();
  if (!sharedPage) return;
  const { origin } = new URL(study.url);
  const origins = new Set([origin, new URL(sharedPage.url()).origin].filter((one) => one !== "null"));
  await sharedPage.unrouteAll();
  // A small page of the same origin: the browser keeps the renderer process for it.
  const rest = await sharedPage.goto(`${origin}/style.css`).catch(() => undefined);
  if (!rest) {
    await sharedPage.close();
    return;
  }
  await sharedPage.evaluate(() => sessionStorage.clear());
  const session = await context.newCDPSession(sharedPage);
  for (const one of origins)
    await session.send("Storage.clearDataForOrigin", {
      origin: one,
      storageTypes: "local_storage,indexeddb",
    });
  await session.detach();
  await sharedPage.setViewportSize(viewport);
  await sharedPage.emulateMedia({ colorScheme: "light" });
  await sharedPage.mouse.move(0, 0);
}

/** Serves the study of a test from its own process, which the test can kill. */
export async function inOwnProcess({ study, folder, page }: BrowserStudy) {
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

/** Returns the bytes of the file that an action saves. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return downloaded(file);
}

/** Returns the bytes of a download. The browser may run on another computer, so the file has no path. */
export async function downloaded(file: Download): Promise<Buffer> {
  return buffer(await file.createReadStream());
}

/** Drops files on the Sources screen, as from the desktop. */
export async function dropFiles(
  page: Page,
  files: Readonly<Record<string, string | Uint8Array>>,
  place = ".read-view",
): Promise<void> {
  const dropped = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString("base64"),
  ]);
  await page.waitForSelector(place);
  await page.evaluate(
    ([all, where]) => {
      const dataTransfer = new DataTransfer();
      for (const [name = "", content = ""] of all)
        dataTransfer.items.add(
          new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name),
        );
      document
        .querySelector(where)
        ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [dropped, place] as const,
  );
}
