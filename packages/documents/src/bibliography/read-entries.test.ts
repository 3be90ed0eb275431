import { readBibliography } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { readEntries } from "./read-entries.ts";

const read = (text: string) => readEntries(new TextEncoder().encode(text));
const cslOf = (bibtex: string) => readBibliography(bibtex).sources[0]?.csl;

test("BibTeX stays as written; an entry that cannot be read is listed with its line", () => {
  const { entries, refused, format } = read(
    "% mine\n@book{a, title = {Ä {B}},\n  year=2001}\n\n@book{b, title={open}\n@misc{c, title={C}}\n",
  );
  expect(format).toBe("bibtex");
  expect(entries).toEqual([
    { key: "a", bibtex: "@book{a, title = {Ä {B}},\n  year=2001}" },
    { key: "c", bibtex: "@misc{c, title={C}}" },
  ]);
  expect(refused).toMatchObject([{ line: 5, entry: "@book{b, title={open}" }]);
  expect(refused[0]?.reason).toContain("Check its key, its commas and its braces.");
});

const ris = `TY  - JOUR
AU  - Johnson, Janet Elise
AU  - Иванова, А. Б.
TI  - Насилие {и} право
  в России
T2  - Signs
PY  - 2005///
DA  - 2005/03/
SP  - 10
EP  - 20
VL  - 30
DO  - https://doi.org/10.1086/423354
KW  - Russia
KW  - law
LA  - ru
ER  -

TY  - BOOK
KW  - no title
ER  -
TY  - NEWS
T1  - Cut short
`;

test("RIS becomes BibTeX with all its fields; refused records are listed", () => {
  const { entries, refused, format } = read(ris);
  expect(format).toBe("ris");
  expect(entries.map(({ key }) => key)).toEqual(["johnson2005"]);
  expect(cslOf(entries[0]?.bibtex ?? "")).toMatchObject({
    type: "article-journal",
    title: "Насилие и право в России",
    author: [
      { family: "Johnson", given: "Janet Elise" },
      { family: "Иванова", given: "А. Б." },
    ],
    "container-title": "Signs",
    volume: "30",
    page: "10-20",
    DOI: "10.1086/423354",
    issued: { "date-parts": [[2005, 3]] },
    keyword: "Russia,law",
  });
  expect(entries[0]?.bibtex).toContain("langid = {ru}");
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [18, "It has neither a title nor an author. Complete it in the program it comes from."],
    [21, "The record has no end (ER  -); the file may be incomplete."],
  ]);
});

test("CSL-JSON becomes BibTeX; an element that is not an item is refused", () => {
  const { entries, refused } = read(
    JSON.stringify([
      {
        id: "http://zotero.org/1",
        type: "book",
        title: "One",
        author: [{ family: "de Haan", given: "B." }],
        issued: { "date-parts": [[1999]] },
      },
      "text",
      { type: "book" },
    ]),
  );
  expect(entries.map(({ key }) => key)).toEqual(["de-haan1999"]);
  expect(cslOf(entries[0]?.bibtex ?? "")).toMatchObject({ type: "book", title: "One" });
  expect(refused.map(({ line }) => line)).toEqual([2, 3]);
});

test.each([
  ["", "No entry"],
  ["just words", "No entry"],
  ['[{"id": ', "JSON cannot be read"],
])("%s is no bibliography", (text, said) => {
  expect(() => read(text)).toThrow(said);
});
