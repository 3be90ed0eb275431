import { setImmediate } from "node:timers/promises";
import { type Insertable, type RawBuilder, sql } from "kysely";
import { batches } from "../batches.ts";
import { type Database, engineOf, type Schema } from "../database/schema.ts";
import { fileText } from "../files.ts";
import type { Kind } from "../kinds.ts";
import { listRecords } from "../reading.ts";
import type { RecordChange, RecordState } from "../record.ts";
import { stretchesOf } from "./stretches.ts";

/** The searchable fields of each kind of record. */
const fields: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  passages: ["exact"],
  claims: ["statement", "quote"],
  memos: ["title", "text"],
};

/** The kinds that can be searched, in the order of results. */
export const searched = ["files", "passages", "claims", "memos"] as const satisfies readonly Kind[];

/** Updates the index after changes of records. */
export async function indexChanges(db: Database, changes: readonly RecordChange[]): Promise<void> {
  const touched = changes.filter(
    (change) => (searched as readonly Kind[]).includes(change.kind) && !hasSameTexts(change),
  );
  const gone = touched.filter(({ before }) => before !== null).map(({ id }) => id);
  for (const batch of batches(gone, 500)) await forget(db, batch);
  const present = touched.flatMap(({ id, kind, after }) => (after ? [{ id, kind, state: after }] : []));
  await add(db, present);
}

/**
 * Returns whether the searchable text of a record is unchanged, as for a passage that moves with its text or a
 * renamed document.
 */
function hasSameTexts({ kind, before, after }: RecordChange): boolean {
  if (!before || !after || (kind === "files" && isText(before.key) !== isText(after.key))) return false;
  const names = kind === "files" ? ["hash"] : (fields[kind] ?? []);
  return names.every((name) => before.cells[name] === after.cells[name]);
}

const isText = (path: string): boolean => /^sources\/.+\.(?:md|txt)$/iu.test(path);

/** Indexes all records. */
export async function indexAll(db: Database): Promise<void> {
  for (const kind of searched)
    await add(
      db,
      (await listRecords(db, kind)).map((record) => ({ id: record.id, kind, state: record })),
    );
}

async function forget(db: Database, records: readonly string[]): Promise<void> {
  const rows = await db.selectFrom("stretches").select("id").where("record", "in", records).execute();
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  for (const batch of batches(ids, 500)) {
    await sql`delete from stems where ${idColumn(db)} in (${sql.join(batch)})`.execute(db);
    await db.deleteFrom("texts").where("id", "in", batch).execute();
    await db.deleteFrom("stretches").where("id", "in", batch).execute();
  }
}

async function add(
  db: Database,
  records: readonly { id: string; kind: Kind; state: RecordState }[],
): Promise<void> {
  if (records.length === 0) return;
  const { last } = await db
    .selectFrom("stretches")
    .select((eb) => eb.fn.max("id").as("last"))
    .executeTakeFirstOrThrow();
  let next = Number(last ?? 0) + 1;
  let rows: Indexed[] = [];
  for (const { id: record, kind, state } of records) {
    for (const [field, content] of await textsOf(db, kind, state))
      for (const { stems, text, ...stretch } of stretchesOf(content)) {
        rows.push({ stretch: { id: next++, record, kind, field, ...stretch }, text, stems });
        if (rows.length < batchSize) continue;
        await insert(db, rows);
        rows = [];
        await setImmediate();
      }
  }
  await insert(db, rows);
}

/** Number of segments that are indexed at a time; other work of the process runs in between. */
const batchSize = 100;

type Indexed = {
  readonly stretch: Insertable<Schema["stretches"]>;
  readonly text: string;
  readonly stems: readonly string[];
};

async function insert(db: Database, rows: readonly Indexed[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("stretches")
    .values(rows.map(({ stretch }) => stretch))
    .execute();
  await db
    .insertInto("texts")
    .values(rows.map(({ stretch: { id }, text }) => ({ id, text })))
    .execute();
  const values = rows.map(({ stretch, stems }) => sql`(${stretch.id}, ${bodyOf(db, stems)})`);
  await sql`insert into stems (${idColumn(db)}, body) values ${sql.join(values)}`.execute(db);
}

const idColumn = (db: Database): RawBuilder<unknown> =>
  engineOf(db) === "sqlite" ? sql.ref("rowid") : sql.ref("id");

/** Converts stems for each engine: words in sequence, or lexemes with their positions. */
function bodyOf(db: Database, stems: readonly string[]): RawBuilder<unknown> {
  if (engineOf(db) === "sqlite") return sql`${stems.join(" ")}`;
  const positions = new Map<string, number[]>();
  stems.forEach((stem, i) => {
    const places = positions.get(stem);
    if (places) places.push(i + 1);
    else positions.set(stem, [i + 1]);
  });
  const lexemes = Array.from(positions, ([stem, places]) => `'${stem}':${places.join(",")}`).join(" ");
  return sql`${lexemes}::tsvector`;
}

async function textsOf(db: Database, kind: Kind, { key, cells }: RecordState): Promise<[string, string][]> {
  if (kind === "files") {
    if (!isText(key)) return [];
    const text = await fileText(db, cells.hash ?? "");
    return text === undefined ? [] : [["text", text.replaceAll("\r\n", "\n").replaceAll("\0", " ")]];
  }
  return (fields[kind] ?? []).flatMap((field): [string, string][] => {
    const text = cells[field] ?? "";
    return text === "" ? [] : [[field, text]];
  });
}
