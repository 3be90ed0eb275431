import { expect, test } from "vitest";
import { docxOf } from "../../../../test/documents/document-files.ts";
import type { ReadDocument } from "../document.ts";
import { readDocument } from "../read-document.ts";
import { formatsInText } from "./formats-in-text.ts";

/** Lists the formats of a text with the words of each. */
const shown = ({ text, formats = [] }: Pick<ReadDocument, "text" | "formats">): string[] =>
  formats.map(({ as, level, start, end }) => `${as}${level ?? ""} ${text.slice(start, end)}`);

const html = (body: string) =>
  readDocument("a.html", new TextEncoder().encode(`<html><body>${body}</body></html>`));

test("headings, lists, tables and emphasis of a page cover their own words", async () => {
  const read = await html(
    "<h2>The law</h2><p>It was <b>very <i>late</i></b>.</p><ul><li>One<ul><li>In it</ul><li>Two</ul>" +
      "<table><tr><th>Town<th>Year<tr><td>Nordby<td><p>2001<p>and 2002</table><h3>End</h3><p>  Last <em> words </em></p>",
  );
  expect(read.text).toBe(
    "The law\n\nIt was very late.\n\n– One\n– In it\n– Two\n\nTown\tYear\nNordby\t2001\nand 2002\n\nEnd\n\nLast words\n",
  );
  expect(shown(read)).toEqual([
    "heading2 The law",
    "strong very late",
    "emphasis late",
    "item1 – One\n– In it",
    "item2 – In it",
    "item1 – Two",
    "table Town\tYear\nNordby\t2001\nand 2002",
    "row Town\tYear",
    "cell Town\t",
    "cell Year",
    "row Nordby\t2001\nand 2002",
    "cell Nordby\t",
    "cell 2001\nand 2002",
    "heading3 End",
    "emphasis words",
  ]);
});

test("formats of a document never cross, however elements are nested", async () => {
  const read = await html(
    "<b><h2>A</h2><p>b <i>c</b> d</i><table><tr><td rowspan=2><b>e<td><table><tr><td>f<td></table><tr><td>g</b><td></table><li>h<b></b>",
  );
  const formats = read.formats ?? [];
  for (const [i, inner] of formats.entries())
    for (const outer of formats.slice(0, i))
      expect([
        inner,
        outer,
        inner.start >= outer.end || (inner.start >= outer.start && inner.end <= outer.end),
      ]).toEqual([inner, outer, true]);
});

test("headings by style, runs, lists and tables of a Word document", async () => {
  const run = (text: string, properties = ""): string =>
    `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (inner: string, properties = ""): string =>
    `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const item = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
  const xml = [
    paragraph(run("Закон"), "<w:pStyle w:val='berschrift1'/>"),
    paragraph(run("It was ") + run("late", "<w:b/><w:i w:val='0'/>") + run(" again", "<w:i/>")),
    paragraph(run("plain"), "<w:rPr><w:b/></w:rPr>"),
    paragraph(run("one"), item),
    `<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr><w:tr>${cell("c")}${cell("")}</w:tr></w:tbl>`,
    paragraph(run("End", "<w:rStyle w:val='Strong'/>")),
  ].join("");
  const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const read = await readDocument("a.docx", await docxOf([{ xml }], { "word/styles.xml": styles }));
  expect(read.text).toBe("Закон\n\nIt was late again\n\nplain\n\n– one\n\na\tb\nc\n\nEnd\n");
  expect(shown(read)).toEqual([
    "heading1 Закон",
    "strong late",
    "emphasis  again",
    "item1 – one",
    "table a\tb\nc",
    "row a\tb",
    "cell a\t",
    "cell b",
    "row c",
    "cell c",
    "strong End",
  ]);
});

test("unchanged lines of a corrected text keep their formats", async () => {
  const read = await html("<h2>The law</h2><p>It is <b>laet</b>.</p><h2>More</h2><p>The <b>end</b>.</p>");
  const stored = `A line was added.\n${read.text.replace("laet", "late")}`;
  const formats = formatsInText(read.text, read.formats ?? [], stored);
  expect(shown({ text: stored, formats })).toEqual(["heading2 The law", "heading2 More", "strong end"]);
  expect(formatsInText(read.text, read.formats ?? [], read.text)).toBe(read.formats);
  expect(formatsInText(read.text, read.formats ?? [], "Another text.\n")).toEqual([]);
});
