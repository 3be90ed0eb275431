import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderTarget, type ImportRun, planImport, StoppedError } from "@throughline/exchange/import";
import { type Edit, Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { throughline } from "../command/run.ts";
import { root } from "../russia.ts";

const cases = join(import.meta.dirname, "cases");

/** Copies the example study, and returns what the tests compare. */
function example() {
  const folder = join(mkdtempSync(join(tmpdir(), "throughline-test-")), "study");
  cpSync(join(root, "docs/examples/events/study"), folder, { recursive: true });
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const file = (name: string, content: string): string => {
    const path = join(folder, "..", name);
    writeFileSync(path, content);
    return path;
  };
  const tables = () =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => /\.(?:csv|yaml|bib)$/u.test(name))
        .map((name) => [name, text(name)]),
    );
  return { folder, text, file, tables };
}

test("a table is previewed, then added as one revision, recognised again, and undone", async () => {
  const { folder, text, file, tables } = example();
  const before = tables();
  const table = file(
    "towns.csv",
    "town;allies;share;motto\nNordby;1;0,25;free\nSundby;0;0,75;\nVestby;;1;brave\n",
  );
  const shown = await throughline(["import", table, "--study", folder]);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain("3 cases\n  2 attributes\n  5 grades");
  expect(shown.out).toContain('"motto" is not numeric and is left out');
  expect(shown.out).toContain("Nothing was changed. To add it, run the command again with --add.");
  expect(tables()).toEqual(before);
  const added = await throughline(["import", table, "--study", folder, "--case-kind", "town", "--add"]);
  expect([added.code, added.err]).toEqual([0, ""]);
  expect(text("cases.csv")).toContain("nordby,Nordby,town");
  const grades = text("grades.csv");
  expect(grades).toContain("nordby,allies,1,medium,,,towns.csv");
  expect(grades).toContain("sundby,share,0.75,medium,,,towns.csv");
  expect(grades).not.toContain("vestby,allies");
  expect(text("study.yaml")).toContain("river_law: {label: Law on the river, role: outcome");
  expect(text("study.yaml")).toMatch(/share:\s+label: share\s+role: condition\s+scale: fuzzy/u);
  expect((await throughline(["check", folder])).code).toBe(0);
  const again = await throughline(["import", table, "--study", folder, "--add"]);
  expect(again.out).toContain("5 grades, all already in the study");
  expect((await throughline(["undo", folder])).code).toBe(0);
  expect(tables()["grades.csv"]).toEqual(before["grades.csv"]);
  expect(tables()["cases.csv"]).toEqual(before["cases.csv"]);
});

test("columns are selected and named, several columns identify cases, and open answers become texts", async () => {
  const { folder, text, file } = example();
  const table = file(
    "panel.csv",
    "country,year,a,b,why\nNorland,1995,1,0,It was full.\nNorland,1996,0,1,No money.\n",
  );
  const { code, err } = await throughline(
    ["import", table, "--study", folder, "--cases", "country,year", "--attributes", "a=allies"].concat([
      "--texts",
      "why",
      "--confidence",
      "high",
      "--add",
    ]),
  );
  expect([code, err]).toEqual([0, ""]);
  expect(text("grades.csv")).toContain("norland-1996,allies,0,high");
  expect(text("grades.csv")).not.toContain(",b,");
  expect(text("sources/why-norland-1995.txt")).toBe("It was full.\n");
});

test.each([
  [
    "codes for missing values",
    "town,a\nNordby,1\nSundby,0\nVestby,-99\n",
    "looks like a code for a missing value",
  ],
  ["a value that its attribute does not allow", "town,river_law\nNordby,0.5\n", "0.5"],
  ["words in a column that is asked for", "town,a\nNordby,high\n", "is not a number"],
])("%s: nothing is added", async (_, content, message) => {
  const { folder, file, tables } = example();
  const before = tables();
  const column = content.slice(content.indexOf(",") + 1, content.indexOf("\n"));
  const { code, err } = await throughline([
    "import",
    file("a.csv", content),
    "--study",
    folder,
    "--attributes",
    column,
    "--add",
  ]);
  expect(code).not.toBe(0);
  expect(err).toContain(message);
  expect(tables()).toEqual(before);
});

test("a coded project adds codes, text and passages, and only once", async () => {
  const { folder, text } = example();
  const project = join(cases, "interchange/project.qdpx");
  const { code, err } = await throughline(["import", project, "--study", folder, "--add"]);
  expect([code, err]).toEqual([0, ""]);
  expect(text("sources/interview-1.txt")).toBe(
    "She went to the police twice.\nThe court took no notice of it.\n",
  );
  expect(text("passages.csv")).toContain(
    "p1,interview-1,sources/interview-1.txt,30,61,The court took no notice of it.",
  );
  expect((await throughline(["check", folder])).code).toBe(0);
  const passages = text("passages.csv");
  const again = await throughline(["import", project, "--study", folder, "--add"]);
  expect(again.out).toContain("Nothing to add. The study already has everything in the file.");
  expect(text("passages.csv")).toBe(passages);
});

test("documents and bibliographies are imported, and an unreadable file is reported with the reason", async () => {
  const { folder, text, file } = example();
  const files = [
    join(cases, "documents/notes.rtf"),
    file("more.bib", "@book{moen, title={Shelters}, author={Moen, Kari}, year=2001}\n"),
  ];
  const { code, err } = await throughline(["import", ...files, "--study", folder, "--add"]);
  expect([code, err]).toEqual([0, ""]);
  expect(text("sources/notes.txt")).toBe("Закон\n");
  expect(text("sources.bib")).toContain("@book{moen,");
  const bad = await throughline(["import", file("cut.pdf", "%PDF-1.7"), "--study", folder]);
  expect(bad.code).not.toBe(0);
  expect(bad.err).toContain("cut.pdf: It is damaged or incomplete");
});

test("what may be misread in a bibliography is said", async () => {
  const { folder, file } = example();
  const entries = [
    "@article{a, author={Moen, Lund, Sund}, title={On \\verb|x|}, title={On y}, year=2001}",
    "@set{s, entryset={a}}",
  ];
  const { out } = await throughline(["import", file("w.bib", entries.join("\n")), "--study", folder]);
  expect(out).toContain("1 work");
  expect(out).toContain("Names that may be several, as “and” does not separate them: Moen, Lund, Sund (a).");
  expect(out).toContain("Fields that stand twice in an entry, of which the last counts: title (a).");
  expect(out).toContain("It is a set of other entries, not a work.");
});

test("an import that is stopped during planning or adding does not change the study", async () => {
  const { folder, tables } = example();
  const before = tables();
  const bytes = readFileSync(join(cases, "interchange/project.qdpx"));
  const stopped = new StoppedError("stopped");
  const planning = new AbortController();
  const { study } = await loadStudy(folder);
  if (!study) throw new Error("the example has errors");
  const parts: string[] = [];
  const run: ImportRun = {
    signal: planning.signal,
    onProgress: (part) => {
      parts.push(part);
      if (part === "Planning passages") planning.abort(stopped);
    },
  };
  await expect(planImport("p.qdpx", bytes, {}, folderTarget(folder, study), run)).rejects.toThrow(
    StoppedError,
  );
  expect(parts).toEqual(["Reading the file", "Planning codes and texts", "Planning passages"]);

  const store = await Store.inFolder(folder, { create: true });
  try {
    await store.sync(folder, "Ann");
    const edits = Array.from({ length: 2400 }, (_, i): Edit => {
      return { op: "create", kind: "cases", cells: { id: `case-${i}`, name: `Case ${i}`, kind: "town" } };
    });
    // the second report comes while changes are planned, the sixth while they are written
    for (const last of [2, 6]) {
      const adding = new AbortController();
      const done: number[] = [];
      const onProgress = (share: number): void => {
        done.push(share);
        if (done.length === last) adding.abort(stopped);
      };
      await expect(store.edit("Ann", edits, "import", { signal: adding.signal, onProgress })).rejects.toBe(
        stopped,
      );
      expect(done).toHaveLength(last);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      await store.sync(folder, "Ann");
      expect(await store.count("cases")).toBe(study.cases.length);
    }
  } finally {
    await store.close();
  }
  expect(tables()).toEqual(before);
});

test("in a Zotero export with files, the first readable document is the text of its source", async () => {
  const { folder, text, file } = example();
  const place = join(folder, "..", "files");
  mkdirSync(join(place, "2"), { recursive: true });
  writeFileSync(join(place, "2", "Moen - 2011; Towns.rtf"), "{\\rtf1 The court heard it.}");
  writeFileSync(join(place, "2", "page.html"), "<p>Page words.");
  writeFileSync(join(place, "cut.pdf"), "%PDF-1.4");
  writeFileSync(join(folder, "..", "..", "outside.txt"), "secret");
  const bib = file(
    "export.bib",
    String.raw`@book{moen, title={Towns}, file={Snapshot:files/2/page.html:text/html;Full Text:files/2/Moen - 2011\; Towns.rtf:application/rtf}}
@book{lund, title={Courts}, file={:files/cut.pdf:PDF;:/home/x/gone.pdf:PDF}}
@book{sund, title={Law}, file={a:files/gone.docx:x;b:../outside.txt:text/plain}}
`,
  );
  const { code, out, err } = await throughline(["import", bib, "--study", folder, "--add"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("3 works\n  1 text");
  expect(out).toContain("not beside the bibliography: files/gone.docx, ../outside.txt");
  expect(out).toContain("files/cut.pdf is left out. It is damaged or incomplete");
  expect(text("sources/moen.txt")).toBe("The court heard it.\n");
  expect(readdirSync(join(folder, "sources")).toSorted()).toEqual(["moen.rtf", "moen.txt"]);
  expect((await throughline(["check", folder])).code).toBe(0);
  const aFolder = await throughline(["import", place, "--study", folder]);
  expect([aFolder.code, aFolder.err]).toEqual([
    2,
    expect.stringContaining("is a folder. Name the file in it"),
  ]);
});
