// Reading and coding a text: by mouse and by keyboard, with overlapping passages, by two people at once.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityProblems, atRest, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";
import { selectWords } from "../web/select-words.ts";

const opened = inBrowser("russia-gender-violence");
const filler = Array.from({ length: 300 }, (_, i) => `Paragraph ${i} says little of note.\n`).join("\n");
const text = `# Notes\n\nThe police refused to come that night.\n\n${filler}\nThe shelter was closed in June.\n`;

const rows = async (file: string) => (await readFile(join(opened().folder, file), "utf8")).trim().split("\n");
const marked = (words: string, ...codes: string[]) => {
  const start = text.indexOf(words);
  const place = { source_key: "hrw1997", file: "sources/hrw1997.md", start, end: start + words.length };
  return { op: "create", table: "passages", values: { ...place, exact: words, codes } };
};
const code = (id: string, name: string) => ({ op: "create", table: "codes", values: { id, name } });

async function coded(): Promise<void> {
  const { folder, study, page } = opened();
  await writeFile(join(folder, "sources/hrw1997.md"), text);
  await study.call("POST", "/api/folder", {});
  const edits = [
    code("police", "Police"),
    code("night", "Night"),
    code("shelter", "Shelter"),
    marked("police refused to come", "police"),
    marked("refused to come that night", "night"),
    marked("refused", "shelter"),
    marked("closed in June", "shelter"),
  ];
  expect((await study.call("POST", "/api/edits", { edits })).status).toBe(200);
  await study.call("POST", "/api/folder", {});
  await page.goto(`${study.url}sources/hrw1997`);
  await page.waitForSelector(".text mark");
}
const linesUnder = (words: string) =>
  opened().page.$eval(`.text mark:has-text("${words}")`, (mark) =>
    [mark, ...mark.querySelectorAll("span")].map((line) => {
      const { borderBottomStyle, borderBottomColor } = getComputedStyle(line);
      return {
        style: borderBottomStyle,
        colour: borderBottomColor,
        bottom: line.getBoundingClientRect().bottom,
      };
    }),
  );

test("overlapping passages have a line and a bracket each, distinguishable without colour", async () => {
  await coded();
  const { page } = opened();
  const lines = await linesUnder("refused");
  expect(lines.map(({ style }) => style)).toEqual(["solid", "dashed", "dotted"]);
  expect(new Set(lines.map(({ colour }) => colour)).size).toBe(3);
  expect(new Set(lines.map(({ bottom }) => Math.round(bottom))).size).toBe(3);
  await expect.poll(() => page.locator(".stripe").count()).toBe(3);
  const lefts = await page.$$eval(".stripe", (all) => all.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(3);
  await expect.poll(() => page.textContent(".panel h3")).toBe("Passages in view (3 of 4)");
  // The text grows while it is scrolled, because blocks get their height when they become visible.
  const seenAtTheEnd = async () => {
    await page.evaluate(() => document.querySelector(".text")?.scrollBy(0, 1e6));
    return page.textContent(".panel h3");
  };
  await expect.poll(seenAtTheEnd).toBe("Passages in view (1 of 4)");
  expect(await page.textContent(".panel .claims")).toContain("closed in June");
  await page.evaluate(() => document.querySelector(".text")?.scrollTo(0, 0));
  await page.click('.text mark:has-text("refused")');
  await expect.poll(() => page.textContent(".selection blockquote")).toBe("refused");
  await page.click('.selection a:text-is("Night")');
  await expect.poll(() => page.textContent(".selection blockquote")).toBe("refused to come that night");
});

test("a text is read, selected and coded without a mouse, and undone", async () => {
  await coded();
  const { page, inFolder } = opened();
  const before = await rows("passages.csv");
  await page.focus(".text");
  await page.keyboard.press("]");
  await expect.poll(() => page.textContent(".panel [role=status]")).toBe("Police: police refused to come");
  for (let i = 0; i < 3; i++) await page.keyboard.press("]");
  await expect.poll(() => page.textContent(".panel [role=status]")).toBe("Shelter: closed in June");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("?passage=");
  await page.waitForSelector(".selection .chip");
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("opened"))).toBe(true);
  await page.keyboard.press("[");
  await expect.poll(() => page.textContent(".panel [role=status]")).toBe("Shelter: refused");

  await page.focus(".text");
  // The page may still be scrolling to the passage: it has stopped when the position is unchanged for thirty frames.
  const top = () =>
    page.$eval(".text", async (element) => {
      element.scrollTo(0, 0);
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
      return element.scrollTop;
    });
  await expect.poll(top).toBe(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowRight");
  const words = (await page.evaluate(() => getSelection()?.toString()))?.trim() ?? "";
  expect(words.split(" ")).toHaveLength(2);
  expect(text).toContain(words);
  await expect.poll(() => page.textContent(".selection blockquote")).toBe(words);
  await page.keyboard.press("c");
  await page.keyboard.type("Two words");
  await page.keyboard.press("Enter");
  const start = text.indexOf(words);
  await inFolder("passages.csv", `,${start},${start + words.length},${words},`);
  await inFolder("codes.csv", "two-words,Two words");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("text");
  await page.keyboard.press("Control+z");
  await expect.poll(() => rows("passages.csv")).toEqual(before);
  expect((await rows("codes.csv")).at(-1)).toContain("shelter");
});

test("a claim and its passage are one change; coding the same words again adds the code instead of a second passage", async () => {
  await coded();
  const { page, inFolder } = opened();
  const before = await rows("passages.csv");
  await selectWords(page, "Paragraph 3 says");
  await page.click("text=Make claim");
  await page.selectOption("[name=case]", "domestic-violence");
  await page.selectOption("[name=attribute]", "prosecution");
  await page.fill("[name=statement]", "It says little.");
  await page.fill("[name=locator]", "p. 1");
  await page.click(".claim-form button[type=submit]");
  await inFolder("claims.csv", "It says little.");
  await inFolder("passages.csv", "Paragraph 3 says");
  await undo(page);
  await expect.poll(() => rows("passages.csv")).toEqual(before);
  expect(await readFile(join(opened().folder, "claims.csv"), "utf8")).not.toContain("It says little.");
  await selectWords(page, "closed in June");
  await page.fill(".selection input", "Night");
  await page.keyboard.press("Enter");
  await inFolder("passages.csv", ",shelter night,");
  expect(await rows("passages.csv")).toHaveLength(before.length);
});

test("a code that somebody uses during its merge is not merged, with a message, and nothing is lost", async () => {
  await coded();
  const { page, study } = opened();
  await page.goto(`${study.url}codes/police`);
  await page.waitForSelector(".code-detail .claims input");
  const second = marked("come that night", "police");
  await page.route(
    "**/api/edits",
    async (route) => {
      expect((await study.call("POST", "/api/edits", { edits: [second] })).status).toBe(200);
      await route.continue();
    },
    { times: 1 },
  );
  await page.selectOption("text=Merge into >> select", { label: "Night" });
  await expect
    .poll(() => page.textContent("[role=alert]"))
    .toContain('"Police" is still used by passages.csv');
  const codes = (await study.call("GET", "/api/passages?codes=police")).body;
  expect(codes.rows.map(({ exact }: { exact: string }) => exact)).toEqual([
    "police refused to come",
    "come that night",
  ]);
  expect((await study.call("GET", "/api/codes/police")).status).toBe(200);

  await page.route(
    "**/api/edits",
    async (route) => {
      const [row] = codes.rows;
      const values = { version: row.version, codes: ["police", "shelter"] };
      expect((await study.call("PATCH", `/api/passages/${row.id}`, values)).status).toBe(200);
      await route.continue();
    },
    { times: 1 },
  );
  await page.selectOption("text=Merge into >> select", { label: "Night" });
  await expect.poll(() => page.textContent("[role=alert]")).toContain("after you read it");
  expect((await study.call("GET", "/api/codes/police")).status).toBe(200);
});

test("passages with a single match are relocated as one change; ambiguous ones are left to a person", async () => {
  await coded();
  const { page, study, folder } = opened();
  expect((await study.call("POST", "/api/edits", { edits: [marked("says little")] })).status).toBe(200);
  const before = (await study.call("GET", "/api/passages")).body.rows;
  await writeFile(join(folder, "sources/hrw1997.md"), `😀 Corrected.\n${text}`);
  await study.call("POST", "/api/folder", {});
  expect((await study.call("GET", "/api/passages")).body.rows).toEqual(before);
  await page.goto(`${study.url}codes/relocate`);
  await page.click("text=Confirm all 4 with a single exact match");
  await expect.poll(() => page.locator(".orphans-view tbody tr").count()).toBe(1);
  expect(await page.textContent(".orphans-view tbody")).toContain("300 exact matches");
  const after = (await study.call("GET", "/api/passages")).body.rows;
  const starts = (rows: { start: number }[]) => rows.map(({ start }) => start);
  const shift = [..."😀 Corrected.\n"].length;
  expect(starts(after)).toEqual(starts(before).map((start, i) => (i < 4 ? start + shift : start)));
  await undo(page);
  await expect.poll(() => page.locator(".orphans-view tbody tr").count()).toBe(5);
});

test("a selection across blocks is anchored by its exact words", async () => {
  await coded();
  const { page, inFolder } = opened();
  expect(await page.locator(".text .block").count()).toBeGreaterThan(1);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll(".text .block");
    const texts = document.createTreeWalker(first as Node, NodeFilter.SHOW_TEXT);
    let last = texts.nextNode() as Node;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) last = node;
    const next = second?.firstChild as Node;
    getSelection()?.setBaseAndExtent(last, (last.textContent?.length ?? 0) - 20, next, 20);
    second?.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
  });
  await page.fill(".selection input", "Across");
  await page.keyboard.press("Enter");
  await inFolder("codes.csv", "across,Across");
  const { body } = await opened().study.call("GET", "/api/passages?codes=across");
  const [{ start, end, exact }] = body.rows;
  expect(text.slice(start, end)).toBe(exact);
  expect(exact.length).toBeGreaterThan(30);
  await expect
    .poll(() => page.locator(`.text mark:has-text("${exact.slice(0, 8)}")`).count())
    .toBeGreaterThan(0);
});

test("axe finds nothing in the reading view, wide and narrow", async () => {
  const { page } = opened();
  await coded();
  await page.click('.text mark:has-text("refused")');
  await page.waitForSelector(".selection .chip");
  await selectWords(page, "Paragraph 3 says");
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 800 });
    await atRest(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});

test("the outline lists the headings of a text by level, and leads to their places", async () => {
  const { folder, study, page } = opened();
  await writeFile(
    join(folder, "sources/hrw1997.md"),
    `# First night\n\n${filler}\n## The *second* night\n\n${filler}\n# Afterwards\n\nNobody came.\n`,
  );
  await study.call("POST", "/api/folder", {});
  await page.goto(`${study.url}sources/hrw1997`);
  await page.click('nav.sources label:has-text("Outline")');
  const headings = page.locator(".outline a");
  await expect
    .poll(() => headings.allTextContents())
    .toEqual(["First night", "The second night", "Afterwards"]);
  const indents = await page.$$eval(".outline li", (items) =>
    items.map((item) => getComputedStyle(item).paddingInlineStart),
  );
  expect(indents).toEqual(["0px", "12px", "0px"]);
  await headings.nth(1).click();
  const place = page.locator(".text .format.heading", { hasText: "night" }).last();
  await expect
    .poll(() =>
      place.evaluate((heading) => {
        const { top, bottom } = heading.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
});
