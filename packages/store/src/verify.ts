import { isDeepStrictEqual } from "node:util";
import type { Problem } from "@throughline/study";
import { pathFault } from "@throughline/study/folder";
import { sql } from "kysely";
import { hashOf, largeFile } from "./blobs.ts";
import { type Database, engineOf } from "./database/schema.ts";
import { linkProblems } from "./folder/paths.ts";
import type { Kind } from "./kinds.ts";
import { listRecords } from "./reading.ts";
import { stateFrom, stateOf } from "./record.ts";
import { checkWhole } from "./whole.ts";

/** The result of a verification: what is wrong with a database, and what was checked. */
export type Verified = {
  /** damage, as sentences that say what and where */
  readonly damage: readonly string[];
  /** errors and warnings of the study, as from `throughline check` */
  readonly problems: readonly Problem[];
  readonly revisions: number;
  readonly records: number;
  readonly files: number;
};

/**
 * Checks a whole database: the engine's own check, every record against its last change, every revision against the
 * previous one, every file against its hash, every recorded path, every reference of the study. The cost grows with
 * the whole database.
 *
 * @param folder the study folder, whose links are then checked too
 */
export async function verify(db: Database, folder?: string): Promise<Verified> {
  const damage: string[] = [];
  if (engineOf(db) === "sqlite") {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
    for (const { integrity_check: finding } of rows)
      if (finding !== "ok") damage.push(`database: ${finding}`);
  }
  const revisions = await db.selectFrom("revisions").select(["number", "head"]).orderBy("number").execute();
  revisions.forEach(({ number }, i) => {
    if (number !== i + 1) damage.push(`revision ${i + 1} is missing`);
  });
  const study = await db.selectFrom("study").selectAll().executeTakeFirst();
  if (!study) damage.push("the record of the study is missing");
  else if (study.revision !== revisions.length || study.head !== (revisions.at(-1)?.head ?? null))
    damage.push(`the study is at revision ${study.revision}, but the last one is ${revisions.length}`);

  const kinds = (await db.selectFrom("records").select("kind").distinct().execute()).map(
    ({ kind }) => kind as Kind,
  );
  const last = new Map(
    (
      await db
        .selectFrom("changes")
        .innerJoin(
          (eb) =>
            eb
              .selectFrom("changes")
              .select((of) => ["record", of.fn.max("revision").as("revision")] as const)
              .groupBy("record")
              .as("last"),
          (join) =>
            join.onRef("last.record", "=", "changes.record").onRef("last.revision", "=", "changes.revision"),
        )
        .select(["changes.record", "changes.after", "changes.kind", "changes.key"])
        .execute()
    ).map((row) => [row.record, row]),
  );
  let records = 0;
  for (const kind of kinds)
    for (const record of await listRecords(db, kind)) {
      records++;
      const then = stateFrom(last.get(record.id)?.after ?? null);
      if (!isDeepStrictEqual(then, stateOf(record)))
        damage.push(`${kind} "${record.key}" differs from its last change`);
      last.delete(record.id);
    }
  for (const { kind, key, after } of last.values())
    if (after !== null) damage.push(`${kind} "${key}" is missing`);

  const blobs = new Set<string>();
  for (const { hash } of await db.selectFrom("blobs").select("hash").execute()) {
    const { bytes } = await db
      .selectFrom("blobs")
      .select("bytes")
      .where("hash", "=", hash)
      .executeTakeFirstOrThrow();
    if (hashOf(bytes) !== hash) damage.push(`the content of a file does not match its hash ${hash}`);
    blobs.add(hash);
  }
  const files = await listRecords(db, "files");
  for (const { key, cells } of files)
    if (Number(cells.size) <= largeFile && !blobs.has(cells.hash ?? ""))
      damage.push(`the content of the file "${key}" is missing`);
  damage.push(...(await pathDamage(db)));
  const links = folder === undefined ? [] : await linkProblems(db, folder);
  return {
    damage,
    problems: damage.length === 0 ? [...links, ...(await checkWhole(db))] : links,
    revisions: revisions.length,
    records,
    files: files.length,
  };
}

/** Returns paths of files that no study can have, in the records and in their history. */
async function pathDamage(db: Database): Promise<string[]> {
  const now = db.selectFrom("records").select("key").where("kind", "=", "files");
  const rows = await now
    .union(db.selectFrom("changes").select("key").where("kind", "=", "files"))
    .orderBy("key")
    .execute();
  return rows.flatMap(({ key }) => {
    const fault = pathFault(key);
    return fault === undefined ? [] : `files ${JSON.stringify(key)}: ${fault}`;
  });
}
