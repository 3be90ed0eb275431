// A study that is exported and imported again is the same study; what a format has no place for is named.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExportFormatName, exportStudy, folderSource } from "@throughline/exchange/export";
import { noticeText } from "@throughline/messages";
import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { emptyStudy, hostileStudy, imported } from "./hostile-study.ts";

const { folder, study } = await hostileStudy();

async function filesOf(format: ExportFormatName) {
  const { files, notices } = await exportStudy(await folderSource(folder, study), [format], "2026-11-29");
  return { files, notices };
}

const entriesOf = (files: Readonly<Record<string, string | Uint8Array>>, ...names: readonly string[]) =>
  names.map((name) => [name, files[name] as string | Uint8Array] as const);

/** What a study says, whatever its ids are. */
function content({ cases, codes, grades, manifest, memos, passages }: Study) {
  const caseNames = new Map<string, string>(cases.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => codes.find((code) => code.id === id)?.name;
  return {
    cases: cases.map(({ name }) => name),
    codes: codes.map(({ name, definition, colour, parent }) => [name, definition, colour, nameOf(parent)]),
    grades: grades
      .map(({ caseId, attribute, grade }) =>
        [caseNames.get(caseId)?.slice(0, 30), manifest.attributes[attribute]?.label, grade].join("|"),
      )
      .sort(),
    memos: memos.map(({ about, title, text }) => [about, title, text]),
    passages: passages.map(({ start, end, exact, coder, codes: own }) => [
      start,
      end,
      exact,
      coder,
      own.map(nameOf),
    ]),
  };
}

const tableNames = "attributes cases rubric codes passages claims grades actors ties memos works".split(" ");

test("the tables as CSV: every row comes back as it was", async () => {
  const { files } = await filesOf("csv");
  const bibliography = (await filesOf("bibtex")).files;
  const tables = entriesOf(files, ...tableNames.map((name) => `tables/${name}.csv`));
  const back = await imported(emptyStudy("text"), [...entriesOf(bibliography, "sources.bib"), ...tables]);
  for (const table of [
    "cases",
    "grades",
    "claims",
    "codes",
    "passages",
    "memos",
    "actors",
    "ties",
    "rubric",
  ] as const)
    expect(back.study[table]).toEqual(study[table]);
  expect(back.study.manifest.attributes).toMatchObject(study.manifest.attributes);
});

test("the tables as a workbook come back at once, their works from what the sheet holds", async () => {
  const { files } = await filesOf("xlsx");
  const back = await imported(emptyStudy("text"), entriesOf(files, "tables.xlsx"));
  for (const table of [
    "cases",
    "grades",
    "claims",
    "codes",
    "passages",
    "memos",
    "actors",
    "ties",
    "rubric",
  ] as const)
    expect(back.study[table]).toEqual(study[table]);
  expect(back.study.sources.map(({ key }) => key)).toEqual(["ivanov2001", "obrien"]);
  expect(back.last?.notices.map(noticeText).join()).toContain(
    "2 works are made from the authors, title and date",
  );
});

test("the cases by their attributes come back with names and grades", async () => {
  for (const [format, file] of [
    ["csv", "tables/matrix.csv"],
    ["statistics", "statistics/grades.csv"],
  ] as const) {
    const back = await imported(emptyStudy(), entriesOf((await filesOf(format)).files, file));
    expect(back.study.cases.map(({ id, name }) => [id, name])).toEqual(
      study.cases.map(({ id, name }) => [id, name]),
    );
    const gradesOf = (one: Study) =>
      one.grades.map(({ caseId, attribute, grade }) => `${caseId} ${attribute} ${grade}`).sort();
    expect(gradesOf(back.study)).toEqual(gradesOf(study));
  }
});

test("a REFI-QDA project: things of one name stay two, memos keep what they are about", async () => {
  const { files, notices } = await filesOf("qdpx");
  const back = await imported(emptyStudy(), entriesOf(files, "hostile.qdpx"));
  const [was, is] = [content(study), content(back.study)];
  expect({ ...is, memos: [] }).toEqual({ ...was, memos: [] });
  // A project has no claims: the memo on one is a memo of the study, and this is said.
  expect(is.memos).toEqual(
    was.memos.map(([about, ...rest]) => [about === "claim" ? "study" : about, ...rest]),
  );
  expect(back.last?.notices.map(noticeText).join()).toContain(
    "Memos about records that are not in the file become memos of the study (1): claim k1",
  );
  expect(notices.join()).toContain("hostile.qdpx cannot hold claims (1), ties (4), rubric entries (2)");
});

test.each([
  ["csv", ["tables/cases.csv", "tables/grades.csv", "tables/ties.csv", "tables/works.csv"]],
  ["xlsx", ["tables.xlsx"]],
  ["statistics", ["statistics/grades.csv"]],
  ["qdpx", ["hostile.qdpx"]],
  ["qdc", ["codebook.qdc"]],
  ["bibtex", ["sources.bib"]],
  ["ris", ["sources.ris"]],
  ["csl", ["sources.json"]],
  ["graphml", ["network.graphml"]],
  ["gexf", ["network.gexf"]],
] as const)("%s: the study has all of it already", async (format, names) => {
  const { files } = await filesOf(format);
  const { plans } = await imported((await hostileStudy()).folder, entriesOf(files, ...names));
  for (const { counts } of plans) {
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter(({ found, known }) => found !== known)).toEqual([]);
  }
});

test("a codebook keeps codes of one name apart", async () => {
  const qdc = await imported(emptyStudy(), entriesOf((await filesOf("qdc")).files, "codebook.qdc"));
  expect(content(qdc.study).codes).toEqual(content(study).codes);
});

test.each(["bibtex", "ris", "csl"] as const)(
  "%s: works keep their keys and all that is said of them",
  async (format) => {
    const { files, notices } = await filesOf(format);
    const back = await imported(emptyStudy(), entriesOf(files, ...Object.keys(files)));
    expect(notices).toEqual([]);
    expect(back.study.sources.map(({ key }) => key)).toEqual(["ivanov2001", "obrien"]);
    const plain = (one: Study) =>
      one.sources.map(({ csl }) => [csl.type, csl.title, csl.issued, csl.DOI, csl.page, csl.keyword]);
    expect(plain(back.study)).toEqual(plain(study));
  },
);

test.each(["graphml", "gexf"] as const)(
  "%s: actors and ties come back, ties that differ in their sign too",
  async (format) => {
    const { files } = await filesOf(format);
    const back = await imported(emptyStudy("cases.csv"), entriesOf(files, ...Object.keys(files)));
    expect(back.study.actors).toEqual(study.actors);
    expect(back.study.ties).toEqual(study.ties.map((tie) => ({ ...tie, claims: [] })));
    expect(back.last?.notices.map(noticeText)).toContain(
      "1 tie names claims that the study does not have. These are left out.",
    );
  },
);

test("a column named as a property that every object has is unknown, and this is said", async () => {
  const other = (await hostileStudy()).folder;
  const path = join(other, "actors.csv");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^(.*)$/mu, "$1,__proto__"));
  const { problems } = await loadStudy(other);
  expect(problems.map(({ what }) => what).join()).toContain('unknown columns are not read: "__proto__"');
});
