// The report in every format, read by other programs.
import { access, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { assess } from "@throughline/assess";
import { assessmentSummary } from "@throughline/report";
import JSZip from "jszip";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import { browserEnvironment } from "../chromium.ts";
import { throughline } from "../command/run.ts";
import { bundled, root } from "../russia.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-formats-"));
afterAll(() => rm(place, { recursive: true }));

const folderOf = (study: string) => join(root, "studies", study);

/** Runs the command into a folder of its own. */
async function assessed(study: string, format: string, environment: Record<string, string> = {}) {
  const out = join(place, `${study}-${format.replaceAll(",", "-")}`);
  const run = await throughline(["assess", folderOf(study), "--out", out, "--format", format], {
    environment,
  });
  return { ...run, out, file: (name: string) => readFile(join(out, name)) };
}

async function sentencesOf(name: string): Promise<string[]> {
  const study = await bundled(name);
  return assessmentSummary(assess(study), study).answer.map(({ text }) => text);
}

describe("Word, workbook and pictures of one study", async () => {
  const { code, err, out, file } = await assessed("invented-towns", "docx,xlsx,svg,png");

  test("only the requested files and the assessment are written", async () => {
    expect([code, err]).toEqual([0, ""]);
    expect((await readdir(out)).toSorted()).toEqual([
      "assessment.json",
      "figures",
      "report.docx",
      "tables.xlsx",
    ]);
  });

  test("the Word document has the short answer, a footnote for each sentence with a trace, and pictures with descriptions", async () => {
    const zip = await JSZip.loadAsync(await file("report.docx"));
    const part = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
    const document = await part("word/document.xml");
    const text = document
      .replace(/<[^>]+>/gu, "")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'");
    const sentences = await sentencesOf("invented-towns");
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
    const referred = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(referred).size).toBe(referred.length);
    expect(referred.length).toBeGreaterThanOrEqual(sentences.length);
    expect(await part("word/footnotes.xml")).toContain("Invented County 2021");
    const lines =
      `${document}${await part("word/styles.xml")}`.match(/<w:spacing [^>]*w:line="[^>]*/gu) ?? [];
    expect(lines.filter((line) => !line.includes('w:lineRule="auto"'))).toEqual([]);
    const pictures = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map(
      ([, words]) => words ?? "",
    );
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((words) => words.trim() === "")).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object/u);
  });

  test("the workbook has a sheet for each table, with its rows", async () => {
    const book = read(await file("tables.xlsx"));
    expect(book.SheetNames.slice(0, 2)).toEqual(["conclusions", "missing"]);
    const { conclusions } = JSON.parse(String(await file("assessment.json"))) as {
      conclusions: { id: string; statement: string }[];
    };
    const [sheet] = book.SheetNames.map((name) => book.Sheets[name] ?? {});
    const rows = utils.sheet_to_json<{ id: string; statement: string }>(sheet ?? {});
    expect(rows.map(({ id, statement }) => [id, statement])).toEqual(
      conclusions.map(({ id, statement }) => [id, statement]),
    );
  });

  test("each figure is an SVG and a PNG of the same name", async () => {
    const names = await readdir(join(out, "figures"));
    const of = (ending: string) =>
      names
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length))
        .toSorted();
    expect(of(".svg").length).toBeGreaterThan(2);
    expect(of(".svg")).toContain("comparison-matrix");
    expect(of(".png")).toEqual(of(".svg"));
    for (const name of of(".svg")) {
      expect(String(await file(`figures/${name}.svg`))).toMatch(
        /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/u,
      );
      expect((await file(`figures/${name}.png`)).subarray(1, 4).toString("latin1")).toBe("PNG");
    }
  });
});

test("the PDF is tagged and outlined, page one is one page, and the short report has at most 12", async () => {
  const { code, err, out, file } = await assessed(
    "russia-gender-violence",
    "pdf",
    await browserEnvironment(),
  );
  expect([code, err]).toEqual([0, ""]);
  expect((await readdir(out)).toSorted()).toEqual(["assessment.json", "report.pdf"]);
  const pdf = await getDocument({ data: new Uint8Array(await file("report.pdf")), verbosity: 0 }).promise;
  expect(pdf.numPages).toBeLessThanOrEqual(12);
  const marks = (await pdf.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  expect(marks?.get("Marked")).toBe(true);
  expect((await pdf.getOutline()).length).toBeGreaterThan(0);
  const plain = (text: string) => text.replace(/\s+/gu, "");
  const textOf = async (page: number) => {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    return plain(items.map((item) => ("str" in item ? item.str : "")).join(""));
  };
  const [first, second] = [await textOf(1), await textOf(2)];
  for (const sentence of await sentencesOf("russia-gender-violence"))
    expect(first).toContain(plain(sentence));
  expect(first).toContain(plain("What each statement rests on"));
  for (const text of [first, second])
    expect(text).toContain(plain("Foreign intervention in gender-violence politics in Russia"));
  expect(second).toContain(plain("What did each intervention achieve?"));
});

test("without a browser nothing is written, and the command says what to do", async () => {
  const { code, err, out } = await assessed("invented-towns", "html,pdf", {
    THROUGHLINE_BROWSER: join(place, "no-browser"),
  });
  expect(code).toBe(2);
  expect(err).toContain(
    "cannot be run. Nothing was written. Set it to the path of Chromium, Chrome or Edge.",
  );
  await expect(access(out)).rejects.toThrow("ENOENT");
});

test("when the browser fails, the previous report is kept", async () => {
  const first = await assessed("invented-towns", "csv");
  const before = await readdir(first.out);
  const again = await throughline(
    ["assess", folderOf("invented-towns"), "--out", first.out, "--format", "html,pdf"],
    { environment: { THROUGHLINE_BROWSER: "/bin/false" } },
  );
  expect(again.code).toBe(2);
  expect(again.err).toContain("could not print the report");
  expect(await readdir(first.out)).toEqual(before);
  expect((await readdir(place)).filter((name) => name.startsWith("."))).toEqual([]);
});

test("for an unknown format the nearest one is suggested", async () => {
  const { code, err } = await assessed("invented-towns", "docs");
  expect([code, err]).toEqual([2, expect.stringContaining('Nearest: "docx"')]);
});
