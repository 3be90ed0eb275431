import { copyFile, cp, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ExpectedError } from "@throughline/study";
import {
  historyFile,
  moveFile,
  OutsideFolderError,
  resolveInside,
  syncFolder,
} from "@throughline/study/folder";
import { migrate } from "../database/migrations.ts";
import type { Database } from "../database/schema.ts";
import { openSqlite } from "../database/sqlite.ts";
import { StorageError } from "../database/storage-error.ts";
import { fileHashes } from "../files.ts";
import { exportFolder, hashesIn } from "../folder/export.ts";
import { tableNames, tableOf } from "../kinds.ts";
import { markOwnPlace } from "../origin.ts";
import { databaseFile, makePlace, makePrivateFolder, placeOf } from "../place.ts";
import { verify } from "../verify.ts";
import { backupsOf, listBackups } from "./backup-files.ts";
import { decryptFile, EncryptionError, type Secret } from "./encryption.ts";

/** A backup does not exist or cannot be used; nothing was changed. */
export class BackupError extends ExpectedError {
  override name = "BackupError";
  readonly reason: "missing" | "unusable";
  constructor(reason: BackupError["reason"], what: string, fix?: string, options?: ErrorOptions) {
    super(reason === "missing" ? "not-found" : "content", {
      what,
      code: `backup_${reason}`,
      cause: options?.cause,
      ...(fix !== undefined && { fix }),
    });
    this.reason = reason;
  }
}

export type Restored = {
  /** the restored backup */
  readonly backup: { readonly name: string; readonly path: string; readonly at: string | undefined };
  /** the folder with the replaced database and files */
  readonly replaced: string;
  readonly written: readonly string[];
};

/**
 * Replaces the database of a study by a backup, and rewrites the folder to match. The whole backup is checked first;
 * the database is replaced in one step. The replaced files are kept beside the backups. The study must not be open.
 *
 * @param which the name or time of a backup, or the path of a database file (default: the latest backup)
 * @param secret returns the secret of an encrypted backup
 * @throws BackupError when there is none or it cannot be used, EncryptionError when the secret does not open it, an
 *   error of the operating system when the study cannot be written; the study is not changed then
 */
export async function restoreBackup(
  folder: string,
  which?: string,
  secret: () => Promise<Secret> = noSecret,
): Promise<Restored> {
  const backup = await findBackup(folder, which);
  const place = await makePlace(folder);
  await makePrivateFolder(backupsOf(folder));
  const fresh = join(place, "restoring.sqlite");
  const replaced = join(place, "backups", `replaced-${Date.now()}`);
  await makePrivateFolder(replaced);
  try {
    await removeDatabase(fresh);
    if (backup.path.endsWith(".age")) await decryptFile(backup.path, fresh, await secret());
    else await copyFile(backup.path, fresh);
    checkFile(backup.name, fresh);
    const written = await writeFolder(folder, backup.name, fresh, join(replaced, "folder"));
    await replaceDatabase(place, fresh, replaced);
    await markOwnPlace(folder);
    return { backup, replaced, written };
  } catch (error) {
    await removeDatabase(fresh);
    if ((await readdir(replaced)).length === 0) await rm(replaced, { recursive: true });
    throw error;
  }
}

async function findBackup(folder: string, which: string | undefined): Promise<Restored["backup"]> {
  const backups = await listBackups(folder);
  const backup =
    which === undefined ? backups[0] : backups.find(({ name, at }) => name === which || at === which);
  if (backup) return backup;
  if (which !== undefined && (await stat(which).catch(() => undefined))?.isFile())
    return { name: basename(which), path: resolve(which), at: undefined };
  throw backups.length === 0
    ? new BackupError("missing", "There is no backup of this study")
    : new BackupError(
        "missing",
        `There is no backup "${which}"`,
        `Available backups: ${backups.map(({ at }) => at).join(", ")}.`,
      );
}

const noSecret = async (): Promise<Secret> => {
  throw new EncryptionError("The backup is encrypted", "Give its passphrase or identity.");
};

const unusable = (name: string, what: string, cause?: unknown): BackupError =>
  new BackupError(
    "unusable",
    `The backup "${name}" cannot be restored: ${what}. Nothing was changed`,
    "Choose an earlier one: throughline restore FOLDER --list.",
    { cause },
  );

/** @throws BackupError when a file is not a complete database of a study */
function checkFile(name: string, path: string): void {
  let rows: Record<string, unknown>[];
  let tables: Record<string, unknown>[];
  try {
    const copy = new DatabaseSync(path, { readOnly: true });
    try {
      rows = copy.prepare("PRAGMA integrity_check").all();
      tables = copy.prepare("select name from sqlite_master where name in ('study', 'revisions')").all();
    } finally {
      copy.close();
    }
  } catch (error) {
    throw unusable(name, "it is damaged", error);
  }
  if (rows[0]?.integrity_check !== "ok") throw unusable(name, "it is damaged");
  if (tables.length < 2) throw unusable(name, "it is not the database of a study");
}

/** Checks the whole content of a database, and writes the folder to match; restores the folder when that fails. */
async function writeFolder(
  folder: string,
  name: string,
  fresh: string,
  keep: string,
): Promise<readonly string[]> {
  const path = resolve(folder);
  const db = openSqlite(fresh);
  try {
    await checkContent(db, name, folder);
    const before = await hashesIn(path);
    await copyIfThere(join(path, historyFile), join(keep, historyFile));
    try {
      const { written, postponed } = await exportFolder(db, path, { keep });
      if (postponed.length > 0)
        throw unusable(name, `${postponed[0]} was saved by another program at the same time`);
      return written;
    } catch (error) {
      await putBack(path, keep, before, await recordedFiles(db));
      if (error instanceof OutsideFolderError) throw unusable(name, error.message, error);
      throw error;
    }
  } finally {
    // Closing the last connection merges the log into the database and deletes it.
    await db.destroy();
  }
}

async function checkContent(db: Database, name: string, folder: string): Promise<void> {
  try {
    await migrate(db, "sqlite");
  } catch (error) {
    if (error instanceof StorageError && error.reason === "newer")
      throw unusable(name, "it was made by a newer version of Throughline", error);
    const detail = error instanceof StorageError ? error.detail : undefined;
    const what = detail?.replace(/^./u, (first) => first.toLowerCase()).replace(/\.$/u, "");
    throw unusable(name, what ?? "its tables cannot be read", error);
  }
  const study = await db.selectFrom("study").selectAll().executeTakeFirst();
  if (!study || study.revision === 0) throw unusable(name, "it is empty");
  const [fault, ...more] = (await verify(db)).damage;
  if (fault !== undefined)
    throw unusable(name, `${fault}${more.length > 0 ? ` and ${more.length} more faults` : ""}`);
  if (study.name !== basename(resolve(folder)) && (await isOfAnother(db, folder)))
    throw unusable(name, `it belongs to another study, “${study.name}”`);
}

/** Returns whether a backup and the present database started with different revisions. */
async function isOfAnother(db: Database, folder: string): Promise<boolean> {
  const first = await db.selectFrom("revisions").select("id").where("number", "=", 1).executeTakeFirst();
  try {
    const live = new DatabaseSync(join(placeOf(folder), databaseFile), { readOnly: true });
    try {
      const row = live.prepare("select id from revisions where number = 1").get();
      return row !== undefined && row.id !== first?.id;
    } finally {
      live.close();
    }
  } catch {
    // There is no readable present database to compare with.
    return false;
  }
}

/** Returns every file that a database can write. */
async function recordedFiles(db: Database): Promise<string[]> {
  const tables = tableNames.map((name) => tableOf[name]?.file ?? "");
  return ["sources.bib", ...tables, ...(await fileHashes(db)).keys()];
}

/** Restores the files of a folder that an export has replaced, and removes those that it has added. */
async function putBack(
  folder: string,
  keep: string,
  before: ReadonlyMap<string, string>,
  recorded: readonly string[],
): Promise<void> {
  for (const path of recorded) {
    if (before.has(path)) continue;
    const target = await resolveInside(folder, path).catch(() => undefined);
    if (target !== undefined) await rm(target, { force: true });
  }
  await mkdir(keep, { recursive: true });
  await cp(keep, folder, { recursive: true, force: true });
}

/**
 * Replaces the present database file, which is kept. At every moment one of the two exists.
 *
 * @param fresh a database in a single file, without a log
 */
async function replaceDatabase(place: string, fresh: string, replaced: string): Promise<void> {
  const database = join(place, databaseFile);
  mergeLog(database);
  await link(database, join(replaced, databaseFile)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") await copyFile(database, join(replaced, databaseFile));
  });
  // A log that could not be merged belongs to a damaged database; beside another database it would damage that too.
  for (const end of ["-wal", "-shm"])
    await rename(database + end, join(replaced, databaseFile + end)).catch(ignoreMissing);
  await syncFolder(replaced);
  await moveFile(fresh, database);
}

/** Merges the log of a database into it, if the database can be opened. */
function mergeLog(path: string): void {
  try {
    const live = new DatabaseSync(path, { timeout: 1000 });
    try {
      live.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } finally {
      live.close();
    }
  } catch {
    // A damaged database is kept unchanged.
  }
}

async function removeDatabase(path: string): Promise<void> {
  for (const end of ["", "-wal", "-shm"]) await rm(path + end, { force: true });
}

async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await stat(from);
  } catch {
    return;
  }
  await cp(from, to, { recursive: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
