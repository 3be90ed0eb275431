// Adding, finding and reading sources, in a real browser.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, faxedSquare, type PdfLine, pdfOf, zipBomb } from "../documents/document-files.ts";
import { accessibilityProblems, dropFiles, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";

const opened = inBrowser("russia-gender-violence");

const lines: PdfLine[] = [
  [72, 780, "Насилие в семье", 18],
  [72, 740, "The first hotline was opened in Moscow in the spring of the year 1993 by wo-"],
  [72, 726, "men who had been to the conference; it was followed by centres elsewhere."],
];
const second: PdfLine[] = [[72, 740, "Суд рассмотрел дело в мае и вынес приговор."]];
const pdf = pdfOf([lines, [...second, faxedSquare]], {
  info: "/Title (Hotlines) /Author (Ivanova, A.)",
  catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
});
const ris = "TY  - JOUR\nAU  - Doe, Jane\nTI  - Law and practice\nPY  - 2001\nKW  - law\nER  - \n";

/** Selects words on a PDF page, from one piece of its text to another, by mouse events. */
async function selectOnPage(from: string, to: string): Promise<void> {
  await opened().page.evaluate(
    ([first, last]) => {
      const find = (words: string) => {
        for (const piece of document.querySelectorAll(".text-layer span")) {
          const at = piece.textContent?.indexOf(words) ?? -1;
          if (at >= 0) return { node: piece.firstChild as Node, at };
        }
        throw new Error(`${words} is not on the page`);
      };
      const [start, end] = [find(first as string), find(last as string)];
      const range = document.createRange();
      range.setStart(start.node, start.at);
      range.setEnd(end.node, end.at + (last as string).length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      document.querySelector(".pdf-scroll")?.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    },
    [from, to],
  );
}

test("documents and a bibliography are dropped; a PDF is coded on its page, and the highlight survives a reload", async () => {
  const { page, study, inFolder } = opened();
  await page.goto(`${study.url}sources`);
  await dropFiles(page, {
    "Hotlines.pdf": pdf,
    "../../Отчёт {2004}.docx": await docxOf(["Отчёт", "<script>document.title='broken'</script>"]),
    "works.ris": ris,
    "virus.exe": "MZ",
    "bomb.docx": await zipBomb(),
  });
  await expect.poll(() => page.textContent(".imports [role=status]")).toBe("3 added, 2 not added");
  const refused = await page.locator(".imports .refused").allTextContents();
  expect(refused[0]).toContain(
    "Supported formats: TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT and VTT",
  );
  expect(refused[1]).toContain("far more than a document needs");
  await inFolder("sources.bib", "doe2001");
  await inFolder("sources/отчёт-2004.txt", "<script>document.title='broken'</script>");
  expect(await page.title()).not.toBe("broken");

  await page.fill(".filters input", "hotlines");
  await page.click(".source-table a");
  await page.waitForSelector('.pdf-page[data-drawn="true"]');
  expect(page.url()).toContain("/sources/hotlines");
  await selectOnPage("1993", "conference");
  await page.fill(".selection input", "Crisis centres");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pdf-marks [data-passage]");
  await inFolder("passages.csv", "1993 by women who had been to the conference");
  await page.reload();
  await page.waitForSelector(".pdf-marks [data-passage]");
  // The highlight covers the words: two lines at the height of the text on the page.
  const boxes = await page.evaluate(() => {
    const of = (element: Element) => element.getBoundingClientRect();
    const paper = of(document.querySelector(".pdf-page") as Element);
    return [...document.querySelectorAll(".pdf-page:first-child .pdf-marks > *")].map((mark) => ({
      base: Math.round(842 * (1 - (of(mark).bottom - paper.top) / paper.height)),
      left: Math.round((595 * (of(mark).left - paper.left)) / paper.width),
    }));
  });
  expect(boxes).toHaveLength(2);
  expect(Math.abs((boxes[0]?.base ?? 0) - 740)).toBeLessThan(6);
  expect(Math.abs((boxes[1]?.base ?? 0) - 726)).toBeLessThan(6);
  expect(boxes[0]?.left).toBeGreaterThan(300);
  expect(Math.abs((boxes[1]?.left ?? 0) - 72)).toBeLessThan(3);

  await page.locator(".pdf-marks [data-passage]").first().click({ force: true });
  await page.waitForSelector(".pdf-marks .chosen");
  expect(await page.textContent(".panel blockquote")).toBe("1993 by women who had been to the conference");

  await page.click('button:text-is("Text")');
  await page.waitForSelector(".text mark");
  await page.click(".text mark");
  expect(await page.locator(".pdf-page").count()).toBe(0);
  expect(await page.textContent(".text mark")).toBe("1993 by women who had been to the conference");
  expect(await page.textContent(".text")).toContain("Суд рассмотрел дело в мае");
});

test("a link to a passage opens its PDF page; all requests of the pages are allowed", async () => {
  const { page, study } = opened();
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  await study.call("POST", "api/documents?name=Hotlines.pdf", pdf);
  await page.goto(`${study.url}search?q=приговор`);
  await page.click(".kwic a >> nth=0");
  await page.waitForSelector(".pdf-marks .found");
  expect(await page.locator(".pdf-page").nth(1).locator(".found").count()).toBe(1);
  await selectOnPage("Суд", "дело");
  await page.waitForSelector(".selection");
  expect(await page.textContent(".selection blockquote")).toBe("Суд рассмотрел дело");
  // The words, and the picture, whose decoder is loaded: dark at their positions, and white beside them.
  const darkAt = (x: number, y: number) =>
    page.evaluate(
      ([left = 0, bottom = 0]) => {
        const canvas = document.querySelectorAll<HTMLCanvasElement>(".pdf-page canvas")[1]!;
        const scale = canvas.width / 595;
        const at = [left * scale, canvas.height - (bottom + 12) * scale, 12 * scale, 12 * scale] as const;
        const data = canvas.getContext("2d")?.getImageData(...at).data ?? [];
        return data.some((value, i) => i % 4 === 0 && value < 100);
      },
      [x, y],
    );
  expect([await darkAt(72, 740), await darkAt(440, 140), await darkAt(300, 400)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(said).toEqual([]);
});

test("a corrected text is coded on the PDF page where its words are unchanged, and never at a wrong position", async () => {
  const { page, study } = opened();
  await study.call("POST", "api/documents?name=Hotlines.pdf", pdf);
  const { body: files } = await study.call("GET", "api/files");
  const { version } = files.find(({ path }: { path: string }) => path === "sources/hotlines.txt");
  const { body: text } = await study.call("GET", "api/files/sources/hotlines.txt");
  const corrected = text
    .replace("Насилие в семье", "О насилии, 😀")
    .replace("in the spring of the year", "in spring");
  await study.call(
    "PUT",
    `api/files/sources/hotlines.txt?version=${version}`,
    new TextEncoder().encode(corrected),
  );
  await page.goto(`${study.url}sources/hotlines`);
  await page.waitForSelector('.pdf-page[data-drawn="true"]');
  await selectOnPage("it was followed", "centres");
  await page.fill(".selection input", "After");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pdf-marks [data-passage]");
  const { body } = await study.call("GET", "api/passages?source_key=hotlines");
  expect(body.rows[0]).toMatchObject({
    exact: "it was followed by centres",
    start: [...corrected.slice(0, corrected.indexOf("it was followed"))].length,
  });
  await selectOnPage("in the spring", "1993");
  await expect.poll(() => page.textContent("[role=alert]")).toContain("Select them in the text");
});

test("a single dropped document is opened; undo removes it", async () => {
  const { page, study, inFolder } = opened();
  await page.goto(`${study.url}sources`);
  await dropFiles(page, { "Letter.txt": "Насилие в семье." });
  await page.waitForSelector(".text >> text=Насилие в семье");
  await inFolder("sources.bib", "title = {Letter}");
  await undo(page);
  await page.waitForSelector("text=This study has no source “letter”");
});

test("files are chosen by keyboard; a source without a text gets its document", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}sources`);
  await page.waitForSelector(".source-table a");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.focus('button:text("Add files")').then(() => page.keyboard.press("Enter")),
  ]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles([
    { name: "works.ris", mimeType: "", buffer: Buffer.from(ris) },
    { name: "works2.json", mimeType: "", buffer: Buffer.from("[]") },
  ]);
  await expect.poll(() => page.textContent(".imports [role=status]")).toBe("1 added, 1 not added");
  await page.goto(`${study.url}sources/doe2001`);
  await page.waitForSelector("text=No text for this source yet");
  const [other] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.click('button:text("Add document")'),
  ]);
  await other.setFiles([
    { name: "x.html", mimeType: "", buffer: Buffer.from("<html><body><p>Law.</p></body></html>") },
  ]);
  await page.waitForSelector(".text >> text=Law.");
  await expect.poll(() => page.textContent(".source-head")).toContain("Save original");
});

test("a folder is added with its content; its subfolders become folders of sources", async () => {
  const { page, study, folder } = opened();
  const press = join(folder, "../Press");
  await mkdir(join(press, "1994/May"), { recursive: true });
  await writeFile(join(press, "1994/May/hotline.txt"), "A hotline was opened.");
  await writeFile(join(press, "1994/law.md"), "# The law\n\nA law was drafted.");
  await writeFile(join(press, ".hidden.txt"), "x");
  await page.goto(`${study.url}sources`);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.click('button:text("Add a folder")'),
  ]);
  await chooser.setFiles(press);
  await expect.poll(() => page.textContent(".imports [role=status]")).toBe("2 added");
  await page.click("[data-facet=folder] button:has-text('1994') >> nth=0");
  await expect.poll(() => page.locator(".source-table tbody a").count()).toBe(2);
  expect(await page.textContent(".source-table tbody")).toContain("Press/1994/May");
});

test("folder, tags and any other field of a source are changed, and invalid values are reported", async () => {
  const { page, study, inFolder } = opened();
  await page.goto(`${study.url}sources/hughes2002`);
  await page.click('button:text-is("Details")');
  await expect.poll(() => page.textContent(".citation")).toContain("Hughes, D. M. (2002");
  await page.fill('.fields [name="groups"]', "Press/USA");
  await page.keyboard.press("Enter");
  await inFolder("sources.bib", "groups = {Press/USA}}");
  await page.fill('.fields [name="keywords"]', "law, NRO");
  await page.keyboard.press("Tab");
  await inFolder("sources.bib", "keywords = {law, NRO}}");
  await page.fill('.fields [name="title"]', "Open {brace");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".fields [role=alert]");
  expect(await page.textContent(".fields [role=alert]")).toContain("Close every { with a }");
  await page.fill(".add-field input", "doi");
  await page.keyboard.press("Enter");
  // The first save is still running when the second starts.
  await page.fill('.fields [name="title"]', "Prostitution");
  await page.fill('.fields [name="doi"]', "10.1000/1");
  await page.keyboard.press("Enter");
  await inFolder("sources.bib", "doi = {10.1000/1}");
  await inFolder("sources.bib", "title = {Prostitution}");
  await expect.poll(() => page.textContent("h1")).toMatch(/Prostitution$/u);

  await page.click("text=All sources");
  await page.click("[data-facet=folder] button:has-text('Press')");
  await expect.poll(() => page.locator(".source-table tbody a").count()).toBe(1);
  expect(page.url()).toContain("folder=Press");
  expect(await page.textContent(".source-table tbody")).toMatch(/Prostitution.*Press\/USA.*law.*NRO/u);
  await page.reload();
  await expect.poll(() => page.locator(".source-table tbody a").count()).toBe(1);
  await page.click("text=Show all");
  for (let i = 0; i < 4; i++) await undo(page);
  await expect
    .poll(async () => (await study.call("GET", "api/sources/hughes2002")).body.bibtex)
    .not.toContain("groups");
});

test("the list of three hundred sources is sorted, filtered, and tagged together", async () => {
  const { page, study, inFolder } = opened();
  const entries = Array.from(
    { length: 300 },
    (_, i) =>
      `@article{w${i}, title={Work ${i}}, author={Name ${i % 7}, A.}, year={${1900 + (i % 100)}}, keywords={t${i % 5}}, langid={${i % 2 ? "ru" : "en"}}}`,
  );
  await study.call("POST", "api/bibliographies?name=all.bib", new TextEncoder().encode(entries.join("\n")));
  await page.goto(`${study.url}sources`);
  await page.waitForSelector("text=/^3\\d\\d sources$/");
  expect(await page.locator(".source-table tbody tr").count()).toBeLessThan(80);
  const act = (name: "sort" | "tag" | "language") =>
    page.evaluate((what) => {
      const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
      if (what === "sort") press(".source-table thead .column-date button");
      else press(`[data-facet=${what}] li:nth-child(${what === "tag" ? 4 : 2}) button`);
    }, name);
  await act("sort");
  await page.waitForSelector('.source-table thead .column-date[aria-sort="ascending"]');
  expect(await page.textContent(".source-table tbody tr:nth-child(1) td:nth-child(5)")).toBe("1900");
  await act("tag");
  await act("language");
  await expect.poll(() => page.textContent(".filters [role=status]")).toContain("30 of ");
  await page.fill(".filters input", "work 13");
  await expect.poll(() => page.textContent(".filters [role=status]")).toContain("4 of ");

  await page.click(".source-bulk summary");
  await page.selectOption(".source-bulk select", "tag");
  await page.fill(".source-bulk input", "court");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".source-table .tag >> text=court").count()).toBe(4);
  await inFolder("sources.bib", "keywords = {t3, court}");
  await undo(page);
  await expect.poll(() => page.locator(".source-table .tag >> text=court").count()).toBe(0);
});

test("axe finds nothing", async () => {
  const { page, study } = opened();
  await study.call("POST", "api/documents?name=Hotlines.pdf", pdf);
  await page.goto(`${study.url}sources`);
  await dropFiles(page, { "a.xyz": "MZ", "b.txt": "Text" });
  await page.waitForSelector("text=1 added, 1 not added");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(`${study.url}sources/hotlines`);
  await page.waitForSelector('.pdf-page[data-drawn="true"]');
  await page.click('button:text-is("Details")');
  await page.waitForSelector(".fields input");
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("a table is imported on its page: missing values are declared, columns mapped, and one undo removes it", async () => {
  const { page, study, inFolder } = opened();
  await page.goto(`${study.url}cases`);
  await page.click("text=Import table");
  await dropFiles(
    page,
    { "towns.csv": "town;allies;gdp;motto\nNordby;1;0,25;free\nSundby;0;0,75;\nVestby;-99;1;brave\n" },
    ".file-drop",
  );
  await page.waitForSelector(".import-card .problems");
  expect(await page.textContent(".import-card .problems")).toContain("Line 4");
  expect(await page.isDisabled(".import-card button.primary")).toBe(true);
  await page.click(".suggestion button:has-text('Missing values')");
  await page.waitForSelector(".plan");
  await page.selectOption("[aria-label='Use of motto']", "text");
  await page.selectOption("[aria-label='Role of gdp']", "outcome");
  await page.fill("[name=case-kind]", "town");
  const button = page.locator(".import-card button.primary:not(:disabled):has-text('Import 13 changes')");
  await button.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button.click();
  await page.waitForSelector(".import-card >> text=Imported as revision 2.");
  await inFolder("cases.csv", "nordby,Nordby,town");
  await inFolder("study.yaml", "role: outcome");
  await inFolder("sources/motto-vestby.txt", "brave");
  await undo(page);
  await expect
    .poll(async () => (await page.textContent(".sidebar a:has-text('Cases')"))?.includes("25"))
    .toBe(false);
});
