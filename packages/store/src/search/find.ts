import { sql } from "kysely";
import { batches } from "../batches.ts";
import { type Database, engineOf } from "../database/schema.ts";
import type { Kind } from "../kinds.ts";
import { searched } from "./index-texts.ts";
import { forPostgres, forSqlite, readQuery, type Sought } from "./query.ts";
import { codePoints } from "./stretches.ts";
import { plainWord, stemOf, type Word, wordsOf } from "./words.ts";

/** The kinds of thing that can be searched: `files` are the documents in sources/. */
export type Searched = (typeof searched)[number];

/** A place where something was found, in its context. */
export type Hit = {
  readonly kind: Searched;
  readonly key: string;
  readonly field: string;
  /** where the first word found begins and the last ends, in code points of the field from 0, line ends counted as one */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
};

/** What was found. */
export type Found = {
  readonly hits: readonly Hit[];
  /** in how many things it is */
  readonly things: number;
  /** give it to go on; nothing at the end */
  readonly next?: number;
};

const context = 60;

/**
 * Finds words in any inflected form, phrases, prefixes and words near each other. Several are found in a thing that has all of them.
 *
 * @param question as `readQuery()` reads it
 * @returns hits with about 60 characters of context, documents first, in the order of files and of their text
 * @throws QueryError for a question that cannot be understood
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
  const sought = readQuery(question);
  const found = await Promise.all(sought.map((one) => stretchesWith(db, one, kinds)));
  const [first, ...others] = found.map((rows) => new Set(rows.map(({ record }) => record)));
  const records = new Set([...(first ?? [])].filter((id) => others.every((other) => other.has(id))));
  const ids = [
    ...new Set(found.flatMap((rows) => rows.filter(({ record }) => records.has(record)).map(({ id }) => id))),
  ];
  const places = await inOrder(db, ids);
  const hits: Hit[] = [];
  let next = from;
  while (next < places.length && hits.length < limit) {
    const page = places.slice(next, next + 50);
    const texts = await textsOf(
      db,
      page.map(({ id }) => id),
    );
    for (const { id, key } of page) {
      if (hits.length >= limit) break;
      next++;
      const stretch = texts.get(id);
      if (stretch) for (const hit of hitsIn(stretch, sought)) hits.push({ ...hit, key });
    }
  }
  return { hits, things: records.size, ...(next < places.length ? { next } : {}) };
}

async function stretchesWith(
  db: Database,
  one: Sought,
  kinds: readonly Kind[],
): Promise<{ id: number; record: string }[]> {
  const { rows } =
    engineOf(db) === "sqlite"
      ? await sql<{ id: number; record: string }>`
          select texts.id, texts.record from stems join texts on texts.id = stems.rowid
          where stems match ${forSqlite(one)} and texts.kind in (${sql.join(kinds)})`.execute(db)
      : await sql<{ id: number; record: string }>`
          select texts.id, texts.record from stems join texts on texts.id = stems.id
          where stems.body @@ ${forPostgres(one)}::tsquery and texts.kind in (${sql.join(kinds)})`.execute(
          db,
        );
  return rows;
}

async function inOrder(db: Database, ids: readonly number[]): Promise<{ id: number; key: string }[]> {
  const rows: { id: number; key: string; kind: string; position: number; field: string; start: number }[] =
    [];
  for (const batch of batches(ids, 5000))
    rows.push(
      ...(await db
        .selectFrom("texts")
        .innerJoin("records", "records.id", "texts.record")
        .select(["texts.id", "key", "texts.kind", "position", "field", "start"])
        .where("texts.id", "in", batch)
        .execute()),
    );
  const rank = (kind: string) => (searched as readonly string[]).indexOf(kind);
  return rows.sort(
    (a, b) =>
      rank(a.kind) - rank(b.kind) ||
      a.position - b.position ||
      (a.field < b.field ? -1 : a.field > b.field ? 1 : 0) ||
      a.start - b.start,
  );
}

type TextRow = { kind: string; field: string; start: number; first: number; words: number; text: string };

async function textsOf(db: Database, ids: readonly number[]): Promise<Map<number, TextRow>> {
  const rows = await db
    .selectFrom("texts")
    .select(["id", "kind", "field", "start", "first", "words", "text"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The places in a stretch, each counted where its first word is the stretch's own. */
function hitsIn(stretch: TextRow, sought: readonly Sought[]): Omit<Hit, "key">[] {
  const words = wordsOf(stretch.text);
  const stems = words.map((word) => stemOf(word.text));
  const spans = sought
    .flatMap((one) => spansOf(one, words, stems))
    .filter(([from]) => from >= stretch.first && from < stretch.first + stretch.words)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const distinct = spans.filter(
    ([from, to], i) => i === 0 || spans[i - 1]?.[0] !== from || spans[i - 1]?.[1] !== to,
  );
  return distinct.map(([from, to]) => {
    const begin = words[from]?.start ?? 0;
    const end = words[to]?.end ?? 0;
    return {
      kind: stretch.kind as Searched,
      field: stretch.field,
      start: stretch.start + codePoints(stretch.text, 0, begin),
      end: stretch.start + codePoints(stretch.text, 0, end),
      before: around(stretch.text.slice(Math.max(0, begin - context), begin)),
      exact: stretch.text.slice(begin, end),
      after: around(stretch.text.slice(end, end + context)),
    };
  });
}

/** Which words, first and last, are what is looked for. */
function spansOf(one: Sought, words: readonly Word[], stems: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  const last = stems.length - 1;
  for (let i = 0; i <= last; i++) {
    if (one.is === "word" && stems[i] === one.stem) spans.push([i, i]);
    else if (one.is === "prefix" && plainWord(words[i]?.text ?? "").startsWith(one.letters))
      spans.push([i, i]);
    else if (one.is === "phrase" && one.stems.every((stem, k) => stems[i + k] === stem))
      spans.push([i, i + one.stems.length - 1]);
    else if (one.is === "near" && one.stems.includes(stems[i] as string)) {
      const end = nearEnd(one.stems, stems, i, Math.min(last, i + one.distance));
      if (end !== undefined) spans.push([i, end]);
    }
  }
  return spans;
}

/** The nearest word by which all that is looked for has been met, from a word that is one of them. */
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
    const count = open.get(stems[i] as string) ?? 0;
    if (count === 0) continue;
    open.set(stems[i] as string, count - 1);
    missing--;
    if (missing === 0) return i;
  }
  return undefined;
}

/** Context on one line, without half a character at its ends. */
function around(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "").replace(/\s+/gu, " ");
}
