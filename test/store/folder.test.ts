import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { databases, engines } from "./databases.ts";
import { generatedStudy, writeFiles } from "./generated-study.ts";
import { bytesIn, contentOf, copyOf, newClaim } from "./studies.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundled = [
  "russia-gender-violence",
  "womens-representation",
  "survival-of-democracy",
  "survival-of-democracy-raw",
  "party-bans-africa",
  "invented-towns",
];

const withoutHistory = (files: Map<string, string>) =>
  new Map([...files].filter(([path]) => path !== "history.jsonl"));
/** Adds a claim to the file of the folder, under the columns of the file. */
async function appendClaim(folder: string, claim: Readonly<Record<string, string>>): Promise<void> {
  const path = join(folder, "claims.csv");
  const [header = ""] = (await readFile(path, "utf8")).split("\n", 1);
  const row = header.split(",").map((column) => claim[column] ?? "");
  await appendFile(path, `${row.join(",")}\n`);
}
const isChanging = (error: Error) => expect(error.name).toBe("FolderChanging");
const empty = () => mkdtemp(join(tmpdir(), "throughline-folder-"));

describe.each(engines)("folder and store on %s", (engine) => {
  let made: Awaited<ReturnType<typeof databases>>;
  beforeAll(async () => {
    made = await databases(engine);
  });
  afterAll(() => made.end());

  const read = async (folder: string): Promise<Store> => {
    const store = await made.store();
    const { problems, conflicts } = await store.sync(folder, "Reader");
    expect([problems.filter(({ severity }) => severity === "error"), conflicts]).toEqual([[], []]);
    return store;
  };

  test.each(bundled)("%s is exported unchanged", async (study) => {
    const folder = await copyOf(study);
    const store = await read(folder);
    const out = await empty();
    await store.export(out);
    expect(await bytesIn(out)).toEqual(await bytesIn(join(root, "studies", study)));
    expect(await bytesIn(folder)).toEqual(await bytesIn(out));
  });

  test("any study is exported unchanged, with any line ends, quotation marks and columns", async () => {
    await fc.assert(
      fc.asyncProperty(generatedStudy, async (files) => {
        const folder = await empty();
        await writeFiles(folder, files);
        const { problems } = await loadStudy(folder);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        const before = await bytesIn(folder);
        const store = await read(folder);
        const out = await empty();
        await store.export(out);
        expect(await bytesIn(out)).toEqual(before);
        expect(await bytesIn(folder)).toEqual(before);
        await rm(folder, { recursive: true });
        await rm(out, { recursive: true });
      }),
      {
        numRuns:
          engine === "sqlite" ? repetitions({ quick: 12, long: 40 }) : repetitions({ quick: 4, long: 10 }),
      },
    );
  });

  test("undone edits restore the original bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedStudy,
        fc.array(fc.tuple(fc.nat(3), fc.nat(100)), { minLength: 1, maxLength: 12 }),
        async (files, steps) => {
          const folder = await empty();
          await writeFiles(folder, files);
          const before = await bytesIn(folder);
          const store = await read(folder);
          const states = [contentOf(await store.study())];
          for (const [what, which] of steps) {
            const claims = await store.list("claims");
            const claim = claims[which % Math.max(1, claims.length)];
            if (what === 0 || !claim)
              await store.edit("A", [
                {
                  op: "create",
                  kind: "claims",
                  cells: { ...newClaim(), source_key: "work", case: "c0", attribute: "a0" },
                },
              ]);
            else if (what === 1)
              await store.edit("A", [
                { op: "update", kind: "claims", key: claim.key, cells: { statement: `No. ${which}, "so"` } },
              ]);
            else if (what === 2) await store.edit("A", [{ op: "delete", kind: "claims", key: claim.key }]);
            else
              await store.edit("A", [
                { op: "update", kind: "cases", key: "c0", cells: { name: `Case ${which}` } },
              ]);
            states.push(contentOf(await store.study()));
          }
          const made = (await store.revision()) - 1;
          await store.sync(folder, "A");
          if (made > 0) {
            const half = Math.ceil(made / 2);
            await store.undo("A", half);
            await store.redo("A", half);
            expect(contentOf(await store.study())).toEqual(states.at(-1));
            await store.undo("A", made);
          }
          expect(contentOf(await store.study())).toEqual(states[0]);
          await store.sync(folder, "A");
          expect(withoutHistory(await bytesIn(folder))).toEqual(before);
          expect((await store.verify()).damage).toEqual([]);
          await rm(folder, { recursive: true });
        },
      ),
      {
        numRuns:
          engine === "sqlite" ? repetitions({ quick: 8, long: 25 }) : repetitions({ quick: 3, long: 6 }),
      },
    );
  });

  test("the folder contains the history up to the last change", async () => {
    const folder = await copyOf("russia-gender-violence");
    const store = await read(folder);
    await store.edit("Anna", [{ op: "create", kind: "claims", cells: newClaim({ id: "n1" }) }], "found");
    await store.edit("Ben", [
      { op: "delete", kind: "ties", key: "t010" },
      { op: "file", path: "sources/hrw1997.md", bytes: new TextEncoder().encode("# new\n") },
    ]);
    await store.undo("Ben");
    await store.edit("Ben", [{ op: "update", kind: "claims", key: "n1", cells: { confidence: "low" } }]);
    await store.sync(folder, "Anna");

    const other = await made.store();
    expect((await other.sync(folder, "Cleo")).imported).toBeUndefined();
    expect(await other.revisions()).toEqual(await store.revisions());
    expect(await other.study()).toEqual(await store.study());
    for (const revision of [1, 2, 3, 4])
      expect(await other.study(revision), `as of ${revision}`).toEqual(await store.study(revision));
    expect(await other.history("claims", "n1")).toEqual(await store.history("claims", "n1"));
    await other.undo("Cleo", 2);
    expect(contentOf(await other.study())).toEqual(await store.study(1));
    expect((await other.verify()).damage).toEqual([]);
  });

  test("a change of the folder becomes a revision that contains only the change", async () => {
    const folder = await copyOf("russia-gender-violence");
    const store = await read(folder);
    const path = join(folder, "grades.csv");
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text.replace("trafficking,norm_articulation,1,high", "trafficking,norm_articulation,0.67,low"),
    );
    const { imported, written } = await store.sync(folder, "Editor");
    expect(imported).toMatchObject({ number: 2, author: "Editor", action: "import" });
    expect(written).toEqual([]);
    expect((await store.revisions())[0]).toMatchObject({
      changes: 1,
      things: ["grades/trafficking/norm_articulation"],
    });
    await store.undo("Editor");
    await store.sync(folder, "Editor");
    expect(await readFile(path, "utf8")).toBe(text);
  });

  test("inserting a row between two others changes no other row", async () => {
    const folder = await copyOf("russia-gender-violence");
    const store = await read(folder);
    const path = join(folder, "actors.csv");
    const lines = (await readFile(path, "utf8")).split("\n");
    lines.splice(3, 0, "osce-mission,OSCE mission,io,RU");
    await writeFile(path, lines.join("\n"));
    await store.sync(folder, "Editor");
    expect((await store.revisions())[0]).toMatchObject({ changes: 1, things: ["actors/osce-mission"] });
    await store.edit("Anna", [{ op: "update", kind: "actors", key: "osce-mission", cells: { place: "" } }]);
    await store.sync(folder, "Anna");
    expect((await readFile(path, "utf8")).split("\n")[3]).toBe("osce-mission,OSCE mission,io,");
  });

  test("changes of both sides: different rows and cells are merged, the same cell is a conflict", async () => {
    const folder = await copyOf("russia-gender-violence");
    const store = await read(folder);
    const path = join(folder, "grades.csv");
    const text = await readFile(path, "utf8");
    const row = text.split("\n").find((line) => line.startsWith("trafficking,national_law,"))!;
    const set = (cells: Record<string, string>) =>
      store.edit("Anna", [{ op: "update", kind: "grades", key: "trafficking/national_law", cells }]);

    await set({ rationale: "by Anna" });
    await appendClaim(folder, newClaim({ id: "f1", confidence: "low" }));
    await writeFile(path, text.replace(row, row.replace(",high,", ",low,")));
    const merged = await store.sync(folder, "Folder");
    expect(merged.conflicts).toEqual([]);
    expect((await store.get("grades", "trafficking/national_law"))?.cells).toMatchObject({
      rationale: "by Anna",
      confidence: "low",
    });
    expect(await readFile(path, "utf8")).toContain("by Anna");
    expect((await store.get("claims", "f1"))?.author).toBe("Folder");

    await set({ grade: "1" });
    const now = await readFile(path, "utf8");
    const theirs = now.replace("trafficking,national_law,0.67", "trafficking,national_law,0.33");
    await writeFile(path, theirs);
    const { conflicts } = await store.sync(folder, "Folder");
    expect(conflicts).toMatchObject([{ kind: "grades", key: "trafficking/national_law", cells: ["grade"] }]);
    expect(await readFile(path, "utf8")).toBe(theirs);
    expect((await store.get("grades", "trafficking/national_law"))?.cells.grade).toBe("1");
    expect((await store.sync(folder, "Folder")).conflicts).toHaveLength(1);
    await store.sync(folder, "Folder", "store");
    expect(await readFile(path, "utf8")).toContain("trafficking,national_law,1,");
    expect((await store.sync(folder, "Folder")).conflicts).toEqual([]);
  });

  test("a process that ended while writing the folder leaves no conflict, and reverts nothing", async () => {
    const folder = await copyOf("womens-representation");
    const store = await read(folder);
    const path = join(folder, "cases.csv");
    const before = await store.db
      .selectFrom("synced_files")
      .selectAll()
      .where("path", "=", "cases.csv")
      .executeTakeFirstOrThrow();
    const set = (name: string) =>
      store.edit("Anna", [{ op: "update", kind: "cases", key: "SE", cells: { name } }]);
    await set("Sverige");
    await store.edit("Anna", [
      { op: "create", kind: "cases", cells: { id: "XX", name: "Gone", kind: "country" } },
    ]);
    await store.sync(folder, "Anna");
    const after = await store.db
      .selectFrom("synced_files")
      .selectAll()
      .where("path", "=", "cases.csv")
      .executeTakeFirstOrThrow();
    await store.db
      .updateTable("synced_files")
      .set({ ...before, pending_hash: after.hash, pending_revision: after.revision })
      .where("path", "=", "cases.csv")
      .execute();
    await store.db.updateTable("study").set({ synced: 1 }).execute();
    await set("Schweden");
    await store.edit("Anna", [{ op: "delete", kind: "cases", key: "XX" }]);
    const { conflicts, imported } = await store.sync(folder, "Anna");
    expect([conflicts, imported]).toEqual([[], undefined]);
    const text = await readFile(path, "utf8");
    expect(text).toContain("SE,Schweden,");
    expect(text).not.toContain("XX,Gone");
  });

  test("a file that is written to while it is read is imported in its final state", async () => {
    const folder = await copyOf("russia-gender-violence");
    const store = await read(folder);
    const path = join(folder, "notes.txt");
    let done = false;
    const writer = (async () => {
      for (let i = 0; !done; i++) await writeFile(path, `${i}\n`.repeat(200_000));
    })();
    for (let i = 0; i < 10; i++) await store.sync(folder, "Editor").catch(isChanging);
    done = true;
    await writer;
    await store.sync(folder, "Editor");
    expect((await store.verify()).damage).toEqual([]);
    const file = await store.get("files", "notes.txt");
    const kept = Buffer.from(await store.bytes(file?.cells.hash ?? ""));
    expect(kept.equals(await readFile(path))).toBe(true);
  });

  test("a folder with errors is not changed until they are corrected", async () => {
    const folder = await copyOf("russia-gender-violence");
    const store = await read(folder);
    const path = join(folder, "claims.csv");
    const text = await readFile(path, "utf8");
    await store.edit("Anna", [{ op: "create", kind: "claims", cells: newClaim({ id: "n1" }) }]);
    const broken = `${text}"unclosed\n`;
    await writeFile(path, broken);
    const { problems, written, imported } = await store.sync(folder, "Editor");
    expect(problems[0]).toMatchObject({ at: { file: "claims.csv" }, severity: "error" });
    expect([written, imported]).toEqual([[], undefined]);
    expect(await readFile(path, "utf8")).toBe(broken);
    await writeFile(path, text);
    await store.sync(folder, "Editor");
    expect(await readFile(path, "utf8")).toContain("\nn1,johnson2009");
  });

  test("an incomplete last line of the history is repaired, and the history of another study is set aside", async () => {
    const folder = await copyOf("womens-representation");
    const store = await read(folder);
    const rename = (name: string) =>
      store.edit("Anna", [{ op: "update", kind: "cases", key: "SE", cells: { name } }]);
    await rename("Sverige");
    await store.sync(folder, "Anna");
    const path = join(folder, "history.jsonl");
    await appendFile(path, '{"revision":3,"id":"01');
    await rename("Sweden again");
    await store.sync(folder, "Anna");
    const revisions = (await readFile(path, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).revision);
    expect(revisions).toEqual([1, 2, 3]);
    await writeFile(path, '{"revision":1,"id":"another"}\n');
    await rename("Sweden");
    expect((await store.sync(folder, "Anna")).otherHistory).toMatch(/^history-before-\d+\.jsonl$/u);
    expect((await readFile(path, "utf8")).trim().split("\n")).toHaveLength(4);
  });
});
