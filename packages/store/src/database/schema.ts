import { type Kysely, SqliteAdapter } from "kysely";

/** The tables of a working database. Times are UTC as ISO 8601 text; `cells`, `before` and `after` are JSON text. */
export type Schema = {
  /** one row: the study, and the state of its changes */
  study: {
    id: number;
    name: string;
    /** the number of the last revision */
    revision: number;
    /** the revision that produced the present state: an edit, or null for the initial state */
    head: number | null;
    /** the last revision at which folder and database were equal */
    synced: number;
  };
  revisions: {
    number: number;
    id: string;
    at: string;
    author: string;
    action: Action;
    note: string | null;
    /** for an edit: the head that it changed */
    parent: number | null;
    /** the head after it */
    head: number | null;
  };
  changes: {
    revision: number;
    record: string;
    kind: string;
    /** its key after the change, or before it when it was deleted */
    key: string;
    before: string | null;
    after: string | null;
  };
  records: {
    id: string;
    kind: string;
    key: string;
    position: number;
    cells: string;
    /** the row as written in its file, where this differs from the default format */
    raw: string | null;
    /** the revision that changed it last */
    version: number;
    author: string;
  };
  /** references and choices of the records, for queries */
  facets: { record: string; kind: string; name: string; value: string };
  blobs: { hash: string; size: number; bytes: Uint8Array };
  /** the files of the folder when folder and database were last equal */
  synced_files: {
    path: string;
    hash: string | null;
    /** the revision whose state the file then had */
    revision: number | null;
    /** the hash of content being written; after a crash, the file itself shows whether it was written */
    pending_hash: string | null;
    pending_revision: number | null;
  };
  /** segments of searchable text; their text is in another table, to scan many of them quickly */
  stretches: {
    id: number;
    record: string;
    kind: string;
    field: string;
    /** code points of the field before this segment */
    start: number;
    /**
     * the first word that belongs to this segment, and the number of such words; the words around them are context
     */
    first: number;
    words: number;
  };
  texts: { id: number; text: string };
};

/** The cause of a revision. */
export type Action = "import" | "edit" | "undo" | "redo" | "purge";

export type Database = Kysely<Schema>;

/** The database engine; only search and whole-table maintenance differ. */
export type Engine = "sqlite" | "postgres";

/** Returns the engine of a database. */
export function engineOf(db: Database): Engine {
  return db.getExecutor().adapter instanceof SqliteAdapter ? "sqlite" : "postgres";
}
