import { type Direction, ExpectedError } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import { facetColumns, facetsOf, type Kind } from "./kinds.ts";
import { type RecordState, recordFrom, type StoredRecord, stateFrom } from "./record.ts";

/** The selection of records of a kind. */
export type Listing = {
  /** values that a reference, choice or kind must have */
  readonly where?: Readonly<Record<string, string>>;
  /** the position of the last record of the previous page */
  readonly after?: number;
  /** maximum number of records */
  readonly limit?: number;
  /** the state of the study after this revision */
  readonly asOf?: number;
};

/** A column by which records cannot be queried. */
export class FacetError extends ExpectedError {
  override name = "FacetError";
  constructor(what: string) {
    super("request", { what, code: "query" });
  }
}

/** Returns the record of a kind with a key. */
export async function getRecord(db: Database, kind: Kind, key: string): Promise<StoredRecord | undefined> {
  const row = await db
    .selectFrom("records")
    .selectAll()
    .where("kind", "=", kind)
    .where("key", "=", key)
    .executeTakeFirst();
  return row && recordFrom(row);
}

/**
 * Returns records of a kind, in the order of their file.
 *
 * @throws FacetError for a column by which they cannot be queried, naming those by which they can
 */
export async function listRecords(db: Database, kind: Kind, listing: Listing = {}): Promise<StoredRecord[]> {
  const { where = {}, after, limit, asOf } = listing;
  for (const name of Object.keys(where))
    if (!facetColumns(kind).includes(name))
      throw new FacetError(
        `${kind} cannot be filtered by "${name}", only by ${facetColumns(kind).join(", ") || "their key"}`,
      );
  if (asOf !== undefined) {
    const all = (await recordsAsOf(db, kind, asOf)).filter(
      ({ position, cells }) => (after === undefined || position > after) && has(kind, cells, where),
    );
    return limit === undefined ? all : all.slice(0, limit);
  }
  let query = db
    .selectFrom("records")
    .selectAll("records")
    .where("records.kind", "=", kind)
    .orderBy("records.position");
  for (const facet of Object.entries(where))
    query = query.where("records.id", "in", recordsWith(db, kind, facet));
  if (after !== undefined) query = query.where("records.position", ">", after);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(recordFrom);
}

const recordsWith = (db: Database, kind: Kind, [name, value]: readonly [string, string]) =>
  db
    .selectFrom("facets as also")
    .select("also.record")
    .where("also.kind", "=", kind)
    .where("also.name", "=", name)
    .where("also.value", "=", value);

/** Counts the records of a kind with the given values. */
export async function countRecords(
  db: Database,
  kind: Kind,
  where: Readonly<Record<string, string>> = {},
): Promise<number> {
  const entries = Object.entries(where);
  const [first, ...rest] = entries;
  if (!first) {
    const { count } = await db
      .selectFrom("records")
      .select((eb) => eb.fn.countAll().as("count"))
      .where("kind", "=", kind)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
  let query = db
    .selectFrom("facets")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("kind", "=", kind)
    .where("name", "=", first[0])
    .where("value", "=", first[1]);
  for (const facet of rest) query = query.where("record", "in", recordsWith(db, kind, facet));
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** The number of claims on a cell, by direction. */
export type CellClaims = {
  readonly case: string;
  readonly attribute: string;
  readonly direction: Direction;
  readonly count: number;
};

/** Counts the claims of every cell. The cost grows with the number of claims. */
export async function countCellClaims(db: Database): Promise<CellClaims[]> {
  const rows = await db
    .selectFrom("facets as c")
    .innerJoin("facets as a", "a.record", "c.record")
    .innerJoin("facets as d", "d.record", "c.record")
    .select((eb) => [
      "c.value as case",
      "a.value as attribute",
      "d.value as direction",
      eb.fn.countAll().as("count"),
    ])
    .where("c.kind", "=", "claims")
    .where("c.name", "=", "case")
    .where("a.name", "=", "attribute")
    .where("d.name", "=", "direction")
    .groupBy(["c.value", "a.value", "d.value"])
    .execute();
  return rows.map((row) => ({
    ...row,
    direction: row.direction as Direction,
    count: Number(row.count),
  }));
}

/** Counts the passages and claims of each source; sources without any are left out. */
export async function countSourceUses(
  db: Database,
): Promise<{ source: string; count: number; claims: number }[]> {
  const rows = await db
    .selectFrom("facets")
    .select((eb) => ["kind", "value as source", eb.fn.countAll().as("count")] as const)
    .where("kind", "in", ["passages", "claims"])
    .where("name", "=", "source_key")
    .groupBy(["kind", "value"])
    .execute();
  const uses = new Map<string, { source: string; count: number; claims: number }>();
  for (const { kind, source, count } of rows) {
    const use = uses.get(source) ?? { source, count: 0, claims: 0 };
    use[kind === "claims" ? "claims" : "count"] = Number(count);
    uses.set(source, use);
  }
  return [...uses.values()];
}

/** Counts the records of each kind. */
export async function countKinds(db: Database): Promise<Partial<Record<Kind, number>>> {
  const rows = await db
    .selectFrom("records")
    .select((eb) => ["kind", eb.fn.countAll().as("count")] as const)
    .groupBy("kind")
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** Returns the records of a kind after a revision, in the order of their file. */
export async function recordsAsOf(db: Database, kind: Kind, revision: number): Promise<StoredRecord[]> {
  const before = await statesBefore(db, revision, kind);
  const now = await listRecords(db, kind);
  const untouched = now.filter(({ id }) => !before.has(id));
  const then = [...before].flatMap(([id, state]) =>
    state ? [{ id, kind, ...state, version: state.version, author: state.author }] : [],
  );
  return [...untouched, ...then].sort((a, b) => a.position - b.position);
}

/** Returns the earlier state of records that changed after a revision; null for those that did not exist. */
async function statesBefore(
  db: Database,
  revision: number,
  kind: Kind,
): Promise<Map<string, (RecordState & { version: number; author: string }) | null>> {
  const rows = await db
    .selectFrom("changes")
    .select(["record", "before", "revision"])
    .where("kind", "=", kind)
    .where("revision", ">", revision)
    .orderBy("revision")
    .execute();
  const states = new Map<string, (RecordState & { version: number; author: string }) | null>();
  const last = await db
    .selectFrom("changes")
    .innerJoin("revisions", "revisions.number", "changes.revision")
    .select((eb) => ["changes.record", eb.fn.max("changes.revision").as("revision")] as const)
    .where("changes.kind", "=", kind)
    .where("changes.revision", "<=", revision)
    .where("changes.record", "in", (eb) =>
      eb
        .selectFrom("changes as later")
        .select("later.record")
        .where("later.kind", "=", kind)
        .where("later.revision", ">", revision),
    )
    .groupBy("changes.record")
    .execute();
  const versions = new Map(last.map(({ record, revision: number }) => [record, Number(number)]));
  const authors = new Map(
    (await db.selectFrom("revisions").select(["number", "author"]).execute()).map(({ number, author }) => [
      number,
      author,
    ]),
  );
  for (const { record, before } of rows) {
    if (states.has(record)) continue;
    const state = stateFrom(before);
    const version = versions.get(record) ?? 0;
    states.set(record, state && { ...state, version, author: authors.get(version) ?? "" });
  }
  return states;
}

function has(kind: Kind, cells: StoredRecord["cells"], where: Readonly<Record<string, string>>): boolean {
  const facets = facetsOf(kind, cells);
  return Object.entries(where).every(([name, value]) =>
    facets.some((facet) => facet.name === name && facet.value === value),
  );
}
