// The commands that maintain a study: one after the other, and beside an open study.
import { spawn } from "node:child_process";
import { appendFile, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { throughline as runCommand } from "../command/run.ts";
import { openStudy } from "../server/open-study.ts";
import { copyOf } from "../store/studies.ts";

const program = fileURLToPath(new URL("../../packages/cli/bin/throughline.mjs", import.meta.url));

async function throughline(...args: string[]) {
  const run = await runCommand(args);
  return { ...run, json: () => JSON.parse(run.out) };
}

test("history, undo, redo, backup, restore and verify work on a study that is not open", async () => {
  const folder = await copyOf("womens-representation");
  const cases = join(folder, "cases.csv");
  const before = await readFile(cases, "utf8");
  expect((await throughline("history", folder, "--json")).json()).toMatchObject([
    { number: 1, action: "import" },
  ]);
  const backup = (await throughline("backup", folder, "--json")).json();
  await writeFile(cases, before.replace("SE,SE,", "SE,Sweden,"));
  const history = await throughline("history", folder, "SE");
  expect(history.out).toContain('name: "SE" → "Sweden"');
  expect((await throughline("history", folder, "cases/SE", "--json")).json()).toHaveLength(2);
  expect((await throughline("history", folder, "nobody")).code).toBe(1);
  const undone = await throughline("undo", folder);
  expect([undone.code, undone.out]).toEqual([0, expect.stringContaining("of revision 2: cases/SE")]);
  expect(await readFile(cases, "utf8")).toBe(before);
  expect(await throughline("undo", folder)).toMatchObject({
    code: 1,
    err: expect.stringContaining("nothing to undo"),
  });
  expect((await throughline("redo", folder, "--json")).json()).toMatchObject([{ action: "redo", number: 4 }]);
  expect(await readFile(cases, "utf8")).toContain("SE,Sweden,");
  expect((await throughline("verify", folder, "--json")).json()).toMatchObject({
    sound: true,
    damage: [],
    revisions: 4,
  });

  expect((await throughline("restore", folder, "--list", "--json")).json()).toMatchObject([
    { at: backup.at },
  ]);
  const restored = (await throughline("restore", folder, "--json")).json();
  expect(restored.written).toEqual(["cases.csv"]);
  expect(await readFile(cases, "utf8")).toBe(before);
  expect(await readFile(join(restored.replaced, "folder/cases.csv"), "utf8")).toContain("Sweden");
  expect((await throughline("history", folder, "--json")).json()).toHaveLength(1);
  expect(await throughline("restore", folder, "yesterday")).toMatchObject({
    code: 2,
    err: expect.stringContaining('no backup "yesterday"'),
  });
});

test("purge lists what it would remove, and removes it on confirmation", async () => {
  const folder = await copyOf("russia-gender-violence");
  const source = "johnson2009";
  const plan = await throughline("purge", folder, source, "--json");
  expect(plan.code).toBe(0);
  expect(plan.json()).toMatchObject({
    source,
    done: false,
    removed: expect.arrayContaining([`sources/${source}`]),
  });
  expect(await readFile(join(folder, "sources.bib"), "utf8")).toContain(source);
  expect((await throughline("purge", folder, "nobody")).code).toBe(1);
  expect((await throughline("purge", folder, source, "--keep-claims", "--yes")).code).toBe(0);
  expect(await readFile(join(folder, "sources.bib"), "utf8")).not.toContain(`{${source},`);
  expect(await readFile(join(folder, "claims.csv"), "utf8")).toContain("purged1");
}, 120_000);

test("a database or backup of a newer version: exit 1 with what to do, and nothing is changed", async () => {
  const folder = await copyOf("womens-representation");
  const { path } = (await throughline("backup", folder, "--json")).json();
  const newer = (file: string) => {
    const raw = new DatabaseSync(file);
    raw.exec("insert into kysely_migration values ('2099-01-01-a', '2099-01-01')");
    raw.close();
  };
  newer(path);
  const restored = await throughline("restore", folder);
  expect([restored.code, restored.err]).toEqual([1, expect.stringContaining("restore FOLDER --list")]);
  newer(join(folder, ".throughline/store.sqlite"));
  for (const command of [["verify"], ["watch", "--once"], ["open", "--no-browser", "--port", "0"]]) {
    const [name = "", ...options] = command;
    const { code, err } = await throughline(name, folder, ...options);
    expect([code, err], name).toEqual([1, expect.stringMatching(/newer version.*throughline restore/su)]);
  }
}, 120_000);

test("check reports the hidden content of a received study", async () => {
  const folder = await copyOf("womens-representation");
  await throughline("backup", folder);
  const raw = new DatabaseSync(join(folder, ".throughline/store.sqlite"));
  raw.exec("update records set key = '../x' where key = 'study.yaml'");
  raw.close();
  await writeFile(join(folder, "history.jsonl"), "{}\n");
  const { code, out } = await throughline("check", folder);
  expect(code).toBe(1);
  expect(out).toContain("../x");
  expect(out).toContain("history.jsonl:1");
}, 60_000);

test("check rejects a study whose patterns folder is a link to elsewhere", async () => {
  const folder = await copyOf("womens-representation");
  await symlink(dirname(folder), join(folder, "patterns"));
  const { code, out } = await throughline("check", folder);
  expect(code).toBe(1);
  expect(out).toContain("patterns");
  expect(out).toContain("1 error");
});

test("for an open study, undo works, and a second open names its owner", async () => {
  const folder = await copyOf("womens-representation");
  const study = await openStudy(folder);
  try {
    const { body: row } = await study.call("GET", "/api/cases/SE");
    await study.call("PATCH", "/api/cases/SE", { version: row.version, name: "Sweden" });
    const second = await throughline("open", folder);
    expect(second.code).toBe(2);
    expect(second.err).toMatch(/has this study open since .*http:\/\/127\.0\.0\.1/u);
    expect((await throughline("undo", folder)).code).toBe(0);
    expect((await study.call("GET", "/api/cases/SE")).body.name).toBe("SE");
    expect((await throughline("verify", folder)).out).toContain("The database is sound");
    expect((await throughline("restore", folder)).code).toBe(2);
  } finally {
    await study.end();
  }
  expect(await readFile(join(folder, "history.jsonl"), "utf8")).toContain('"action":"undo"');
});

test("watch follows the folder, reports its problems, and accepts a preferred side", async () => {
  const folder = await copyOf("womens-representation");
  const cases = join(folder, "cases.csv");
  const before = await readFile(cases, "utf8");
  const watch = spawn(process.execPath, [program, "watch", folder, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: { state: string; imported: number | null; problems: unknown[] }[] = [];
  let text = "";
  watch.stdout.on("data", (data: Buffer) => {
    text += data;
    const parts = text.split("\n");
    text = parts.pop() ?? "";
    lines.push(...parts.map((part) => JSON.parse(part)));
  });
  const until = async (what: (line: (typeof lines)[number]) => boolean) => {
    await expect.poll(() => lines.some(what)).toBe(true);
  };
  await until(({ imported }) => imported === 1);
  await writeFile(cases, before.replace("SE,SE,", "SE,Sweden,"));
  await until(({ imported }) => imported === 2);
  await appendFile(cases, "SE,again,country\n");
  await until(({ state, problems }) => state === "problems" && problems.length > 0);
  await writeFile(cases, before.replace("SE,SE,", "SE,Sverige,"));
  await until(({ imported }) => imported === 3);
  watch.kill("SIGTERM");
  await new Promise((resolve) => watch.once("exit", resolve));

  const study = await openStudy(folder);
  const { body: row } = await study.call("GET", "/api/cases/SE");
  await study.call("PATCH", "/api/cases/SE", { version: row.version, name: "Schweden" });
  await study.end("SIGKILL");
  await writeFile(cases, before.replace("SE,SE,", "SE,Suede,"));
  const conflict = await throughline("watch", folder, "--once");
  expect(conflict.code).toBe(1);
  expect(conflict.out).toContain('name: "Suede" in the folder, "Schweden" here');
  expect(await throughline("history", folder)).toMatchObject({
    code: 1,
    err: expect.stringContaining("--prefer folder"),
  });
  expect((await throughline("watch", folder, "--once", "--prefer", "folder")).code).toBe(0);
  expect((await throughline("history", folder, "SE")).out).toContain('"Schweden" → "Suede"');
  expect(await readFile(cases, "utf8")).toContain("SE,Suede,");
});

test("a study with errors is not opened, and its errors are reported", async () => {
  const folder = await copyOf("womens-representation");
  await appendFile(join(folder, "cases.csv"), "SE,again,country\n");
  const opened = await throughline("open", folder, "--port", "0");
  expect(opened.code).toBe(1);
  expect(opened.out).toContain('id "SE" is already in line 2');
  expect((await throughline("history", folder)).code).toBe(1);
  expect(await throughline("open", join(folder, "nowhere"))).toMatchObject({ code: 2 });
});
