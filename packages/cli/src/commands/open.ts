import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStudy } from "@throughline/server";
import { authorFor } from "../author.ts";
import { openBrowser } from "../browser.ts";
import { exitCode } from "../exit.ts";
import { printFolderState } from "../folder-state.ts";
import { printSetAside, studyFolder } from "../opened.ts";
import { optionsOf, portOption } from "../options.ts";
import { stopped } from "../stopped.ts";

/** The built files of the workbench. */
const workbench = dirname(fileURLToPath(import.meta.resolve("@throughline/web/index.html")));

/** `throughline open <folder>`: serves a study of the user's own on this machine, folder and database kept in step. */
export async function openCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("open", args, {
    port: { type: "string", default: "4170" },
    json: { type: "boolean" },
  });
  const folder = await studyFolder("open", positionals);
  return openUntilStopped(folder, { port: portOption(values.port), json: values.json ?? false });
}

/** Opens the workbench on a study, until the process is asked to stop. */
export async function openUntilStopped(
  folder: string,
  { port, json }: { readonly port: number; readonly json: boolean },
): Promise<number> {
  let shown = "";
  const served = await serveStudy({
    folder,
    port,
    author: authorFor(folder),
    workbench,
    onFolder: (state) => {
      if (json || state.state === "saving" || state.message === shown) return;
      if (state.state !== "saved" || shown !== "") printFolderState(state);
      shown = state.message;
    },
  });
  if (served.setAside !== undefined) printSetAside(served.setAside);
  if (served.folder.state === "problems" && (await served.store.revision()) === 0) {
    await served.close();
    return exitCode.found;
  }
  const address = `${served.url}?token=${served.token}`;
  if (json) console.log(JSON.stringify({ url: served.url, token: served.token, address }));
  else {
    console.log(`\nOpen ${address}`);
    console.log(`From a program: curl -H "Authorization: Bearer ${served.token}" ${served.url}api/study`);
    console.log("Ctrl+C stops; everything is saved as you go.");
    if (process.stdout.isTTY && !process.env.CI) openBrowser(address);
  }
  await stopped();
  await served.close();
  return exitCode.done;
}
