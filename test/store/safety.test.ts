import { execFileSync, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import {
  BackupError,
  EncryptionError,
  listBackups,
  makeBackup,
  makePlace,
  OwnedError,
  own,
  placeOf,
  restoreBackup,
  StorageError,
  Store,
  setBackupRecipients,
  takeStudy,
} from "@throughline/store";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test, vi } from "vitest";
import { bytesIn, copyOf, newClaim, openStores } from "./studies.ts";

const { open, closeAll } = openStores();

test("a backup is complete, and restoring it restores folder, database and history", async () => {
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

test("old backups are deleted; the last ten and one per day are kept", async () => {
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

const unusable: readonly (readonly [string, (path: string) => unknown, RegExp])[] = [
  ["damaged", async (path) => writeFile(path, (await readFile(path)).fill(7, 2000, 60_000)), /damaged/u],
  ["of no length", (path) => writeFile(path, ""), /not the database of a study/u],
  ["no database", (path) => writeFile(path, "not a database, by far not one"), /damaged/u],
  [
    "another program's database",
    (path) => rm(path).then(() => query(path, "create table notes (id)")),
    /not the database of a study/u,
  ],
  [
    "without a table",
    (path) => query(path, "drop table facets"),
    /restored: it has no table “facets”\. Nothing was changed\./u,
  ],
  [
    "of a newer version",
    (path) => query(path, "insert into kysely_migration values ('2099-01-01-a', '2099-01-01')"),
    /newer version/u,
  ],
  [
    "without a revision",
    (path) =>
      query(
        path,
        "pragma foreign_keys=off; delete from revisions; delete from changes; delete from records; update study set revision = 0, head = null",
      ),
    /empty/u,
  ],
  [
    "with a forged record",
    (path) => query(path, "update records set cells = replace(cells, 'country', 'region') where key = 'SE'"),
    /differs from its last change/u,
  ],
  [
    "with a path out of the folder",
    (path) =>
      query(
        path,
        "update records set key = '../x' where key = 'study.yaml'; update changes set key = '../x' where key = 'study.yaml'; update changes set after = replace(after, '\"study.yaml\"', '\"../x\"')",
      ),
    /leads out of the study folder/u,
  ],
  [
    "of another study",
    (path) =>
      query(
        path,
        "update study set name = 'other'; pragma foreign_keys=off; update revisions set id = 'other' where number = 1",
      ),
    /another study/u,
  ],
];

function query(path: string, sql: string): void {
  const raw = new DatabaseSync(path);
  raw.exec(sql);
  raw.close();
}

test.each(unusable)(
  "a backup that is %s is refused, and database and folder stay as they are",
  async (_, spoil, message) => {
    const folder = await copyOf("womens-representation");
    const store = await open(folder);
    await store.sync(folder, "Anna");
    const { path } = await makeBackup(folder);
    await store.edit("Anna", [{ op: "update", kind: "cases", key: "SE", cells: { name: "Sweden" } }]);
    await store.sync(folder, "Anna");
    await store.close();
    const before = await bytesIn(folder);
    await spoil(path);
    const refused = await restoreBackup(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BackupError);
    expect(refused).toMatchObject({ reason: "unusable", message: expect.stringMatching(message) });
    expect((refused as Error).message).toContain("throughline restore FOLDER --list");
    expect(await bytesIn(folder)).toEqual(before);
    const again = await open(folder);
    expect((await again.get("cases", "SE"))?.cells.name).toBe("Sweden");
    expect((await again.verify()).damage).toEqual([]);
  },
);

test("a restore that cannot write the folder reverts it", async () => {
  const folder = await copyOf("womens-representation");
  const store = await open(folder);
  await store.sync(folder, "Anna");
  const file = (path: string) => ({ op: "file", path, bytes: new TextEncoder().encode("x") }) as const;
  await store.edit("Anna", [file("aaa.txt"), file("zzz/b.txt")]);
  await store.sync(folder, "Anna");
  await makeBackup(folder);
  await store.edit("Anna", [
    { op: "file", path: "aaa.txt", bytes: null },
    { op: "file", path: "zzz/b.txt", bytes: null },
    { op: "update", kind: "cases", key: "SE", cells: { name: "Sweden" } },
  ]);
  await store.sync(folder, "Anna");
  await store.close();
  await rm(join(folder, "zzz"), { recursive: true });
  await symlink("/nowhere", join(folder, "zzz"));
  const before = await bytesIn(folder);
  await expect(restoreBackup(folder)).rejects.toThrow(/zzz.*symbolic link/u);
  expect(await bytesIn(folder)).toEqual(before);
  expect((await (await open(folder)).get("cases", "SE"))?.cells.name).toBe("Sweden");
});

test("restoring without a backup is rejected", async () => {
  const folder = await copyOf("womens-representation");
  await (await open(folder)).sync(folder, "Anna");
  await expect(restoreBackup(folder)).rejects.toMatchObject({
    reason: "missing",
    message: expect.stringMatching(/no backup/u),
  });
});

test("a backup made after the clock was set back is kept as the latest", async () => {
  const folder = await copyOf("womens-representation");
  await (await open(folder)).sync(folder, "Anna");
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    for (let day = 1; day <= 20; day++) {
      vi.setSystemTime(Date.UTC(2031, 0, day));
      await makeBackup(folder);
    }
    vi.setSystemTime(Date.UTC(2026, 10, 29));
    const { name } = await makeBackup(folder);
    const [last, ...others] = await listBackups(folder);
    expect([last?.name, last?.at]).toEqual([name, "2026-11-29T00:00:00.000Z"]);
    expect(others.length).toBeGreaterThanOrEqual(9);
    expect((await restoreBackup(folder)).backup.name).toBe(name);
  } finally {
    vi.useRealTimers();
  }
});

test.each(["passphrase", "recipient"])(
  "a backup encrypted for a %s is opened by it alone, and none of its content is readable",
  async (kind) => {
    const folder = await copyOf("womens-representation");
    const store = await open(folder);
    await store.sync(folder, "Anna");
    await store.edit("Anna", [{ op: "update", kind: "cases", key: "SE", cells: { name: "MarkerName" } }]);
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    if (kind === "recipient") await setBackupRecipients(folder, recipients);
    const { path, encrypted } = await makeBackup(
      folder,
      kind === "passphrase" ? { passphrase: "open sesame" } : undefined,
    );
    expect([encrypted, path.endsWith(".sqlite.age")]).toEqual([true, true]);
    expect((await readFile(path)).includes("MarkerName")).toBe(false);
    expect((await readdir(join(placeOf(folder), "backups"))).length).toBe(1);
    await store.close();
    await expect(restoreBackup(folder)).rejects.toThrow(EncryptionError);
    await expect(restoreBackup(folder, undefined, async () => ({ passphrase: "another" }))).rejects.toThrow(
      EncryptionError,
    );
    const secret = kind === "passphrase" ? { passphrase: "open sesame" } : { identities: [identity] };
    await restoreBackup(folder, undefined, async () => secret);
    expect(await readFile(join(folder, "cases.csv"), "utf8")).toContain("MarkerName");
  },
  60_000,
);

test.each([
  ["newer", "insert into kysely_migration values ('2099-01-01-a', '2099-01-01')"],
  ["damaged", "drop table facets"],
])("a live database that is %s is refused, and not touched", async (reason, sql) => {
  const folder = await copyOf("womens-representation");
  const store = await Store.inFolder(folder);
  await store.sync(folder, "Anna");
  await store.close();
  const path = join(placeOf(folder), "store.sqlite");
  query(path, sql);
  const before = await readFile(path);
  await expect(Store.inFolder(folder)).rejects.toMatchObject({ name: "StorageError", reason });
  expect((await readFile(path)).equals(before)).toBe(true);
});

test("a second process gets the owner of the study, and can claim it when the first is killed", async () => {
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

test("a study can be opened and read while another process is writing to it", async () => {
  const folder = await copyOf("russia-gender-violence");
  await (await open(folder)).sync(folder, "Anna");
  const writer = new DatabaseSync(join(placeOf(folder), "store.sqlite"));
  writer.exec("BEGIN IMMEDIATE; UPDATE study SET head = head");
  const second = await open(folder);
  expect(await second.count("claims")).toBeGreaterThan(0);
  writer.exec("ROLLBACK");
  writer.close();
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
    'cases "SE" differs from its last change',
    "the content of a file does not match its hash HASH",
  ]);
});

test("a file that is not a database is rejected with advice", async () => {
  const folder = await copyOf("womens-representation");
  await (await Store.inFolder(folder)).close();
  await writeFile(join(placeOf(folder), "store.sqlite"), "not a database, by far not one");
  const refused = await Store.inFolder(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StorageError);
  expect((refused as Error).message).toMatch(/damaged.*throughline restore/su);
});

const onTmpfs = process.platform === "linux" && process.getuid?.() === 0 && canMount();

test.runIf(onTmpfs)("a full disk rejects the change with a message, and loses nothing", async () => {
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
    await closeAll();
    unmount(disk);
  }
});

test.runIf(onTmpfs)("a full disk does not change the file in the folder", async () => {
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
    await closeAll();
    unmount(disk);
  }
});

test.runIf(onTmpfs)(
  "a read-only disk is rejected, and so is a change when a disk becomes read-only",
  async () => {
    const disk = await mount("size=12m");
    try {
      const folder = join(disk, "study");
      execFileSync("cp", ["-r", await copyOf("womens-representation"), folder]);
      execFileSync("mount", ["-o", "remount,ro", disk]);
      await expect(Store.inFolder(folder)).rejects.toThrow(/EROFS/u);
      await expect(takeStudy(folder, "Anna")).rejects.toThrow(/cannot be written.*open a copy/u);
    } finally {
      unmount(disk);
    }
  },
);

test.runIf(process.getuid?.() !== 0 && process.platform !== "win32")(
  "a folder without permission is refused",
  async () => {
    const folder = await copyOf("womens-representation");
    await chmod(folder, 0o555);
    await expect(Store.inFolder(folder)).rejects.toThrow(/EACCES/u);
    await expect(takeStudy(folder, "Anna")).rejects.toThrow(/cannot be written.*open a copy/u);
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
