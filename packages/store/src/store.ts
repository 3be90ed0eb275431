import { basename, join, resolve } from "node:path";
import type { Analysis, Manifest, Problem, Study } from "@throughline/study";
import { type Edited, type EditRun, edit } from "./apply.ts";
import { bytesOf } from "./blobs.ts";
import { type CodeMatrix, type Crossing, codeMatrix } from "./code-matrix.ts";
import { type CodeCount, countCodings } from "./codings.ts";
import type { OpenFile } from "./database/file-identity.ts";
import { migrate } from "./database/migrations.ts";
import { openPostgres } from "./database/postgres.ts";
import { type Database, engineOf } from "./database/schema.ts";
import { type Opened, type Opening, openFile } from "./database/sqlite.ts";
import { waitWhileBusy } from "./database/wait-while-busy.ts";
import type { Edit } from "./edit.ts";
import { fileText } from "./files.ts";
import { type Exported, exportFolder } from "./folder/export.ts";
import type { Preference } from "./folder/merge.ts";
import { checkFilePaths } from "./folder/paths.ts";
import { type Synced, syncFolder } from "./folder/sync.ts";
import {
  type HistoryEntry,
  type HistoryLine,
  historyOf,
  type RevisionChanges,
  revisionAt,
  revisionChanges,
  revisionsOf,
} from "./history.ts";
import type { Kind } from "./kinds.ts";
import { ensureOwnPlace } from "./origin.ts";
import { orphansOf } from "./orphans.ts";
import { databaseFile, placeOf } from "./place.ts";
import {
  finishPurge,
  type PurgeOptions,
  type PurgePlan,
  planPurge,
  purgeSource,
} from "./purge/purge-source.ts";
import {
  type CellClaims,
  countCellClaims,
  countKinds,
  countRecords,
  countSourceUses,
  getRecord,
  type Listing,
  listRecords,
} from "./reading.ts";
import type { StoredRecord } from "./record.ts";
import { planRemoval, type RemovableKind, type RemovalPlan } from "./removal/plan-removal.ts";
import { restore } from "./removal/restore.ts";
import type { Revision } from "./revision.ts";
import { type Found, find, type Searched } from "./search/find.ts";
import { redo, undo, undoable } from "./undo.ts";
import { checkAnalysis, manifestAsOf } from "./validation.ts";
import { type Verified, verify } from "./verify.ts";
import { ownPatterns, studyOf } from "./whole.ts";

/** The working database of one study. Every change is a revision with its author, and earlier states are kept. */
export class Store {
  readonly db: Database;
  readonly name: string;
  /** the study folder of the database; undefined for a database on a server */
  readonly folder: string | undefined;
  readonly #opened: Opened | undefined;

  private constructor(db: Database, name: string, folder?: string, opened?: Opened) {
    this.db = db;
    this.name = name;
    this.folder = folder;
    this.#opened = opened;
  }

  /**
   * Opens a database and migrates it to the present schema.
   *
   * @param name the name of the study, for a new database
   * @throws StorageError when a newer version made it, or a table is missing
   */
  static async over(db: Database, name: string): Promise<Store> {
    return new Store(db, await Store.#prepare(db, name));
  }

  static async #prepare(db: Database, name: string): Promise<string> {
    await migrate(db, engineOf(db));
    const known = await db.selectFrom("study").select("name").executeTakeFirst();
    // Inserting would wait for another process that is writing.
    if (known) return known.name;
    await db
      .insertInto("study")
      .values({ id: 1, name, revision: 0, head: null, synced: 0 })
      .onConflict((on) => on.column("id").doNothing())
      .execute();
    return (await db.selectFrom("study").select("name").executeTakeFirstOrThrow()).name;
  }

  /**
   * Opens the database of a study folder, in its hidden folder `.throughline`. A hidden folder that this user did not
   * make on this machine is moved aside.
   *
   * @throws StorageError when it cannot be opened, or an error of the operating system when it cannot be created
   */
  static async inFolder(folder: string, opening: Opening = {}): Promise<Store> {
    const path = resolve(folder);
    const place = opening.create === false ? placeOf(path) : await ensureOwnPlace(path);
    return waitWhileBusy(async () => {
      const opened = openFile(join(place, databaseFile), opening);
      try {
        return new Store(opened.db, await Store.#prepare(opened.db, basename(path)), path, opened);
      } catch (error) {
        await opened.db.destroy();
        throw error;
      }
    });
  }

  /** Opens a study in its own PostgreSQL database. */
  static async onPostgres(url: string, name: string): Promise<Store> {
    return Store.over(await openPostgres(url), name);
  }

  /** Whether the database is on a server for several people, instead of in the folder of its only user. */
  get shared(): boolean {
    return engineOf(this.db) === "postgres";
  }

  /** The open database file; undefined for a database on a server. */
  get file(): OpenFile | undefined {
    return this.#opened?.file;
  }

  /** @throws StorageError "removed" when the database file on disk is no longer the one that is open */
  assertInPlace(): void {
    this.#opened?.assertInPlace();
  }

  get(kind: Kind, key: string): Promise<StoredRecord | undefined> {
    return getRecord(this.db, kind, key);
  }

  list(kind: Kind, listing?: Listing): Promise<StoredRecord[]> {
    return listRecords(this.db, kind, listing);
  }

  count(kind: Kind, where?: Readonly<Record<string, string>>): Promise<number> {
    return countRecords(this.db, kind, where);
  }

  cellClaims(): Promise<CellClaims[]> {
    return countCellClaims(this.db);
  }

  orphans(): Promise<StoredRecord[]> {
    return orphansOf(this.db);
  }

  coded(): Promise<CodeCount[]> {
    return countCodings(this.db);
  }

  codeMatrix(across: Crossing, below: boolean): Promise<CodeMatrix> {
    return codeMatrix(this.db, across, below);
  }

  sourceUses(): Promise<{ source: string; count: number; claims: number }[]> {
    return countSourceUses(this.db);
  }

  counts(): Promise<Partial<Record<Kind, number>>> {
    return countKinds(this.db);
  }

  /**
   * @throws EditError when an edit writes a file where the study folder has a symbolic link; the errors of `edit()`
   *   in apply.ts
   */
  async edit(author: string, edits: readonly Edit[], note?: string, run?: EditRun): Promise<Edited> {
    if (this.folder !== undefined) await checkFilePaths(this.folder, edits);
    return edit(this.db, author, edits, note, run);
  }

  /** Returns what depends on a record, and what its removal would change; nothing is changed. */
  async planRemoval(kind: RemovableKind, key: string): Promise<RemovalPlan> {
    return (await planRemoval(this.db, kind, key)).plan;
  }

  /**
   * Removes a record with everything that requires it, as one revision.
   *
   * @throws NotThereError when there is no such record, EditError when the study would have errors
   */
  async remove(author: string, kind: RemovableKind, key: string): Promise<Revision | null> {
    const { plan, edits } = await planRemoval(this.db, kind, key);
    return (await this.edit(author, edits, `deletes "${plan.name}" with what depends on it`)).revision;
  }

  /** Restores records to their state before a revision; see `restore()`. */
  restore(author: string, revision: number, things?: readonly string[]): Promise<Revision | null> {
    return restore(this.db, author, revision, things);
  }

  /** Returns a revision with its changes; undefined when there is none with this number. */
  changes(revision: number): Promise<RevisionChanges | undefined> {
    return revisionChanges(this.db, revision);
  }

  undo(author: string, steps?: number): Promise<Revision[]> {
    return undo(this.db, author, steps);
  }

  redo(author: string, steps?: number): Promise<Revision[]> {
    return redo(this.db, author, steps);
  }

  undoable(): Promise<{ undo: boolean; redo: boolean }> {
    return undoable(this.db);
  }

  history(kind: Kind, key: string): Promise<HistoryEntry[]> {
    return historyOf(this.db, kind, key);
  }

  revisions(page?: { before?: number; limit?: number }): Promise<HistoryLine[]> {
    return revisionsOf(this.db, page);
  }

  /** Returns the number of the last revision, at a moment or now; 0 before the first. */
  async revision(moment?: string): Promise<number> {
    if (moment !== undefined) return revisionAt(this.db, moment);
    return (await this.db.selectFrom("study").select("revision").executeTakeFirstOrThrow()).revision;
  }

  /**
   * Returns an identifier of this study, which differs from that of any other study with the same name: the id of its
   * first revision; empty before it.
   */
  async identity(): Promise<string> {
    const first = await this.db
      .selectFrom("revisions")
      .select("id")
      .where("number", "=", 1)
      .executeTakeFirst();
    return first?.id ?? "";
  }

  /** Returns the parsed study.yaml; undefined when there is none that can be read. */
  manifest(asOf?: number): Promise<Manifest | undefined> {
    return manifestAsOf(this.db, asOf);
  }

  /** Returns the problems that prevent an analysis of the present study. */
  checkAnalysis(analysis: Analysis): Promise<readonly Problem[]> {
    return checkAnalysis(this.db, analysis);
  }

  study(asOf?: number): Promise<Study> {
    return studyOf(this.db, asOf);
  }

  /** Returns the present study without its passages and what its notes say. */
  studyWithoutTexts(): Promise<Study> {
    return studyOf(this.db, undefined, false);
  }

  /** Returns the readable pathway patterns that the study defines. */
  async patterns(): Promise<NonNullable<Study["patterns"]>> {
    return ownPatterns(this.db, await manifestAsOf(this.db));
  }

  find(
    question: string,
    options?: { kinds?: readonly Searched[]; limit?: number; from?: number },
  ): Promise<Found> {
    return find(this.db, question, options);
  }

  bytes(hash: string): Promise<Uint8Array> {
    return bytesOf(this.db, hash);
  }

  text(hash: string): Promise<string | undefined> {
    return fileText(this.db, hash);
  }

  async sync(folder: string, author: string, prefer?: Preference): Promise<Synced> {
    if (this.folder !== undefined) await finishPurge(this.db, this.folder);
    return syncFolder(this.db, resolve(folder), author, prefer);
  }

  export(folder: string): Promise<Exported> {
    return exportFolder(this.db, resolve(folder));
  }

  /** Returns what a purge of a source would remove; nothing is changed. */
  planPurge(source: string, options?: PurgeOptions): Promise<PurgePlan> {
    return planPurge(this.db, this.folder, source, options);
  }

  /** Removes a source permanently everywhere; see `purgeSource()`. Folder and database must be synchronised. */
  purge(author: string, source: string, options?: PurgeOptions): Promise<PurgePlan> {
    return purgeSource(this.db, this.folder, author, source, options);
  }

  verify(): Promise<Verified> {
    return verify(this.db, this.folder);
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
