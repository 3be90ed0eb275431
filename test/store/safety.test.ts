import { execFileSync, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import {
  BackupError,
  listBackups,
  makeBackup,
  makePlace,
  OwnedError,
  own,
  placeOf,
  restoreBackup,
  StorageError,
  Store,
} from "@throughline/store";
import { afterEach, expect, test } from "vitest";
import { bytesIn, copyOf, newClaim } from "./studies.ts";

const opened: Store[] = [];
const open = async (folder: string): Promise<Store> => {
  const store = await Store.inFolder(folder);
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

test("a backup is whole, and restoring it brings back folder, database and history", async () => {
  const folder = await copyOf("russia-gender-violence");
  const store = await open(folder);
  await store.sync(folder, "Anna");
  await store.edit("Anna", [{ op: "create", kind: "claims", cells: newClaim({ id: "n1" }) }]);
  await store.sync(folder, "Anna");
  const then = await bytesIn(folder);
  const study = await store.study();
  const backup = await makeBackup(folder);
  await store.edit("Anna", [{ op: "delete", kind: "claims", key: "n1" }]);
  await store.sync(folder, "Anna");
  const later = await bytesIn(folder);
  await store.close();

  const restored = await restoreBackup(folder);
  expect(restored.backup.name).toBe(backup.name);
  const again = await open(folder);
  expect(await again.study()).toEqual(study);
  expect((await again.verify()).damage).toEqual([]);
  const now = await bytesIn(folder);
  expect(now.get("claims.csv")).toBe(then.get("claims.csv"));
  expect(await readFile(join(restored.replaced, "folder", "claims.csv"), "latin1")).toBe(
    later.get("claims.csv"),
  );
  expect((await again.sync(folder, "Anna")).conflicts).toEqual([]);
  const replaced = new DatabaseSync(join(restored.replaced, "store.sqlite"), { readOnly: true });
  expect(replaced.prepare("select max(number) as n from revisions").get()).toEqual({ n: 3 });
  replaced.close();
});

test("old backups go, the last ten and one a day stay", async () => {
  const folder = await copyOf("womens-representation");
  await (await open(folder)).sync(folder, "Anna");
  const place = join(placeOf(folder), "backups");
  for (let i = 0; i < 3; i++) await makeBackup(folder);
  for (let day = 10; day < 30; day++)
    for (const hour of ["08", "20"])
      await writeFile(join(place, `2026-01-${day}T${hour}-00-00-000Z.sqlite`), "");
  for (let i = 0; i < 9; i++) await makeBackup(folder);
  const kept = (await listBackups(folder)).map(({ at }) => at.slice(0, 13));
  expect(kept.filter((at) => !at.startsWith("2026-01"))).toHaveLength(10);
  expect(kept.filter((at) => at.startsWith("2026-01"))).toEqual(
    Array.from({ length: 13 }, (_, i) => `2026-01-${29 - i}T20`),
  );
});

test("a damaged backup is not restored, and there is nothing to restore without one", async () => {
  const folder = await copyOf("womens-representation");
  await (await open(folder)).sync(folder, "Anna");
  await expect(restoreBackup(folder)).rejects.toThrow(/no backup/u);
  const { path } = await makeBackup(folder);
  const bytes = await readFile(path);
  bytes.fill(7, 2000, 60_000);
  await writeFile(path, bytes);
  await expect(restoreBackup(folder)).rejects.toThrow(BackupError);
  expect((await open(folder)).name).toBe("womens-representation");
});

test("a second process is told who has the study, and gets it when the first is killed", async () => {
  const folder = await copyOf("womens-representation");
  const place = await makePlace(folder);
  const script = `
    import { own } from "@throughline/store";
    own(${JSON.stringify(place)}, "Anna").announce("http://127.0.0.1:4170/");
    console.log("mine");
    setInterval(() => undefined, 1000);`;
  const file = join(fileURLToPath(new URL("../../packages/cli/", import.meta.url)), `own-${process.pid}.mjs`);
  await writeFile(file, script);
  const first = spawn(process.execPath, ["--conditions=source", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await new Promise((resolve) => first.stdout.once("data", resolve));
    const refused = (() => {
      try {
        own(place, "Ben").release();
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(OwnedError);
    expect((refused as OwnedError).message).toMatch(/Anna has this study open since 20.*4170/u);
    first.kill("SIGKILL");
    await new Promise((resolve) => first.once("exit", resolve));
    own(place, "Ben").release();
  } finally {
    first.kill("SIGKILL");
    await rm(file);
  }
});

test("two stores on one database see each other's changes and undo in one order", async () => {
  const folder = await copyOf("womens-representation");
  const [a, b] = [await open(folder), await open(folder)];
  await a.sync(folder, "Anna");
  const rename = (store: Store, name: string) =>
    store.edit("x", [{ op: "update", kind: "cases", key: "SE", cells: { name } }]);
  await Promise.all(Array.from({ length: 20 }, (_, i) => rename(i % 2 === 0 ? a : b, `name ${i}`)));
  expect(await a.revision()).toBe(21);
  await b.undo("Ben", 20);
  expect((await a.get("cases", "SE"))?.cells.name).toBe("SE");
  expect((await a.verify()).damage).toEqual([]);
});

test("verify finds what was tampered with", async () => {
  const folder = await copyOf("womens-representation");
  const store = await open(folder);
  await store.sync(folder, "Anna");
  const raw = new DatabaseSync(join(placeOf(folder), "store.sqlite"));
  raw.exec(
    "update records set cells = replace(cells, 'country', 'region') where kind = 'cases' and key = 'SE'",
  );
  raw.exec("delete from records where kind = 'cases' and key = 'AT'");
  raw.exec("update blobs set bytes = x'00' where hash in (select hash from blobs limit 1)");
  raw.close();
  expect((await store.verify()).damage.map((line) => line.replace(/[0-9a-f]{64}/u, "HASH")).sort()).toEqual([
    'cases "AT" is missing',
    'cases "SE" is not what its last change made it',
    "the bytes of a file are not those of its hash HASH",
  ]);
});

test("a database that is none is refused with what to do", async () => {
  const folder = await copyOf("womens-representation");
  await writeFile(join(await makePlace(folder), "store.sqlite"), "not a database, by far not one");
  const refused = await Store.inFolder(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StorageError);
  expect((refused as Error).message).toMatch(/damaged.*throughline restore/su);
});

const onTmpfs = process.platform === "linux" && process.getuid?.() === 0 && canMount();

test.runIf(onTmpfs)("a full disk refuses the change, says so, and loses nothing", async () => {
  const disk = await mount("size=6m");
  try {
    const folder = join(disk, "study");
    execFileSync("cp", ["-r", await copyOf("womens-representation"), folder]);
    const store = await open(folder);
    await store.sync(folder, "Anna");
    const big = "x".repeat(100_000);
    let saved = 0;
    const refused = await (async () => {
      for (;;) {
        try {
          await store.edit("Anna", [
            {
              op: "create",
              kind: "memos",
              cells: { id: `m${saved}`, about: "study", text: `${saved} ${big}` },
            },
          ]);
          saved++;
        } catch (error) {
          return error;
        }
      }
    })();
    expect(refused).toBeInstanceOf(StorageError);
    expect((refused as StorageError).reason).toBe("full");
    expect(saved).toBeGreaterThan(5);
    await store.close();
    await rm(join(folder, "claims.csv"));
    const again = await open(folder);
    expect((await again.list("memos")).map(({ key }) => key)).toEqual(
      Array.from({ length: saved }, (_, i) => `m${i}`),
    );
  } finally {
    for (const store of opened.splice(0)) await store.close();
    unmount(disk);
  }
});

test.runIf(onTmpfs)("a full disk leaves the folder's file as it was", async () => {
  const disk = await mount("size=12m");
  try {
    const folder = join(disk, "study");
    execFileSync("cp", ["-r", await copyOf("russia-gender-violence"), folder]);
    const store = await open(folder);
    await store.sync(folder, "Anna");
    await store.edit("Anna", [{ op: "create", kind: "claims", cells: newClaim({ id: "n1" }) }]);
    const before = await readFile(join(folder, "claims.csv"), "utf8");
    execFileSync("sh", ["-c", `dd if=/dev/zero of=${disk}/ballast bs=4k 2>/dev/null || true`]);
    await expect(store.sync(folder, "Anna")).rejects.toThrow(/ENOSPC|disk is full/u);
    expect(await readFile(join(folder, "claims.csv"), "utf8")).toBe(before);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
    await rm(join(disk, "ballast"));
    await store.sync(folder, "Anna");
    expect(await readFile(join(folder, "claims.csv"), "utf8")).toContain("n1,johnson2009");
  } finally {
    for (const store of opened.splice(0)) await store.close();
    unmount(disk);
  }
});

test.runIf(onTmpfs)("a read-only disk is refused, and so is a change when it becomes one", async () => {
  const disk = await mount("size=12m");
  try {
    const folder = join(disk, "study");
    execFileSync("cp", ["-r", await copyOf("womens-representation"), folder]);
    execFileSync("mount", ["-o", "remount,ro", disk]);
    await expect(Store.inFolder(folder)).rejects.toThrow(/EROFS/u);
  } finally {
    unmount(disk);
  }
});

test.runIf(process.getuid?.() !== 0 && process.platform !== "win32")(
  "a folder without permission is refused",
  async () => {
    const folder = await copyOf("womens-representation");
    await chmod(folder, 0o555);
    await expect(Store.inFolder(folder)).rejects.toThrow(/EACCES/u);
    await chmod(folder, 0o755);
  },
);

async function mount(options: string): Promise<string> {
  const disk = await mkdtemp(join(tmpdir(), "throughline-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]);
  return disk;
}

function unmount(disk: string): void {
  execFileSync("umount", ["-l", disk]);
}

function canMount(): boolean {
  try {
    const disk = execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim();
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", disk], { stdio: "ignore" });
    execFileSync("umount", [disk]);
    return true;
  } catch {
    return false;
  }
}
