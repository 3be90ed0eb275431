// How tests and scripts find their way in the workbench.
import type { Page } from "playwright-core";

/** Lets a browser into a study and opens its cases. The overview, where its address leads, would assess the study. */
export async function openCases(page: Page, study: { readonly address: string; readonly url: string }) {
  await page.context().request.get(study.address);
  await page.goto(`${study.url}cases`);
  await page.waitForSelector("[role=gridcell]");
}

/** Goes to a screen by its name in the sidebar. */
export async function toScreen(page: Page, name: string): Promise<void> {
  await page.click(`.sidebar .areas a:has(> span:text-is("${name}"))`);
}

export async function undo(page: Page): Promise<void> {
  await page.click('.top-bar [aria-label="Undo"]');
}

/** Waits until the screen shows an assessment of the study as it is now. */
export async function currentAssessment(page: Page): Promise<void> {
  await page.waitForSelector(".assessment-status .chip.ok");
}
