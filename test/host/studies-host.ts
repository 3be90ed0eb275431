// Serves studies for the browser and server tests from one process, from the built packages. {study} copies
// and opens a bundled study, with a finished assessment if {assessed} asks for it; {folder} opens a folder, at
// a given {port} if there is one;
// {changed} returns whether the study at an address was changed since it was opened; {close} closes it.
import { rmSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StudyServer } from "@throughline/server";
import { caller } from "../server/open-study.ts";

// Production mode, as in the command: React's development checks are slow.
process.env.NODE_ENV = "production";
const { serveStudy } = await import("@throughline/server");
const { makeBackup } = await import("@throughline/store");
const { markOwnPlace } = await import("../../packages/store/src/origin.ts");

const root = fileURLToPath(new URL("../../", import.meta.url));
const workbench = join(root, "packages/web/dist");

/** @property errorsBefore length of the standard error output when it was opened */
type OpenStudy = {
  readonly folder: string;
  readonly study: StudyServer;
  readonly state: string;
  readonly errorsBefore: number;
};

const opened = new Map<string, OpenStudy>();
const templates = new Map<string, Promise<string>>();
const temporary: string[] = [];

let errors = "";
const writeError = process.stderr.write.bind(process.stderr);
process.stderr.write = (chunk: string | Uint8Array, ...rest: never[]) => {
  errors += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
  return writeError(chunk, ...rest);
};

const serve = (folder: string, port = 0) => serveStudy({ folder, port, author: "Anna", workbench });

async function temporaryFolder(study: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), "throughline-study-"));
  temporary.push(place);
  return join(place, basename(study));
}

/** A copy of a bundled study with its database and a backup, created once and copied for each test. */
async function makeTemplate(name: string, assessed: boolean): Promise<string> {
  const folder = await temporaryFolder(name);
  const source = join(root, "studies", name);
  await cp(source, folder, { recursive: true, filter: (path) => !path.includes(".throughline") });
  const study = await serve(folder);
  if (assessed) await assessOnce(study);
  await study.close();
  await makeBackup(folder);
  return folder;
}

async function assessOnce({ url, token }: StudyServer): Promise<void> {
  const call = caller(url, token);
  const { id } = (await call("POST", "/api/jobs", { kind: "assess" })).body;
  let state = "running";
  while (state === "running" || state === "waiting") {
    await new Promise((resolve) => setTimeout(resolve, 50));
    state = (await call("GET", `/api/jobs/${id}`)).body.state;
  }
  if (state !== "done") throw new Error(`The assessment is ${state}`);
}

async function copyTemplate(name: string, assessed = false): Promise<string> {
  const key = `${name} ${assessed}`;
  const template = templates.get(key) ?? makeTemplate(name, assessed);
  templates.set(key, template);
  const folder = await temporaryFolder(name);
  await cp(await template, folder, { recursive: true });
  // Otherwise the database of a copied folder counts as foreign and is set aside.
  await markOwnPlace(folder);
  return folder;
}

async function open(folder: string, port?: number) {
  const errorsBefore = errors.length;
  const study = await serve(folder, port);
  const { url, token } = study;
  // The answer comes after folder and database are synchronised.
  await caller(url, token)("POST", "/api/folder", {});
  opened.set(url, { folder, study, state: await stateOf(folder, study), errorsBefore });
  return { folder, url, token, address: `${url}?token=${token}` };
}

/**
 * Returns a description of the state of a study: its revision, its files, and its jobs other than finished
 * assessments.
 */
async function stateOf(folder: string, { store }: StudyServer): Promise<string> {
  const hidden = join(folder, ".throughline");
  const names = await readdir(folder, { recursive: true });
  // A file being written has a temporary name until it is complete.
  const files = names
    .filter((name) => !name.startsWith(".throughline") && !/\.part(?:\.before)?$/u.test(name))
    .sort();
  const states = await Promise.all(
    files.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return [name, size, mtimeMs];
    }),
  );
  const jobs = await Promise.all(
    (await readdir(join(hidden, "jobs"))).map((id) => readFile(join(hidden, "jobs", id, "job.json"), "utf8")),
  );
  const left = jobs.filter((job) => {
    const { kind, state } = JSON.parse(job);
    return kind !== "assess" || state !== "done";
  });
  return JSON.stringify([await store.revision(), states, left]);
}

async function isChanged(url: string): Promise<boolean> {
  const { folder, study, state } = opened.get(url) ?? {};
  if (!folder || !study) return true;
  try {
    return (await stateOf(folder, study)) !== state;
  } catch (error) {
    // A file was deleted while the state was read.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
}

async function close(url: string) {
  const { study, errorsBefore } = opened.get(url) ?? { errorsBefore: errors.length };
  opened.delete(url);
  await study?.close();
  return { errors: errors.slice(errorsBefore) };
}

type Request =
  | { readonly study: string; readonly assessed?: boolean }
  | { readonly folder: string; readonly port?: number }
  | { readonly changed: string }
  | { readonly close: string };

async function answer(request: Request) {
  if ("changed" in request) return { changed: await isChanged(request.changed) };
  if ("close" in request) return close(request.close);
  if ("folder" in request) return open(request.folder, request.port);
  return open(await copyTemplate(request.study, request.assessed));
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
// A test that waits for a process it started does not notice that an idle connection was closed.
host.keepAliveTimeout = 600_000;
host.listen(0, "127.0.0.1", () => process.send?.(host.address()));
process.on("disconnect", () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
  process.exit();
});
