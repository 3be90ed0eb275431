import { noticeText } from "@throughline/messages";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { readDocument } from "../read-document.ts";

async function book(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, part] of Object.entries(parts)) zip.file(name, part);
  return zip.generateAsync({ type: "uint8array" });
}

const chapter = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script/></head><body>${body}</body></html>`;
const parts = {
  "META-INF/container.xml":
    '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
  "OEBPS/book.opf": `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Shelters</dc:title><dc:creator>Moe</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="b" href="text/two%20b.xhtml"/><item id="a" href="one.xhtml"/><item id="c" href="gone.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
  "OEBPS/one.xhtml": chapter('<h1>One</h1><p>First<a id="x"/> words.&#160;Yes</p>'),
  "OEBPS/text/two b.xhtml": chapter("<p>Second.</p>"),
};

test("the chapters are read in order; a missing one is named", async () => {
  const { notices, ...read } = await readDocument("a.epub", await book(parts));
  expect(notices.map(noticeText)).toEqual(["1 of its 3 chapters is missing, the first: OEBPS/gone.xhtml."]);
  expect(read).toEqual({
    kind: "epub",
    text: "One\n\nFirst words.\u00a0Yes\n\nSecond.\n",
    title: "Shelters",
    author: "Moe",
    language: "en",
  });
});

test("a book with copy protection is refused", async () => {
  const encryption = '<encryption><CipherReference URI="OEBPS/one.xhtml"/></encryption>';
  const bytes = await book({ ...parts, "META-INF/encryption.xml": encryption });
  await expect(readDocument("a.epub", bytes)).rejects.toMatchObject({ reason: "encrypted" });
});

test("named entities of HTML and numbers of notes", async () => {
  const one = chapter(
    '<p>Suis&nbsp;l&agrave;<a epub:type="noteref" href="n.xhtml#1">1</a> &amp; 10<sup>2</sup> &lt;b&gt;</p>',
  );
  const read = await readDocument("a.epub", await book({ ...parts, "OEBPS/one.xhtml": one }));
  expect(read.text).toContain("Suis\u00a0là[1] & 10² <b>\n");
});
