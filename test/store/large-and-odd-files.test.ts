// Files that a study folder may contain and a database should not: recordings, and names from other systems.

import { mkdir, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { largeFile, placeOf, Store } from "@throughline/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyOf } from "./studies.ts";

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await copyOf("womens-representation");
  await mkdir(placeOf(folder), { recursive: true });
  store = await Store.inFolder(folder);
});
afterEach(() => store.close());

/** Creates a file of zeros that takes no space on the disk. */
async function sparseFile(path: string, size: number): Promise<void> {
  const file = await open(path, "w");
  await file.truncate(size);
  await file.close();
}

const databaseSize = async () => {
  const place = placeOf(folder);
  const sizes = await Promise.all(
    (await readdir(place)).map(async (name) => (await stat(join(place, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

test.skipIf(process.platform === "win32")(
  "names that not every system has are left out by name, and everything else is taken",
  async () => {
    const notUtf8 = Buffer.concat([
      Buffer.from(`${folder}/sources/caf`),
      Buffer.from([0xe9]),
      Buffer.from(".txt"),
    ]);
    await writeFile(notUtf8, "x");
    await writeFile(join(folder, "sources", "a\\b.txt"), "x");
    await writeFile(join(folder, "sources", "what?.txt"), "x");
    await writeFile(join(folder, "sources", "plain.txt"), "Taken.");
    const { problems, imported } = await store.sync(folder, "Anna");
    expect(imported).toBeDefined();
    expect(problems.map(({ severity, at }) => [severity, at.file])).toEqual([
      ["warning", "sources/a\\b.txt"],
      ["warning", "sources/caf\ufffd.txt"],
      ["warning", "sources/what?.txt"],
    ]);
    expect(await store.get("files", "sources/plain.txt")).toBeDefined();
    expect((await store.sync(folder, "Anna")).problems).toEqual(problems);
    expect(await readdir(join(folder, "sources"))).toEqual(expect.arrayContaining(["a\\b.txt", "what?.txt"]));
  },
);

test("a recording is stored by its hash, and its content only in the folder", async () => {
  const path = join(folder, "sources", "interview.wav");
  await store.sync(folder, "Anna");
  const before = await databaseSize();
  await sparseFile(path, largeFile + 1);
  expect((await store.sync(folder, "Anna")).imported).toBeDefined();
  expect((await store.get("files", "sources/interview.wav"))?.cells).toEqual({
    // the SHA-256 of 67,108,865 zeros: head -c 67108865 /dev/zero | sha256sum
    hash: "91990977345985aaf03af1358f4f989d7eaf985b58529efb72f613c588f6599a",
    size: String(largeFile + 1),
  });
  expect((await databaseSize()) - before).toBeLessThan(1024 * 1024);
  expect((await store.verify()).damage).toEqual([]);

  // Removed by mistake and undone: its bytes exist nowhere else, and everything else works.
  await rm(path);
  await store.sync(folder, "Anna");
  await writeFile(join(folder, "sources", "later.txt"), "Later.");
  const { imported } = await store.sync(folder, "Anna");
  expect(imported).toBeDefined();
  expect(await store.get("files", "sources/later.txt")).toBeDefined();
});
