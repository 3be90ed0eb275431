import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** Connects to the browser of the test run. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}
