import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DocumentError, readDocument, readEntries } from "@throughline/documents";
import { readEvents, readMapping } from "@throughline/exchange";
import { ImportError, planImport } from "@throughline/exchange/import";
import { TableError, tableOf } from "@throughline/exchange/tables";
import { type Study, tables } from "@throughline/study";
import {
  findNotedClaims,
  loadStudy,
  readBibliography,
  readBoundaries,
  readManifest,
  readPatterns,
  readTable,
  textOf,
} from "@throughline/study/folder";
import JSZip from "jszip";
import { shapesOf } from "../../packages/report/src/figures/map-shapes.ts";
import { HistoryFileError, readHistory } from "../../packages/store/src/folder/history-file.ts";
import { docxOf, pdfOf } from "../documents/document-files.ts";
import { stataFile } from "../files/stata-file.ts";
import { workbookFile } from "../files/workbook-file.ts";

/**
 * A reader of files, its sample files, and how to call it. It may reject a file with an expected error, and must not
 * throw any other.
 */
export type Reader = {
  readonly samples: () => Promise<readonly Uint8Array[]>;
  readonly read: (bytes: Uint8Array) => Promise<void> | void;
};

const root = new URL("../../", import.meta.url);
const file = (path: string): Uint8Array => readFileSync(new URL(path, root));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const russia = "studies/russia-gender-violence";

const withText = (use: (text: string) => void) => (bytes: Uint8Array) => {
  const read = textOf("file", bytes);
  if ("text" in read) use(read.text);
};

const document = (name: string, samples: Reader["samples"]): Reader => ({
  samples,
  read: (bytes) => unlessRefused(() => readDocument(name, bytes)),
});

async function planned(name: string, bytes: Uint8Array): Promise<void> {
  const target = { study: await aStudy(), text: async () => undefined };
  await unlessRefused(() => planImport(name, bytes, {}, target));
}

const refusals = [ImportError, DocumentError, HistoryFileError, TableError];

async function unlessRefused(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!refusals.some((refusal) => error instanceof refusal)) throw error;
  }
}

const html = `<!doctype html><html lang="en"><head><title>Act</title><meta name="author" content="A"></head><body>
<h1>Act</h1><ul><li>one<li>two</ul><table><tr><td>a<td>b</table><p>${"A long paragraph. ".repeat(30)}</p></body></html>`;
const wordXml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
const rtf = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f2\fcharset2 Wingdings;}}{\info{\title T}}\pard One\par\trowd\intbl a\cell b\cell\row\pard{\f2\'fe}{\footnote note}{\*\annotation c}\u1047?\bin2 }}{\shp{\*\shpinst{\shptxt box}}}}`;
const ris =
  "TY  - JOUR\nAU  - Doe, J.\nTI  - Law\nPY  - 2001/03\nKW  - a\nKW  - b\nSP  - 1\nEP  - 9\nER  - \n";
const csl = JSON.stringify([
  { id: "a", title: "Law", author: [{ family: "Doe", given: "J" }], issued: { "date-parts": [[2001]] } },
]);
const graphml =
  '<graphml><key id="k" for="edge" attr.name="channel"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="k">norm</data></edge></graph></graphml>';
const endnote =
  '<?xml version="1.0"?><xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author><style>Doe, J.</style></author></authors></contributors><titles><title>Law</title></titles><dates><year>2001</year></dates></record></records></xml>';
const gexf =
  '<gexf><graph defaultedgetype="undirected"><attributes class="edge"><attribute id="0" title="channel"/></attributes><nodes><node id="a" label="A"/><node id="b"/></nodes><edges><edge source="a" target="b" start="1999"><attvalues><attvalue for="0" value="norm"/></attvalues></edge></edges></graph></gexf>';
const edges = "source,target,channel,date_from\na,b,norm,1999\nb,c,funding,2001-05\n";
const enw = "%0 Journal Article\n%A Doe, J.\n%T Law\n%D 2001\n%P 1-9\n\n%0 Book\n%T Two\n";
const nbib = "PMID- 12\nTI  - Law and\n      order\nFAU - Doe, Jane\nDP  - 2001 Mar-Apr\nPG  - 101-20\n\n";
const bib = `@string{j = "Law"}\n@article{a, author={D{\\'o}e, J and others}, journal=j # " Rev", title={{A} law}, date={1990/..}, url={http://x.y/a{\\_}b}, month=mar}\n@book(b, title = "Two", crossref={a})\n`;
const table = 'town;share;"won"\nA;"0,5";1\nB;1.250,75;-99\n\nQuelle: Amt; 2012\n';
const long = "land,year,variable,value\nN,1990,a,1\nN,1990,b,0\nS,1990,a,.\n";

async function epubFile(): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    "META-INF/container.xml",
    '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
  );
  zip.file(
    "b.opf",
    '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
  );
  zip.file("a.xhtml", '<html><body><p>One&nbsp;two<a href="#n" role="doc-noteref">1</a></p></body></html>');
  return zip.generateAsync({ type: "uint8array", compression: "STORE" });
}

const sheets = () =>
  workbookFile([
    {
      name: "Data",
      rows: [
        ["town", "share", "won"],
        ["A", "0,5", { xml: "<f>1/0</f><v>#DIV/0!</v>", type: "e" }],
        ["B", { xml: "<v>40000</v>", style: 1 }, 1],
      ],
      hiddenRows: [3],
      merged: ["A2:A3"],
    },
  ]);

const topology = JSON.stringify({
  type: "Topology",
  transform: { scale: [0.1, 0.1], translate: [0, 0] },
  objects: {
    units: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "RU-MOW", arcs: [[0, -2]] },
        { type: "MultiPolygon", id: "RU-SPE", arcs: [[[1]]] },
        { type: null },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [9, 0],
      [0, 9],
    ],
    [
      [3, 3],
      [4, 4],
      [1, 1],
      [0, 2],
    ],
  ],
});

let study: Study | undefined;
async function aStudy(): Promise<Study> {
  study ??= (await loadStudy(new URL("docs/examples/events/study", root).pathname)).study;
  if (!study) throw new Error("the example has errors");
  return study;
}

/** Passes a file to a reader that takes paths. */
async function withFile(
  name: string,
  bytes: Uint8Array,
  use: (path: string) => Promise<unknown>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
  try {
    await writeFile(join(folder, name), bytes);
    await use(join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const readers: Readonly<Record<string, Reader>> = {
  pdf: document("a.pdf", async () => [
    pdfOf([[[72, 700, "The court heard the case."]], [[72, 700, "Суд"]]], { info: "/Title (Court)" }),
  ]),
  docx: document("a.docx", async () => [await docxOf(["One.", "Two."])]),
  html: document("a.html", async () => [utf8(html)]),
  wordXml: {
    samples: async () => [utf8(wordXml)],
    read: async (bytes) =>
      unlessRefused(async () => readDocument("a.docx", await docxOf([], { "word/document.xml": bytes }))),
  },
  rtf: document("a.rtf", async () => [utf8(rtf), file("test/files/cases/documents/notes.rtf")]),
  odt: document("a.odt", async () => [file("test/files/cases/documents/notes.odt")]),
  srt: document("a.srt", async () => [file("test/files/cases/documents/interview.srt")]),
  vtt: document("a.vtt", async () => [utf8("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Yes &amp; no\n")]),
  tables: {
    samples: async () =>
      ["table-tab-decimal-comma.tsv", "table-excel-unicode.txt", "table-spss.sav", "table-blanks.dat"].map(
        (name) => file(`test/files/cases/tables/${name}`),
      ),
    read: (bytes) => unlessRefused(() => tableOf("a.csv", bytes)),
  },
  stata: {
    samples: async () => [stataFile(114, true), stataFile(118, true)],
    read: (bytes) => unlessRefused(() => tableOf("a.dta", bytes)),
  },
  spss: {
    samples: async () => [file("test/files/cases/tables/table-spss.sav")],
    read: (bytes) => unlessRefused(() => tableOf("a.sav", bytes)),
  },
  workbook: {
    samples: async () => [await sheets()],
    read: (bytes) => unlessRefused(() => tableOf("a.xlsx", bytes)),
  },
  importedTable: {
    samples: async () => [utf8(table), utf8(long)],
    read: (bytes) => planned("a.csv", bytes),
  },
  epub: document("a.epub", async () => [await epubFile()]),
  gexf: {
    samples: async () => [utf8(gexf)],
    read: (bytes) => planned("a.gexf", bytes),
  },
  edges: {
    samples: async () => [utf8(edges)],
    read: (bytes) => planned("a.csv", bytes),
  },
  entries: {
    samples: async () => [utf8(bib), utf8(enw), utf8(nbib), utf8(endnote)],
    read: (bytes) => unlessRefused(() => readEntries(bytes)),
  },
  network: {
    samples: async () => [utf8(graphml)],
    read: (bytes) => planned("a.graphml", bytes),
  },
  project: {
    samples: async () =>
      ["codebook.qdc", "project.qdpx"].map((name) => file(`test/files/cases/interchange/${name}`)),
    read: async (bytes) => planned("a.qdpx", bytes),
  },
  codebook: {
    samples: async () => [file("test/files/cases/interchange/codebook.csv")],
    read: async (bytes) => planned("a.csv", bytes),
  },
  markdown: document("a.md", async () => [file(`${russia}/sources/johnson2009.md`)]),
  text: document("a.txt", async () => [utf8("Words, слова.\r\n\r\nMore."), utf8("\ufeffone\ntwo")]),
  bibliography: {
    samples: async () => [file(`${russia}/sources.bib`).slice(0, 4000), utf8(ris), utf8(csl), utf8(endnote)],
    read: (bytes) => unlessRefused(() => readEntries(bytes)),
  },
  bibtex: {
    samples: async () => [file(`${russia}/sources.bib`).slice(0, 4000)],
    read: withText((text) => readBibliography(text)),
  },
  manifest: {
    samples: async () => [file(`${russia}/study.yaml`)],
    read: withText((text) => readManifest(text)),
  },
  patterns: {
    samples: async () => [file("packages/influence/patterns/boomerang.yaml")],
    read: withText((text) => readPatterns(new Map([["patterns/a.yaml", text]]), undefined)),
  },
  claims: {
    samples: async () => [file(`${russia}/claims.csv`).slice(0, 6000)],
    read: withText((text) => readTable(tables.claims, text)),
  },
  grades: {
    samples: async () => [file(`${russia}/grades.csv`).slice(0, 3000)],
    read: withText((text) => readTable(tables.grades, text)),
  },
  notes: {
    samples: async () => [file(`${russia}/sources/johnson2009.md`)],
    read: withText((text) => findNotedClaims(new Map([["johnson2009", text]]), [])),
  },
  boundaries: {
    samples: async () => [utf8(topology)],
    read: withText((text) => {
      const { boundaries } = readBoundaries(new Map([["a.json", text]]));
      // Accepted boundaries can be drawn.
      if (boundaries?.["a.json"]) shapesOf(boundaries["a.json"]);
    }),
  },
  mapping: {
    samples: async () => [file("docs/examples/events/mapping.yaml")],
    read: async (bytes) => {
      const study = await aStudy();
      withText((text) => readMapping("mapping.yaml", text, study))(bytes);
    },
  },
  history: {
    samples: async () => [
      utf8(`${JSON.stringify(historyLine)}\n${JSON.stringify({ blob: "a", base64: "YQ==" })}\n`),
    ],
    read: (bytes) => withFile("history.jsonl", bytes, (path) => unlessRefused(() => readHistory(path))),
  },
  events: {
    samples: async () => [file("docs/examples/events/events.csv")],
    read: async (bytes) => {
      const study = await aStudy();
      const { mapping } = readMapping(
        "mapping.yaml",
        new TextDecoder().decode(file("docs/examples/events/mapping.yaml")),
        study,
      );
      if (!mapping) throw new Error("the example's mapping has errors");
      await withFile("events.csv", bytes, (path) => readEvents({ files: [path], mapping, study }));
    },
  },
};

const historyLine = {
  revision: 1,
  id: "0198",
  at: "2026-01-01T00:00:00.000Z",
  author: "A",
  action: "edit",
  note: null,
  parent: null,
  head: 1,
  changes: [
    { record: "r", kind: "cases", before: null, after: { key: "a", cells: { id: "a" }, position: 1 } },
  ],
};
