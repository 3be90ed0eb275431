import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { picker } from "@throughline/report";

/** A study whose report is served. */
export type Served = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly folder: string;
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".R": "text/plain; charset=utf-8",
  ".graphml": "application/xml; charset=utf-8",
};

/**
 * Serves reports and their data on the loopback address.
 *
 * @param port the port; 0 takes any that is free
 * @returns the address, and a promise that ends when the server is closed by a signal
 */
export async function serve(
  studies: readonly Served[],
  port: number,
): Promise<{ url: string; closed: Promise<void> }> {
  const files = new Map<string, string>();
  for (const { id, folder } of studies) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(`/${id}${path.slice(folder.length).replaceAll("\\", "/")}`, path);
    }
  }
  const home = picker(
    studies.map(({ id, title, question }) => ({ title, question, href: `/${id}/report.html` })),
  );
  const server = createServer((request, response) => {
    answer(request, response, files, home).catch(() =>
      send(response, 500, "text/plain; charset=utf-8", "The file could not be read."),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const closed = new Promise<void>((resolve) => {
    const stop = () => {
      server.close(() => resolve());
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, closed };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, string>,
  home: string,
): Promise<void> {
  const host = (request.headers.host ?? "").replace(/:\d+$/u, "");
  if (host !== "127.0.0.1" && host !== "localhost")
    return send(response, 403, "text/plain; charset=utf-8", "Only this machine is served.");
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(response, 405, "text/plain; charset=utf-8", "Only reading is served.");
  const path = decoded(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
  if (path === "/") return send(response, 200, "text/html; charset=utf-8", home);
  const file = files.get(path);
  if (file === undefined) return send(response, 404, "text/plain; charset=utf-8", "There is no such page.");
  send(response, 200, types[extname(file)] ?? "application/octet-stream", await readFile(file));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    "content-type": type,
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
  response.end(body);
}
