import { Store } from "@throughline/store";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate, schemaSteps } from "../../packages/store/src/database/migrations.ts";
import { databases, engines } from "./databases.ts";

describe.each(engines)("migrations on %s", (engine) => {
  let made: Awaited<ReturnType<typeof databases>>;
  beforeAll(async () => {
    made = await databases(engine);
  });
  afterAll(() => made.end());

  test("a database of the first schema is migrated to the present one and can be searched", async () => {
    const db = await made.make();
    await migrate(db, engine, schemaSteps[0]);
    const claim = {
      key: "c1",
      position: 1000,
      cells: { id: "c1", statement: "Laws were passed.", case: "x" },
    };
    await db.insertInto("study").values({ id: 1, name: "old", revision: 1, head: null, synced: 1 }).execute();
    await db
      .insertInto("revisions")
      .values({
        number: 1,
        id: "01900000-0000-7000-8000-000000000001",
        at: "2026-01-01T00:00:00.000Z",
        author: "Anna",
        action: "import",
        note: null,
        parent: null,
        head: null,
      })
      .execute();
    await db
      .insertInto("changes")
      .values({
        revision: 1,
        record: "r1",
        kind: "claims",
        key: "c1",
        before: null,
        after: JSON.stringify(claim),
      })
      .execute();
    await db
      .insertInto("records")
      .values({
        id: "r1",
        kind: "claims",
        key: "c1",
        position: 1000,
        raw: null,
        version: 1,
        author: "Anna",
        cells: JSON.stringify(claim.cells),
      })
      .execute();
    await expect(sql`select * from texts`.execute(db)).rejects.toThrow();

    const store = await Store.over(db, "ignored");
    expect(store.name).toBe("old");
    expect((await store.get("claims", "c1"))?.cells).toEqual(claim.cells);
    expect((await store.history("claims", "c1"))[0]).toMatchObject({ author: "Anna", after: claim });
    expect((await store.find("law")).hits).toMatchObject([{ kind: "claims", key: "c1", exact: "Laws" }]);
  });

  test("migrating twice changes nothing", async () => {
    const db = await made.make();
    const store = await Store.over(db, "study");
    const again = await Store.over(db, "other");
    expect([again.name, await again.revision()]).toEqual([store.name, 0]);
  });
});
