// Bibliographies as other programs write them: no entry, character or field is lost without a notice.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Entries, readEntries, risOf } from "@throughline/documents";
import { newWorks, planImport } from "@throughline/exchange/import";
import { noticeText } from "@throughline/messages";
import { bibliography } from "@throughline/report/bibliography";
import { loadStudy, readBibliography } from "@throughline/study/folder";
import { describe, expect, test } from "vitest";
import { root } from "../russia.ts";

async function entries(file: string): Promise<Entries> {
  return readEntries(await readFile(join(root, "test/files/cases/bibliographies", file)));
}

/** Returns the references of all entries together, as in the file of a study, because one can refer to another. */
const references = (read: Entries): string[] =>
  readBibliography(read.entries.map(({ bibtex }) => bibtex).join("\n\n")).sources.map(
    (source) => `${source.key}: ${bibliography([source])[0]?.text}`,
  );

const ofText = (text: string): string[] => references(readEntries(new TextEncoder().encode(text)));

describe("each case is read as intended", () => {
  test.each([
    [
      "bib-citation-key.json",
      ["moenShelters2011: Moen, K. (2011). Shelters in small towns. Northern Studies."],
    ],
    [
      "bib-string.bib",
      [
        "moen2011: Moen, K. (2011). Shelters. Northern Studies.",
        "lund2012: Lund, P. (2012). Towns. Fjord Press and Sons.",
      ],
    ],
    [
      "bib-mendeley-types.bib",
      [
        "moen2011: Moen, K. (2011). Shelters.",
        "lund2012: Lund, P. (2012). Towns.",
        "sund2013: Sund, O. (2013). Villages.",
        "ok2014: Ok, A. (2014). Fine.",
      ],
    ],
    [
      "bib-semicolon-authors.bib",
      ["x: Moen, K., Lund, P., & Sund, O. (2010). T.", "y: Moen, K., Lund, P., & Sund, O. (2010). T."],
    ],
    ["bib-aa.bib", ["hakansson2010: Håkansson, Ø. (2010). Town law. Fjord Press."]],
    [
      "bib-dollar.json",
      ["moen2011: Moen, K. (2011). A shelter for $5 a night.", "lund2012: Lund, P. (2012). From $5 to $6."],
    ],
    [
      "bib-genre.bib",
      [
        "moen2011: Moen, K. (2011). Shelters [PhD thesis]. University of Nordby.",
        "lund2012: Lund, P. (2012). Towns. Norland Institute.",
      ],
    ],
    ["bib-newspaper.ris", ["moen2011: Moen, K. (2011, March 4). Shelter opens. Nordby Times, A1."]],
    ["bib-year-range.ris", ["moen2010: Moen, K. (2010–2011). Shelters."]],
    ["bib-round-braces.bib", ["moen2011: Moen, K. (2011). Shelters."]],
    ["bib-no-key.bib", ["moen2011: Moen, K. (2011). Shelters. Northern Studies."]],
    ["bib-russian-journal.bib", ["petrov2011: Петров, С. (2011). Убежища и закон. Вопросы общества."]],
  ])("%s", async (file, expected) => {
    const read = await entries(file);
    expect(read.refused).toEqual([]);
    expect(references(read)).toEqual(expected);
  });

  test("keywords on separate lines are separate tags", async () => {
    const [entry] = (await entries("bib-keywords-lines.ris")).entries;
    expect(entry?.bibtex).toContain("towns, reform, law");
  });

  test("bib-endnote.enw and bib-pubmed.nbib: tags of EndNote and PubMed", async () => {
    const [endnote] = (await entries("bib-endnote.enw")).entries;
    expect(endnote?.key).toBe("moen2011");
    for (const part of ["author = {Moen, Kari}", "title = {Shelters}", "journal = {Northern", "101--120"])
      expect(endnote?.bibtex).toContain(part);
    const [pubmed] = (await entries("bib-pubmed.nbib")).entries;
    expect(pubmed?.bibtex.replace(/[{}]/gu, "")).toContain("Shelters in small towns and what they do");
    for (const part of ["author = {Moen, Kari}", "101--120", "year = {2011}"])
      expect(pubmed?.bibtex).toContain(part);
  });
});

describe("further files of the same kinds", () => {
  test.each([
    [
      "a string that uses another string",
      '@string{a = {North}}\n@string{b = a # " Press"}\n@book{k, title={T}, publisher=b, year=2001}\n',
      "k: T. (2001). North Press.",
    ],
    [
      "a crossref",
      "@incollection{k, author={Moen, K.}, title={Part}, crossref={p}, year=2001}\n@book{p, title={Whole}, publisher={P}, year=2001}\n",
      "k: Moen, K. (2001). Part. In Whole. P.",
    ],
    [
      "accents in all forms",
      "@book{k, author={{\\v{S}}imi{\\'c}, {\\L}uk{\\'{\\i}}sz}, title={{\\\"U}ber G{\\\"o}teborg}, year=2001}\n",
      "k: Šimić, Ł. (2001). Über Göteborg.",
    ],
    [
      "a type of a house of its own",
      "@court_ruling{k, author={Moen, K.}, title={T}, year=2001}\n",
      "k: Moen, K. (2001). T.",
    ],
    [
      "full names with commas",
      "@book{k, author={Kari Moen, Per Lund, Ola Sund}, title={T}, year=2001}\n",
      "k: Moen, K., Lund, P., & Sund, O. (2001). T.",
    ],
    [
      "names with an ampersand",
      "@book{k, author={Moen, K. & Lund, P.}, title={T}, year=2001}\n",
      "k: Moen, K., & Lund, P. (2001). T.",
    ],
    [
      "a first name that begins with a TeX letter",
      "@book{k, author={{\\O}yvind Moen and {Đ}ura Lund and \\L{}ukasz Sund}, title={T}, year=2001}\n",
      "k: Moen, Ø., Lund, Đ., & Sund, Ł. (2001). T.",
    ],
    [
      "data that entries share (xdata)",
      "@xdata{shared, publisher={Fjord Press}}\n@book{k, author={Moen, K.}, title={T}, xdata={shared}, year=2001}\n",
      "k: Moen, K. (2001). T. Fjord Press.",
    ],
    [
      "semicolons in RIS",
      "TY  - BOOK\nAU  - Moen, K.; Lund, P.\nTI  - T\nPY  - 2001\nER  - \n",
      "moen2001: Moen, K., & Lund, P. (2001). T.",
    ],
    [
      "a month in words in RIS",
      "TY  - NEWS\nAU  - Moen, K.\nTI  - T\nT2  - Times\nDA  - March 4, 2011\nER  - \n",
      "moen2011: Moen, K. (2011, March 4). T. Times.",
    ],
    [
      "a comma before and",
      "@book{k, author={Kari Moen, Per Lund, and Ole Sund}, title={T}, year=2001}\n",
      "k: Moen, K., Lund, P., & Sund, O. (2001). T.",
    ],
    [
      "surnames with initials",
      "@book{k, author={Moen KL, Lund P}, title={T}, year=2001}\n",
      "k: Moen, K. L., & Lund, P. (2001). T.",
    ],
    ["an open range", "@book{k, author={Moen, K.}, title={T}, date={2001/..}}\n", "k: Moen, K. (2001–). T."],
    [
      "TeX spaces and signs",
      "@book{k, author={Moen, K.}, title={Some 100\\,000 towns\\dag}, year=2001}\n",
      "k: Moen, K. (2001). Some 100 000 towns†.",
    ],
    [
      "one name with a comma",
      "@book{k, author={Moen, Kari}, title={T}, year=2001}\n",
      "k: Moen, K. (2001). T.",
    ],
    [
      "dollars of money and of a formula",
      "@book{k, title={From $5 to $6, $\\alpha$ and $7}, year=2001}\n",
      "k: From $5 to $6, α and $7. (2001).",
    ],
    [
      "et al.",
      "@book{k, author={Moen, K. et al.}, title={T}, year=2001}\n",
      "k: Moen, K., & et al. (2001). T.",
    ],
    [
      "a son of the same name",
      "@book{k, author={Sammy Moen, Jr.}, title={T}, year=2001}\n",
      "k: Moen, S., Jr. (2001). T.",
    ],
    [
      "accents without a letter, commands for the look of a word and for sorting",
      "@book{k, title={A\\~{}b \\mbox{one} word}, year={\\noopsort{1990}2001}}\n",
      "k: A~b one word. (2001).",
    ],
    [
      "a DOI with its address",
      "@article{k, title={T}, year=2001, doi={https://doi.org/10.1000/x}}\n",
      "k: T. (2001). https://doi.org/10.1000/x",
    ],
    [
      "a range from a day to a month",
      "@online{k, title={T}, date={2004-02-03/2005-04}}\n",
      "k: T. (2004–2005, February–April).",
    ],
    [
      "PubMed without full names, and a DOI after another identifier",
      "PMID- 1\nAID - S0 [pii]\nLID - 10.1000/x [doi]\nTI  - T\nAU  - Moen KL\nDP  - 2001\n",
      "moen2001: Moen, K. L. (2001). T. https://doi.org/10.1000/x",
    ],
    [
      "names as text in CSL-JSON",
      '[{"type":"book","title":"T","author":[{"name":"Town Council"},"Moen"],"issued":"2001"}]',
      "town-council2001: Town Council, & Moen. (2001). T.",
    ],
    ["an entity of HTML", "@book{k, title={Law &amp; Order}, year=2001}\n", "k: Law & Order. (2001)."],
  ])("%s", (_, text, expected) => {
    expect(ofText(text)[0]).toBe(expected);
  });

  const cslOf = (text: string) => {
    const [entry] = readEntries(new TextEncoder().encode(text)).entries;
    return readBibliography(entry?.bibtex ?? "").sources[0]?.csl;
  };

  test.each([
    { type: "legal_case", "container-title": "Reporter", title: "A v B" },
    { type: "webpage", title: "W", accessed: { "date-parts": [[2020, 1, 2]] }, abstract: "5 < 7 & 10%" },
    { type: "book", title: "R", issued: { "date-parts": [[2001], [2003]] }, "number-of-pages": "12" },
    { type: "book", title: "R", issued: { literal: "n.d." }, "original-date": { "date-parts": [[1848]] } },
    { type: "book", title: "R", issued: { "date-parts": [[1850]], circa: true }, custom: { shelf: "}{" } },
    { type: "interview", title: "I", interviewer: [{ family: "Moen", given: "K." }] },
  ])("CSL-JSON comes back with all properties: $type", (item) => {
    expect(cslOf(JSON.stringify([item]))).toMatchObject(item);
  });

  test("RIS tags without a corresponding field are kept", () => {
    const text = "TY  - CASE\nTI  - T\nAU  - Moen, K.\nC1  - shelf 5\nM3  - x\nPY  - n.d.\nER  - \n";
    expect(cslOf(text)).toMatchObject({
      type: "legal_case",
      issued: { literal: "n.d." },
      custom: { ris: { C1: ["shelf 5"], M3: ["x"] } },
    });
  });

  test("a date that was changed in BibTeX takes precedence over the stored one", () => {
    const item = { type: "book", title: "R", issued: { "date-parts": [[1850]], circa: true } };
    const [entry] = readEntries(new TextEncoder().encode(JSON.stringify([item]))).entries;
    const changed = entry?.bibtex.replace("year = {1850}", "year = {1851}") ?? "";
    expect(readBibliography(changed).sources[0]?.csl.issued).toEqual({ "date-parts": [[1851]] });
  });

  test.each([
    ["date={199X}", { literal: "199X" }],
    ["date={/2001}", { literal: "–2001" }],
    ["date={2001-22}", { "date-parts": [[2001]], season: 2 }],
    ["date={2001~}", { "date-parts": [[2001]], circa: true }],
    ["date={2001-13-45}", { literal: "2001-13-45" }],
    [
      "year=2001, month={May--June}",
      {
        "date-parts": [
          [2001, 5],
          [2001, 6],
        ],
      },
    ],
  ])("the date of an entry: %s", (field, issued) => {
    expect(cslOf(`@book{k, title={T}, ${field}}`)?.issued).toEqual(issued);
  });

  test.each([
    ["SP  - 1-9\nEP  - 9", { page: "1-9" }],
    ["EP  - 9", { custom: { ris: { EP: ["9"] } } }],
    ["DO  - none", { custom: { ris: { DO: ["none"] } } }],
    [
      "PY  - 2001\nDA  - 2005/03/04",
      { issued: { "date-parts": [[2001]] }, custom: { ris: { DA: ["2005/03/04"] } } },
    ],
    ["PY  - 03/05/2001", { issued: { "date-parts": [[2001]] }, custom: { ris: { PY: ["03/05/2001"] } } }],
    ["Y1  - 2001/13/45", { issued: { "date-parts": [[2001]] }, custom: { ris: { Y1: ["2001/13/45"] } } }],
    ["N1  - A &amp; B &lt;5 &#x2019;", { note: "A & B <5 ’" }],
  ])("RIS keeps what CSL cannot express: %j", (tags, work) => {
    const found = cslOf(`TY  - JOUR\nTI  - T\n${tags}\nER  - \n`);
    expect(found).toMatchObject(work);
    expect(cslOf(risOf([{ key: "t", csl: found ?? {} }]))).toMatchObject(work);
  });

  test.each(["PAT", "COMP", "PAMP", "STAND"])("a record of the type %s keeps it", (type) => {
    const found = cslOf(`TY  - ${type}\nTI  - T\nER  - \n`);
    expect(found?.type).not.toBe("document");
    expect(risOf([{ key: "t", csl: found ?? {} }])).toContain(`TY  - ${type}`);
  });

  test("Zotero's own JSON is named", () => {
    expect(() => ofText('{"items": [{"itemType": "book", "title": "T"}]}')).toThrow("Zotero’s own JSON");
  });
});

const endnote = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><database name="a.enl">a.enl</database><rec-number>1</rec-number>${inner}</record></records></xml>`;

test("EndNote XML: fields, styles within them, and fields without a counterpart", () => {
  const { entries, refused } = readEntries(
    new TextEncoder().encode(
      endnote(`<contributors><authors><author><style face="normal">Moen, Kari</style></author><author>Lund, P.</author></authors></contributors>
<ref-type name="Journal Article">17</ref-type><titles><title><style>Shelters &amp; </style><style face="italic">law</style></title><secondary-title>Northern Studies</secondary-title></titles>
<pages>101-120</pages><volume>3</volume><dates><year>2011</year></dates><keywords><keyword>towns</keyword><keyword>law</keyword></keywords><custom3>shelf 5</custom3><label>blue</label>`),
    ),
  );
  expect(refused).toEqual([]);
  expect(readBibliography(entries[0]?.bibtex ?? "").sources[0]?.csl).toMatchObject({
    type: "article-journal",
    title: "Shelters & law",
    author: [
      { family: "Moen", given: "Kari" },
      { family: "Lund", given: "P." },
    ],
    "container-title": "Northern Studies",
    page: "101-120",
    keyword: "towns,law",
    issued: { "date-parts": [[2011]] },
    custom: { ris: { C3: ["shelf 5"], ZZ: ["label blue"] } },
  });
});

test("incomplete EndNote XML is rejected", () => {
  expect(() => ofText(endnote("<titles><title>A</title>").slice(0, -20))).toThrow("damaged or incomplete");
});

describe("text that programs add around entries is removed", () => {
  const csl = (text: string) =>
    readBibliography(
      readEntries(new TextEncoder().encode(text))
        .entries.map(({ bibtex }) => bibtex)
        .join("\n\n"),
    ).sources.map(({ csl: work }) => work);

  test.each([
    ["Mendeley", "http://example.org/a{\\_}b", "http://example.org/a_b"],
    ["Scopus", "https://x.org/r?doi=10.1000%2f1&a=b", "https://x.org/r?doi=10.1000%2f1&a=b"],
    ["BibDesk", "\\url{http://x.org/\\~{}moen}", "http://x.org/~moen"],
    ["Zotero", "http://x.org/a_b?x=1&y=2%20z#f", "http://x.org/a_b?x=1&y=2%20z#f"],
  ])("addresses as they are: %s", (_, written, URL) => {
    expect(csl(`@misc{a, title={T}, url={${written}}}`)).toEqual([expect.objectContaining({ URL })]);
  });

  test("a DOI in two pairs of braces", () => {
    expect(csl("@article{a, title={T}, doi={{10.1000/1}}}")[0]).toMatchObject({ DOI: "10.1000/1" });
  });

  test.each(["Journal Article", "Article", "Book Section"])("the type %s is not a genre", (type) => {
    expect(csl(`@article{a, title={T}, type={${type}}}`)[0]).not.toHaveProperty("genre");
  });

  test("judgments and laws keep their types", () => {
    expect(
      csl("@jurisdiction{a, title={A v. B}}\n@legislation{b, title={Law}}").map(({ type }) => type),
    ).toEqual(["legal_case", "legislation"]);
  });

  test("RIS: keywords with semicolons, seasons, unknown types, records without an end, files of somebody's computer", () => {
    const ris = [
      "TY  - JOUR\nTI  - A\nKW  - towns; law\nDA  - 2011///Spring\nL1  - files/12/a.pdf",
      "TY  - CTLG\nTI  - B\nPY  - 2002\nER  - \nEF  - \n",
    ].join("\n");
    const { entries: found, refused } = readEntries(new TextEncoder().encode(ris));
    expect(refused).toEqual([]);
    expect(found.length).toBe(2);
    const [a, b] = csl(ris);
    expect(a).toMatchObject({ custom: { ris: { DA: ["2011///Spring"], L1: ["files/12/a.pdf"] } } });
    expect(a).toMatchObject({ keyword: expect.stringMatching(/^towns, ?law$/u) });
    expect(a).not.toHaveProperty("URL");
    expect(b).toMatchObject({ type: "document", custom: { ris: { TY: ["CTLG"] } } });
    const again = risOf([a, b].map((work) => ({ key: String(work?.id), csl: work ?? {} })));
    expect(again).toContain("TY  - CTLG");
    expect(again.match(/^DA {2}- /gmu)).toEqual(["DA  - "]);
    expect(csl(again)).toEqual([a, b]);
  });

  test.each([
    [{ "date-parts": [["2011", "3", ""]] }, { "date-parts": [[2011, 3]] }],
    ["2001-02-03", { "date-parts": [[2001, 2, 3]] }],
    [{ raw: "circa 1990" }, { literal: "circa 1990" }],
    [{ "date-parts": [[null]] }, undefined],
    [{ "date-parts": [2001, 5] }, { "date-parts": [[2001, 5]] }],
    [{ year: 2001, month: 5 }, { "date-parts": [[2001, 5]] }],
  ])("CSL-JSON: the date %j", (issued, read) => {
    expect(csl(JSON.stringify([{ id: "a", title: "A", type: "book", issued }]))[0]?.issued).toEqual(read);
  });

  test.each([
    ['[{"key":"AB","data":{"itemType":"book","title":"A"}}]', "Zotero’s own JSON"],
    ["RT Journal Article\nSR Electronic\nA1 Moen, Kari\nT1 Towns\n", "It is a file of RefWorks"],
  ])("%j is named", (text, said) => {
    expect(() => readEntries(new TextEncoder().encode(text))).toThrow(said);
  });
});

describe("works that a study has are recognised", () => {
  const work = (csl: object, key = "moen2001") => ({ key, csl: { type: "book", ...csl } });
  const shelters = {
    title: "Shelters: <i>a history</i>",
    author: [{ family: "Moen", given: "Kari" }],
    issued: { "date-parts": [[2001, 3]] },
  };
  const known = (bibtex: string, ...works: ReturnType<typeof work>[]) =>
    newWorks(
      [...readEntries(new TextEncoder().encode(bibtex)).entries],
      works,
      works.map(({ key }) => key),
    ).known.map(({ key }) => key);

  test.each([
    [
      "of another type",
      "@misc{m, title={Shelters: A history}, author={Moen, K.}, year={2001}}",
      ["moen2001"],
    ],
    [
      "with other co-authors",
      "@book{m, title={Shelters. A history}, author={K. Moen and others}, year=2001}",
      ["moen2001"],
    ],
    ["of another year", "@book{m, title={Shelters: a history}, author={Moen, K.}, year=2002}", []],
    [
      "in another volume",
      "@book{m, title={Shelters: a history}, author={Moen, K.}, year=2001, volume={2}}",
      [],
    ],
  ])("%s", (_, bibtex, expected) => {
    expect(known(bibtex, work({ ...shelters, volume: "1" }))).toEqual(expected);
  });

  test("without a title by their key, and each once", () => {
    const untitled = "@misc{moen2001, author={Moen}, year={2001}, note={title not confirmed}}";
    const { title: _, ...rest } = shelters;
    expect(known(untitled, work(rest))).toEqual(["moen2001"]);
    const letters = "@misc{a, title={Letter}, year={1999}}\n@misc{b, title={Letter}, year={1999}}\n";
    const letter = { title: "Letter", issued: { "date-parts": [[1999]] } };
    expect(known(letters, work(letter, "a"))).toEqual(["a"]);
    expect(known(letters, work(letter, "b"), work(letter, "a"))).toEqual(["a", "b"]);
  });

  test("all works of the bundled study, written as RIS and as CSL-JSON", async () => {
    const { sources } = readBibliography(
      await readFile(join(root, "studies/russia-gender-violence/sources.bib"), "utf8"),
    );
    for (const text of [risOf(sources), JSON.stringify(sources.map(({ csl }) => csl))]) {
      const { entries } = readEntries(new TextEncoder().encode(text));
      expect(newWorks(entries, sources, []).added).toEqual([]);
    }
  });
});

test("abbreviations that the file does not define are named", async () => {
  const { study } = await loadStudy(join(root, "docs/examples/events/study"));
  const text =
    "@article{a, title={A}, journal=jpol, month=mar, year=2001, crossref=b}\n@book{b, title={B}, year={2001}}\n";
  const target = { study: study!, text: async () => undefined };
  const { notices } = await planImport("a.bib", new TextEncoder().encode(text), {}, target);
  expect(notices.map(noticeText)).toEqual([
    "Abbreviations (@string) that the file does not define; their names stand in their place: jpol (a).",
  ]);
});

test("entries in one line are separate", () => {
  const text =
    "@book{a,title={A @home},year=2001}@book{b,title={B},year=2002} @misc{c,title={C},\nyear=2003}\n@misc{d, title={D}}";
  expect(readEntries(new TextEncoder().encode(text)).entries.map(({ key }) => key)).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("references between entries follow keys that are replaced", () => {
  const text =
    "@incollection{part, title={Part}, crossref={book}}\n@book{book, title={Whole}, author={Moen, K.}, year={2001}}\n";
  const { entries } = readEntries(new TextEncoder().encode(text));
  const other = { key: "book", csl: { type: "book", title: "Another" } };
  const { added } = newWorks(entries, [other], ["book"]);
  expect(added.map(({ key }) => key)).toEqual(["part", "book-2"]);
  expect(added[0]?.bibtex).toContain("crossref = {book-2}");
});
