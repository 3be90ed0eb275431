import { rm } from "node:fs/promises";
import { join } from "node:path";
import { EditError, Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
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

const text = "The police refused to come.\n";
const file = (path: string, content: string | null) =>
  ({ op: "file", path, bytes: content === null ? null : new TextEncoder().encode(content) }) as const;
async function marked(): Promise<void> {
  await store.edit("Anna", [
    file("sources/hrw1997.txt", text),
    file("sources/hrw1997.pdf", "%PDF-1.4"),
    file("sources/hrw1997.part.txt", "of another source, hrw1997.part"),
    {
      op: "create",
      kind: "passages",
      cells: {
        id: "p1",
        source_key: "hrw1997",
        file: "sources/hrw1997.txt",
        start: "4",
        end: "10",
        exact: "police",
      },
    },
    { op: "create", kind: "memos", cells: { about: "source", thing: "hrw1997", text: "Read again." } },
    {
      op: "create",
      kind: "sources",
      cells: { bibtex: "@incollection{part1997, title={Part}, crossref = {hrw1997}}" },
    },
  ]);
}
const rename = async (to: string) => {
  const bibtex = (await store.get("sources", "hrw1997"))?.cells.bibtex ?? "";
  return store.edit("Anna", [
    { op: "update", kind: "sources", key: "hrw1997", cells: { bibtex: bibtex.replace("hrw1997", to) } },
  ]);
};

test("a new key of a source updates its files, passages, claims, memos and references, as one revision", async () => {
  await marked();
  await store.sync(folder, "Anna");
  const before = await bytesIn(folder);
  const claims = await store.count("claims", { source_key: "hrw1997" });
  expect(claims).toBeGreaterThan(0);
  await rename("hrw-1997");
  await store.sync(folder, "Anna");
  const after = await bytesIn(folder);
  expect([...after.keys()].filter((path) => path.includes("hrw"))).toEqual([
    "sources/hrw-1997.md",
    "sources/hrw-1997.pdf",
    "sources/hrw-1997.txt",
    "sources/hrw1997.part.txt",
  ]);
  expect(after.get("sources/hrw-1997.txt")).toBe(text);
  expect(after.get("passages.csv")).toContain("p1,hrw-1997,sources/hrw-1997.txt,4,10,police");
  expect(after.get("memos.csv")).toContain("source,hrw-1997,");
  expect(after.get("sources.bib")).toContain("crossref = {hrw-1997}");
  for (const [path, content] of after)
    if (/\.(?:csv|bib)$/u.test(path)) expect(content).not.toMatch(/\bhrw1997\b/u);
  expect(await store.count("claims", { source_key: "hrw-1997" })).toBe(claims);
  const read = await loadStudy(folder);
  expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect((await store.find("police refused")).hits.map(({ key }) => key)).toContain("sources/hrw-1997.txt");

  await store.undo("Anna");
  await store.sync(folder, "Anna");
  const undone = await bytesIn(folder);
  for (const map of [before, undone]) map.delete("history.jsonl");
  expect(undone).toEqual(before);
  expect((await store.verify()).problems).toEqual([]);
});

test("a database rebuilt from the folder has the history of the renamed file", async () => {
  await marked();
  await rename("hrw-1997");
  await store.sync(folder, "Anna");
  const history = await store.history("files", "sources/hrw-1997.txt");
  await store.close();
  await rm(join(folder, ".throughline"), { recursive: true });
  store = await Store.inFolder(folder);
  expect((await store.sync(folder, "Anna")).problems).toEqual([]);
  expect(await store.history("files", "sources/hrw-1997.txt")).toEqual(history);
  expect((await store.history("files", "sources/hrw-1997.txt"))[0]?.before?.key).toBe("sources/hrw1997.txt");
});

test.each([
  ["a/b", "cannot be part of the file name"],
  ["a:b", "cannot be part of the file name"],
  ["HRW1997", "only in capitals"],
  ["johnson2009", "already"],
  ["part1997", "already exists"],
])("a key that its files cannot have is refused with the reason: %s", async (key, reason) => {
  await marked();
  await store.sync(folder, "Anna");
  const before = await bytesIn(folder);
  await expect(rename(key)).rejects.toThrow(EditError);
  await expect(rename(key)).rejects.toThrow(reason);
  await store.sync(folder, "Anna");
  expect(await bytesIn(folder)).toEqual(before);
});
