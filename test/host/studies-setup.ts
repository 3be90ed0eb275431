// Starts one process that serves studies for the browser and server tests.
import { fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    studies: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = fork(fileURLToPath(new URL("./studies-host.ts", import.meta.url)), { execArgv: [] });
  const [address] = (await once(host, "message")) as [AddressInfo];
  project.provide("studies", `http://127.0.0.1:${address.port}/`);
  return async () => {
    const exit = once(host, "exit");
    host.disconnect();
    await exit;
  };
}
