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

/** What writing to a folder did. */
export type Exported = {
  /** files of the folder that were written, and those that were removed */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** files that somebody saved while they were to be written: they stay as they are, and are read the next time */
  readonly postponed: readonly string[];
  /** the name under which another study's history was kept */
  readonly otherHistory?: string;
};

/** What an export goes by. */
export type ExportOptions = {
  /** the hashes of the folder's files as they were last read; a file that differs from its hash is not written */
  readonly present?: ReadonlyMap<string, string>;
  /** files that stay as they are */
  readonly leave?: ReadonlySet<string>;
  /** a folder into which files are copied before they are replaced or removed */
  readonly keep?: string;
};

/**
 * Writes to a folder what the database has otherwise, and history.jsonl. A file is replaced only while it has the content that was
 * read.
 *
 * @throws OutsideFolderError for a path that is not inside the folder; an error of the operating system when it cannot be written
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
      // A large file that has left the folder: nobody else has its bytes.
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

/** The hash of each file of a folder, by path. */
export async function hashesIn(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of await filesIn(folder)) {
    const hash = await hashOfFile(join(folder, path));
    if (hash !== undefined) hashes.set(path, hash);
  }
  return hashes;
}

/** Every file as it is at one revision: when somebody edits meanwhile, once more. */
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

/** Every file as the database has it; a table that nobody has touched since it was written is not written out again to be compared. */
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
