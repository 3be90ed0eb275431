import { basename, join, resolve } from "node:path";
import type { Analysis, Manifest, Problem, Study } from "@throughline/study";
import { type Edited, edit } from "./apply.ts";
import { bytesOf } from "./blobs.ts";
import { type CodeMatrix, type Crossing, codeMatrix } from "./code-matrix.ts";
import { type CodeCount, countCodings } from "./codings.ts";
import { migrate } from "./database/migrations.ts";
import { openPostgres } from "./database/postgres.ts";
import { type Database, engineOf } from "./database/schema.ts";
import { openSqlite } from "./database/sqlite.ts";
import type { Edit } from "./edit.ts";
import { fileText } from "./files.ts";
import type { Preference } from "./folder/merge.ts";
import { exportFolder, type Synced, syncFolder } from "./folder/sync.ts";
import { type HistoryEntry, type HistoryLine, historyOf, revisionAt, revisionsOf } from "./history.ts";
import type { Kind } from "./kinds.ts";
import { orphansOf } from "./orphans.ts";
import { databaseFile, makePlace } from "./place.ts";
import {
  type CellClaims,
  countCellClaims,
  countKinds,
  countRecords,
  countSourcePassages,
  getRecord,
  type Listing,
  listRecords,
} from "./reading.ts";
import type { StoredRecord } from "./record.ts";
import type { Revision } from "./revision.ts";
import { type Found, find, type Searched } from "./search/find.ts";
import { redo, undo, undoable } from "./undo.ts";
import { checkAnalysis, manifestAsOf } from "./validation.ts";
import { type Verified, verify } from "./verify.ts";
import { ownPatterns, studyOf } from "./whole.ts";

/** The working database of one study. Every change is a revision with its author; nothing that was is lost. */
export class Store {
  readonly db: Database;
  readonly name: string;

  private constructor(db: Database, name: string) {
    this.db = db;
    this.name = name;
  }

  /**
   * Opens a database, bringing it to the schema of today.
   *
   * @param name of the study, when the database is new
   */
  static async over(db: Database, name: string): Promise<Store> {
    await migrate(db, engineOf(db));
    await db
      .insertInto("study")
      .values({ id: 1, name, revision: 0, head: null, synced: 0 })
      .onConflict((on) => on.column("id").doNothing())
      .execute();
    const study = await db.selectFrom("study").select("name").executeTakeFirstOrThrow();
    return new Store(db, study.name);
  }

  /**
   * Opens the database of a study folder, which is in its hidden folder `.throughline`.
   *
   * @throws StorageError when it cannot be opened, or an error of the operating system when there is no place for it
   */
  static async inFolder(folder: string): Promise<Store> {
    const place = await makePlace(folder);
    return Store.over(openSqlite(join(place, databaseFile)), basename(resolve(folder)));
  }

  /** Opens a study in a PostgreSQL database of its own. */
  static onPostgres(url: string, name: string): Promise<Store> {
    return Store.over(openPostgres(url), name);
  }

  /** Whether it is on a server that several people reach, and not in the folder of its one user. */
  get shared(): boolean {
    return engineOf(this.db) === "postgres";
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

  sourcePassages(): Promise<{ source: string; count: number }[]> {
    return countSourcePassages(this.db);
  }

  counts(): Promise<Partial<Record<Kind, number>>> {
    return countKinds(this.db);
  }

  edit(author: string, edits: readonly Edit[], note?: string): Promise<Edited> {
    return edit(this.db, author, edits, note);
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

  /** The number of the last revision, at a moment or now; 0 before the first. */
  async revision(moment?: string): Promise<number> {
    if (moment !== undefined) return revisionAt(this.db, moment);
    return (await this.db.selectFrom("study").select("revision").executeTakeFirstOrThrow()).revision;
  }

  /** What tells this study from every other, also from one of the same name: the id of its first revision; blank before it. */
  async identity(): Promise<string> {
    const first = await this.db
      .selectFrom("revisions")
      .select("id")
      .where("number", "=", 1)
      .executeTakeFirst();
    return first?.id ?? "";
  }

  /** What study.yaml says; nothing when there is none that can be read. */
  manifest(asOf?: number): Promise<Manifest | undefined> {
    return manifestAsOf(this.db, asOf);
  }

  /** What stands in the way of running an analysis on the study as it is. */
  checkAnalysis(analysis: Analysis): Promise<readonly Problem[]> {
    return checkAnalysis(this.db, analysis);
  }

  study(asOf?: number): Promise<Study> {
    return studyOf(this.db, asOf);
  }

  /** The pathway patterns of the study's own that can be read. */
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

  sync(folder: string, author: string, prefer?: Preference): Promise<Synced> {
    return syncFolder(this.db, resolve(folder), author, prefer);
  }

  export(folder: string): Promise<Pick<Synced, "written" | "deleted" | "otherHistory">> {
    return exportFolder(this.db, resolve(folder));
  }

  verify(): Promise<Verified> {
    return verify(this.db);
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
