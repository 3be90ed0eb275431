import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { readDocument } from "../read-document.ts";

const read = async (body: string): Promise<string> =>
  (await readDocument("a.html", new TextEncoder().encode(`<html><body>${body}</body></html>`))).text;

test.each([
  [
    "the reading above a word is left out",
    "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>が",
    "漢字が\n",
  ],
  [
    "what the page marks as deleted is left out",
    "<p>He <del>did</del><ins>did not</ins> go.",
    "He did not go.\n",
  ],
  [
    "raised digits and numbers of notes are not glued to what stands before them",
    "<p>10<sup>2</sup> m<sup>2</sup>, the law<sup><a href=#n1>1</a></sup> and 3<sup>rd</sup>.",
    "10² m², the law[1] and 3rd.\n",
  ],
  [
    "formulas on one line, once",
    "<p>So <math><semantics><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation>\\frac{a}{b}</annotation></semantics></math>.",
    "So a/b=x^2.\n",
  ],
  [
    "the answers of a form",
    "<p>Town <input value='Nordby'> open <input type=checkbox checked> shut <input type=checkbox> <input type=submit value=Send><p>Grade <select><option>low<option selected>high</select><p>Why<textarea>It was\nfull.</textarea>",
    "Town Nordby open ☒ shut ☐\n\nGrade high\n\nWhy\nIt was\nfull.\n",
  ],
  [
    "columns and rows that a cell spans",
    "<table><tr><th>Town<th colspan=2>Votes<th>Year<tr><td rowspan=3>Sundby<td>7<td rowspan=2>9<td>1995<tr><td>8<td>1996<tr><td>1<td>2<td>1997</table>",
    "Town\tVotes\t\tYear\nSundby\t7\t9\t1995\n\t8\t\t1996\n\t1\t2\t1997\n",
  ],
  [
    "a table within a cell does not move its columns",
    "<table><tr><td rowspan=2>a<td><table><tr><td>b</table><tr><td>c</table>",
    "a\tb\n\tc\n",
  ],
])("%s", async (_, body, text) => {
  expect(await read(body)).toBe(text);
});

test("a table that declares a million columns is written with few", async () => {
  expect((await read("<table><tr><td colspan=1000000>a<td>b</table>")).length).toBeLessThan(300);
});

test("words that a page strikes out are named", async () => {
  const { text, notices } = await readDocument(
    "a.html",
    new TextEncoder().encode(
      '<html><body><p>It <s>never</s> <span style="text-decoration: line-through">ever</span> passed.</body></html>',
    ),
  );
  expect(text).toBe("It never ever passed.\n");
  expect(notices.map(noticeText)).toEqual(["Words that are struck out are in the text: “never”, “ever”."]);
});
