import { ExpectedError, recordPath } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import type { Kind } from "./kinds.ts";
import { type RecordChange, type RecordState, stateFrom } from "./record.ts";
import type { Revision } from "./revision.ts";
import { changesOf } from "./undo.ts";

/** One change of one record, with the revision that made it. */
export type HistoryEntry = Revision & {
  readonly kind: Kind;
  readonly key: string;
  readonly before: RecordState | null;
  readonly after: RecordState | null;
};

/** A revision with the number of its changes. */
export type HistoryLine = Revision & {
  readonly changes: number;
  /** the first records that it changed, as kind/key */
  readonly things: readonly string[];
  /** what was done to each of them */
  readonly acts: readonly Act[];
};

/** What a revision does to a record. */
export type Act = "added" | "changed" | "deleted";

/**
 * Returns every change of one record, latest first, including changes of its key and its deletion.
 *
 * @returns undefined when there never was such a record
 */
export async function historyOf(db: Database, kind: Kind, key: string): Promise<HistoryEntry[]> {
  const known = await db
    .selectFrom("changes")
    .select("record")
    .where("kind", "=", kind)
    .where("key", "=", key)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!known) return [];
  const rows = await db
    .selectFrom("changes")
    .innerJoin("revisions", "revisions.number", "changes.revision")
    .select([
      "number",
      "id",
      "at",
      "author",
      "action",
      "note",
      "changes.kind",
      "changes.key",
      "before",
      "after",
    ])
    .where("record", "=", known.record)
    .orderBy("number", "desc")
    .execute();
  return rows.map(({ before, after, kind: of, ...row }) => ({
    ...row,
    kind: of as Kind,
    before: stateFrom(before),
    after: stateFrom(after),
  }));
}

/** A revision with its changes. */
export type RevisionChanges = {
  readonly revision: Revision;
  readonly changes: readonly RecordChange[];
};

/** Returns a revision with its changes; undefined when there is none with this number. */
export async function revisionChanges(db: Database, number: number): Promise<RevisionChanges | undefined> {
  const revision = await db
    .selectFrom("revisions")
    .select(["number", "id", "at", "author", "action", "note"])
    .where("number", "=", number)
    .executeTakeFirst();
  return revision && { revision, changes: await changesOf(db, number) };
}

/** Returns revisions, latest first. */
export async function revisionsOf(
  db: Database,
  { before, limit = 50 }: { before?: number; limit?: number } = {},
): Promise<HistoryLine[]> {
  let query = db
    .selectFrom("revisions")
    .select(["number", "id", "at", "author", "action", "note"])
    .orderBy("number", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where("number", "<", before);
  const revisions = await query.execute();
  if (revisions.length === 0) return [];
  const numbers = revisions.map(({ number }) => number);
  const counts = await db
    .selectFrom("changes")
    .select((eb) => ["revision", eb.fn.countAll().as("count")] as const)
    .where("revision", "in", numbers)
    .groupBy("revision")
    .execute();
  const countOf = new Map(counts.map(({ revision, count }) => [revision, Number(count)]));
  return Promise.all(
    revisions.map(async (revision) => {
      const things = await db
        .selectFrom("changes")
        .select((eb) => [
          "kind",
          "key",
          eb("before", "is", null).as("isNew"),
          eb("after", "is", null).as("isGone"),
        ])
        .where("revision", "=", revision.number)
        .orderBy("record")
        .limit(5)
        .execute();
      return {
        ...revision,
        changes: countOf.get(revision.number) ?? 0,
        things: things.map(({ kind, key }) => recordPath(kind, key)),
        acts: things.map(({ isNew, isGone }): Act => (isNew ? "added" : isGone ? "deleted" : "changed")),
      };
    }),
  );
}

/**
 * Returns the last revision at a moment.
 *
 * @param moment a UTC time as ISO 8601, or a date, which means its end: `2026-11`, `2026-11-23`,
 *   `2026-11-23T10:00:00Z`
 * @returns 0 before the first
 * @throws MomentError for a text that is not a date or time
 */
export async function revisionAt(db: Database, moment: string): Promise<number> {
  const row = await db
    .selectFrom("revisions")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("at", "<", endOf(moment))
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

/** A text that is not a date or time. */
export class MomentError extends ExpectedError {
  override name = "MomentError";
  constructor(moment: string) {
    super("request", {
      what: `"${moment}" is not a date or a time (2026-11-23, or 2026-11-23T10:00:00Z in UTC)`,
      code: "query",
    });
  }
}

function endOf(moment: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(moment);
  const [, year, month, day] = parts?.map(Number) ?? [];
  const end =
    year === undefined
      ? Date.parse(moment) + 1
      : month === undefined || Number.isNaN(month)
        ? Date.UTC(year + 1, 0, 1)
        : day === undefined || Number.isNaN(day)
          ? Date.UTC(year, month, 1)
          : Date.UTC(year, month - 1, day + 1);
  if (!Number.isFinite(end)) throw new MomentError(moment);
  return new Date(end).toISOString();
}
