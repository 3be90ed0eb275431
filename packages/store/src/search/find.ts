import { sql } from "kysely";
import { batches } from "../batches.ts";
import { type Database, engineOf } from "../database/schema.ts";
import { recordFrom } from "../record.ts";
import { familyOf } from "./families.ts";
import { searched } from "./index-texts.ts";
import { forPostgres, forSqlite, readQuery, type Sought } from "./query.ts";
import { codePoints } from "./stretches.ts";
import { plainWord, stemOf, type Word, wordsOf } from "./words.ts";

/** The kinds of record that can be searched; `files` are the documents in sources/. */
export type Searched = (typeof searched)[number];

/** A match in its context. */
export type Hit = {
  readonly kind: Searched;
  readonly key: string;
  readonly field: string;
  /**
   * start of the first and end of the last matching word, in code points of the field from 0; a line end counts as
   * one
   */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
};

/** The result of a search. */
export type Found = {
  readonly hits: readonly Hit[];
  /** number of records with a match */
  readonly things: number;
  /** the start of the next page; undefined at the end */
  readonly next?: number;
};

const context = 60;

/**
 * Finds words in any inflected form, phrases, prefixes and words near each other. A record matches when it contains
 * all wanted terms and no excluded one.
 *
 * @param question in the syntax of `readQuery()`
 * @returns matches with about 60 characters of context, documents first, in the order of files and of their text;
 *   a passage whose document matches is left out, because its words are found there
 * @throws QueryError for a query that cannot be understood
 */
export async function find(
  db: Database,
  question: string,
  {
    kinds = searched,
    limit = 50,
    from = 0,
  }: { kinds?: readonly Searched[]; limit?: number; from?: number } = {},
): Promise<Found> {
  const { wanted: sought, unwanted } = readQuery(question);
  const found: Map<string, number[]>[] = [];
  for (const one of sought) found.push(await stretchesWith(db, one, kinds));
  const [first = new Map<string, number[]>(), ...others] = found;
  const without = await recordsWith(db, unwanted, kinds);
  const records = [...first.keys()].filter(
    (id) => !without.has(id) && others.every((other) => other.has(id)),
  );
  const ordered = await inOrder(db, records);
  const ids = ordered.flatMap((record) =>
    others.length === 0
      ? (first.get(record) ?? [])
      : [...new Set(found.flatMap((stretches) => stretches.get(record) ?? []))].sort((a, b) => a - b),
  );
  const hits: Hit[] = [];
  let next = from;
  while (next < ids.length && hits.length < limit) {
    for (const stretch of await stretchesOf(db, ids.slice(next, next + pageSize))) {
      if (hits.length >= limit) break;
      next++;
      hits.push(...hitsIn(stretch, sought));
    }
  }
  return { hits, things: ordered.length, ...(next < ids.length ? { next } : {}) };
}

/** Returns the records that contain any of the terms. */
async function recordsWith(
  db: Database,
  unwanted: readonly Sought[],
  kinds: readonly Searched[],
): Promise<ReadonlySet<string>> {
  const records = new Set<string>();
  for (const one of unwanted)
    for (const [record, ids] of await stretchesWith(db, one, kinds))
      for (let i = 0; i < ids.length && !records.has(record); i += pageSize) {
        const stretches = await stretchesOf(db, ids.slice(i, i + pageSize));
        if (stretches.some((stretch) => hitsIn(stretch, [one]).length > 0)) records.add(record);
      }
  return records;
}

const pageSize = 20;

/** Returns the segments that may contain a term, by record, in the order of its text. */
async function stretchesWith(
  db: Database,
  one: Sought,
  kinds: readonly Searched[],
): Promise<Map<string, number[]>> {
  const wanted = kinds.length === searched.length ? sql`` : sql`and s.kind in (${sql.join([...kinds])})`;
  const { rows } =
    engineOf(db) === "sqlite"
      ? await sql<{ id: number; record: string }>`
          select s.id, s.record from stems join stretches s on s.id = stems.rowid
          where stems match ${forSqlite(one)} ${wanted} order by stems.rowid`.execute(db)
      : await sql<{ id: number; record: string }>`
          select s.id, s.record from stems join stretches s on s.id = stems.id
          where stems.body @@ ${forPostgres(one)}::tsquery ${wanted} order by s.id`.execute(db);
  const stretches = new Map<string, number[]>();
  for (const { id, record } of rows) {
    const known = stretches.get(record);
    if (known) known.push(id);
    else stretches.set(record, [id]);
  }
  return stretches;
}

/** Sorts by kind, then in the order of the files, and leaves out passages of the documents. */
async function inOrder(db: Database, records: readonly string[]): Promise<string[]> {
  const places: { id: string; kind: string; key: string; position: number }[] = [];
  for (const batch of batches(records, 5000))
    for (const place of await db
      .selectFrom("records")
      .select(["id", "kind", "key", "position"])
      .where("id", "in", batch)
      .execute())
      places.push(place);
  const rank = Object.fromEntries(searched.map((kind, i) => [kind, i])) as Record<string, number>;
  const repeated = await passagesIn(db, places);
  return places
    .filter(({ id }) => !repeated.has(id))
    .sort((a, b) => (rank[a.kind] ?? 0) - (rank[b.kind] ?? 0) || a.position - b.position)
    .map(({ id }) => id);
}

/** Returns the passages among records whose document is among them too. */
async function passagesIn(
  db: Database,
  records: readonly { readonly id: string; readonly kind: string; readonly key: string }[],
): Promise<ReadonlySet<string>> {
  const documents = new Set(records.filter(({ kind }) => kind === "files").map(({ key }) => key));
  const passages = records.filter(({ kind }) => kind === "passages").map(({ id }) => id);
  const found = new Set<string>();
  if (documents.size === 0) return found;
  for (const batch of batches(passages, 5000))
    for (const row of await db.selectFrom("records").selectAll().where("id", "in", batch).execute())
      if (documents.has(recordFrom(row).cells.file ?? "")) found.add(row.id);
  return found;
}

type Stretch = {
  readonly kind: string;
  readonly key: string;
  readonly field: string;
  readonly start: number;
  readonly first: number;
  readonly words: number;
  readonly text: string;
};

async function stretchesOf(db: Database, ids: readonly number[]): Promise<Stretch[]> {
  const rows = await db
    .selectFrom("stretches")
    .innerJoin("texts", "texts.id", "stretches.id")
    .innerJoin("records", "records.id", "stretches.record")
    .select(["stretches.id", "stretches.kind", "key", "field", "start", "first", "words", "text"])
    .where("stretches.id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Returns the matches in a segment; a match counts in the segment to which its first word belongs. */
function hitsIn(
  { kind, key, field, start, first, words: own, text }: Stretch,
  sought: readonly Sought[],
): Hit[] {
  const words = wordsOf(text);
  const stems = words.map((word) => familyOf(stemOf(word.text)));
  const spans = sought
    .flatMap((one) => spansOf(one, words, stems))
    .filter(([from]) => from >= first && from < first + own)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const distinct = spans.filter(
    ([from, to], i) => i === 0 || spans[i - 1]?.[0] !== from || spans[i - 1]?.[1] !== to,
  );
  return distinct.map(([from, to]) => {
    const begin = words[from]?.start ?? 0;
    const end = words[to]?.end ?? 0;
    return {
      kind: kind as Searched,
      key,
      field,
      start: start + codePoints(text, 0, begin),
      end: start + codePoints(text, 0, end),
      before: around(text.slice(Math.max(0, begin - context), begin)),
      exact: text.slice(begin, end),
      after: around(text.slice(end, end + context)),
    };
  });
}

/** Returns the first and last words of each match. */
function spansOf(one: Sought, words: readonly Word[], stems: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  const last = stems.length - 1;
  for (let i = 0; i <= last; i++) {
    if (one.is === "word" && stems[i] === one.stem) spans.push([i, i]);
    else if (one.is === "prefix" && plainWord(words[i]?.text ?? "").startsWith(one.letters))
      spans.push([i, i]);
    else if (one.is === "phrase" && one.stems.every((stem, k) => stems[i + k] === stem))
      spans.push([i, i + one.stems.length - 1]);
    else if (one.is === "near" && one.stems.includes(stems[i]!)) {
      const end = nearEnd(one.stems, stems, i, Math.min(last, i + one.distance));
      if (end !== undefined) spans.push([i, end]);
    }
  }
  return spans;
}

/** Returns the nearest word that completes all terms, starting from a word that is one of them. */
function nearEnd(
  sought: readonly string[],
  stems: readonly string[],
  from: number,
  to: number,
): number | undefined {
  const open = new Map<string, number>();
  for (const stem of sought) open.set(stem, (open.get(stem) ?? 0) + 1);
  let missing = sought.length;
  for (let i = from; i <= to; i++) {
    const count = open.get(stems[i]!) ?? 0;
    if (count === 0) continue;
    open.set(stems[i]!, count - 1);
    missing--;
    if (missing === 0) return i;
  }
  return undefined;
}

/** Returns the context on one line, without half a character at its ends. */
function around(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "").replace(/\s+/gu, " ");
}
