// Search, keyword in context, coding of matches as words, sentences or paragraphs, and counts of codes, in a real
// browser.

import { expect, test } from "vitest";
import { accessibilityProblems, downloaded, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");
const english =
  "Notes\n\nThe women asked the court for a quokka. The court refused. Dr. Smith saw two quokkas\nnear the old court.\n\nNo woman came back. A quokka, a quokka and a third quokka left.\n";
const russian =
  "Заметки\n\nСуд отказал матери в защите. Дети остались у отца; защита не пришла. Защитой занялся центр.\n\nВ 1993 г. центр открыли вновь.\n";

async function added(): Promise<void> {
  const { study } = opened();
  for (const [name, text] of [
    ["Quokka.txt", english],
    ["Заметки.txt", russian],
  ] as const)
    expect(
      (await study.call("POST", `api/documents?name=${encodeURIComponent(name)}`, bytesOf(text))).status,
    ).toBe(201);
}
const bytesOf = (text: string) => new TextEncoder().encode(text);
async function search(question: string, more = ""): Promise<void> {
  const { page, study } = opened();
  await page.goto(`${study.url}search?q=${encodeURIComponent(question)}&in=documents${more}`);
  await page.waitForSelector('.search-view [role="status"]');
}
const found = async () => (await opened().page.locator(".kwic mark").allTextContents()).sort();
const passages = async (code: string) =>
  ((await opened().study.call("GET", `api/passages?codes=${code}`)).body.rows as { exact: string }[]).map(
    ({ exact }) => exact,
  );
async function saved(button: string): Promise<string> {
  const { page } = opened();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`button:text-is("${button}")`),
  ]);
  return (await downloaded(download)).toString();
}

test("words are found in any form in both languages, in phrases, and near each other", async () => {
  const { page } = opened();
  await added();
  for (const [question, expected] of [
    ["quokka", ["quokka", "quokka", "quokka", "quokka", "quokkas"]],
    ["woman quokka", ["quokka", "quokka", "quokka", "quokka", "quokkas", "woman", "women"]],
    ['"court refused"', ["court refused"]],
    ["quokka NEAR/4 court", ["court for a quokka", "quokka. The court", "quokkas\nnear the old court"]],
    ['"court quokka"~2', ["quokka. The court"]],
    ["quokk*", ["quokka", "quokka", "quokka", "quokka", "quokkas"]],
    ["мать", ["матери"]],
    ["ребёнок", ["Дети"]],
    ['"защита суда"~6', ["Суд отказал матери в защите"]],
  ] as const) {
    await page.goto(`${opened().study.url}search`);
    await page.fill('.search-view input[type="search"]', question);
    await page.keyboard.press("Enter");
    await page.selectOption(".filters select >> nth=0", "documents");
    await expect.poll(() => page.url()).toContain("in=documents");
    await expect.poll(found, { message: question }).toEqual([...expected].sort());
  }
  for (const [question, said] of [
    ['"open', "A quotation mark is not closed"],
    ["law NEAR/99 court", "a distance from 1 to 40"],
  ] as const) {
    await page.fill('.search-view input[type="search"]', question);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent("[role=alert]")).toContain(said);
  }
});

test("matches are aligned, sorted in three orders, and saved completely as CSV", async () => {
  const { page } = opened();
  await added();
  await search("quokka");
  const lefts = await page.$$eval(".kwic mark", (marks) =>
    marks.map((mark) => Math.round(mark.getBoundingClientRect().left)),
  );
  expect(lefts).toHaveLength(5);
  expect(new Set(lefts).size).toBe(1);
  const rights = await page.$$eval(".kwic td.before", (cells) =>
    cells.map((cell) => Math.round(cell.getBoundingClientRect().right)),
  );
  expect(new Set(rights).size).toBe(1);
  // At any width, the words next to the match are visible.
  await page.setViewportSize({ width: 800, height: 800 });
  const inSight = await page.$$eval(".kwic td.before", (cells) =>
    cells.map((cell) => {
      const text = cell.firstElementChild?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.trimEnd().length - 1);
      range.setEnd(text, text.data.trimEnd().length);
      const letter = range.getBoundingClientRect();
      const { left, right } = cell.getBoundingClientRect();
      return letter.left >= left && letter.right <= right;
    }),
  );
  expect(inSight).toEqual([true, true, true, true, true]);
  await page.selectOption("text=Order >> select", "before");
  await expect.poll(() => page.url()).toContain("order=before");
  const before = await page.locator(".kwic td.before").allTextContents();
  expect(before.map((text) => text.trim().split(" ").at(-1))).toEqual(["A", "a", "a", "third", "two"]);
  const rows = (await saved("Save as CSV")).split("\n");
  expect(rows[0]).toBe("\ufeffin,key,field,start,end,before,exact,after");
  expect(rows.filter((row) => row.includes("sources/quokka.txt"))).toHaveLength(5);
  await page.click(".kwic a >> nth=0");
  await page.waitForSelector(".text");
  expect(page.url()).toContain("/sources/quokka");
});

test("selected matches are coded as words, sentences or paragraphs after review, and undone as one", async () => {
  const { page } = opened();
  await added();
  await search("quokka");
  expect(await page.locator(".kwic input:checked, .auto-code").count()).toBe(0);
  await page.check(".kwic tr >> nth=0 >> input");
  await page.check(".kwic tr >> nth=1 >> input");
  await page.click("text=Code the 2 selected matches");
  await page.check(".auto-code label:has-text('sentence')");
  await expect
    .poll(() => page.locator(".auto-code li").allTextContents())
    .toEqual([
      "“Quokka” The women asked the court for a quokka.",
      "“Quokka” Dr. Smith saw two quokkas\nnear the old court.",
    ]);
  await page.fill(".auto-code [role=combobox]", "Animals");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent("[role=alert]")).toContain("2 matches coded");
  expect(await passages("animals")).toEqual([
    "The women asked the court for a quokka.",
    "Dr. Smith saw two quokkas\nnear the old court.",
  ]);
  await undo(page);
  await expect.poll(() => passages("animals")).toEqual([]);

  await page.click('button:text-is("Select all")');
  await page.check(".auto-code label:has-text('paragraph')");
  await expect.poll(() => page.textContent(".auto-code [role=status]")).toBe("2 paragraphs will be coded:");
  await page.fill(".auto-code [role=combobox]", "Animals");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await passages("animals")).length).toBe(2);
  expect((await passages("animals"))[1]).toBe(
    "No woman came back. A quokka, a quokka and a third quokka left.",
  );

  await search("защита");
  await page.click('button:text-is("Select all")');
  await page.click("text=Code the 3 selected matches");
  await page.check(".auto-code label:has-text('sentence')");
  await expect.poll(() => page.locator(".auto-code li").count()).toBe(3);
  await page.fill(".auto-code [role=combobox]", "Защита");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => passages("защита"))
    .toEqual([
      "Суд отказал матери в защите.",
      "Дети остались у отца; защита не пришла.",
      "Защитой занялся центр.",
    ]);
});

test("codes are counted across sources, cases and each other; a count opens its passages, and the matrix is saved as CSV", async () => {
  const { page, study } = opened();
  await added();
  const place = (words: string, codes: string[], id: string) => {
    const start = english.indexOf(words);
    const values = { id, source_key: "quokka", file: "sources/quokka.txt", exact: words, codes };
    return { op: "create", table: "passages", values: { ...values, start, end: start + words.length } };
  };
  const code = (id: string, name: string, parent: string | null = null) => ({
    op: "create",
    table: "codes",
    values: { id, name, parent },
  });
  const { status } = await study.call("POST", "api/edits", {
    edits: [
      code("law", "Law"),
      code("court", "Court", "law"),
      code("animal", "Animal"),
      place("asked the court for a quokka", ["court"], "p1"),
      place("quokka", ["animal"], "p2"),
      place("The court refused", ["court"], "p3"),
    ],
  });
  expect(status).toBe(200);
  await page.goto(`${study.url}codes`);
  await page.click("nav.tabs >> text=Code matrix");
  await page.waitForSelector(".matrix table");
  expect(await page.locator(".matrix tbody tr").allTextContents()).toEqual(["Law › Court2", "Animal1"]);
  await page.check("text=include subcodes");
  await expect
    .poll(() => page.locator(".matrix tbody tr").allTextContents())
    .toEqual(["Law2", "Law › Court2", "Animal1"]);
  await page.uncheck("text=include subcodes");
  await page.selectOption("text=Count by >> select", "codes");
  await expect.poll(() => page.locator(".matrix tbody td").allTextContents()).toEqual(["", "1", "1", ""]);
  await page.focus(".matrix tbody a[aria-label='Animal and Law › Court: 1']");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".matrix-view h2");
  expect(await page.locator(".matrix-view li mark").allTextContents()).toEqual([
    "asked the court for a quokka",
    "quokka",
  ]);
  expect(await saved("Save as CSV")).toBe("\ufeffCode,court,animal\nLaw › Court,0,1\nAnimal,1,0\n");
  await page.click(".matrix-view li a >> nth=0");
  await page.waitForSelector(".text mark");
});

test("axe finds nothing on a narrow page", async () => {
  const { page, study } = opened();
  await page.setViewportSize({ width: 800, height: 800 });
  await added();
  await search("quokka");
  await page.click('button:text-is("Select all")');
  await page.click("text=/Code the . selected matches/");
  await page.check(".auto-code label:has-text('sentence')");
  await page.waitForSelector(".auto-code li");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.fill(".auto-code [role=combobox]", "Animals");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent("[role=alert]")).toContain("coded");
  await page.goto(`${study.url}codes/matrix?across=sources&code=animals&column=quokka`);
  await page.waitForSelector(".matrix-view h2");
  expect(await accessibilityProblems(page)).toEqual([]);
});
