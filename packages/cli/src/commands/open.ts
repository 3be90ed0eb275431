import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { noticeText } from "@throughline/messages";
import { type RunningServer, type StudyServer, serveStart, serveStudy } from "@throughline/server";
import { savedName } from "@throughline/store";
import openInBrowser from "open";
import { authorFor } from "../author.ts";
import type { OpenOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { explain } from "../explain-error.ts";
import { printFolderState } from "../folder-state.ts";
import { freePort } from "../free-port.ts";
import { stopSignal } from "../stop-signal.ts";
import { printSetAside } from "../with-store.ts";

/** The entry file of the built workbench. */
const workbench = dirname(fileURLToPath(import.meta.resolve("@throughline/web/index.html")));

/** `throughline open <folder>`: serves a study on this machine, with folder and database synchronised. */
export async function openCommand(folder: string, options: OpenOptions): Promise<number> {
  await stat(folder);
  return openWorkbench(folder, options);
}

/** Options for opening the workbench. */
type WorkbenchOptions = OpenOptions & {
  /** the folder of the example study */
  readonly example?: string;
  /** called once the study is open; what it throws is printed */
  readonly onServed?: (served: StudyServer) => Promise<void>;
};

/** Opens the workbench for a study, until the process is stopped. */
export async function openWorkbench(folder: string, options: WorkbenchOptions): Promise<number> {
  const { json, example } = options;
  let shown = "";
  const served = await serveStudy({
    folder,
    port: await freePort(options.port),
    author: savedName() ?? authorFor(folder),
    workbench,
    onFolder: (state) => {
      const text = noticeText(state.notice);
      if (json || state.state === "saving" || text === shown) return;
      if (state.state !== "saved" || shown !== "") printFolderState(state);
      shown = text;
    },
    onOpen: (address) => {
      if (!json) console.log(`\nOpen ${address}`);
    },
    ...(example !== undefined && { example }),
  });
  if (served.setAside !== undefined) printSetAside(served.setAside);
  if (served.folder.state === "problems" && (await served.store.revision()) === 0) {
    if (json) printFolderState(served.folder);
    await served.close();
    return exitCode.found;
  }
  await serveUntilStopped(served, options, options.onServed);
  return exitCode.done;
}

/**
 * Opens the start page, where a study is created or opened, until the process is stopped.
 *
 * @param newFolder the suggested folder for a new study
 */
export async function openStartPage(newFolder: string, options: OpenOptions): Promise<number> {
  const served = await serveStart({
    port: await freePort(options.port),
    author: savedName() ?? authorFor(dirname(newFolder)),
    workbench,
    newFolder,
    onOpen: (address) => {
      if (!options.json) console.log(`\nOpen ${address}`);
    },
  });
  await serveUntilStopped(served, options);
  return exitCode.done;
}

async function serveUntilStopped<S extends RunningServer>(
  served: S,
  { browser, json }: Pick<OpenOptions, "browser" | "json">,
  onServed?: (served: S) => Promise<void>,
): Promise<void> {
  const address = `${served.url}?token=${served.token}`;
  if (json) console.log(JSON.stringify({ url: served.url, token: served.token, address }));
  else {
    console.log(`\nOpen ${address}`);
    console.log(`From a program: curl -H "Authorization: Bearer ${served.token}" ${served.url}api/study`);
    console.log("Every change is saved. Press Ctrl+C to stop.");
    if (browser && process.stdout.isTTY && !process.env.CI) await showInBrowser(address);
  }
  onServed?.(served).catch((error: unknown) => console.error(explain(error).message));
  await stopSignal();
  await served.close();
}

/** On machines without a browser this fails silently, because the address is printed too. */
async function showInBrowser(address: string): Promise<void> {
  const browser = await openInBrowser(address).catch(() => undefined);
  browser?.on("error", () => undefined);
}
