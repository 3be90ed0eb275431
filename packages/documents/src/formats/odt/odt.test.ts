import { noticeText } from "@throughline/messages";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { readDocument } from "../../read-document.ts";

const spaces = ["office", "text", "table", "draw", "form", "meta", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

async function read(body: string, more: Readonly<Record<string, string>> = {}, styles = "") {
  const zip = new JSZip();
  zip.file("mimetype", "application/vnd.oasis.opendocument.text");
  zip.file(
    "content.xml",
    `<office:document-content ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
  for (const [name, xml] of Object.entries(more)) zip.file(name, xml);
  return readDocument("a.odt", await zip.generateAsync({ type: "uint8array" }));
}

const p = (text: string): string => `<text:p>${text}</text:p>`;

test.each([
  ["blanks, tabs and line breaks", p("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"), "a b\tc\nd\n"],
  [
    "items",
    `${p("Two:")}<text:list><text:list-item>${p("one")}</text:list-item><text:list-item>${p("two")}</text:list-item></text:list>${p("End")}`,
    "Two:\n\n– one\n– two\n\nEnd\n",
  ],
  [
    "notes at the end",
    p(
      "Seen<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ivanova.</text:p></text:note-body></text:note> then.",
    ),
    "Seen[1] then.\n\n1. Ivanova.\n",
  ],
  [
    "cells that span and repeat",
    `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">${p("ab")}</table:table-cell><table:covered-table-cell/><table:table-cell>${p("c")}</table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2">${p("x")}</table:table-cell><table:table-cell>${p("y")}</table:table-cell></table:table-row></table:table>`,
    "ab\t\tc\nx\t\ty\n",
  ],
  [
    "the base of ruby text",
    p(
      "<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>が",
    ),
    "漢字が\n",
  ],
  [
    "a text box behind its paragraph",
    `${p("Before <draw:frame><draw:text-box><text:p>In it.</text:p></draw:text-box></draw:frame>after.")}${p("Next")}`,
    "Before after.\n\nIn it.\n\nNext\n",
  ],
  [
    "a list to choose from",
    p(
      "Grade: <text:drop-down><text:label text:value='low'/><text:label text:value='high'/>high</text:drop-down>",
    ),
    "Grade: high\n",
  ],
])("%s", async (_, body, text) => {
  expect((await read(body)).text).toBe(text);
});

test("omitted content is named", async () => {
  const numbers =
    '<text:list-style style:name="L1"><text:list-level-style-number style:num-format="1"/></text:list-style>';
  const body = `<office:forms><form:form><form:checkbox form:name="open" form:current-state="checked"/><form:text form:name="why" form:current-value="It was full"/></form:form></office:forms><text:tracked-changes><text:changed-region><text:deletion>${p("gone")}</text:deletion></text:changed-region></text:tracked-changes><text:list text:style-name="L1"><text:list-item>${p("one<office:annotation><dc:creator>Moe</dc:creator><text:p>Really?</text:p></office:annotation><draw:frame><draw:image/></draw:frame>")}</text:list-item></text:list>`;
  const { text, notices } = await read(body, {}, numbers);
  expect(text).toBe("– one\n");
  expect(notices.map(noticeText)).toEqual([
    "It has tracked changes. All of them were read as accepted.",
    "It has 1 comment, not in the text: “Really?”.",
    "Its form has answers that are not in the text: “open: ☒”, “why: It was full”. Save it as PDF to see them.",
    "Automatic paragraph numbers are not in the text. See the original.",
    "It has 1 picture. Their words are not in the text.",
  ]);
});

test("properties and headers are read; a document with a password is refused", async () => {
  const meta = `<office:document-meta ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Law</dc:title><meta:initial-creator>Moe</meta:initial-creator><meta:creation-date>2004-03-01T10:00:00</meta:creation-date></office:meta></office:document-meta>`;
  const styles = `<office:document-styles ${spaces}><office:master-styles><style:master-page><style:header>${p("Confidential")}</style:header></style:master-page></office:master-styles></office:document-styles>`;
  const { notices, ...found } = await read(p("text"), { "meta.xml": meta, "styles.xml": styles });
  expect(found).toMatchObject({ title: "Law", author: "Moe", date: "2004-03-01" });
  expect(notices.map(noticeText)).toEqual(["Page headers and footers are not in the text: “Confidential”."]);
  const manifest = "<manifest><encryption-data/></manifest>";
  await expect(read(p("x"), { "META-INF/manifest.xml": manifest })).rejects.toMatchObject({
    reason: "encrypted",
  });
});

test("words that are struck out or hidden by their style are named", async () => {
  const styles =
    '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T2"><style:text-properties text:display="none"/></style:style><style:style style:name="T3"><style:text-properties style:text-line-through-style="none"/></style:style>';
  const { text, notices } = await read(
    p(
      'It <text:span text:style-name="T1">never</text:span> <text:span text:style-name="T3">passed</text:span><text:span text:style-name="T2">?</text:span>',
    ),
    {},
    styles,
  );
  expect(text).toBe("It never passed?\n");
  expect(notices.map(noticeText)).toEqual([
    "Hidden words are in the text.",
    "Words that are struck out are in the text: “never”.",
  ]);
});
