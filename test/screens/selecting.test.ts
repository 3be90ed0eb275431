// Words are selected beyond the text, to its last letter, by clicks and by keys, in any script.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");
const text =
  "Family 👩‍👩‍👧 came in May.\r\nA second line.\r\n\r\nשלום עולם, זה מסמך.\r\n\r\nThe last words\r\n";
const all = text.trim().replaceAll("\r\n", "\n");

async function reading(): Promise<void> {
  const { folder, study, page } = opened();
  await writeFile(join(folder, "sources/hrw1997.md"), text);
  await study.call("POST", "/api/folder", {});
  await page.goto(`${study.url}sources/hrw1997`);
  await page.waitForSelector('.text:has-text("The last words")');
}

/** Returns the position of a piece of text on the screen. */
const boxOf = (words: string) =>
  opened().page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".text") as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);

const selected = () => opened().page.textContent(".selection blockquote");

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = opened().page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 5 });
  await mouse.up();
}

test("a selection dragged beyond the text extends to its end or beginning", async () => {
  await reading();
  const { page } = opened();
  const [second, last] = [await boxOf("second"), await boxOf("last")];
  await drag({ x: second.left + 1, y: second.middle }, { x: 1200, y: last.middle });
  await expect.poll(selected).toBe(all.slice(all.indexOf("second")));
  await page.click('.selection button:text-is("Cancel")');
  await drag({ x: second.right - 1, y: second.middle }, { x: second.left, y: 10 });
  await expect.poll(selected).toBe(all.slice(0, all.indexOf("second") + "second".length));
  await page.fill(".selection input", "Whole");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await opened().study.call("GET", "/api/passages?codes=whole")).body.rows[0]?.exact)
    .toBe(all.slice(0, all.indexOf("second") + "second".length));
});

test("double click selects a word, and triple click a paragraph, including the last one", async () => {
  await reading();
  const { page } = opened();
  const { left, middle } = await boxOf("words");
  await page.mouse.dblclick(left + 5, middle);
  await expect.poll(selected).toBe("words");
  await page.click('.selection button:text-is("Cancel")');
  await page.mouse.click(left - 20, middle, { clickCount: 3 });
  await expect.poll(selected).toBe("The last words");
});

test("keys select to the end of a line, of the text, and all of it; the caret stays in the text", async () => {
  await reading();
  const { page } = opened();
  const press = async (...keys: string[]) => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.focus(".text");
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("Control+Home", "Control+ArrowRight", "Shift+End");
  await expect.poll(selected).toBe("👩‍👩‍👧 came in May.");
  await press("Control+Home", ...Array.from({ length: 12 }, () => "Shift+ArrowDown"));
  await expect.poll(selected).toBe(all);
  await press("Control+End", "Control+ArrowLeft", "Control+Shift+ArrowLeft");
  await expect.poll(selected).toBe("last");
  await press("Control+Home", "ArrowDown", "Control+Shift+End");
  await expect.poll(selected).toBe(all.slice(all.indexOf("A second")));
  await press("Control+End", "Control+Shift+Home");
  await expect.poll(selected).toBe(all);
  await press("Control+End", "Shift+ArrowUp", "Shift+ArrowUp", "Shift+Home");
  await expect.poll(selected).toContain("The last words");
  await press("Control+a");
  await expect.poll(selected).toBe(all);
});

test("a paragraph in a right-to-left script begins at the right", async () => {
  await reading();
  const [shalom, stop] = [await boxOf("שלום"), await boxOf("מסמך")];
  const text = await opened().page.locator(".text .block").first().boundingBox();
  expect(shalom.right).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) - 30);
  expect(stop.left).toBeLessThan(shalom.left);
  expect((await boxOf("The last")).left).toBeLessThan((text?.x ?? 0) + 100);
});

test("an open passage is extended to other words with its code and memo, and restored by one undo", async () => {
  await reading();
  const { page, study } = opened();
  const row = async () => (await study.call("GET", "/api/passages?codes=whole")).body.rows[0];
  const second = await boxOf("second");
  await page.mouse.dblclick(second.left + 3, second.middle);
  await page.fill(".selection input", "Whole");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await row())?.exact).toBe("second");
  const { id } = await row();
  await study.call("POST", "/api/memos", { about: "passage", thing: id, text: "Which line?" });
  await page.click(".text mark");
  await page.waitForSelector(".selection .chip");
  const first = await boxOf("A ");
  await drag({ x: first.left, y: second.middle }, { x: second.right + 60, y: second.middle });
  await expect.poll(selected).toBe("A second line.");
  await page.click("text=Set passage to selection");
  await expect.poll(async () => (await row())?.exact).toBe("A second line.");
  expect(await row()).toMatchObject({ id, codes: ["whole"] });
  expect((await study.call("GET", `/api/memos?of=passage/${id}`)).body.total).toBe(1);
  await undo(page);
  await expect.poll(async () => (await row())?.exact).toBe("second");
});

test("a selection across formatting equals the stored text, and its passage is highlighted completely", async () => {
  const { page, study } = opened();
  const body =
    "<h2>The new law</h2><p>It was <b>very</b> late 👩‍👩‍👧.</p><ul><li>One</ul><table><tr><th>Town<th>Year<tr><td>Nordby<td>2001</table><p>Last words.</p>";
  const bytes = new TextEncoder().encode(`<html><body>${body}</body></html>`);
  const { file } = (await study.call("POST", "/api/documents?name=law.html", bytes)).body;
  const stored: string = (await study.call("GET", `/api/files/${file}`)).body;
  await page.goto(`${study.url}sources/law`);
  await page.waitForSelector(".text .heading.level-2");
  expect(await page.textContent(".text .table .row:last-child .cell:last-child")).toBe("2001\n");
  expect(await page.textContent(".text strong")).toBe("very");
  const drawn = await page.evaluate(() => document.querySelector(".text .block")?.textContent);
  expect(drawn).toBe(stored);
  const [from, to] = [await boxOf("new"), await boxOf("200")];
  await drag({ x: from.left + 1, y: from.middle }, { x: to.right + 1, y: to.middle });
  const words = stored.slice(stored.indexOf("new"), stored.indexOf("2001") + 3);
  await expect.poll(selected).toBe(words);
  await page.fill(".selection input", "Law");
  await page.keyboard.press("Enter");
  const row = async () => (await study.call("GET", "/api/passages?codes=law")).body.rows[0];
  await expect.poll(async () => (await row())?.exact).toBe(words);
  const points = Array.from(stored);
  expect(points.slice((await row()).start, (await row()).end).join("")).toBe(words);
  await page.waitForSelector(".text .table mark");
  const marked = await page.evaluate(() =>
    [...document.querySelectorAll(".text mark")].map((mark) => mark.textContent).join(""),
  );
  expect(marked).toBe(words);
});
