import { type Kysely, SqliteAdapter } from "kysely";

/** The tables of a working database. Times are UTC as ISO 8601 text; `cells`, `before` and `after` are JSON text. */
export type Schema = {
  /** one row: the study, and where its changes stand */
  study: {
    id: number;
    name: string;
    /** the number of the last revision */
    revision: number;
    /** the revision whose state this is: an edit, or none when it is as first read */
    head: number | null;
    /** the revision up to which folder and database were made the same */
    synced: number;
  };
  revisions: {
    number: number;
    id: string;
    at: string;
    author: string;
    action: Action;
    note: string | null;
    /** of an edit: the head that it changed */
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
    /** the row as its file has it, where that is not how it would be written */
    raw: string | null;
    /** the revision that changed it last */
    version: number;
    author: string;
  };
  /** references and choices of the records, for finding them */
  facets: { record: string; kind: string; name: string; value: string };
  blobs: { hash: string; size: number; bytes: Uint8Array };
  /** the files of the folder as they were when it and the database were last the same */
  synced_files: {
    path: string;
    hash: string | null;
    /** the revision whose state the file then held */
    revision: number | null;
    /** what is being written: when the process ended before it could say so, the file itself tells whether it was */
    pending_hash: string | null;
    pending_revision: number | null;
  };
  /** stretches of what can be searched; their text is apart, so that many can be looked through quickly */
  stretches: {
    id: number;
    record: string;
    kind: string;
    field: string;
    /** code points of the field before this stretch */
    start: number;
    /** the first word that is this stretch's own, and how many are; those around them are there as context */
    first: number;
    words: number;
  };
  texts: { id: number; text: string };
};

/** What made a revision. */
export type Action = "import" | "edit" | "undo" | "redo" | "purge";

export type Database = Kysely<Schema>;

/** Which database it is; only search and whole-table maintenance differ. */
export type Engine = "sqlite" | "postgres";

/** Which database is behind this. */
export function engineOf(db: Database): Engine {
  return db.getExecutor().adapter instanceof SqliteAdapter ? "sqlite" : "postgres";
}
