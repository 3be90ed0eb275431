import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { resolveInside } from "@throughline/study/folder";
import { hashOf, hashOfFile, keptBytes } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import { fileHashes } from "../files.ts";
import { type Kind, tableNames, tableOf } from "../kinds.ts";
import { writeHistory } from "./history-file.ts";
import { filesIn } from "./read.ts";
import { renderTable } from "./render.ts";
import { removeUnchanged, replaceUnchanged } from "./replace-unchanged.ts";
import { announce, remember, type SyncedFile, syncedFiles } from "./synced-files.ts";

/** The result of writing to a folder. */
export type Exported = {
  /** files of the folder that were written or removed */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** files that somebody saved while they were being written: they are kept, and read the next time */
  readonly postponed: readonly string[];
  /** the name under which the history of another study was kept */
  readonly otherHistory?: string;
};

/** Options of an export. */
type ExportOptions = {
  /** the hashes of the folder's files when they were last read; a file that differs is not written */
  readonly present?: ReadonlyMap<string, string>;
  /** files that are not changed */
  readonly leave?: ReadonlySet<string>;
  /** a folder into which files are copied before they are replaced or removed */
  readonly keep?: string;
};

/**
 * Writes to a folder what differs in the database, and history.jsonl. A file is replaced only if it still has the
 * content that was read.
 *
 * @throws OutsideFolderError for a path that is not inside the folder; an error of the operating system when the
 *   folder cannot be written
 */
export async function exportFolder(
  db: Database,
  folder: string,
  { present: seen, leave = new Set(), keep }: ExportOptions = {},
): Promise<Exported> {
  const present = seen ?? (await hashesIn(folder));
  const known = await syncedFiles(db, present);
  const left = new Set(leave);
  const { revision, rendered } = await renderAtRest(db, known, present);
  const hashes = new Map([...rendered].map(([path, { hash }]) => [path, hash]));
  const toWrite = [...hashes].filter(([path, hash]) => present.get(path) !== hash && !left.has(path));
  const toDelete = [...(keep === undefined ? known.keys() : present.keys())].filter(
    (path) => !hashes.has(path) && present.has(path) && !left.has(path),
  );
  await announce(db, new Map(toWrite), revision);
  const written: string[] = [];
  const deleted: string[] = [];
  const postponed: string[] = [];
  const keepBefore = async (path: string) => {
    if (keep !== undefined && present.has(path))
      await copyAside(await resolveInside(folder, path), join(keep, path));
  };
  for (const [path] of toWrite) {
    const target = await resolveInside(folder, path);
    const bytes = await rendered.get(path)?.bytes();
    if (!bytes) {
      // A large file that was removed from the folder: its bytes exist nowhere else.
      left.add(path);
      continue;
    }
    await keepBefore(path);
    (await replaceUnchanged(target, bytes, present.get(path))) ? written.push(path) : postponed.push(path);
  }
  for (const path of toDelete) {
    const target = await resolveInside(folder, path);
    await keepBefore(path);
    (await removeUnchanged(target, present.get(path) as string)) ? deleted.push(path) : postponed.push(path);
  }
  const otherHistory = await writeHistory(db, folder);
  for (const path of postponed) left.add(path);
  const same = new Map([...hashes].filter(([path]) => !left.has(path)));
  await remember(db, same, revision, left.size === 0);
  const done = { written, deleted, postponed };
  return otherHistory === undefined ? done : { ...done, otherHistory };
}

/** Returns the hash of each file of a folder, by path. */
export async function hashesIn(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of await filesIn(folder)) {
    const hash = await hashOfFile(join(folder, path));
    if (hash !== undefined) hashes.set(path, hash);
  }
  return hashes;
}

/** Renders every file at one revision; repeats this when somebody edits during the rendering. */
async function renderAtRest(
  db: Database,
  known: ReadonlyMap<string, SyncedFile>,
  present: ReadonlyMap<string, string>,
): Promise<{ revision: number; rendered: Map<string, Rendered> }> {
  const last = async () =>
    (await db.selectFrom("study").select("revision").executeTakeFirstOrThrow()).revision;
  for (let attempt = 0; ; attempt++) {
    const revision = await last();
    const rendered = await render(db, known, present);
    if (attempt === 5 || (await last()) === revision) return { revision, rendered };
  }
}

type Rendered = { readonly hash: string; readonly bytes: () => Promise<Uint8Array | undefined> };

/**
 * Renders every file of the database. A table without changes since it was written is not rendered for comparison.
 */
async function render(
  db: Database,
  known: ReadonlyMap<string, SyncedFile>,
  present: ReadonlyMap<string, string>,
): Promise<Map<string, Rendered>> {
  const files = new Map<string, Rendered>();
  const tables = tableNames.map((kind) => ({ kind: kind as Kind, file: tableOf[kind]?.file ?? "" }));
  for (const { kind, file } of [{ kind: "sources" as Kind, file: "sources.bib" }, ...tables]) {
    const then = known.get(file);
    if (
      then &&
      present.get(file) === then.hash &&
      !(await touchedSince(db, [kind, "layouts"], then.revision))
    ) {
      files.set(file, {
        hash: then.hash,
        bytes: async () => (await renderTable(db, file)) ?? new Uint8Array(),
      });
      continue;
    }
    const bytes = await renderTable(db, file);
    if (bytes) files.set(file, { hash: hashOf(bytes), bytes: async () => bytes });
  }
  for (const [path, hash] of await fileHashes(db))
    files.set(path, { hash, bytes: () => keptBytes(db, hash) });
  return files;
}

async function touchedSince(db: Database, kinds: readonly Kind[], revision: number): Promise<boolean> {
  const row = await db
    .selectFrom("changes")
    .select("revision")
    .where("kind", "in", kinds)
    .where("revision", ">", revision)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function copyAside(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
