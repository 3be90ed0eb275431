import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NotThereError, Store } from "@throughline/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesIn, copyOf } from "./studies.ts";

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await copyOf("russia-gender-violence");
  store = await Store.inFolder(folder);
  expect((await store.sync(folder, "Anna")).problems).toEqual([]);
});
afterEach(() => store.close());

const countOf = async (kind: "claims" | "grades" | "ties", where: Record<string, string>) =>
  store.count(kind, where);

const errors = async () => (await store.verify()).problems.filter(({ severity }) => severity === "error");

test("a case is deleted with its dependants as one revision, and restored by one undo", async () => {
  const before = await bytesIn(folder);
  const [claims, grades] = [
    await countOf("claims", { case: "trafficking" }),
    await countOf("grades", { case: "trafficking" }),
  ];
  const plan = await store.planRemoval("cases", "trafficking");
  expect(plan.rows.find(({ table }) => table === "grades")?.deleted).toBe(grades);
  expect(plan.rows.find(({ table }) => table === "claims")?.deleted).toBe(claims);
  expect(claims * grades).toBeGreaterThan(0);
  const made = await store.remove("Anna", "cases", "trafficking");
  expect(made?.note).toContain("deletes");
  expect([
    await countOf("claims", { case: "trafficking" }),
    await countOf("grades", { case: "trafficking" }),
  ]).toEqual([0, 0]);
  await store.sync(folder, "Anna");
  expect(await errors()).toEqual([]);
  await store.undo("Anna");
  await store.sync(folder, "Anna");
  const after = await bytesIn(folder);
  const changed = [...before].filter(([path, content]) => after.get(path) !== content).map(([path]) => path);
  expect(changed).toEqual([]);
});

test.each(["attributes", "actors", "sources", "codes", "claims", "analyses"] as const)(
  "any of the %s can be deleted with what depends on it, and leaves a study without errors",
  async (kind) => {
    const manifest = await store.manifest();
    const keys =
      kind === "attributes"
        ? Object.keys(manifest?.attributes ?? {})
        : kind === "analyses"
          ? (manifest?.analyses ?? []).map(({ id }) => id)
          : (await store.list(kind, { limit: 3 })).map(({ key }) => key);
    for (const key of keys.slice(0, 3)) {
      await store.remove("Anna", kind, key);
      await expect(store.planRemoval(kind, key)).rejects.toBeInstanceOf(NotThereError);
    }
    await store.sync(folder, "Anna");
    expect(await errors()).toEqual([]);
  },
);

test("a deleted code is replaced by its parent, and its passages keep the other codes", async () => {
  const code = (id: string, parent?: string) =>
    ({ op: "create", kind: "codes", cells: { id, name: id, ...(parent && { parent }) } }) as const;
  const passage = {
    id: "p1",
    source_key: "johnson2009",
    file: "sources/johnson2009.md",
    start: "0",
    end: "1",
  };
  const text = await readFile(join(folder, "sources/johnson2009.md"), "utf8");
  await store.edit("Anna", [
    code("top"),
    code("middle", "top"),
    code("leaf", "middle"),
    { op: "create", kind: "passages", cells: { ...passage, exact: text.slice(0, 1), codes: "middle leaf" } },
  ]);
  const { rows } = await store.planRemoval("codes", "middle");
  expect(rows).toEqual([
    { table: "codes", deleted: 0, changed: 1 },
    { table: "passages", deleted: 0, changed: 1 },
  ]);
  await store.remove("Anna", "codes", "middle");
  expect((await store.get("codes", "leaf"))?.cells.parent).toBe("top");
  expect((await store.get("passages", "p1"))?.cells.codes).toBe("leaf");
});

test("the changes of a revision are listed, and restored separately after other changes", async () => {
  const [tie] = await store.list("ties", { limit: 1 });
  const [actor] = await store.list("actors", { limit: 1 });
  const first = await store.edit("Anna", [
    { op: "update", kind: "ties", key: tie?.key ?? "", cells: { sign: "-" } },
    { op: "update", kind: "actors", key: actor?.key ?? "", cells: { name: "Renamed" } },
  ]);
  await store.edit("Boris", [
    { op: "update", kind: "ties", key: tie?.key ?? "", cells: { date_to: "2030" } },
  ]);
  const number = first.revision?.number ?? 0;
  const told = await store.changes(number);
  expect(told?.changes.map(({ kind }) => kind).sort()).toEqual(["actors", "ties"]);
  await store.restore("Anna", number, [`actors/${actor?.key}`]);
  expect((await store.get("actors", actor?.key ?? ""))?.cells).toEqual(actor?.cells);
  expect((await store.get("ties", tie?.key ?? ""))?.cells.date_to).toBe("2030");
  await store.restore("Anna", number);
  expect((await store.get("ties", tie?.key ?? ""))?.cells).toEqual(tie?.cells);
  expect(await store.restore("Anna", number)).toBeNull();
  await expect(store.restore("Anna", number, ["ties/other"])).rejects.toBeInstanceOf(NotThereError);
});
