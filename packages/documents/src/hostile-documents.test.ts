import { noticeText } from "@throughline/messages";
// Documents that cost more to read than their length suggests. Each once took minutes: a test that is slow
// again exceeds its time limit.

import { expect, test } from "vitest";
import { readEntries } from "./bibliography/read-entries.ts";
import { readDocument } from "./read-document.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a Markdown heading of blanks", async () => {
  expect((await readDocument("a.md", utf8(`# a${" ".repeat(100_000)}b\n`))).title).toBe("a");
  expect((await readDocument("a.md", utf8(`#${" ".repeat(100_000)}\n\n# Title ##\n`))).title).toBe("Title");
});

test("a RIS record with very many lines is refused; its neighbours are read", () => {
  const many = `TY  - JOUR\nTI  - x\n${"KW  - word\n".repeat(300_000)}ER  - \n`;
  const { entries, refused } = readEntries(utf8(`${many}TY  - JOUR\nTI  - Law\nER  - \n`));
  expect(entries.map(({ key }) => key)).toEqual(["law"]);
  expect(refused).toEqual([
    {
      line: 1,
      entry: "TY  - JOUR",
      reason: "The record has 300002 lines, more than the limit of 20000; shorten it.",
    },
  ]);
});

test("deeply nested pages are read without a search for their article", async () => {
  const { text, notices } = await readDocument(
    "a.html",
    utf8(`<html><body>${"<div>words ".repeat(3000)}${"</div>".repeat(3000)}</body></html>`),
  );
  expect(text.match(/words/gu)).toHaveLength(3000);
  expect(notices.map(noticeText)).toEqual([expect.stringContaining("too deeply nested")]);
});

test("pages with too many tags or characters are refused; embedded pictures do not count", async () => {
  const refusal = (html: string) => readDocument("a.html", utf8(html)).catch((error: unknown) => error);
  expect(await refusal(`<html><body>${"<".repeat(600_000)}`)).toMatchObject({
    reason: "too-large",
    message: expect.stringContaining("The page has 600002 tags, more than the limit of 500000."),
  });
  expect(await refusal(`<html><body>${"words ".repeat(4_000_000)}`)).toMatchObject({ reason: "too-large" });
  const picture = `<img src="data:image/png;base64,${"A".repeat(25_000_000)}">`;
  expect((await readDocument("a.html", utf8(`<html><body><p>Words.</p>${picture}</body></html>`))).text).toBe(
    "Words.\n",
  );
});
