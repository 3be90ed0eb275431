import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { docxOf, encrypted, type PdfLine, pdfOf, zipBomb } from "../../../test/documents/document-files.ts";
import { DocumentError } from "./document.ts";
import { readDocument } from "./read-document.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const russian = "Насилие в семье есть преступление. Суд рассмотрел дело в мае и вынес приговор.";

/** Encodes a text in a single-byte encoding: Windows-1251 or KOI8-R. */
function oneByte(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(new Uint8Array([i])), i]));
  return Uint8Array.from([...text].map((letter) => byteOf.get(letter) ?? 63));
}
function utf16(text: string, { mark, big = false }: { mark: boolean; big?: boolean }): Uint8Array {
  const units = Array.from(`${mark ? "\ufeff" : ""}${text}`, (unit) => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}
const refusal = (name: string, bytes: Uint8Array) =>
  readDocument(name, bytes).then(
    ({ text }) => `taken: ${text}`,
    (error: unknown) => {
      if (!(error instanceof DocumentError)) throw error;
      return [error.reason, error.message];
    },
  );

test.each([
  ["UTF-8", utf8(russian), []],
  ["UTF-8 with a mark", utf8(`\ufeff${russian}`), []],
  ["windows-1251", oneByte("windows-1251", russian), ["windows-1251"]],
  ["KOI8-R", oneByte("koi8-r", russian), ["koi8-r"]],
  ["UTF-16, little", utf16(russian, { mark: true }), ["utf-16le"]],
  ["UTF-16, big", utf16(russian, { mark: true, big: true }), ["utf-16be"]],
  ["UTF-16 without a mark", utf16(russian, { mark: false }), ["utf-16le"]],
])("a Russian text in %s is read, and what was taken is said", async (_, bytes, said) => {
  const { text, notices, kind } = await readDocument("Отчёт.txt", bytes);
  expect(text).toBe(russian);
  expect(kind).toBe("text");
  expect(notices.map((notice) => /^Read as (\S+)\. /u.exec(noticeText(notice))?.[1])).toEqual(said);
});

test("a Western text in Windows-1252 is read; line ends become LF", async () => {
  const western = "Le café du coin – « très » déçu,\r\nà côté de l’hôtel où naïvement il était.\r";
  const { text } = await readDocument("a.TXT", oneByte("windows-1252", western));
  expect(text).toBe(western.replace(/\r\n?/gu, "\n"));
});

test("Markdown declares its title; the language follows from the text", async () => {
  const long = `# Доклад о насилии\n\n${russian.repeat(8)}\n`;
  expect(await readDocument("d.md", utf8(long))).toEqual({
    kind: "markdown",
    text: long,
    title: "Доклад о насилии",
    language: "ru",
    formats: [
      { as: "heading", level: 1, start: 0, end: 18 },
      { as: "sign", start: 0, end: 2 },
    ],
    notices: [],
  });
});

test("HTML: the article without menus, scripts and styles; title, author and date", async () => {
  const paragraph = `<p>${"The court heard the case in May, and the hotline was opened. ".repeat(8)}</p>`;
  const html = `<!doctype html><html lang="en"><head><title>Hotline</title>
    <meta name="author" content="A. Reporter"><meta property="article:published_time" content="1994-05-03T10:00:00Z">
    <style>p{color:red}</style></head><body><nav><a href="/">Home</a> <a href="/x">Subscribe now</a></nav>
    <article><h1>Moscow women get a hotline</h1>${paragraph}<script>document.title = "broken"</script>
    <img src=x onerror="alert(1)"><ul><li>one</li><li>two</li></ul>${paragraph}</article></body></html>`;
  const read = await readDocument("page.htm", utf8(html));
  expect(read).toMatchObject({ kind: "html", title: "Hotline", author: "A. Reporter", date: "1994-05-03" });
  expect(read.language).toBe("en");
  expect(read.text).toContain("– one\n– two\n\nThe court heard");
  const titled = await readDocument(
    "page.htm",
    utf8(html.replace("Hotline<", "Moscow women get a hotline<")),
  );
  expect(titled.text.startsWith("Moscow women get a hotline\n\nThe court heard")).toBe(true);
  expect(read.text).not.toMatch(/broken|alert|Subscribe|color:red|</u);
});

test("HTML in the declared windows-1251", async () => {
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>Ещё</p></body></html>`;
  expect((await readDocument("a.html", oneByte("windows-1251", html))).text).toBe("Ещё\n");
});

test("DOCX: paragraphs, lists and rows; properties; markup in text stays text", async () => {
  const bytes = await docxOf(
    [
      "Отчёт",
      "<script>alert(1)</script> & <img src=x onerror=alert(2)>",
      {
        xml: "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      },
      {
        xml: "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>",
      },
    ],
    {
      "docProps/core.xml": `<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>Доклад</dc:title><dc:creator>Иванова</dc:creator><dcterms:created>2004-03-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
      "word/vbaProject.bin": "macro",
    },
  );
  const read = await readDocument("report.docx", bytes);
  expect(read).toMatchObject({ kind: "docx", title: "Доклад", author: "Иванова", date: "2004-03-01" });
  expect(read.text).toBe(
    "Отчёт\n\n<script>alert(1)</script> & <img src=x onerror=alert(2)>\n\na\tb\n\nnew\n",
  );
  expect(read.notices.map(noticeText)).toEqual([
    "It has tracked changes. All of them were read as accepted.",
  ]);
});

test("DOCX: cells stay in their rows; notes come at the end; text of fields and links is kept", async () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
  const inner = `<w:tbl>${row(paragraph(run("inner 1")), paragraph(run("inner 2")))}</w:tbl>`;
  const office = "http://schemas.openxmlformats.org";
  const read = await readDocument(
    "report.docx",
    await docxOf(
      [
        {
          xml: paragraph(
            run("See "),
            `<w:fldSimple w:instr="IF 2 > 1">${run("page 4")}</w:fldSimple>`,
            run("."),
          ),
        },
        {
          xml: paragraph(
            `<w:bdo w:val="rtl">${run("שלום")}</w:bdo>`,
            "<w:r><w:footnoteReference w:id='2'/></w:r>",
          ),
        },
        {
          xml: `<w:tbl>${row(paragraph(run("Region")), paragraph(run("Shelters")), paragraph(run("Year")))}${row(
            paragraph(run("Tver")),
            paragraph(),
            paragraph(run("1995")) + paragraph(run("and 1996")),
          )}${row(paragraph(run("Pskov")), inner + paragraph(run("after")), paragraph())}</w:tbl>`,
        },
      ],
      {
        "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`,
        "word/footnotes.xml": `<?xml version="1.0"?><w:footnotes xmlns:w="${office}/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run("Ivanova 2001."))}</w:footnote></w:footnotes>`,
      },
    ),
  );
  expect(read.text.split("\n")).toEqual([
    "See page 4.",
    "",
    "שלום[1]",
    "",
    "Region\tShelters\tYear",
    "Tver\t\t1995",
    "and 1996",
    "Pskov\tinner 1\tinner 2",
    "after",
    "",
    "1. Ivanova 2001.",
    "",
  ]);
});

test("DOCX: automatic numbering is reported, and no numbers are invented", async () => {
  const item = (text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const office = "http://schemas.openxmlformats.org";
  const read = await readDocument(
    "law.docx",
    await docxOf([{ xml: item("Nobody may be held.") }, "A comment.", { xml: item("Courts decide.") }], {
      "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
      "word/numbering.xml": `<?xml version="1.0"?><w:numbering xmlns:w="${office}/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
  );
  expect(read.text).toBe("– Nobody may be held.\n\nA comment.\n\n– Courts decide.\n");
  expect(read.notices.map(noticeText)).toEqual([
    "Automatic paragraph numbers are not in the text. See the original.",
  ]);
});

test("HTML: cells with paragraphs and tables in them, numbered lists, soft hyphens", async () => {
  const html = `<table><tr><th><p>Region</p><th><div>Num\u00adber</div><tr><td><p>Tver</p><p>town</p><td><table><tr><td>a<td>b</table><tr><td><td>7</table>
    <ol start="3"><li><p>three</p><p>more</p><li>four<ul><li>nested</ul></ol><p>end`;
  expect((await readDocument("a.html", utf8(`<html><body>${html}</body></html>`))).text).toBe(
    "Region\tNumber\nTver\ntown\ta\tb\n\t7\n\n3. three\nmore\n4. four\n– nested\n\nend\n",
  );
});

const lines: PdfLine[] = [
  [72, 780, "Насилие в семье", 18],
  [72, 740, "The first hotline was opened in Moscow in the spring of the year 1993 by wo-"],
  [72, 726, "men who had been to the conference; it was followed by centres elsewhere."],
  [72, 698, "A second paragraph stands after a gap and fills the measure of the line as"],
  [72, 684, "well, until it ends."],
];

test("PDF: paragraphs in reading order, hyphens joined, pages separated, properties read", async () => {
  const bytes = pdfOf([lines, [[72, 700, "Вторая страница."]]], {
    info: "/Title (Gender violence) /Author (Johnson) /CreationDate (D:20090102)",
  });
  const seen: number[] = [];
  const read = await readDocument("a.pdf", bytes, (done) => seen.push(done));
  expect(read).toMatchObject({ kind: "pdf", pages: 2, title: "Gender violence", author: "Johnson" });
  expect(read.date).toBe("2009-01-02");
  expect(seen).toEqual([0.5, 1]);
  expect(read.text).toBe(
    [
      "Насилие в семье\n\nThe first hotline was opened in Moscow in the spring of the year 1993 by women who had been to the conference; it was followed by centres elsewhere.",
      "\n\nA second paragraph stands after a gap and fills the measure of the line as well, until it ends.",
      "\n\n\fВторая страница.\n",
    ].join(""),
  );
});

test("scripts of a PDF are not run, and its text is read", async () => {
  const bytes = pdfOf([[[72, 700, "Harmless."]]], {
    catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.exportDataObject\\(\\)) >>",
  });
  expect((await readDocument("a.pdf", bytes)).text).toBe("Harmless.\n");
});

test("a PDF page without text is reported; a PDF without any text is refused", async () => {
  const { notices } = await readDocument("a.pdf", pdfOf([[[72, 700, "One."]], []]));
  expect(notices.map(noticeText)[0]).toContain("1 of 2 pages has no text (2)");
  expect(await refusal("scan.pdf", pdfOf([[], []]))).toEqual([
    "no-text",
    "Its 2 pages are pictures without text. Recognise the text first, for instance with OCRmyPDF, and add the result.",
  ]);
});

test.each([
  ["empty.txt", new Uint8Array(), "empty", "was saved or downloaded whole"],
  ["blank.txt", utf8(" \n\n"), "no-text", "right file"],
  [
    "virus.exe",
    utf8("MZ"),
    "kind",
    "Supported formats: TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT and VTT",
  ],
  ["photo.txt", Uint8Array.from([0x89, 0x50, 0, 0, 0, 13, 7, 0, 0, 2, 200, 1]), "kind", "binary"],
  [
    "page.pdf",
    utf8("not a PDF"),
    "kind",
    "Its name says that it is a PDF, but its content is something else",
  ],
  ["old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "kind", "save it as DOCX"],
  ["slides.pptx", utf8("no archive"), "kind", "Save it as PDF"],
  ["cases.csv", utf8("a,b"), "kind", "throughline import"],
  ["talk.srt", utf8("no times"), "broken", "No subtitle with its times"],
  ["cut.pdf", utf8("%PDF-1.7\n1 0 obj"), "broken", "incomplete"],
  ["closed.pdf", pdfOf([[[72, 700, "Secret."]]], encrypted), "encrypted", "without one"],
])("%s is refused, with what to do", async (name, bytes, reason, message) => {
  const [code, said] = await refusal(name, bytes);
  expect(said).toContain(message);
  expect(code).toBe(reason);
});

test("a DOCX that is truncated, another kind of archive, or has a wrong extension", async () => {
  const whole = await docxOf(["text"]);
  expect((await refusal("cut.docx", whole.subarray(0, whole.length - 40)))[0]).toBe("broken");
  expect((await readDocument("wrong.txt", whole)).text).toBe("text\n");
  const { default: JSZip } = await import("jszip");
  const other = await new JSZip().file("mimetype", "x").generateAsync({ type: "uint8array" });
  expect((await refusal("book.docx", other))[1]).toContain("but not a document");
});

test("a DOCX that inflates to 300 MB is refused before it is unpacked", async () => {
  const bomb = await zipBomb();
  expect(bomb.length).toBeLessThan(1_000_000);
  const [reason, message] = await refusal("bomb.docx", bomb);
  expect(reason).toBe("too-large");
  expect(message).toContain("far more than a document needs");
  // The same bomb, declaring a small size in both headers.
  const lying = new Uint8Array(bomb);
  const view = new DataView(lying.buffer);
  for (let i = 0; i + 4 <= lying.length; i++)
    if (view.getUint32(i, true) === 300 * 1024 * 1024) view.setUint32(i, 1000, true);
  expect(["broken", "too-large"]).toContain((await refusal("bomb.docx", lying))[0]);
});
