// Before the browser tests: one browser, and one process that serves their studies.
import { fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startBrowserServer } from "../chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    browser: string;
    studies: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = fork(fileURLToPath(new URL("./studies-host.ts", import.meta.url)), { execArgv: [] });
  const [browser, [address]] = await Promise.all([
    startBrowserServer(),
    once(host, "message") as Promise<[AddressInfo]>,
  ]);
  project.provide("browser", browser.wsEndpoint());
  project.provide("studies", `http://127.0.0.1:${address.port}/`);
  return async () => {
    const exit = once(host, "exit");
    host.disconnect();
    await Promise.all([browser.close(), exit]);
  };
}
