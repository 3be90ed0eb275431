// Words on a PDF page are selected by dragging, on the text and on the margin beside it.

import { expect, test } from "vitest";
import { type PdfLine, pdfOf } from "../documents/document-files.ts";
import { inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");

const lines: PdfLine[] = [
  [72, 760, "Women founded the first hotlines in Moscow in nineteen ninety"],
  [72, 745, "three."],
  [72, 715, "Police turned them away in most of the reported cases of those"],
  [72, 700, "years."],
  [72, 670, "The law did not change before the end of the decade in Russia."],
];
const first = "Women founded the first hotlines in Moscow in nineteen ninety three.";
const second = "Police turned them away in most of the reported cases of those years.";

type Point = { readonly x: number; readonly y: number };

test("a selection that ends beside a line, below a paragraph or in the margin contains the words up to there", async () => {
  const { page, study } = opened();
  await study.call("POST", "api/documents?name=Hotlines.pdf", pdfOf([lines]));
  await page.goto(`${study.url}sources/hotlines`);
  await page.waitForSelector('.pdf-page[data-drawn="true"]');
  const boxOf = async (word: string) => {
    const piece = page.locator(".text-layer").getByText(word, { exact: true });
    const box = await piece.boundingBox();
    if (!box) throw new Error(`${word} is not on the page`);
    return { ...box, right: box.x + box.width, bottom: box.y + box.height, middle: box.y + box.height / 2 };
  };
  const [women, three, police, years] = [
    await boxOf("Women"),
    await boxOf("three."),
    await boxOf("Police"),
    await boxOf("years."),
  ];
  const [law, russia] = [await boxOf("The"), await boxOf("Russia.")];
  const selectedBy = async (from: Point, to: Point) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
    const words = await page.textContent(".selection blockquote");
    await page.click('.selection button:text-is("Cancel")');
    return words;
  };

  const startOf = (box: { x: number; middle: number }): Point => ({ x: box.x + 1, y: box.middle });

  const besideFirst = { x: three.right + 150, y: three.middle };
  expect(await selectedBy(startOf(women), besideFirst)).toBe(first);
  const belowFirst = { x: three.right + 20, y: three.bottom + 3 };
  expect(await selectedBy(startOf(women), belowFirst)).toBe(first);
  const inMargin = { x: police.x - 30, y: police.middle };
  const besideSecond = { x: years.right + 60, y: years.middle };
  expect(await selectedBy(inMargin, besideSecond)).toBe(second);
  expect(await selectedBy(besideSecond, startOf(police))).toBe(second);
  expect(await selectedBy(startOf(law), { x: russia.right + 30, y: russia.bottom + 200 })).toBe(
    lines[4]?.[2],
  );
});
