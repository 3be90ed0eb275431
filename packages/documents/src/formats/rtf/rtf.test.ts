import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { rtfDocument } from "./rtf.ts";

const read = (body: string, head = "\\ansi\\ansicpg1252") => {
  const { text, notices } = rtfDocument(Buffer.from(`{\\rtf1${head} ${body}}`, "latin1"));
  return { text, notices: notices.map(noticeText) };
};
const textOf = (body: string, head?: string): string => read(body, head).text;

test.each([
  [
    "paragraphs and signs",
    "One\\ldblquote two\\rdblquote\\emdash\\par\nThree\\~four\\tab five\\line six",
    "One“two”—\n\nThree\u00a0four\tfive\nsix\n",
  ],
  [
    "Unicode with what stands in for it, and pairs of it",
    "\\u1047?\\u1072\\'e0 \\uc0\\u-10179\\u-8704",
    "За 😀\n",
  ],
  ["letters of two bytes", "{\\fonttbl{\\f1\\fcharset128 MS Mincho;}}\\f1 \\'8a\\'bf\\'8e\\'9a", "漢字\n"],
  [
    "each font in its code page",
    "{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset161 B;}}\\f0\\'c7{\\f1\\'c7}\\'e0",
    "ЗΗа\n",
  ],
  ["a font of symbols", "{\\fonttbl{\\f2\\fcharset2 Wingdings;}}{\\f2\\'fe} done", "🗹 done\n"],
  [
    "what is no text",
    "{\\stylesheet{Normal;}}{\\colortbl;\\red0;}{\\*\\generator Word}{\\pict\\bin4 }}ab}text",
    "text\n",
  ],
  [
    "rows and columns",
    "\\trowd\\pard\\intbl Town\\cell Votes\\cell\\row\\pard\\intbl\\cell 7\\par 8\\cell\\row\\pard After",
    "Town\tVotes\n\t7\n8\n\nAfter\n",
  ],
  [
    "rows as LibreOffice writes them, with words for the look of a cell before it",
    "\\trowd\\clvmgf\\cellx9\\pard\\plain \\s21\\noline\\intbl{\\loch\na}\\cell\\pard\\plain \\s21\\noline\\intbl{b}\\cell\\row\\pard\\trowd\\pard\\plain \\s21\\intbl \\cell\\pard\\noline\\intbl c\\cell\\row\\pard After",
    "a\tb\n\tc\n\nAfter\n",
  ],
  [
    "notes at the end",
    "Seen{\\footnote Ivanova 2001.} then.\\par Last",
    "Seen[1] then.\n\nLast\n\n1. Ivanova 2001.\n",
  ],
  ["the result of a field", "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt the page}}.", "the page.\n"],
  [
    "an answer of a form",
    "{\\field{\\*\\fldinst FORMCHECKBOX{\\*\\formfield{\\fftype1\\ffres1}}}} yes",
    "yes\n",
  ],
  ["numbers of items as they are written", "{\\listtext\\pard 5.\\tab}Held", "5.\tHeld\n"],
  [
    "a text box once, behind its paragraph",
    "Before {\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv y}}{\\shptxt In it.\\par}}{\\shprslt In it.}}after.\\par Next",
    "Before after.\n\nIn it.\n\nNext\n",
  ],
  ["Unicode beside an older encoding", "{\\upr{?}{\\*\\ud{\\u1047?}}}", "З\n"],
])("%s", (_, body, text) => {
  expect(textOf(body)).toBe(text);
});

test("the code page of the document, and of a Mac", () => {
  expect(textOf("\\'c7\\'e0\\'ea\\'ee\\'ed", "\\ansi\\ansicpg1251")).toBe("Закон\n");
  expect(textOf("caf\\'8e", "\\mac")).toBe("café\n");
});

test("tracked changes, comments, headers and pictures are named", () => {
  const read_ = read(
    "{\\header Confidential\\par}{\\deleted gone }kept {\\revised new}{\\*\\annotation Really?}{\\pict 00}",
  );
  expect(read_).toEqual({
    text: "kept new\n",
    notices: [
      "It has tracked changes. All of them were read as accepted.",
      "It has 1 comment, not in the text: “Really?”.",
      "Page headers and footers are not in the text: “Confidential”.",
      "It has 1 picture. Their words are not in the text.",
    ],
  });
});

test("an unsupported code page is named", () => {
  expect(read("\\'81", "\\pc").notices[0]).toContain("code page 437");
});

test("title, author and date; groups that are not closed, closed too often, or 100,000 deep", () => {
  const read = rtfDocument(
    Buffer.from("{\\rtf1{\\info{\\title Law}{\\author Ivanova}{\\creatim\\yr2004\\mo3\\dy1}}text}}}more"),
  );
  expect(read).toMatchObject({ title: "Law", author: "Ivanova", date: "2004-03-01" });
  expect(textOf(`${"{".repeat(100_000)}deep`)).toBe("deep\n");
});

test("hidden words are named, raised digits stay separate", () => {
  expect(read("10{\\super 2} m{\\v  secret} end")).toEqual({
    text: "10² m secret end\n",
    notices: ["Hidden words are in the text."],
  });
});

test("words that are struck out are named", () => {
  expect(read("It {\\strike never} {\\striked1 ever\\striked0 } passed\\strike0 .")).toEqual({
    text: "It never ever passed.\n",
    notices: ["Words that are struck out are in the text: “never”, “ever”."],
  });
});
