// What a browser test reaches: the browser and the process that serves studies.
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import { type Call, caller } from "../server/served.ts";

/** A study served by the shared process. */
export type HostedStudy = {
  readonly folder: string;
  readonly url: string;
  readonly token: string;
  readonly address: string;
  readonly call: Call;
  readonly isClosed: () => boolean;
  readonly end: () => Promise<void>;
};

export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}

/** Opens a copy of a bundled study; of another one by its path from studies/. */
export function openBundled(study: string): Promise<HostedStudy> {
  return open({ study });
}

/** Opens a study folder. */
export function openFolder(folder: string): Promise<HostedStudy> {
  return open({ folder });
}

async function open(what: { study: string } | { folder: string }): Promise<HostedStudy> {
  const { folder, url, token, address } = await ask(what);
  let closed = false;
  const end = async () => {
    closed = true;
    await ask({ close: url });
  };
  return { folder, url, token, address, call: caller(url, token), isClosed: () => closed, end };
}

async function ask(request: object): Promise<Omit<HostedStudy, "call" | "isClosed" | "end">> {
  const response = await fetch(inject("studies"), { method: "POST", body: JSON.stringify(request) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
