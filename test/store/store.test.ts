import { assess } from "@throughline/assess";
import { ConflictError, EditError, NothingToUndoError, NotThereError, type Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, engines } from "./databases.ts";
import { contentOf, copyOf, newClaim } from "./studies.ts";

describe.each(engines)("a store on %s", (engine) => {
  let made: Awaited<ReturnType<typeof databases>>;
  let folder: string;
  beforeAll(async () => {
    made = await databases(engine);
    folder = await copyOf("russia-gender-violence");
  });
  afterAll(() => made.end());

  const russia = async (): Promise<Store> => {
    const store = await made.store();
    expect((await store.sync(folder, "Reader")).problems).toEqual([]);
    return store;
  };
  const gradeOf = async (store: Store) => store.get("grades", "trafficking/national_law");

  test("contains every row of the folder, and returns the same study", async () => {
    const store = await russia();
    const { study } = await loadStudy(folder);
    expect((await store.counts()).claims).toBe(study?.claims.length);
    expect(await store.study()).toEqual({ ...study, id: "study" });
    expect(assess(await store.study()).conclusions.map(({ statement }) => statement)).toEqual(
      assess({ ...study!, id: "study" }).conclusions.map(({ statement }) => statement),
    );
  });

  test("finds rows by reference, in the order of the file, page by page", async () => {
    const store = await russia();
    const where = { case: "trafficking", attribute: "national_law" };
    const all = await store.list("claims", { where });
    expect(all.length).toBeGreaterThan(2);
    expect(await store.count("claims", where)).toBe(all.length);
    expect(all.every(({ cells }) => cells.case === "trafficking")).toBe(true);
    const first = await store.list("claims", { where, limit: 2 });
    const rest = await store.list("claims", { where, after: first[1]!.position });
    expect([...first, ...rest]).toEqual(all);
    await expect(store.list("claims", { where: { statement: "x" } })).rejects.toThrow(
      /only by .*case.*direction/su,
    );
  });

  test("an edit is a revision with author, time, before and after", async () => {
    const store = await russia();
    const { revision, records } = await store.edit(
      "Anna",
      [
        {
          op: "update",
          kind: "grades",
          key: "trafficking/national_law",
          cells: { grade: "0.33", rationale: "repealed" },
        },
      ],
      "after the repeal",
    );
    expect(revision!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/u);
    expect(revision).toMatchObject({ number: 2, author: "Anna", action: "edit", note: "after the repeal" });
    expect(records[0]).toMatchObject({ version: 2, author: "Anna" });
    const [last, first] = await store.history("grades", "trafficking/national_law");
    expect(last).toMatchObject({
      author: "Anna",
      before: { cells: { grade: "0.67" } },
      after: { cells: { grade: "0.33", rationale: "repealed", confidence: "high" } },
    });
    expect(first).toMatchObject({ number: 1, author: "Reader", before: null });
  });

  test("returns the study as of a revision and as of a moment", async () => {
    const store = await russia();
    const before = await store.study();
    await store.edit("Anna", [
      { op: "update", kind: "grades", key: "trafficking/national_law", cells: { grade: "0.33" } },
      { op: "create", kind: "claims", cells: newClaim() },
      { op: "file", path: "sources/johnson2009.md", bytes: new TextEncoder().encode("# rewritten\n") },
    ]);
    await store.edit("Anna", [{ op: "delete", kind: "ties", key: "t010" }]);
    expect(await store.study(1)).toEqual(before);
    expect((await store.list("ties", { asOf: 2 })).map(({ key }) => key)).toContain("t010");
    expect((await store.study()).ties.map(({ id }) => id)).not.toContain("t010");
    const today = new Date().toISOString().slice(0, 10);
    expect(await store.revision(today)).toBe(3);
    expect(await store.revision(today.slice(0, 7))).toBe(3);
    expect(await store.revision("2001")).toBe(0);
    await expect(store.revision("yesterday")).rejects.toThrow(/not a date/u);
  });

  test("undo and redo work step by step, and a new edit abandons undone edits", async () => {
    const store = await russia();
    const grade = async () => (await gradeOf(store))?.cells.grade;
    const set = (value: string) =>
      store.edit("Anna", [
        { op: "update", kind: "grades", key: "trafficking/national_law", cells: { grade: value } },
      ]);
    await expect(store.undo("Anna")).rejects.toThrow(NothingToUndoError);
    await set("0.33");
    await set("0");
    expect(await store.undo("Anna", 5)).toHaveLength(2);
    expect(await grade()).toBe("0.67");
    expect(await store.redo("Anna")).toHaveLength(1);
    expect(await grade()).toBe("0.33");
    await set("1");
    await expect(store.redo("Anna")).rejects.toThrow(NothingToUndoError);
    await store.undo("Anna");
    expect(await grade()).toBe("0.33");
    await store.redo("Anna");
    expect(await grade()).toBe("1");
    expect((await store.revisions()).map(({ action }) => action)).toEqual([
      "redo",
      "undo",
      "edit",
      "redo",
      "undo",
      "undo",
      "edit",
      "edit",
      "import",
    ]);
  });

  test("deleting keeps the history, and an id is never reused", async () => {
    const store = await russia();
    const { records } = await store.edit("Anna", [{ op: "create", kind: "claims", cells: newClaim() }]);
    const key = records[0]!.key;
    await store.edit("Ben", [{ op: "delete", kind: "claims", key }]);
    expect(await store.get("claims", key)).toBeUndefined();
    expect((await store.history("claims", key)).map(({ author, after }) => [author, after !== null])).toEqual(
      [
        ["Ben", false],
        ["Anna", true],
      ],
    );
    const again = await store.edit("Anna", [{ op: "create", kind: "claims", cells: newClaim() }]);
    expect(again.records[0]!.key).not.toBe(key);
  });

  test("the second of two changes of one record gets a conflict", async () => {
    const store = await russia();
    const { version } = (await gradeOf(store))!;
    const change = (author: string, grade: string) =>
      store.edit(author, [
        { op: "update", kind: "grades", key: "trafficking/national_law", version, cells: { grade } },
      ]);
    await change("Anna", "1");
    const refused = await change("Ben", "0.33").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConflictError);
    expect((refused as ConflictError).conflict).toMatchObject({
      author: "Anna",
      changed: { grade: { was: "0.67", is: "1" } },
    });
    expect((refused as ConflictError).message).toContain('grade: "0.67" → "1") by Anna');
    expect((await gradeOf(store))?.cells.grade).toBe("1");
    await store.edit("Anna", [{ op: "delete", kind: "grades", key: "trafficking/national_law" }]);
    await expect(change("Ben", "0.33")).rejects.toThrow(/was deleted by Anna/u);
  });

  test("of fifty simultaneous changes none is lost: each is based on the latest version or gets a conflict", async () => {
    const store = await russia();
    let conflicts = 0;
    const addOne = async (author: string): Promise<void> => {
      for (;;) {
        const record = (await store.get("grades", "trafficking/national_law"))!;
        const rationale = `${record.cells.rationale ?? ""}|${author}`;
        try {
          await store.edit(author, [
            { op: "update", kind: "grades", key: record.key, version: record.version, cells: { rationale } },
          ]);
          return;
        } catch (error) {
          if (!(error instanceof ConflictError)) throw error;
          conflicts++;
        }
      }
    };
    const authors = Array.from({ length: 50 }, (_, i) => `coder${i}`);
    await Promise.all(authors.map(addOne));
    const parts = (await gradeOf(store))!.cells.rationale!.split("|").slice(1);
    expect(parts.sort()).toEqual([...authors].sort());
    expect(conflicts).toBeGreaterThan(0);
  });

  test("edits that would cause errors are rejected completely, with the place and the nearest id", async () => {
    const store = await russia();
    const wrong = [
      [{ op: "create", kind: "claims", cells: newClaim({ case: "traficking" }) }, /Nearest: "trafficking"/u],
      [{ op: "create", kind: "claims", cells: newClaim({ id: "s001" }) }, /already exists/u],
      [{ op: "create", kind: "claims", cells: newClaim({ direction: "maybe" }) }, /not one of "supports"/u],
      [
        { op: "create", kind: "claims", cells: newClaim({ statement: "a\0b" }) },
        /which text files cannot hold/u,
      ],
      [
        { op: "create", kind: "claims", cells: newClaim({ quote: "\ud800" }) },
        /which text files cannot hold/u,
      ],
      [
        { op: "update", kind: "grades", key: "trafficking/national_law", cells: { grade: "0.5" } },
        /not in the rubric/u,
      ],
      [{ op: "delete", kind: "claims", key: "s042" }, /still used by grades.csv/u],
      [{ op: "delete", kind: "cases", key: "trafficking" }, /still used by .*and others/u],
      [{ op: "delete", kind: "sources", key: "johnson2009" }, /still used by/u],
      [{ op: "create", kind: "sources", cells: { bibtex: "@book{broken" } }, /BibTeX/u],
      [{ op: "file", path: "../outside.txt", bytes: new Uint8Array(1) }, /not a file path/u],
      [{ op: "file", path: "claims.csv", bytes: new Uint8Array(1) }, /row by row/u],
      [{ op: "file", path: "study.yaml", bytes: new TextEncoder().encode("title: x\n") }, /question/u],
      [
        { op: "create", kind: "memos", cells: { about: "claim", thing: "s999", text: "?" } },
        /not in claims.csv/u,
      ],
      [
        { op: "update", kind: "rubric", key: "national_law/1", cells: { grade: "0.9" } },
        /is not in the rubric/u,
      ],
    ] as const;
    for (const [edit, message] of wrong) {
      const good = { op: "create", kind: "claims", cells: newClaim() } as const;
      const refused = await store.edit("Anna", [good, edit]).catch((error: unknown) => error);
      expect(refused, JSON.stringify(edit)).toBeInstanceOf(EditError);
      expect((refused as Error).message).toMatch(message);
    }
    await expect(store.edit("Anna", [{ op: "delete", kind: "claims", key: "nope" }])).rejects.toThrow(
      NotThereError,
    );
    expect(await store.revision()).toBe(1);
    expect((await store.verify()).damage).toEqual([]);
  });

  test("a claim or case that an analysis names cannot be deleted, and a claim cannot be moved to the source of a package", async () => {
    const store = await made.store();
    expect((await store.sync(await copyOf("invented-towns"), "Reader")).problems).toEqual([]);
    const wrong = [
      [
        { op: "delete", kind: "claims", key: "p6" },
        /item "visit" rests on the claim "p6", which is not in claims.csv/u,
      ],
      [
        { op: "update", kind: "claims", key: "p4", cells: { source_key: "minutes2019" } },
        /the item "hearing" rests on "minutes2019", as this package does/u,
      ],
    ] as const;
    for (const [edit, message] of wrong) await expect(store.edit("Anna", [edit])).rejects.toThrow(message);
    await store.edit("Anna", [
      { op: "update", kind: "claims", key: "p4", cells: { statement: "It was heard." } },
    ]);
    expect((await store.study()).claims.find(({ id }) => id === "p4")?.statement).toBe("It was heard.");
  });

  test("renaming updates all references, and is undone as one", async () => {
    const store = await russia();
    const before = await store.study();
    await store.edit("Anna", [
      { op: "create", kind: "memos", cells: { about: "case", thing: "trafficking", text: "look again" } },
    ]);
    await store.edit("Anna", [
      { op: "update", kind: "cases", key: "trafficking", cells: { id: "trafficking-in-women" } },
    ]);
    await store.edit("Anna", [{ op: "update", kind: "claims", key: "s042", cells: { id: "threat" } }]);
    const study = await store.study();
    expect(study.claims.filter(({ caseId }) => caseId === "trafficking")).toEqual([]);
    expect(
      study.grades.find(({ attribute }) => attribute === "sanction_threat")?.claims.join(),
    ).not.toContain("s042");
    expect(study.memos[0]).toMatchObject({ thing: "trafficking-in-women" });
    const tracing = study.manifest.analyses.find(({ kind }) => kind === "process-tracing");
    expect(tracing).toMatchObject({ case: "trafficking-in-women" });
    expect((await store.verify()).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    await store.undo("Anna", 3);
    expect(contentOf(await store.study())).toEqual(contentOf(before));
  });

  test("several edits of one batch see each other", async () => {
    const store = await russia();
    await store.edit("Anna", [
      { op: "create", kind: "cases", cells: { id: "new-case", name: "New", kind: "intervention" } },
      { op: "create", kind: "claims", cells: newClaim({ id: "n1", case: "new-case" }) },
      {
        op: "create",
        kind: "grades",
        cells: { case: "new-case", attribute: "national_law", grade: "1", confidence: "low", claims: "n1" },
      },
      { op: "update", kind: "claims", key: "n1", cells: { statement: "Changed at once." } },
    ]);
    expect((await store.get("claims", "n1"))?.cells.statement).toBe("Changed at once.");
    const [line] = await store.revisions({ limit: 1 });
    expect(line).toMatchObject({ number: 2, changes: 3 });
  });
});
