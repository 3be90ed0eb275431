import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "@throughline/documents";
import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";

const cases = join(import.meta.dirname, "cases/documents");

type Expectation = {
  readonly file: string;
  /** each occurs in the text */
  readonly text: readonly string[];
  /** none of these occurs in the text */
  readonly without?: RegExp;
  readonly language?: string;
  /** each occurs in one of the notices; without it, there are no notices */
  readonly notices?: readonly string[];
};

const expectations: readonly Expectation[] = [
  {
    file: "text-gb18030.txt",
    text: ["北镇的庇护所在春天开放，镇议会从预算中支付费用。"],
    language: "zh",
    notices: ["Read as gb18030"],
  },
  {
    file: "text-greek-1253.txt",
    text: ["Το καταφύγιο στη βόρεια πόλη άνοιξε την άνοιξη"],
    language: "el",
    notices: ["Read as windows-1253"],
  },
  {
    file: "text-turkish-1254.txt",
    text: ["Kuzey kasabasındaki sığınak ilkbaharda açıldı", "Şimdi çoğu güvende."],
    language: "tr",
    notices: ["Read as windows-1254"],
  },
  {
    file: "text-russian-866.txt",
    text: ["Кризисный центр в Северном открылся весной"],
    language: "ru",
    notices: ["Read as ibm866"],
  },
  {
    file: "text-one-bad-byte.txt",
    text: ["Жалоба подана. \ufffd Конец."],
    language: "ru",
    notices: ["One byte is not UTF-8 and became “\ufffd”, first in line 1"],
  },
  {
    file: "text-windows-1252.txt",
    text: ["It’s a “shelter” — said the café owner…"],
    language: "en",
    notices: ["Read as windows-1252"],
  },
  { file: "text-names-pdf.md", text: ["# Notes\n\nThe header is `%PDF-1.7`.\n"], language: "en" },
  {
    file: "pdf-chinese.pdf",
    text: ["妇女们从山谷的各个村庄来到这里。警察不愿意登记案件，法院也很少判决。"],
    without: /\p{Script=Han} \p{Script=Han}/u,
    language: "zh",
  },
  { file: "pdf-arabic.pdf", text: ["عام 2011 وكان عددهن 25 امرأة"], language: "ar" },
  { file: "pdf-russian-lang.pdf", text: ["Кризисный центр в Северном"], language: "ru" },
  {
    file: "pdf-form.pdf",
    text: ["Name of the town:", "Grade:"],
    notices: [
      "town: Nordby in the valley; open: Yes; why: The council wanted to keep the grant; grade: high",
    ],
  },
  {
    file: "pdf-print.pdf",
    text: [
      "Bold by printing twice",
      "Left column line 0 ends Left column line 1 ends",
      "Right column line 10 ends Right column line 11 ends",
    ],
    without: /twice\s*Bold|ends Right column line 1 ends Left/u,
    language: "en",
    notices: ["Two columns were found on page 2"],
  },
  {
    file: "word-checkbox.docx",
    text: ["Name: ☒Filled in\n"],
    language: "en",
    notices: ["1 field of its form is not filled in"],
  },
  { file: "word-ruby.docx", text: ["読む: 漢字 が好きだ。"], without: /かんじ/u, language: "en" },
  {
    file: "word-formula.docx",
    text: ["The rate is x=5 percent.\n\na/b\n"],
    language: "en",
    notices: ["Its formulas were read"],
  },
  {
    file: "word-comments.docx",
    text: ["Commented words go on."],
    language: "en",
    notices: ["It has 1 comment, not in the text: “A COMMENT”"],
  },
  { file: "page-wrong-lang.html", text: ["Милиция не хотела принимать заявления"], language: "ru" },
  { file: "page-rowspan.html", text: ["Town\tYes\nNordby\t12\nSundby\t7\n\t9\n"], language: "en" },
  {
    file: "page-comments.html",
    text: ["Shelter opens"],
    language: "en",
    notices: ["53 % of the text, such as menus and comments, was left out"],
  },
  { file: "notes.odt", text: ["Notes on the town.\n\nNordby\t12\n"] },
  { file: "notes.rtf", text: ["Закон"] },
  { file: "interview.srt", text: ["[00:00:01] Hello there\n[00:00:04] Second line\n"] },
  { file: "page-deep.html", text: ["deep text The shelter in Nordby"], language: "en", notices: ["nested"] },
];

test.each(expectations)("$file", async ({ file, text, without, language, notices = [] }) => {
  const read = await readDocument(file, readFileSync(join(cases, file)));
  for (const words of text) expect(read.text).toContain(words);
  if (without) expect(read.text).not.toMatch(without);
  expect(read.language).toBe(language);
  expect(read.notices.map(noticeText)).toEqual(notices.map((words) => expect.stringContaining(words)));
});
