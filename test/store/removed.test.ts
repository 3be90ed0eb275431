// The hidden folder of an open study is removed or replaced: from then on nothing is acknowledged, and nothing is
// lost.
import { rmSync } from "node:fs";
import { cp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  makeBackup,
  OwnedError,
  placeOf,
  restoreBackup,
  StorageError,
  Store,
  takeStudy,
} from "@throughline/store";
import type { KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { edit } from "../../packages/store/src/apply.ts";
import { copyOf } from "./studies.ts";

async function openCopy() {
  const folder = await copyOf("womens-representation");
  const { ownership } = await takeStudy(folder, "Anna");
  const rescue = `${folder}-recovered.sqlite`;
  const store = await Store.inFolder(folder, { rescueTo: () => rescue });
  await store.sync(folder, "Anna");
  const rename = (name: string) =>
    store.edit("Anna", [{ op: "update", kind: "cases", key: "SE", cells: { name } }]);
  await rename("Acknowledged");
  return { folder, ownership, store, rescue, rename };
}

const removals: readonly (readonly [string, (folder: string) => Promise<unknown>])[] = [
  ["the hidden folder is removed", (folder) => rm(placeOf(folder), { recursive: true })],
  ["the database is removed", (folder) => rm(join(placeOf(folder), "store.sqlite"))],
  ["the log of the database is removed", (folder) => rm(join(placeOf(folder), "store.sqlite-wal"))],
  ["the hidden folder is moved away", (folder) => rename(placeOf(folder), `${folder}-hidden`)],
  [
    "the hidden folder is replaced by a copy of itself",
    async (folder) => {
      await cp(placeOf(folder), `${folder}-copy`, { recursive: true });
      await rm(placeOf(folder), { recursive: true });
      await rename(`${folder}-copy`, placeOf(folder));
    },
  ],
];

test.each(removals)(
  "%s: the next change is refused, what was acknowledged is in a file that restores it",
  async (_, remove) => {
    const { folder, ownership, store, rescue, rename } = await openCopy();
    await remove(folder);
    const refused = await rename("Refused").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StorageError);
    expect(refused).toMatchObject({ reason: "removed", message: expect.stringContaining(rescue) });
    await expect(store.sync(folder, "Anna")).rejects.toThrow(/was removed or replaced/u);
    if (process.platform !== "win32") expect((await stat(rescue)).mode & 0o777).toBe(0o600);
    // Another process is still told the owner of the study, and nothing is created instead.
    await expect(takeStudy(folder, "Ben")).rejects.toThrow(OwnedError);
    await store.close();
    ownership.release();

    const { written } = await restoreBackup(folder, rescue);
    expect(written).toContain("cases.csv");
    expect(await readFile(join(folder, "cases.csv"), "utf8")).toContain("SE,Acknowledged,");
    const again = await Store.inFolder(folder);
    expect((await again.get("cases", "SE"))?.cells.name).toBe("Acknowledged");
    expect((await again.verify()).damage).toEqual([]);
    await again.close();
  },
);

test("a change during which the file is removed is not acknowledged", async () => {
  const { folder, ownership, store, rename } = await openCopy();
  const removing: KyselyPlugin = {
    transformQuery: ({ node }) => {
      rmSync(placeOf(folder), { recursive: true, force: true });
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await expect(
    edit(store.db.withPlugin(removing), "Anna", [
      { op: "update", kind: "cases", key: "FI", cells: { name: "In between" } },
    ]),
  ).rejects.toThrow(StorageError);
  await expect(rename("Later")).rejects.toThrow(StorageError);
  await store.close();
  ownership.release();
});

test("a missing database is not created when one is expected", async () => {
  const { folder, ownership, store } = await openCopy();
  await rm(placeOf(folder), { recursive: true });
  await expect(Store.inFolder(folder, { create: false })).rejects.toThrow(/was removed/u);
  await expect(makeBackup(folder)).rejects.toThrow();
  expect(await readdir(folder)).not.toContain(".throughline");
  await store.close();
  ownership.release();
});

test("hidden files are readable only by their owner", async () => {
  if (process.platform === "win32") return;
  const { folder, ownership, store } = await openCopy();
  const { path } = await makeBackup(folder);
  const modes = async (place: string): Promise<void> => {
    for (const entry of await readdir(place, { withFileTypes: true })) {
      const at = join(place, entry.name);
      const mode = (await stat(at)).mode & 0o777;
      if (entry.isDirectory()) {
        expect(mode, at).toBe(0o700);
        await modes(at);
      } else if (/sqlite|json/u.test(entry.name) && !entry.name.startsWith("owner"))
        expect(mode, at).toBe(0o600);
    }
  };
  expect((await stat(placeOf(folder))).mode & 0o777).toBe(0o700);
  await modes(placeOf(folder));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await store.close();
  ownership.release();
});
