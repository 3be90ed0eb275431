// The codebook, coding in the text, coding search results, the list of memos, and passages to relocate.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { accessibilityProblems, atRest, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";
import { selectWords } from "../web/select-words.ts";

const opened = inBrowser("russia-gender-violence");
const text =
  "# Interviews\n\nThe police refused to come. The police came later.\n\nThe shelter was full in May; the shelter was closed in June.\n";

type Edit = { op: string; table: string; values: Record<string, unknown> };
const code = (id: string, parent: string | null = null, definition: string | null = null): Edit => ({
  op: "create",
  table: "codes",
  values: { id, name: id[0]?.toUpperCase() + id.slice(1), parent, definition },
});
function passage(words: string, ...codes: string[]): Edit {
  const start = text.indexOf(words);
  const values = { source_key: "hrw1997", file: "sources/hrw1997.md", exact: words, codes };
  return {
    op: "create",
    table: "passages",
    values: {
      ...values,
      start,
      end: start + words.length,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(start + words.length).slice(0, 32),
    },
  };
}

async function coded(): Promise<void> {
  const { folder, study, inFolder } = opened();
  await writeFile(join(folder, "sources/hrw1997.md"), text);
  await expect
    .poll(() => study.call("GET", "/api/search?q=interviews").then(({ body }) => body.hits.length))
    .toBeGreaterThan(0);
  const { status } = await study.call("POST", "/api/edits", {
    edits: [
      code("violence", null, "harm done"),
      code("police", "violence", "what officers did"),
      code("officers"),
      code("refusal", "police"),
      passage("refused to come", "police", "refusal"),
      passage("came later", "police"),
      {
        op: "create",
        table: "memos",
        values: { about: "code", thing: "police", text: "Ask who was on duty." },
      },
    ],
  });
  expect(status).toBe(200);
  await inFolder("passages.csv", "came later");
  await inFolder("memos.csv", "Ask who was on duty.");
}
const open = async (address: string, shows: string) => {
  const { page, study } = opened();
  await page.goto(`${study.url}${address}`);
  await page.waitForSelector(shows);
};
const rows = async (file: string) => (await readFile(join(opened().folder, file), "utf8")).trim().split("\n");
const codesOf = async () => (await loadStudy(opened().folder)).study?.passages.map(({ codes }) => codes);
const tree = () =>
  opened().page.$$eval("[role=treeitem]", (items) =>
    items.map((item) => `${item.getAttribute("aria-level")} ${item.textContent?.trim()}`),
  );

test("the codebook is a tree: folded and navigated by keys, counted, moved by mouse and menu, never under itself", async () => {
  const { page } = opened();
  await coded();
  await open("codes/police", ".code-detail");
  await expect
    .poll(tree)
    .toEqual(["1 Violence 0, 2 with subcodes", "2 Police 2", "3 Refusal 1", "1 Officers 0"]);
  await page.focus('[data-code="violence"]');
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.url()).toContain("/codes/police");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(tree).toHaveLength(3);
  await page.keyboard.press("ArrowRight");
  await expect.poll(tree).toHaveLength(4);
  await page.dragAndDrop('[data-code="police"]', '[data-code="officers"]');
  await expect.poll(tree).toContain("1 Violence 0");
  await page.dragAndDrop('[data-code="officers"]', '[data-code="refusal"]');
  expect(await page.textContent("[role=alert]")).toContain("cannot be moved under itself");
  await page.click('[data-code="police"]');
  await page.selectOption("text=Move under >> select", { label: "Violence" });
  await expect.poll(async () => (await tree())[1]).toBe("2 Police 2");
});

test("a code is moved, renamed, extended and deleted by keys; its passages get another code or lose it", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("codes/officers", ".code-detail");
  await page.focus('[data-code="officers"]');
  await page.keyboard.press("Alt+ArrowRight");
  await inFolder("codes.csv", "officers,Officers,violence");
  await expect.poll(tree).toContain("2 Officers 0");
  await page.focus('[data-code="officers"]');
  await page.keyboard.press("Alt+ArrowLeft");
  await inFolder("codes.csv", "officers,Officers,,");
  await expect.poll(tree).toContain("1 Officers 0");
  await page.focus('[data-code="officers"]');
  await page.keyboard.press("F2");
  await page.keyboard.type("Patrol");
  await page.keyboard.press("Enter");
  await inFolder("codes.csv", "officers,Patrol,");
  await page.focus('[data-code="officers"]');
  await page.keyboard.press("Insert");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-keyshortcuts")))
    .toBe("Insert");
  await page.keyboard.type("Night shift");
  await page.keyboard.press("Enter");
  await inFolder("codes.csv", "night-shift,Night shift,officers");
  await expect.poll(() => page.url()).toContain("/codes/night-shift");
  await page.focus('[data-code="night-shift"]');
  await page.keyboard.press("Delete");
  await page.click("dialog button.danger, [role=dialog] button.danger");
  await expect.poll(() => rows("codes.csv")).toHaveLength(5);

  await page.click('[data-code="police"]');
  await page.getByLabel("came later").check();
  await page.selectOption("text=Recode to >> select", { label: "Patrol" });
  await expect.poll(codesOf).toEqual([["police", "refusal"], ["officers"]]);
  await page.getByLabel("refused to come").check();
  await page.click("text=Remove code");
  await expect.poll(codesOf).toEqual([["refusal"], ["officers"]]);
  await undo(page);
  await expect.poll(codesOf).toEqual([["police", "refusal"], ["officers"]]);
});

test("codes are merged with passages, subcodes, definition and memos, as one change that is undone as one", async () => {
  const { page, folder, inFolder } = opened();
  await coded();
  const before = await Promise.all(["codes.csv", "passages.csv", "memos.csv"].map(rows));
  await open("codes/police", ".code-detail");
  await page.selectOption("text=Merge into >> select", { label: "Officers" });
  await expect.poll(() => page.url()).toContain("/codes/officers");
  await inFolder("memos.csv", "code,officers,");
  const { study: read, problems } = await loadStudy(folder);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(read?.codes.map(({ id, parent }) => [id, parent])).toEqual([
    ["violence", undefined],
    ["officers", undefined],
    ["refusal", "officers"],
  ]);
  expect(read?.codes[1]?.definition).toBe("Police: what officers did");
  expect(read?.passages.map(({ codes }) => codes)).toEqual([["officers", "refusal"], ["officers"]]);
  await undo(page);
  await expect.poll(() => Promise.all(["codes.csv", "passages.csv", "memos.csv"].map(rows))).toEqual(before);
});

test("codes are split by passages, and deleted without losing a memo", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("codes/police", ".code-detail .claims input");
  await page.getByLabel("came later").check();
  await page.getByLabel("Split: 1 passage gets a new code").fill("Late arrival");
  await page.click('button:text-is("Split")');
  await expect.poll(() => page.url()).toContain("/codes/late-arrival");
  await inFolder("memos.csv", "code,late-arrival,,Ask who was on duty.");
  expect(await codesOf()).toEqual([["police", "refusal"], ["late-arrival"]]);
  await page.click("text=Delete code");
  await page.getByRole("dialog").getByRole("button", { name: "Delete code" }).click();
  await inFolder("memos.csv", "study,,Late arrival,Ask who was on duty.");
  expect(await codesOf()).toEqual([["police", "refusal"], []]);
});

test("more passages than a thousand are merged as one change", async () => {
  const { page, study, folder } = opened();
  await coded();
  const many = Array.from({ length: 6000 }, () => passage("shelter", "refusal"));
  expect((await study.call("POST", "/api/edits", { edits: many })).status).toBe(200);
  await open("codes/refusal", ".code-detail .claims input");
  await page.selectOption("text=Merge into >> select", { label: "Officers" });
  await expect.poll(() => page.url()).toContain("/codes/officers");
  const { body } = await study.call("GET", "/api/history?limit=1");
  expect(body[0]).toMatchObject({ note: 'merges the code "Refusal" into "Officers"', changes: 6002 });
  await expect
    .poll(
      async () =>
        (await loadStudy(folder)).study?.passages.filter(({ codes }) => codes.includes("officers")).length,
    )
    .toBe(6001);
});

test("a selection gets a recent code by one key; a passage is opened by its words, recoded, and given a memo", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("sources/hrw1997", ".text mark");
  await selectWords(page, "shelter was full");
  await page.fill(".selection input", "Violence › Police");
  await page.keyboard.press("Enter");
  await inFolder("passages.csv", ",shelter was full,");
  expect((await codesOf())?.at(-1)).toEqual(["police"]);
  await selectWords(page, "closed in June");
  await page.waitForSelector('.selection kbd:text-is("1")');
  await page.keyboard.press("1");
  await inFolder("passages.csv", ",closed in June,");
  expect(page.url()).toContain("/sources/hrw1997");
  expect((await codesOf())?.at(-1)).toEqual(["police"]);
  await page.click('mark:has-text("refused to come")');
  await page.waitForSelector(".selection .chip");
  await page.click('[aria-label="Remove code Violence › Police"]');
  await expect.poll(() => page.locator(".selection .chip").count()).toBe(1);
  await page.selectOption("text=Add code >> select", { label: "Officers" });
  await expect.poll(() => page.locator(".selection .chip").count()).toBe(2);
  await page.fill(".selection [name=memo]", "Compare the second visit.");
  await page.click('.selection form button:text-is("Save")');
  await inFolder("memos.csv", "Compare the second visit.");
});

test("a few letters and Enter select an existing code; a new one is created explicitly, also under another code", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("sources/hrw1997", ".text mark");
  const before = await rows("codes.csv");
  await selectWords(page, "shelter was full");
  await page.keyboard.press("c");
  await page.focus(".selection [role=combobox]");
  await page.keyboard.type("poli");
  await expect
    .poll(() => page.locator(".selection [role=option]").allTextContents())
    .toEqual([
      expect.stringMatching(/^Violence › Police(?! ›)/u),
      "Violence › Police › Refusal",
      "New code: poli",
    ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await inFolder("passages.csv", ",shelter was full,");
  expect((await codesOf())?.at(-1)).toEqual(["police"]);
  expect(await rows("codes.csv")).toEqual(before);

  await selectWords(page, "closed in June");
  await page.focus(".selection [role=combobox]");
  await page.keyboard.type("poli");
  await page.keyboard.press("ArrowUp");
  expect(
    await page.$eval(
      ".selection [role=combobox]",
      (input) => document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent,
    ),
  ).toBe("New code: poli");
  await page.keyboard.press("Enter");
  await inFolder("codes.csv", "poli,poli");

  await selectWords(page, " in May");
  await page.focus(".selection [role=combobox]");
  await page.keyboard.type("Violence › Courts");
  // The last choice would be a single code with this whole name.
  await page.locator(".selection [role=option]").nth(-2).click();
  await inFolder("codes.csv", "courts,Courts,violence");
});

test("a code gets a colour and returns it; a memo is changed beside its record", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("codes/police", ".code-detail [type=color]");
  const before = await rows("codes.csv");
  await page.fill(".code-detail [type=color]", "#aa3377");
  await inFolder("codes.csv", "#aa3377");
  await expect
    .poll(() => page.$eval('[data-code="police"] .code-swatch', (line) => line.getAttribute("style")))
    .toContain("#aa3377");
  await page.click("text=From the palette");
  await expect.poll(() => rows("codes.csv")).toEqual(before);

  await page.fill(".code-detail [name=memo]", "First thought.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await inFolder("memos.csv", "First thought.");
  const memo = page.locator(".code-detail .claims li", { hasText: "First thought." });
  await memo.getByRole("button", { name: "Change" }).focus();
  await page.keyboard.press("Enter");
  await memo.locator("textarea").fill("Second thought, first kept in History.");
  await memo.locator('button:text-is("Save")').click();
  await inFolder("memos.csv", "Second thought");
  await expect.poll(() => page.locator(".code-detail .claims textarea").count()).toBe(0);
});

test("search results are coded together after review; an existing passage also gets the code", async () => {
  const { page, inFolder, study } = opened();
  await coded();
  await study.call("POST", "/api/edits", { edits: [passage("shelter", "officers")] });
  await open("search?q=shelter", ".kwic input");
  const boxes = page.locator(
    '.kwic tr:has-text("was full in May") input, .kwic tr:has-text("closed in June") input',
  );
  await boxes.first().check();
  await boxes.last().check();
  await page.click("text=Code the 2 selected matches");
  await page.fill(".auto-code [role=combobox]", "Shelters");
  await page.keyboard.press("Enter");
  await inFolder("codes.csv", "shelters,Shelters");
  await expect
    .poll(async () =>
      (await rows("passages.csv"))
        .filter((row) => row.includes("shelters"))
        .map((row) => row.split(",").at(-2)),
    )
    .toEqual(["officers shelters", "shelters"]);
});

test("memos are listed in one view, searched and changed there, and lead to their records", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("codes/memos", ".memos li");
  await page.fill('input[type="search"]', "on duty");
  await page.selectOption(".filters select", "code");
  expect(await page.locator(".memos li").count()).toBe(1);
  await page.fill(".memos textarea", "Asked: nobody.");
  await page.click('.memos button:text-is("Save")');
  await inFolder("memos.csv", "Asked: nobody.");
  await page.fill('input[type="search"]', "");
  await page.click('.memos a:has-text("code police")');
  await page.waitForSelector(".code-detail");
});

test("a memo can be about a claim, a case or the study; an unknown record is rejected", async () => {
  const { page, inFolder } = opened();
  await coded();
  await open("codes/memos", ".memos li");
  await page.click("text=New memo");
  await page.selectOption(".new-memo select", "claim");
  await page.fill(".new-memo [name=thing]", "nobody");
  await page.fill(".new-memo [name=text]", "Who says so?");
  await page.click('.new-memo button:text-is("Save")');
  await expect.poll(() => page.textContent("[role=alert]")).toContain("nobody");
  await page.fill(".new-memo [name=thing]", "s001");
  await page.fill(".new-memo [name=title]", "Doubt");
  await page.click('.new-memo button:text-is("Save")');
  await inFolder("memos.csv", "claim,s001,Doubt,Who says so?");
  await page.selectOption(".new-memo select", "case");
  await page.fill(".new-memo [name=thing]", "trafficking");
  await page.fill(".new-memo [name=text]", "Read chapter 6 again.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await inFolder("memos.csv", "case,trafficking,,Read chapter 6 again.");
  await undo(page);
  await expect.poll(() => page.locator(".memos li").count()).toBe(2);
});

test("passages of a corrected text are compared, confirmed exactly or by the nearest words, or marked again", async () => {
  const { page, folder, inFolder } = opened();
  await coded();
  const corrected = text
    .replace("# Interviews", "# Interviews with residents")
    .replace("came later", "arrived in the night, hours afterwards");
  await writeFile(join(folder, "sources/hrw1997.md"), corrected);
  await open("codes", ".code-tree");
  await page.click('nav.tabs a:has-text("To relocate 2"), nav.tabs a:has-text("To relocate2")');
  await page.waitForSelector(".orphans-view tbody tr");
  await expect.poll(() => page.locator(".orphans-view tbody tr").count()).toBe(2);
  const exact = page.locator("tr", { hasText: "Exact match." });
  expect(await exact.locator("mark").allTextContents()).toEqual(["refused to come", "refused to come"]);
  await exact.locator("button").click();
  await inFolder("passages.csv", `hrw1997,sources/hrw1997.md,${corrected.indexOf("refused")},`);
  await expect
    .poll(() => page.textContent(".orphans-view [role=status]"))
    .toContain("1 passage needs a new place");
  expect(await page.textContent(".orphans-view tbody tr td:last-child")).toContain("Not found.");
  await page.click(".orphans-view tbody a");
  await page.waitForSelector(".selection");
  await selectWords(page, "arrived in the night");
  await page.selectOption("text=Use these words for a passage to relocate >> select", { index: 1 });
  await inFolder("passages.csv", ",arrived in the night,");
  await open("codes/relocate", ".orphans-view");
  await expect.poll(() => page.textContent(".orphans-view [role=status]")).toBe("No passages to relocate.");
});

test("axe finds nothing", async () => {
  const { page, study, folder } = opened();
  await coded();
  for (const [address, shows] of [
    ["codes/police", ".code-detail .claims input"],
    ["codes/memos", ".memos li"],
    ["sources/hrw1997?passage=p1", ".text mark"],
    ["search?q=shelter", ".kwic input"],
  ] as const) {
    await open(address, shows);
    await atRest(page);
    expect([address, ...(await accessibilityProblems(page))]).toEqual([address]);
  }
  await writeFile(join(folder, "sources/hrw1997.md"), `More. ${text}`);
  await study.call("POST", "/api/folder", {});
  await open("codes/relocate", ".orphans-view tbody tr");
  expect(await accessibilityProblems(page)).toEqual([]);
});
