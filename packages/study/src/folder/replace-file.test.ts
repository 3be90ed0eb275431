import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder, replaceFile } from "./replace-file.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-replace-"));
afterAll(() => rm(place, { recursive: true }));

test("files that one process writes at the same time do not disturb each other", async () => {
  const path = join(place, "a", "b", "table.csv");
  const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000));
  await Promise.all(contents.map((content) => replaceFile(path, content)));
  expect(contents).toContain(await readFile(path, "utf8"));
  expect(await readdir(join(place, "a", "b"))).toEqual(["table.csv"]);
});

test("a folder that cannot be created is an error", async () => {
  await replaceFile(join(place, "file"), "");
  await expect(makeFolder(join(place, "file", "within"))).rejects.toThrow("ENOTDIR");
  await expect(makeFolder(join(place, "file"))).rejects.toThrow("EEXIST");
  expect(await makeFolder(place)).toBe(undefined);
});

test.runIf(process.platform === "linux")(
  "a folder under /proc is an error, and no endless loop",
  async () => {
    await expect(makeFolder("/proc/here/it")).rejects.toThrow("ENOENT");
  },
);
