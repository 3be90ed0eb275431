import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { docxOf } from "../../../../../test/documents/document-files.ts";
import { readDocument } from "../../read-document.ts";

const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const words = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
const paragraph = (...inner: string[]): string => `<w:p>${inner.join("")}</w:p>`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const part = (name: string, body: string): string =>
  `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${name}>`;

async function read(xml: string, more: Readonly<Record<string, string>> = {}) {
  const { text, notices } = await readDocument("a.docx", await docxOf([{ xml }], more));
  return { text, notices: notices.map(noticeText) };
}

test("a text box is read once, after its paragraph", async () => {
  const box = `<w:txbxContent>${paragraph(words("In the box."))}${paragraph(words("Its end."))}</w:txbxContent>`;
  const choices = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
  const xml = paragraph(words("Before "), run(choices), words("and after.")) + paragraph(words("Next."));
  expect((await read(xml)).text).toBe("Before and after.\n\nIn the box.\n\nIts end.\n\nNext.\n");
});

test("tracked changes: moved text appears once, joined paragraphs are joined, old properties are ignored", async () => {
  const xml =
    paragraph(
      "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>",
      words("The court "),
      `<w:moveFrom>${words("gone ")}</w:moveFrom>`,
    ) +
    paragraph(words("heard"), `<w:moveTo>${words(" moved")}</w:moveTo>`) +
    paragraph(
      "<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange></w:pPr>",
      words("No item."),
    );
  expect(await read(xml)).toEqual({
    text: "The court heard moved\n\nNo item.\n",
    notices: ["It has tracked changes. All of them were read as accepted."],
  });
});

test("answers in legacy form fields: checked boxes, selected entries, entered text", async () => {
  const field = (answer: string, result = "") =>
    run(`<w:fldChar w:fldCharType="begin"><w:ffData>${answer}</w:ffData></w:fldChar>`) +
    run("<w:instrText> FORMFIELD </w:instrText>") +
    run('<w:fldChar w:fldCharType="separate"/>') +
    result +
    run('<w:fldChar w:fldCharType="end"/>');
  const xml =
    paragraph(
      words("Open "),
      field("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>"),
      words(" closed "),
      field("<w:checkBox><w:default w:val='0'/></w:checkBox>"),
    ) +
    paragraph(
      words("Grade: "),
      field(
        "<w:ddList><w:result w:val='1'/><w:listEntry w:val='low'/><w:listEntry w:val='high'/></w:ddList>",
      ),
    ) +
    paragraph(words("Town: "), field("<w:textInput/>", words("Nordby")));
  expect((await read(xml)).text).toBe("Open ☒ closed ☐\n\nGrade: high\n\nTown: Nordby\n");
});

test("formulas on one line", async () => {
  const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = `<m:f><m:num>${m("a+b")}</m:num><m:den>${m("c")}</m:den></m:f>`;
  const power = `<m:sSup><m:e>${m("x")}</m:e><m:sup>${m("2")}</m:sup></m:sSup>`;
  const bracket = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${m("y")}</m:e></m:d>`;
  const xml = `<w:p>${words("So ")}<m:oMath ${math}>${fraction}${m("=")}${power}${m("+")}${bracket}</m:oMath>${words(".")}</w:p>`;
  expect((await read(xml)).text).toBe("So (a+b)/c=x^2+[y].\n");
});

test("columns continue after cells that span columns and rows", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text === "" ? "" : words(text))}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const xml = `<w:tbl>${row(cell("Town"), cell("Votes", "<w:gridSpan w:val='2'/>"), cell("Year"))}${row(
    cell("Sundby", "<w:vMerge w:val='restart'/>"),
    cell("7"),
    cell("9"),
    cell("1995"),
  )}${row(cell("", "<w:vMerge/>"), cell("3"), cell("4"), cell("1996"))}</w:tbl>`;
  expect((await read(xml)).text).toBe("Town\tVotes\t\tYear\nSundby\t7\t9\t1995\n\t3\t4\t1996\n");
});

test("items by paragraph style; bullets have no numbers", async () => {
  const item = (style: string, text: string) =>
    paragraph(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, words(text));
  const lists = part(
    "numbering",
    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='0'/></w:num>",
  );
  const styles = part(
    "styles",
    "<w:style w:styleId='Bullets'><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style><w:style w:styleId='Plain'/>",
  );
  const xml = item("Bullets", "one") + item("Bullets", "two") + item("Plain", "three");
  expect(await read(xml, { "word/numbering.xml": lists, "word/styles.xml": styles })).toEqual({
    text: "– one\n– two\n\nthree\n",
    notices: [],
  });
});

test("omitted content is named: headers, pictures, symbols of unknown fonts", async () => {
  const xml = paragraph(
    words("Seen. "),
    run("<w:sym w:font='Wingdings' w:char='F0FE'/>"),
    run("<w:sym w:font='Unknown' w:char='F0FE'/>"),
    run("<w:drawing><p:pic xmlns:p='http://schemas.openxmlformats.org/drawingml/2006/picture'/></w:drawing>"),
  );
  const header = part("hdr", paragraph(words("Confidential")));
  expect(await read(xml, { "word/header1.xml": header })).toEqual({
    text: "Seen. 🗹\ufffd\n",
    notices: [
      "Page headers and footers are not in the text: “Confidential”.",
      "It has 1 picture. Their words are not in the text.",
      "1 symbol of a special font became “\ufffd”. See the original.",
    ],
  });
});

test("declared entities are not expanded", async () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`;
  const bytes = await docxOf([], { "word/document.xml": xml });
  await expect(readDocument("a.docx", bytes)).rejects.toMatchObject({ reason: "broken" });
});

test("hidden words are named, raised digits stay separate, symbol fonts become letters", async () => {
  const xml = paragraph(
    words("10"),
    run('<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t>'),
    run("<w:rPr><w:vanish/></w:rPr><w:t> secret</w:t>"),
    run('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t> \uf0b3</w:t>'),
    words(" 3"),
  );
  expect(await read(xml)).toEqual({
    text: "10² secret ≥ 3\n",
    notices: ["Hidden words are in the text."],
  });
});

test("a document with pictures alone says so", async () => {
  const picture = "<w:p><w:r><w:drawing><pic/></w:drawing></w:r></w:p>";
  await expect(read(picture)).rejects.toThrow("The file has no text. It has 1 picture");
});

test("words that are struck out, and fields without a saved result, are named", async () => {
  const field = (instruction: string, result = "") =>
    `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText> ${instruction} </w:instrText>`)}${run('<w:fldChar w:fldCharType="separate"/>')}${result}${run('<w:fldChar w:fldCharType="end"/>')}`;
  const xml = paragraph(
    words("The law "),
    run("<w:rPr><w:strike/></w:rPr><w:t>never</w:t>"),
    run('<w:rPr><w:strike w:val="0"/></w:rPr><w:t> passed, </w:t>'),
    field("PAGE", words("3")),
    field('XE "law"'),
    field("=SUM(ABOVE)"),
    '<w:fldSimple w:instr="EQ \\f(1,2)"/>',
  );
  expect(await read(xml)).toEqual({
    text: "The law never passed, 3\n",
    notices: [
      "Words that are struck out are in the text: “never”.",
      "2 fields have no saved result, and so no words in the text: “=SUM(ABOVE)”, “EQ \\f(1,2)”. Open the document in Word, update its fields (Ctrl+A, F9), and save it again.",
    ],
  });
});
