import { type Direction, ExpectedError } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import { facetColumns, facetsOf, type Kind } from "./kinds.ts";
import { type RecordState, recordFrom, type StoredRecord, stateFrom } from "./record.ts";

/** Which records of a kind are wanted. */
export type Listing = {
  /** values that a reference, choice or kind must have */
  readonly where?: Readonly<Record<string, string>>;
  /** the position after which to go on (that of the last record of the page before) */
  readonly after?: number;
  /** at most so many */
  readonly limit?: number;
  /** the study as it was after this revision */
  readonly asOf?: number;
};

/** A column was asked for by which records cannot be found. */
export class FacetError extends ExpectedError {
  override name = "FacetError";
  constructor(what: string) {
    super("request", { what, code: "query" });
  }
}

/** The record of a kind with a key. */
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
 * Records of a kind, in the order of their file.
 *
 * @throws FacetError for a column by which they cannot be found, naming those by which they can
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

/** How many records of a kind have the given values. */
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

/** How many claims speak to a cell, by what they say of it. */
export type CellClaims = {
  readonly case: string;
  readonly attribute: string;
  readonly direction: Direction;
  readonly count: number;
};

/** The claims of every cell counted; the cost grows with the claims. */
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

/** How many passages and claims each work has; works without any are left out. */
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

/** How many records there are of each kind. */
export async function countKinds(db: Database): Promise<Partial<Record<Kind, number>>> {
  const rows = await db
    .selectFrom("records")
    .select((eb) => ["kind", eb.fn.countAll().as("count")] as const)
    .groupBy("kind")
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** The records of a kind as they were after a revision, in the order of their file. */
export async function recordsAsOf(db: Database, kind: Kind, revision: number): Promise<StoredRecord[]> {
  const before = await statesBefore(db, revision, kind);
  const now = await listRecords(db, kind);
  const untouched = now.filter(({ id }) => !before.has(id));
  const then = [...before].flatMap(([id, state]) =>
    state ? [{ id, kind, ...state, version: state.version, author: state.author }] : [],
  );
  return [...untouched, ...then].sort((a, b) => a.position - b.position);
}

/** What the records changed after a revision were then; null for those that were not there. */
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
