// A source is purged: no file of the study has its content any more, including hidden ones and backups.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeBackup, NotThereError, placeOf, restoreBackup, Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { copyOf, newClaim } from "../store/studies.ts";

const document = "Zyxomarker the witness said that the police refused to register the complaint.\n";
const markers = [
  "zyxomarker",
  "qvomarker",
  "interview7",
  Buffer.from(document).toString("base64").slice(0, 40).toLowerCase(),
];

/** Returns each marker that a file of a folder, or of a folder beside it, contains, with the file. */
async function found(folder: string): Promise<string[]> {
  const hits: string[] = [];
  for (const entry of await readdir(dirname(folder), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    for (const marker of markers)
      if (path.toLowerCase().includes(marker)) hits.push(`${path} is named ${marker}`);
    if (!entry.isFile()) continue;
    const text = (await readFile(path)).toString("latin1").toLowerCase();
    for (const marker of markers) if (text.includes(marker)) hits.push(`${path}: ${marker}`);
  }
  return hits;
}

/**
 * Builds a study with a source that has a document, passages, claims and memos, was changed since, and is in backups.
 */
async function studyWithInterview() {
  const folder = await copyOf("russia-gender-violence");
  const store = await Store.inFolder(folder);
  await store.sync(folder, "Anna");
  const file = (path: string, text: string) =>
    ({ op: "file", path, bytes: new TextEncoder().encode(text) }) as const;
  await store.edit("Anna", [
    { op: "create", kind: "sources", cells: { bibtex: "@misc{interview7, title = {Qvomarker interview}}" } },
    file("sources/interview7.md", document),
    file("interchange/kept.json", JSON.stringify({ text: document })),
  ]);
  await store.edit("Anna", [
    {
      op: "create",
      kind: "passages",
      cells: {
        id: "zz1",
        source_key: "interview7",
        file: "sources/interview7.md",
        start: "0",
        end: "10",
        exact: "Zyxomarker",
      },
    },
    {
      op: "create",
      kind: "claims",
      cells: newClaim({
        id: "zz2",
        source_key: "interview7",
        passages: "zz1",
        quote: "Zyxomarker",
        statement: "The police refused.",
      }),
    },
    {
      op: "create",
      kind: "memos",
      cells: { id: "zz3", about: "passage", thing: "zz1", text: "Qvomarker memo" },
    },
    { op: "create", kind: "memos", cells: { id: "zz4", about: "study", text: "A memo that stays." } },
  ]);
  const grade = (await store.get("grades", "trafficking/national_law"))!;
  await store.edit("Anna", [
    {
      op: "update",
      kind: "grades",
      key: grade.key,
      cells: { claims: `${grade.cells.claims ?? ""} zz2`.trim() },
    },
  ]);
  await store.sync(folder, "Anna");
  await makeBackup(folder);
  await store.edit(
    "Anna",
    [{ op: "update", kind: "claims", key: "zz2", cells: { quote: "Zyxomarker the witness" } }],
    "about interview7",
  );
  await store.edit("Anna", [
    { op: "update", kind: "memos", key: "zz4", cells: { text: "A memo that stays, changed." } },
  ]);
  await store.sync(folder, "Anna");
  await makeBackup(folder, { passphrase: "x" });
  return { folder, store, grade };
}

test("a purged source leaves no bytes in folder, database, history and backups; the rest is kept", async () => {
  const { folder, store, grade } = await studyWithInterview();
  await mkdir(join(placeOf(folder), "jobs/1"), { recursive: true });
  await writeFile(join(placeOf(folder), "jobs/1/report.html"), "Zyxomarker");
  await writeFile(join(folder, "history-before-1.jsonl"), "Zyxomarker\n");
  await writeFile(`${folder}-recovered-1.sqlite`, "Zyxomarker");
  expect((await found(folder)).length).toBeGreaterThan(8);

  const plan = await store.planPurge("interview7");
  expect(plan.removed).toEqual([
    "claims/zz2",
    "files/interchange/kept.json",
    "files/sources/interview7.md",
    "memos/zz3",
    "passages/zz1",
    "sources/interview7",
  ]);
  expect(plan.changed).toEqual(["grades/trafficking/national_law"]);
  expect(plan.backups).toHaveLength(1);
  expect(plan.removedFiles).toHaveLength(4);
  expect((await found(folder)).length).toBeGreaterThan(8);

  await store.purge("Anna", "interview7");
  expect(await found(folder)).toEqual([]);
  expect((await store.verify()).damage).toEqual([]);
  expect((await store.verify()).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const [last] = await store.revisions();
  expect(last).toMatchObject({ action: "purge", author: "Anna", note: "a source was purged with 6 records" });
  expect((await store.get("grades", grade.key))?.cells).toEqual(grade.cells);
  expect((await store.get("memos", "zz4"))?.cells.text).toBe("A memo that stays, changed.");
  expect((await store.find("zyxomarker")).hits).toEqual([]);
  expect((await store.sync(folder, "Anna")).imported).toBeUndefined();
  expect((await loadStudy(folder)).problems.filter(({ severity }) => severity === "error")).toEqual([]);

  // Earlier and later edits can still be undone, and restore nothing of the source.
  await store.undo("Anna", 10);
  await store.sync(folder, "Anna");
  expect(await found(folder)).toEqual([]);
  expect((await store.verify()).damage).toEqual([]);
  await store.close();

  await restoreBackup(folder);
  expect(await found(folder)).toEqual([]);
  const again = await Store.inFolder(folder);
  expect((await again.get("memos", "zz4"))?.cells.text).toBe("A memo that stays.");
  await again.close();
}, 120_000);

test("claims are kept on request, without quotations, with an entry that reveals nothing", async () => {
  const { folder, store } = await studyWithInterview();
  await store.purge("Anna", "interview7", { keepClaims: true });
  expect(await found(folder)).toEqual([]);
  const claim = (await store.get("claims", "zz2"))!;
  expect(claim.cells).toMatchObject({ source_key: "purged1", statement: "The police refused." });
  expect([claim.cells.quote, claim.cells.passages]).toEqual([undefined, undefined]);
  expect((await store.get("sources", "purged1"))?.cells.bibtex).toContain("Purged source");
  expect((await store.verify()).damage).toEqual([]);
  expect((await loadStudy(folder)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  await store.close();
}, 120_000);

test("a source that was deleted earlier is purged from the history", async () => {
  const { folder, store } = await studyWithInterview();
  await store.undo("Anna", 10);
  await store.sync(folder, "Anna");
  expect(await store.get("sources", "interview7")).toBeUndefined();
  expect((await found(folder)).length).toBeGreaterThan(3);
  await store.purge("Anna", "interview7");
  expect(await found(folder)).toEqual([]);
  await expect(store.purge("Anna", "interview7")).rejects.toThrow(NotThereError);
  await store.close();
}, 120_000);

test("an interrupted purge continues at the next synchronisation", async () => {
  const { folder, store } = await studyWithInterview();
  await store.close();
  await writeFile(
    join(placeOf(folder), "purge.json"),
    JSON.stringify({ author: "Anna", source: "interview7" }),
  );
  const again = await Store.inFolder(folder);
  await again.sync(folder, "Anna");
  expect(await found(folder)).toEqual([]);
  expect(await again.get("sources", "interview7")).toBeUndefined();
  await again.close();
}, 120_000);
