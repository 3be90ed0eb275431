// Starts one browser for all browser tests.
import type { TestProject } from "vitest/node";
import { startBrowserServer } from "../chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startBrowserServer();
  project.provide("browser", browser.wsEndpoint());
  return () => browser.close();
}
