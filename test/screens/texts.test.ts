// A text that is replaced by another document or corrected word by word, and a source with a new key, in a real
// browser.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pdfOf, zipBomb } from "../documents/document-files.ts";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";
import { selectWords } from "../web/select-words.ts";

const opened = inBrowser("russia-gender-violence");
const text =
  "Interviews\n\nA woman called them in vain: the police refused to come that night. Nobody has asked them why they did not. The police came later, as a neighbour says.\n\nThe shelter was full in May; it was closed in June.\n";
const utf8 = (content: string) => new TextEncoder().encode(content);
const marked = (id: string, words: string) => {
  const start = text.indexOf(words);
  return {
    op: "create",
    table: "passages",
    values: {
      id,
      source_key: "interviews",
      file: "sources/interviews.txt",
      exact: words,
      codes: ["police"],
      start,
      end: start + words.length,
      prefix: text.slice(0, start).slice(-32),
      suffix: text.slice(start + words.length).slice(0, 32),
    },
  };
};

async function coded(): Promise<void> {
  const { study, page } = opened();
  await study.call("POST", "api/documents?name=Interviews.txt", utf8(text));
  const { status } = await study.call("POST", "api/edits", {
    edits: [
      { op: "create", table: "codes", values: { id: "police", name: "Police" } },
      marked("night", "refused to come that night"),
      marked("later", "came later"),
      marked("june", "closed in June"),
    ],
  });
  expect(status).toBe(200);
  await page.goto(`${study.url}sources/interviews`);
  await page.waitForSelector(".text mark");
}
const passages = async () =>
  (await opened().study.call("GET", "api/passages?source_key=interviews")).body.rows as Record<
    string,
    unknown
  >[];
async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const { page } = opened();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.focus('button:text("Replace text")').then(() => page.keyboard.press("Enter")),
  ]);
  await chooser.setFiles([{ name, mimeType: "", buffer: Buffer.from(bytes) }]);
}

test("a text is replaced by keyboard after a preview of its passages, and undone as one", async () => {
  const { page, study } = opened();
  await coded();
  const before = await passages();
  const now = text
    .replace("Interviews", "Interviews with residents")
    .replace("came later", "did come later")
    .replace("closed in June", "given up when summer came");
  await choose("Interviews, corrected.html", utf8(`<html><body><p>${now.trim()}</p></body></html>`));
  await page.waitForSelector(".replacement table");
  const said = await page.textContent(".replacement [role=status]");
  expect(said).toContain("1 passage keeps its place: same words, same surroundings.");
  expect(said).toContain("2 passages need a new place.");
  expect(await page.locator(".replacement tbody mark").allTextContents()).toEqual([
    "came later",
    "come later",
    "closed in June",
  ]);
  expect(await page.textContent(".replacement tbody")).toContain("1 character differs");
  expect(await page.textContent(".replacement tbody")).toContain("Not found in the new text.");
  expect(await passages()).toEqual(before);
  await page.focus(".replacement tbody input");
  await page.keyboard.press("Space");
  await page.click('button:text-is("Replace text")');
  await expect
    .poll(() => page.textContent("[role=alert]"))
    .toContain("1 passage kept, 1 relocated, 1 to relocate");
  await expect.poll(() => page.textContent(".text")).toContain("Interviews with residents");
  await expect.poll(() => page.locator(".text mark").count()).toBe(2);
  await expect.poll(() => page.textContent(".source-head")).toContain("Save original");
  await undo(page);
  await expect.poll(() => page.textContent(".text")).not.toContain("with residents");
  await expect.poll(() => page.locator(".text mark").count()).toBe(3);
  const exact = (rows: Record<string, unknown>[]) =>
    rows.map(({ id, start, exact: words }) => [id, start, words]);
  expect(exact(await passages())).toEqual(exact(before));
  expect((await study.call("GET", "api/orphans")).body).toEqual([]);
});

test("a malicious or unreadable replacement is rejected with the reason; cancelling changes nothing", async () => {
  const { page } = opened();
  await coded();
  for (const [name, bytes, reason] of [
    ["bomb.docx", await zipBomb(), "far more than a document needs"],
    [
      "virus.exe",
      utf8("MZ"),
      "Supported formats: TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT and VTT",
    ],
  ] as const) {
    await choose(name, bytes);
    await expect.poll(() => page.textContent("[role=alert]")).toContain(reason);
    await page.waitForSelector(".replacement", { state: "detached" });
  }
  await choose(
    "../page.html",
    utf8(
      "<html><body><p>Safe</p><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\"></body></html>",
    ),
  );
  await page.waitForSelector('.replacement button:text-is("Replace text")');
  await page.click('.replacement button:text-is("Cancel")');
  await page.waitForSelector(".replacement", { state: "detached" });
  expect(await page.textContent(".text")).toContain("closed in June");
  expect(await page.title()).not.toBe("broken");
});

test("a replaced PDF is shown; a corrected text of a PDF keeps the PDF on request", async () => {
  const { page, study, folder } = opened();
  await study.call("POST", "api/documents?name=Law.pdf", pdfOf([[[72, 700, "A law was drafted."]]]));
  await page.goto(`${study.url}sources/law`);
  await page.waitForSelector('.pdf-page[data-drawn="true"]');
  await choose("second.pdf", pdfOf([[[72, 700, "A law was passed."]], [[72, 700, "It was repealed."]]]));
  await page.click('button:text-is("Replace text")');
  await expect.poll(() => page.locator(".pdf-page").count()).toBe(2);
  await choose("corrected.txt", utf8("A law was passed. It was repealed."));
  await page.waitForSelector("text=Keep the PDF of the old text");
  await page.click('button:text-is("Replace text")');
  await page.click('.source-head button:text-is("Text")');
  await expect.poll(() => page.textContent(".text")).toContain("passed. It was");
  await study.call("POST", "api/folder", {});
  expect(await readdir(join(folder, "sources"))).toEqual(expect.arrayContaining(["law.pdf", "law.txt"]));
});

test("words are corrected where they are read, by keys; passages move along, and one with the words in it is shown as it would read", async () => {
  const { page, folder, study } = opened();
  await coded();
  await selectWords(page, "that night");
  await page.waitForSelector(".selection");
  await page.keyboard.press("e");
  await page.waitForSelector(".correction textarea");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("that very night");
  await page.waitForSelector(".correction fieldset");
  expect(await page.textContent(".correction del")).toBe("refused to come that night");
  expect(await page.textContent(".correction fieldset mark")).toBe("refused to come that very night");
  await page.click('button:text-is("Save correction")');
  await expect.poll(() => page.textContent(".text")).toContain("that very night");
  await expect
    .poll(() => page.locator(".text mark").allTextContents())
    .toEqual(["refused to come that very night", "came later", "closed in June"]);
  expect((await study.call("GET", "api/orphans")).body).toEqual([]);
  await study.call("POST", "api/folder", {});
  expect(await readFile(join(folder, "sources/interviews.txt"), "utf8")).toBe(
    text.replace("that night", "that very night"),
  );
  await selectWords(page, "that very night");
  await page.keyboard.press("e");
  await page.fill(".correction textarea", "that evening");
  await page.uncheck(".correction fieldset input");
  await page.click('button:text-is("Save correction")');
  await expect.poll(() => page.textContent(".panel")).toContain("1 passage needs a new place");
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.locator(".text mark").count()).toBe(3);
});

test("a source gets another key: its files and address follow; an invalid key is rejected", async () => {
  const { page, folder, study } = opened();
  await coded();
  const files = async () => {
    await study.call("POST", "api/folder", {});
    return (await readdir(join(folder, "sources"))).filter((name) => name.startsWith("interviews"));
  };
  await page.click('button:text-is("Details")');
  await page.fill('.fields [name="key"]', "a b");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".fields [role=alert]")).toContain("A key cannot contain spaces");
  await page.fill('.fields [name="key"]', "johnson2009");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".fields [role=alert]")).toContain("already");
  await page.fill('.fields [name="key"]', "interviews-1994");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("/sources/interviews-1994");
  await page.waitForSelector(".text mark");
  expect(await files()).toEqual(["interviews-1994.txt"]);
  await undo(page);
  await page.waitForSelector("text=This study has no source “interviews-1994”");
  expect(await files()).toEqual(["interviews.txt"]);
});

test("axe finds nothing on a narrow page", async () => {
  const { page } = opened();
  await page.setViewportSize({ width: 800, height: 800 });
  await coded();
  await page.click('button:text-is("Details")');
  await selectWords(page, "that night");
  await page.keyboard.press("e");
  await page.fill(".correction textarea", "that very night");
  await page.waitForSelector(".correction fieldset");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.click('button:text-is("Details")');
  await choose("b.txt", utf8(text.replace("came later", "arrived later")));
  await page.waitForSelector(".replacement table");
  expect(await accessibilityProblems(page)).toEqual([]);
});
