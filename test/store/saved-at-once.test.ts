// Somebody saves a file of the folder while the database is written to it: at every point in between, neither version
// is lost.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf, Store } from "@throughline/store";
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "../../packages/store/src/database/sqlite.ts";
import { removeUnchanged, replaceUnchanged } from "../../packages/store/src/folder/replace-unchanged.ts";
import { syncFolder } from "../../packages/store/src/folder/sync.ts";
import { copyOf } from "./studies.ts";

/** Acts once, before the query with a number, counted from 1. */
function actBefore(number: number, act: () => void): { plugin: KyselyPlugin; count: () => number } {
  let count = 0;
  return {
    count: () => count,
    plugin: {
      transformQuery: ({ node }) => {
        count++;
        if (count === number) act();
        return node;
      },
      transformResult: async ({ result }) => result,
    },
  };
}

let folder: string;
let store: Store;
let start: string;
beforeAll(async () => {
  folder = await copyOf("womens-representation");
  store = await Store.over(
    openSqlite(join(mkdtempSync(join(tmpdir(), "throughline-db-")), "store.sqlite")),
    "x",
  );
  await store.sync(folder, "Anna");
  start = await readFile(join(folder, "cases.csv"), "utf8");
});
afterAll(() => store.close());

/**
 * Makes one edit of a row in the database and one by hand in the folder, before the n-th query of the
 * synchronisation.
 */
async function interleave(number: number, hand: (text: string) => string, cell: string) {
  const path = join(folder, "cases.csv");
  await store.edit("Anna", [{ op: "update", kind: "cases", key: "SE", cells: { name: cell } }]);
  const watched = actBefore(number, () => writeFileSync(path, hand(readFileSync(path, "utf8"))));
  await syncFolder(store.db.withPlugin(watched.plugin), folder, "Hand");
  if (watched.count() < number) return undefined;
  const { conflicts } = await store.sync(folder, "Hand");
  return { conflicts, text: await readFile(path, "utf8") };
}

const row = (text: string, id: string): string[] =>
  text
    .split("\n")
    .find((line) => line.startsWith(`${id},`))
    ?.split(",") ?? [];
const withName = (text: string, id: string, name: string): string =>
  text.replace(new RegExp(`^${id},[^,]*,`, "mu"), `${id},${name},`);

test("another row saved before any step of the synchronisation: both changes are kept in folder and database", async () => {
  let points = 0;
  for (let number = 1; ; number++) {
    const done = await interleave(number, (text) => withName(text, "FI", `hand${number}`), `api${number}`);
    if (!done) break;
    points++;
    expect(done.conflicts, `query ${number}`).toEqual([]);
    expect(row(done.text, "SE")[1], `query ${number}`).toBe(`api${number}`);
    expect(row(done.text, "FI")[1], `query ${number}`).toBe(`hand${number}`);
    expect((await store.get("cases", "FI"))?.cells.name, `query ${number}`).toBe(`hand${number}`);
    expect((await store.get("cases", "SE"))?.cells.name, `query ${number}`).toBe(`api${number}`);
  }
  expect(points).toBeGreaterThan(15);
}, 120_000);

test("the same cell saved before any step of the synchronisation: one is kept and the other in the history, or both are reported", async () => {
  await writeFile(join(folder, "cases.csv"), start);
  await store.sync(folder, "Hand", "folder");
  let named = 0;
  for (let number = 1; ; number++) {
    const [hand, api] = [`handsame${number}`, `apisame${number}`];
    const done = await interleave(number, (text) => withName(text, "SE", hand), api);
    if (!done) break;
    const stored = (await store.get("cases", "SE"))?.cells.name;
    if (done.conflicts.length > 0) {
      named++;
      expect(done.conflicts, `query ${number}`).toMatchObject([
        { kind: "cases", key: "SE", cells: ["name"] },
      ]);
      expect([row(done.text, "SE")[1], stored], `query ${number}`).toEqual([hand, api]);
      await store.sync(folder, "Hand", "store");
    } else {
      expect(row(done.text, "SE")[1], `query ${number}`).toBe(stored);
      const names = (await store.history("cases", "SE")).map(({ after }) => after?.cells.name);
      expect(names, `query ${number}`).toContain(hand);
      expect(names, `query ${number}`).toContain(api);
    }
  }
  expect(named).toBeGreaterThan(0);
}, 120_000);

test("a file is replaced and removed only if its content is what was read", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "throughline-file-")), "a.csv");
  const [old, other] = ["old\n", "saved by hand\n"];
  await writeFile(path, other);
  expect(await replaceUnchanged(path, Buffer.from("new\n"), hashOf(Buffer.from(old)))).toBe(false);
  expect(await replaceUnchanged(path, Buffer.from("new\n"), undefined)).toBe(false);
  expect(await removeUnchanged(path, hashOf(Buffer.from(old)))).toBe(false);
  expect(await readFile(path, "utf8")).toBe(other);
  expect(await replaceUnchanged(path, Buffer.from("new\n"), hashOf(Buffer.from(other)))).toBe(true);
  expect(await readFile(path, "utf8")).toBe("new\n");
  expect(await removeUnchanged(path, hashOf(Buffer.from("new\n")))).toBe(true);
  expect(await replaceUnchanged(path, Buffer.from("again\n"), undefined)).toBe(true);
  expect(await readFile(path, "utf8")).toBe("again\n");
});
