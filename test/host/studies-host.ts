// Serves studies for the browser tests from one process, from the built packages.
// {study} copies and opens a bundled study, {folder} opens a folder, {close} closes what is open at an address.
import { cp, mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Served } from "@throughline/server";

enableCompileCache();
const { serveStudy } = await import("@throughline/server");
const { makeBackup } = await import("@throughline/store");

const root = fileURLToPath(new URL("../../", import.meta.url));
const workbench = join(root, "packages/web/dist");
const served = new Map<string, Served>();
const templates = new Map<string, Promise<string>>();

const serve = (folder: string) => serveStudy({ folder, port: 0, author: "Anna", workbench });

/** A copy of a bundled study with its database and a backup, made once and copied for each test. */
async function makeTemplate(study: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "throughline-template-")), basename(study));
  const source = join(root, "studies", study);
  await cp(source, folder, { recursive: true, filter: (path) => !path.includes(".throughline") });
  await (await serve(folder)).close();
  await makeBackup(folder);
  return folder;
}

async function copyTemplate(study: string): Promise<string> {
  const template = templates.get(study) ?? makeTemplate(study);
  templates.set(study, template);
  const folder = join(await mkdtemp(join(tmpdir(), "throughline-study-")), basename(study));
  await cp(await template, folder, { recursive: true });
  return folder;
}

async function open(folder: string) {
  const study = await serve(folder);
  const { url, token } = study;
  served.set(url, study);
  return { folder, url, token, address: `${url}?token=${token}` };
}

async function close(url: string) {
  await served.get(url)?.close();
  served.delete(url);
  return {};
}

type Request = { readonly study: string } | { readonly folder: string } | { readonly close: string };

async function answer(request: Request) {
  if ("close" in request) return close(request.close);
  return open("study" in request ? await copyTemplate(request.study) : request.folder);
}

const host = createServer(async (request, response) => {
  try {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.end(JSON.stringify(await answer(JSON.parse(body))));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
  }
});
// A test that starts a process waits for it, and does not hear that an idle connection was closed.
host.keepAliveTimeout = 600_000;
host.listen(0, "127.0.0.1", () => process.send?.(host.address()));
process.on("disconnect", () => process.exit());
