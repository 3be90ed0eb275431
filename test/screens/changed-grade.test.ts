// A changed grade is shown, and computed with, before it is saved; in other windows of the browser too.

import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";
import { casesAsRows } from "../web/screens.ts";

const opened = inBrowser("invented-coasts");

const cell = '[id="cell-estray/law"]';
const path = "**/api/grades/estray/law";

/** Opens a comparison in a window of its own, and waits until its result is complete. */
async function openResult(): Promise<Page> {
  const result = await opened().newPage();
  await result.goto(`${opened().study.url}compare/law-conditions`);
  await result.waitForSelector("[data-stage=done]");
  return result;
}

async function setGrade(page: Page, text: string): Promise<void> {
  await page.click(cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const revision = async () => (await opened().study.call("GET", "/api/study")).body.revision as number;

/** Holds a request of a page until it is let go. */
async function hold(page: Page, address: string, method: string) {
  let letGo: (act: (route: Route) => Promise<void>) => void = () => undefined;
  const told = new Promise<(route: Route) => Promise<void>>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    await (await told)(route);
  });
  return letGo;
}

const refuse = (route: Route) =>
  route.fulfill({
    status: 422,
    contentType: "application/json",
    body: JSON.stringify({ error: { code: "invalid", message: "This grade is not in the rubric." } }),
  });

test("a result follows a grade before it is saved; a refused grade comes back, and the person is told", async () => {
  const { page, study } = opened();
  const result = await openResult();
  const before = await result.textContent(".report");
  const at = await revision();
  await page.goto(`${study.url}cases/estray/law`);
  const old = await page.textContent(`${cell} .grade`);
  const letGo = await hold(page, path, "PATCH");
  await setGrade(page, old === "1" ? "0" : "1");
  await expect.poll(() => result.textContent(".report")).not.toBe(before);
  expect(await revision()).toBe(at);

  letGo(refuse);
  await expect.poll(() => page.textContent(".notice span")).toContain("not in the rubric");
  await expect.poll(() => page.textContent(`${cell} .grade`)).toBe(old);
  await expect.poll(() => result.textContent(".report")).toBe(before);
  expect(await page.locator(".toast").count()).toBe(0);
  expect(await revision()).toBe(at);
});

test("a saved grade is one revision, is computed once, and is undone", async () => {
  const { page, study } = opened();
  const result = await openResult();
  const before = await result.textContent(".report");
  const at = await revision();
  await page.goto(`${study.url}cases/estray/law`);
  const old = await page.textContent(`${cell} .grade`);
  const letGo = await hold(page, path, "PATCH");
  await setGrade(page, old === "1" ? "0" : "1");
  await expect.poll(() => result.textContent(".report")).not.toBe(before);
  const number = await result.getAttribute("[data-number]", "data-number");
  letGo((route) => route.continue());
  await page.waitForSelector(".toast");
  expect(await revision()).toBe(at + 1);
  expect(await result.getAttribute("[data-number]", "data-number")).toBe(number);
  await page.click(".toast >> text=Undo");
  await expect.poll(() => page.textContent(`${cell} .grade`)).toBe(old);
  await expect.poll(() => result.textContent(".report")).toBe(before);
});

test("many grades are shown before they are saved, and all come back when they are refused", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}cases/estray/law`);
  await casesAsRows(page);
  const grades = () => page.locator("[role=gridcell] .grade").allTextContents();
  const before = await grades();
  const letGo = await hold(page, "**/api/edits", "POST");
  await page.click(cell);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Delete");
  await expect.poll(grades).not.toEqual(before);
  letGo(refuse);
  await expect.poll(() => page.textContent(".notice span")).toContain("not in the rubric");
  await expect.poll(grades).toEqual(before);
});
