// Navigation in the workbench for tests and scripts.
import type { BrowserContext, Page } from "playwright-core";

type Address = { readonly address: string; readonly url: string };

/** Signs a browser in to a study. */
export async function signIn(context: BrowserContext, { address }: Pick<Address, "address">): Promise<void> {
  await context.request.get(address);
}

/** Opens a screen by its path, and waits until it is shown. */
export async function openScreen(page: Page, { url }: Pick<Address, "url">, path: string): Promise<void> {
  await page.goto(url + path);
  await page.waitForSelector(path === "cases" ? "[role=gridcell]" : "main > *:not(.soft)");
}

/**
 * Signs a browser in to a study and opens its cases. The overview, which its address opens, would assess the study.
 */
export async function openCases(page: Page, study: Address): Promise<void> {
  await signIn(page.context(), study);
  await openScreen(page, study, "cases");
}

/** Opens a screen by its name in the sidebar. */
export async function toScreen(page: Page, name: string): Promise<void> {
  await page.click(`.sidebar .areas a:has(> span:text-is("${name}"))`);
}

export async function undo(page: Page): Promise<void> {
  await page.click('.top-bar [aria-label="Undo"]');
}

/** How long an assessment may take on a busy computer, in milliseconds. */
export const assessmentMs = 300_000;

/** Waits until the screen shows an assessment of the current study. */
export async function currentAssessment(page: Page): Promise<void> {
  await page.waitForSelector(".assessment-status .chip.ok", { timeout: assessmentMs });
}

/** Shows cases as rows of the grid, regardless of their number. */
export async function casesAsRows(page: Page): Promise<void> {
  await page.click(".grid-view-options summary");
  await page.click(".grid-view-options label:has-text('Cases as rows')");
  await page.keyboard.press("Escape");
}
