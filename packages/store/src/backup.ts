import { access, copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { backup as copyDatabase, DatabaseSync } from "node:sqlite";
import { ExpectedError } from "@throughline/study";
import { migrate } from "./database/migrations.ts";
import { openSqlite } from "./database/sqlite.ts";
import { StorageError } from "./database/storage-error.ts";
import { exportFolder } from "./folder/sync.ts";
import { databaseFile, placeOf } from "./place.ts";

/** A backup of a study's database. */
export type Backup = { readonly name: string; readonly path: string; readonly at: string };

/** How many backups are kept: the last ten, and the last of each of the last fourteen days that have one. */
const keptLast = 10;
const keptDays = 14;

const namePattern = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)\.sqlite$/u;

/** The backups of a study, the last first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const place = join(placeOf(folder), "backups");
  const names = await readdir(place).catch(() => []);
  return names
    .filter((name) => namePattern.test(name))
    .sort()
    .reverse()
    .map((name) => ({ name, path: join(place, name), at: timeIn(name) }));
}

/**
 * Makes a backup by SQLite's backup API while the database is in use: whole or not at all. Older ones are taken away: the last ten
 * stay, and the last of each of fourteen days.
 *
 * @throws StorageError or an error of the operating system when it cannot be written
 */
export async function makeBackup(folder: string): Promise<Backup> {
  const place = join(placeOf(folder), "backups");
  await mkdir(place, { recursive: true });
  const source = new DatabaseSync(join(placeOf(folder), databaseFile), { timeout: 5000 });
  const at = new Date().toISOString();
  const name = `${at.replaceAll(":", "-").replace(".", "-")}.sqlite`;
  const path = join(place, name);
  const aside = `${path}.part`;
  try {
    await copyDatabase(source, aside);
    // As one file: the log of a copy would be left behind when it is moved.
    const copy = new DatabaseSync(aside);
    copy.exec("PRAGMA journal_mode=DELETE");
    copy.close();
    const file = await open(aside, "r+");
    await file.sync();
    await file.close();
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    source.close();
  }
  await takeAwayOld(folder);
  return { name, path, at };
}

async function takeAwayOld(folder: string): Promise<void> {
  const backups = await listBackups(folder);
  const lastOfDay = new Map<string, string>();
  for (const { name, at } of backups) {
    const day = at.slice(0, 10);
    if (!lastOfDay.has(day)) lastOfDay.set(day, name);
  }
  const kept = new Set([
    ...backups.slice(0, keptLast).map(({ name }) => name),
    ...[...lastOfDay.values()].slice(0, keptDays),
  ]);
  for (const { name, path } of backups) if (!kept.has(name)) await rm(path);
}

/** There is no such backup, or it is not one. */
export class BackupError extends ExpectedError {
  override name = "BackupError";
  constructor(what: string, fix?: string) {
    super("not-found", fix === undefined ? { what } : { what, fix });
  }
}

/**
 * Puts a backup in the place of a study's database, and writes the folder as it was then. The database and the files that were there
 * are kept beside the backups. The study must not be open.
 *
 * @param name of `listBackups()`; the last when left out
 * @returns the backup, and where what it replaced is kept
 * @throws BackupError when there is none or it is damaged; nothing is then changed
 */
export async function restoreBackup(
  folder: string,
  name?: string,
): Promise<{ backup: Backup; replaced: string; written: readonly string[] }> {
  const backups = await listBackups(folder);
  const backup =
    name === undefined ? backups[0] : backups.find((one) => one.name === name || one.at === name);
  if (!backup)
    throw backups.length === 0
      ? new BackupError("There is no backup of this study")
      : new BackupError(
          `There is no backup "${name}"`,
          `There are: ${backups.map((one) => one.at).join(", ")}.`,
        );
  checkFile(backup);
  const place = placeOf(folder);
  const replaced = join(place, "backups", `replaced-${Date.now()}`);
  await mkdir(replaced, { recursive: true });
  const database = join(place, databaseFile);
  const fresh = `${database}.part`;
  await copyFile(backup.path, fresh);
  for (const end of ["", "-wal", "-shm"])
    if (await present(database + end)) await rename(database + end, join(replaced, databaseFile + end));
  await rename(fresh, database);
  const db = openSqlite(database);
  try {
    await migrate(db, "sqlite");
    const { written } = await exportFolder(db, folder, { keep: join(replaced, "folder") });
    return { backup, replaced, written };
  } finally {
    await db.destroy();
  }
}

function checkFile({ name, path }: Backup): void {
  try {
    const copy = new DatabaseSync(path, { readOnly: true });
    try {
      const [row] = copy.prepare("PRAGMA integrity_check").all() as { integrity_check: string }[];
      if (row?.integrity_check === "ok") return;
    } finally {
      copy.close();
    }
  } catch (error) {
    if (error instanceof StorageError) throw error;
  }
  throw new BackupError(
    `The backup "${name}" is damaged`,
    "Take an earlier one: throughline restore --list.",
  );
}

const present = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function timeIn(name: string): string {
  const [, stamp = ""] = namePattern.exec(name) ?? [];
  return stamp.replace(/T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/u, "T$1:$2:$3.$4Z");
}
