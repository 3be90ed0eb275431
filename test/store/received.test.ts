// A study from a stranger: nothing in it is read or written outside its folder.
import { existsSync } from "node:fs";
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { noticeText } from "@throughline/messages";
import { checkHistory, placeOf, takeStudy } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { copyOf, openStores } from "./studies.ts";

const { open, closeAll } = openStores();
const caseNamed = (name: string) => [{ op: "update", kind: "cases", key: "SE", cells: { name } }] as const;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Creates a study with a closed database. */
async function studyWithDatabase(): Promise<string> {
  const folder = await copyOf("womens-representation");
  const store = await open(folder);
  await store.sync(folder, "Anna");
  await store.edit("Anna", [{ op: "file", path: "sources/notes.txt", bytes: bytes("notes\n") }]);
  await store.sync(folder, "Anna");
  await closeAll();
  return folder;
}

const outside = [
  "../outside.txt",
  "/tmp/outside.txt",
  "a/../../outside.txt",
  ".git/hooks/post-checkout",
  "sources\\x",
];

test.each(outside)("a recorded path %s is named and never written", async (path) => {
  const folder = await studyWithDatabase();
  const raw = new DatabaseSync(join(placeOf(folder), "store.sqlite"));
  raw.prepare("update records set key = ? where kind = 'files' and key = 'sources/notes.txt'").run(path);
  raw.close();
  const before = await readdir(dirname(folder));
  const store = await open(folder);
  const { problems, written, deleted } = await store.sync(folder, "Anna");
  expect(problems).toMatchObject([{ severity: "error", at: { file: path } }]);
  expect([written, deleted]).toEqual([[], []]);
  await expect(store.export(folder)).rejects.toThrow(path);
  expect((await store.verify()).damage.join("\n")).toContain(JSON.stringify(path));
  expect(await readdir(dirname(folder))).toEqual(before);
  expect(existsSync(join(folder, ".git"))).toBe(false);
});

test.each(outside)(
  "a history that names %s is refused with its line, and nothing is undone into it",
  async (path) => {
    const folder = await studyWithDatabase();
    await rm(placeOf(folder), { recursive: true });
    const history = join(folder, "history.jsonl");
    const crafted = (await readFile(history, "utf8")).replaceAll(
      '"key":"sources/notes.txt"',
      `"key":${JSON.stringify(path)}`,
    );
    await writeFile(history, crafted);
    const store = await open(folder);
    const { problems, written } = await store.sync(folder, "Anna");
    expect(problems).toMatchObject([{ at: { file: "history.jsonl", line: 3 } }]);
    expect(noticeText(problems[0]?.what ?? "")).toContain(JSON.stringify(path));
    expect(written).toEqual([]);
    expect(await checkHistory(folder)).toEqual(problems);
    expect(await store.revision()).toBe(0);
  },
);

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["a revision without its fields", '{"revision":3}'],
  [
    "cells that are numbers",
    '{"revision":3,"id":"x","at":"2026-01-01T00:00:00Z","author":"a","action":"edit","note":null,"parent":null,"head":3,"changes":[{"record":"r","kind":"cases","before":null,"after":{"key":"k","position":1,"cells":{"id":1}}}]}',
  ],
  [
    "a kind that there is not",
    '{"revision":3,"id":"x","at":"2026-01-01T00:00:00Z","author":"a","action":"edit","note":null,"parent":null,"head":3,"changes":[{"record":"r","kind":"__proto__","before":null,"after":null}]}',
  ],
])("a history with %s in line 4 is a problem with its line", async (_, line) => {
  const folder = await studyWithDatabase();
  await rm(placeOf(folder), { recursive: true });
  await appendFile(join(folder, "history.jsonl"), `${line}\n`);
  const { problems } = await (await open(folder)).sync(folder, "Anna");
  expect(problems).toMatchObject([{ severity: "error", at: { file: "history.jsonl", line: 4 } }]);
});

test("a history that contradicts itself is a problem, not a crash", async () => {
  const folder = await studyWithDatabase();
  await rm(placeOf(folder), { recursive: true });
  const history = join(folder, "history.jsonl");
  const lines = (await readFile(history, "utf8")).trim().split("\n");
  const last = JSON.parse(lines.at(-1) as string);
  last.changes.push({ ...last.changes[0], record: "another" });
  await writeFile(history, `${[...lines.slice(0, -1), JSON.stringify(last)].join("\n")}\n`);
  const store = await open(folder);
  expect((await store.sync(folder, "Anna")).problems).toMatchObject([
    { at: { file: "history.jsonl" }, what: expect.stringContaining("contradict") },
  ]);
  expect(await store.revision()).toBe(0);
});

test("a database that was copied with a study is set aside and rebuilt from the files", async () => {
  const folder = await studyWithDatabase();
  const received = join(await mkdtemp(join(tmpdir(), "throughline-received-")), "study");
  await cp(folder, received, { recursive: true });
  const raw = new DatabaseSync(join(placeOf(received), "store.sqlite"));
  raw.exec("update records set cells = replace(cells, 'Sweden', 'Forged') where kind = 'cases'");
  raw.close();
  const { ownership, setAside } = await takeStudy(received, "Anna");
  try {
    expect(setAside).toMatch(/\.throughline-received-\d+$/u);
    expect(existsSync(join(setAside as string, "store.sqlite"))).toBe(true);
    const store = await open(received);
    await store.sync(received, "Anna");
    expect(await readFile(join(received, "cases.csv"), "utf8")).toBe(
      await readFile(join(folder, "cases.csv"), "utf8"),
    );
    expect((await store.revisions()).map(({ action }) => action)).toEqual(["edit", "import"]);
  } finally {
    ownership.release();
  }
  const again = await takeStudy(received, "Anna");
  expect(again.setAside).toBeUndefined();
  again.ownership.release();
});

test("a moved study keeps its database", async () => {
  const folder = await studyWithDatabase();
  const moved = `${folder}-moved`;
  await rename(folder, moved);
  const { ownership, setAside } = await takeStudy(moved, "Anna");
  ownership.release();
  expect(setAside).toBeUndefined();
});

test.each([".throughline", ".throughline/store.sqlite"])("a link at %s is rejected", async (path) => {
  const folder = await studyWithDatabase();
  const target = join(await mkdtemp(join(tmpdir(), "throughline-outside-")), "target");
  await rename(join(folder, path), target);
  await symlink(target, join(folder, path));
  await expect(open(folder)).rejects.toThrow(/symbolic link/u);
});

test("with a documents folder that is a link, no edit is acknowledged, and nothing counts as deleted", async () => {
  const folder = await studyWithDatabase();
  const store = await open(folder);
  const target = await mkdtemp(join(tmpdir(), "throughline-outside-"));
  await rm(join(folder, "sources"), { recursive: true });
  await symlink(target, join(folder, "sources"));
  await expect(
    store.edit("Anna", [{ op: "file", path: "sources/new.txt", bytes: bytes("new\n") }]),
  ).rejects.toThrow(/symbolic link/u);
  const { problems, imported } = await store.sync(folder, "Anna");
  expect(problems).toMatchObject([
    { at: { file: "sources" }, what: expect.stringContaining("symbolic link") },
  ]);
  expect(imported).toBeUndefined();
  expect((await store.get("files", "sources/notes.txt"))?.cells.size).toBe("6");
  expect(await readdir(target)).toEqual([]);
  expect((await loadStudy(folder)).problems).toMatchObject([{ at: { file: "sources" } }]);
  await rm(join(folder, "sources"));
  await mkdir(join(folder, "sources"));
  await writeFile(join(folder, "sources/notes.txt"), "notes\n");
  expect((await store.sync(folder, "Anna")).problems).toEqual([]);
});

test.each(["cases.csv", "history.jsonl"])(
  "a link in the place of %s is not written through",
  async (name) => {
    const folder = await studyWithDatabase();
    const store = await open(folder);
    const target = join(await mkdtemp(join(tmpdir(), "throughline-outside-")), name);
    await rename(join(folder, name), target);
    await symlink(target, join(folder, name));
    const before = await readFile(target, "utf8");
    await store.edit("Anna", [...caseNamed("Sverige")]);
    const { problems } = await store.sync(folder, "Anna");
    expect(problems).toMatchObject([{ at: { file: name } }]);
    expect(await readFile(target, "utf8")).toBe(before);
  },
);

test.each(["../secret.topo.json", "boundaries.topo.json"])(
  "boundaries at %s that lie outside the folder are not read",
  async (file) => {
    const folder = await copyOf("russia-gender-violence");
    const secret = join(dirname(folder), "secret.topo.json");
    await rename(join(folder, "boundaries.topo.json"), secret);
    if (!file.startsWith("..")) await symlink(secret, join(folder, file));
    const manifest = await readFile(join(folder, "study.yaml"), "utf8");
    await writeFile(
      join(folder, "study.yaml"),
      manifest.replace("boundaries: boundaries.topo.json", `boundaries: ${file}`),
    );
    const { study, problems } = await loadStudy(folder);
    expect(study).toBeUndefined();
    expect(problems).toMatchObject([{ severity: "error", at: { file } }]);
  },
);

test.each(["__proto__", "constructor", "toString"])(
  "a column named %s is kept, filled or blank",
  async (name) => {
    const folder = await copyOf("womens-representation");
    const path = join(folder, "cases.csv");
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    const cells = (i: number) => (i === 0 ? name : i === 1 ? "filled" : "");
    await writeFile(path, `${lines.map((line, i) => `${line},${cells(i)}`).join("\n")}\n`);
    const store = await open(folder);
    await store.sync(folder, "Anna");
    await store.edit("Anna", [
      { op: "update", kind: "cases", key: "SE", cells: { name: "Sverige" } },
      { op: "update", kind: "cases", key: "FI", cells: { name: "Suomi" } },
    ]);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("\nNO,NO,", "\nNO,Norge,"));
    expect((await store.sync(folder, "Anna")).conflicts).toEqual([]);
    const [header, first, second] = (await readFile(path, "utf8")).split("\n");
    expect(header?.endsWith(`,${name}`)).toBe(true);
    expect([first, second]).toEqual(["SE,Sverige,country,filled", "FI,Suomi,country,"]);
    expect((await store.verify()).damage).toEqual([]);
  },
);
