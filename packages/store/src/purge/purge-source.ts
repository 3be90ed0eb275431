import { readdir, readFile, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { recordPath } from "@throughline/study";
import { moveFile, replaceFile, writeDurably } from "@throughline/study/folder";
import { z } from "zod";
import { listBackups } from "../backup/backup-files.ts";
import { migrate } from "../database/migrations.ts";
import type { Database } from "../database/schema.ts";
import { openSqlite } from "../database/sqlite.ts";
import { NotThereError } from "../edit.ts";
import { exportFolder } from "../folder/export.ts";
import { rewriteHistory } from "../folder/history-file.ts";
import { setAsidePrefix } from "../origin.ts";
import { placeOf, privateFile } from "../place.ts";
import { getRecord, listRecords } from "../reading.ts";
import { overwriteFreed, purgeDatabase } from "./purge-database.ts";
import { type HeldState, heldStates, type Purge, PurgedRecords } from "./purged-records.ts";

/** The effects of a purge, for the person who decides. */
export type PurgePlan = {
  readonly source: string;
  /** records that are removed now, as kind/key; what was deleted earlier is removed from the history too */
  readonly removed: readonly string[];
  /** records that lose a reference, as kind/key */
  readonly changed: readonly string[];
  /** number of records that are removed only from the history */
  readonly fromHistory: number;
  /** backups that are purged too */
  readonly backups: readonly string[];
  /**
   * files that are deleted as a whole because they may contain content of the source: encrypted backups, files
   * replaced by a restore, reports
   */
  readonly removedFiles: readonly string[];
  /** records that stay and mention the source in their text, for a person to check */
  readonly mentions: readonly string[];
};

export type PurgeOptions = {
  /**
   * whether claims and counts stay, without quotations, and refer to an entry that reveals nothing about the source
   */
  readonly keepClaims?: boolean;
};

/**
 * Returns what a purge would remove; nothing is changed.
 *
 * @throws NotThereError when the study neither has nor had the source
 */
export async function planPurge(
  db: Database,
  folder: string | undefined,
  source: string,
  options: PurgeOptions = {},
): Promise<PurgePlan> {
  const purge = await purgeOf(db, source, options);
  const held = await heldStates(db);
  const purged = new PurgedRecords(purge, held);
  if (purged.size === 0) throw new NotThereError(`This study never had a source "${source}"`);
  const present = new Set((await db.selectFrom("records").select("id").execute()).map(({ id }) => id));
  const removed = new Set<string>();
  const changed = new Set<string>();
  const mentions = new Set<string>();
  const gone = new Set<string>();
  for (const { id, kind, state } of held) {
    const name = recordPath(kind, state.key);
    if (purged.has(id)) (present.has(id) ? removed : gone).add(present.has(id) ? name : id);
    else if (purged.without(kind, state) !== state) changed.add(name);
    else if (kind !== "layouts" && mentionsOf(state, source)) mentions.add(name);
  }
  return {
    source,
    removed: [...removed].sort(),
    changed: [...changed].sort(),
    fromHistory: gone.size,
    backups: folder === undefined ? [] : (await openBackups(folder)).map((path) => basename(path)),
    removedFiles: folder === undefined ? [] : await wholeFiles(folder),
    mentions: [...mentions].sort(),
  };
}

const mentionsOf = ({ cells }: HeldState["state"], source: string): boolean =>
  Object.values(cells).some((text) => text.includes(source));

async function purgeOf(db: Database, source: string, { keepClaims }: PurgeOptions): Promise<Purge> {
  if (!keepClaims || !(await getRecord(db, "sources", source))) return { source };
  const keys = new Set((await listRecords(db, "sources")).map(({ key }) => key));
  let number = 1;
  while (keys.has(`purged${number}`)) number++;
  return { source, stub: `purged${number}` };
}

// A purge is recorded from its beginning to its end. An interrupted purge continues when the study is next opened.
const noteOf = (folder: string): string => join(placeOf(folder), "purge.json");
const noteSchema = z.object({ author: z.string(), source: z.string(), stub: z.string().exactOptional() });

/**
 * Removes a source with its documents, passages, claims and memos from database, history, folder, history.jsonl and
 * backups. The purge is recorded without its content and cannot be undone. Folder and database must be synchronised.
 *
 * @throws NotThereError when the study neither has nor had the source; EditError when the rest would have errors:
 *   nothing is changed then
 */
export async function purgeSource(
  db: Database,
  folder: string | undefined,
  author: string,
  source: string,
  options: PurgeOptions = {},
): Promise<PurgePlan> {
  const plan = await planPurge(db, folder, source, options);
  const purge = await purgeOf(db, source, options);
  if (folder === undefined) {
    await purgeDatabase(db, author, purge);
    await overwriteFreed(db);
    return plan;
  }
  await replaceFile(noteOf(folder), JSON.stringify({ author, ...purge }), { mode: privateFile });
  try {
    await purgeDatabase(db, author, purge);
  } catch (error) {
    await rm(noteOf(folder), { force: true });
    throw error;
  }
  await purgeFiles(db, folder, author, purge);
  return plan;
}

/** Continues an interrupted purge. */
export async function finishPurge(db: Database, folder: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(noteOf(folder), "utf8");
  } catch {
    return;
  }
  const { author, ...purge } = noteSchema.parse(JSON.parse(text));
  await purgeDatabase(db, author, purge);
  await purgeFiles(db, folder, author, purge);
}

async function purgeFiles(db: Database, folder: string, author: string, purge: Purge): Promise<void> {
  const path = resolve(folder);
  await exportFolder(db, path);
  await rewriteHistory(db, path);
  for (const file of await wholeFiles(path)) await rm(resolve(path, file), { recursive: true, force: true });
  for (const backup of await openBackups(path)) await purgeBackup(backup, author, purge);
  await overwriteFreed(db);
  await rm(noteOf(path), { force: true });
}

/** Returns the backups that can be opened without a secret. */
async function openBackups(folder: string): Promise<string[]> {
  return (await listBackups(folder)).filter(({ encrypted }) => !encrypted).map(({ path }) => path);
}

/**
 * Returns the files that may contain content of the source and cannot be read: they are deleted as a whole. Paths are
 * relative to the study folder.
 */
async function wholeFiles(folder: string): Promise<string[]> {
  const path = resolve(folder);
  const hidden = basename(placeOf(path));
  const inPlace = async (part: string, of: (name: string) => boolean) =>
    (await namesIn(join(placeOf(path), part))).filter(of).map((name) => `${hidden}/${part}/${name}`);
  const names = await namesIn(path);
  const beside = await namesIn(dirname(path));
  return [
    ...(await inPlace("backups", (name) => name.endsWith(".age") || name.startsWith("replaced-"))),
    ...(await inPlace("jobs", () => true)),
    ...(await inPlace("uploads", () => true)),
    ...names.filter((name) => name.startsWith(setAsidePrefix) || /^history-before-\d+\.jsonl$/u.test(name)),
    ...beside
      .filter((name) => name.startsWith(`${basename(path)}-recovered-`) && name.endsWith(".sqlite"))
      .map((name) => `../${name}`),
  ];
}

const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => []);

async function purgeBackup(path: string, author: string, purge: Purge): Promise<void> {
  const aside = `${path}.part`;
  await writeDurably(aside, await readFile(path), privateFile);
  const db = openSqlite(aside);
  try {
    await migrate(db, "sqlite");
    await purgeDatabase(db, author, purge);
    await db.deleteFrom("synced_files").execute();
    await overwriteFreed(db);
  } catch (error) {
    await db.destroy();
    for (const end of ["", "-wal", "-shm"]) await rm(aside + end, { force: true });
    // A backup that cannot be purged may still contain the source.
    await rm(path, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error;
    return;
  }
  await db.destroy();
  const copy = new DatabaseSync(aside);
  copy.exec("PRAGMA journal_mode=DELETE");
  copy.close();
  await moveFile(aside, path);
}
