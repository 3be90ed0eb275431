// Opens copies of bundled studies in a browser, for the scripts that make pictures.
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openStudy } from "../test/server/open-study.ts";
import { signIn } from "../test/web/screens.ts";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** How long a screen rests before its picture is taken, in milliseconds. */
const restMs = 300;

export type OpenStudy = Awaited<ReturnType<typeof openStudy>> & { readonly folder: string };

type Look = {
  readonly theme?: "light" | "dark";
  readonly language?: string;
  readonly width?: number;
};

/** Copies a study folder, without its database, to a temporary folder and opens the copy. */
export async function openCopy(original: string): Promise<OpenStudy> {
  const folder = join(await mkdtemp(join(tmpdir(), "throughline-")), basename(resolve(original)));
  await cp(original, folder, { recursive: true, filter: (path) => !path.includes(".throughline") });
  return { ...(await openStudy(folder)), folder };
}

/** Opens a browser window that is signed in to a study and does not offer the guided tour. */
export async function openWindow(
  browser: Browser,
  study: Pick<OpenStudy, "address">,
  { theme = "light", language = "en", width = 1440 }: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(300_000);
  await context.addInitScript((chosen) => {
    localStorage.setItem("throughline.tour", "done");
    localStorage.setItem("throughline.preferences", JSON.stringify({ language: chosen }));
  }, language);
  await signIn(context, study);
  return context;
}

/** Waits until an element is shown and takes a picture of the window. */
export async function takePicture(page: Page, path: string, shown?: string): Promise<void> {
  if (shown !== undefined) await page.waitForSelector(shown);
  await page.waitForFunction(() => !document.querySelector('[data-stage]:not([data-stage="done"])'));
  await page.waitForTimeout(restMs);
  await page.screenshot({ path });
}
