// Documents and bibliographies added over HTTP, including malicious ones.

import { readdir, readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { deflateSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { ConversionError } from "../../packages/server/src/documents/conversion.ts";
import { Converter } from "../../packages/server/src/documents/converter.ts";
import { docxOf, encrypted, pdfOf, zipBomb } from "../documents/document-files.ts";
import { type HostedStudy, studyForEach } from "../host/studies.ts";

let folder: string;
let study: HostedStudy;
const opened = studyForEach("russia-gender-violence");
beforeEach(() => {
  study = opened();
  folder = study.folder;
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const add = (name: string, bytes: Uint8Array, source = "") =>
  study.call("POST", `api/documents?name=${encodeURIComponent(name)}${source && `&source=${source}`}`, bytes);
/** Returns the response to the announced size of a document, before any of it is sent. */
const announced = (name: string, size: number): Promise<[status: number, message: string]> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${study.url}api/documents?name=${name}`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${study.token}`,
          "content-type": "application/octet-stream",
          "content-length": size,
        },
      },
      async (response) => {
        const { error } = (await json(response)) as { error: { message: string } };
        resolve([response.statusCode ?? 0, error.message]);
        asked.destroy();
      },
    ).on("error", reject);
    asked.flushHeaders();
  });
const bibliography = (text: string) => study.call("POST", "api/bibliographies?name=mine.ris", utf8(text));
const bib = async () =>
  (await study.call("GET", "api/sources?limit=5000")).body.rows as { key: string; bibtex: string }[];
const onDisk = async () => {
  await study.call("POST", "api/folder", {});
  return readdir(join(folder, "sources"));
};

test("a document is one revision: source, text and original; undo removes all of it", async () => {
  const pdf = pdfOf([[[72, 700, "Суд рассмотрел дело в мае."]]], {
    info: "/Title (Court) /Author (Ivanova, A.; UN)",
  });
  const before = await bib();
  const { status, body } = await add("Дело № 5.pdf", pdf);
  expect([status, body]).toEqual([
    201,
    {
      key: "дело-5",
      kind: "pdf",
      pages: 1,
      notices: [],
      file: "sources/дело-5.txt",
      original: "sources/дело-5.pdf",
    },
  ]);
  expect((await study.call("GET", `api/files/${encodeURI(body.file)}`)).body).toBe(
    "Суд рассмотрел дело в мае.\n",
  );
  const entry = (await bib()).at(-1)?.bibtex;
  expect(entry).toContain("title = {Court}");
  expect(entry).toContain("author = {Ivanova, A. and {UN}}");
  expect(await onDisk()).toEqual(expect.arrayContaining(["дело-5.pdf", "дело-5.txt"]));
  expect(await readFile(join(folder, "sources/дело-5.pdf"))).toEqual(Buffer.from(pdf));
  const original = await study.call("GET", `api/files/${encodeURI(body.original)}`);
  expect(original.headers.get("content-disposition")).toContain("attachment; filename*=UTF-8''");
  expect(original.headers.get("content-type")).toBe("application/octet-stream");
  expect(original.headers.get("x-content-type-options")).toBe("nosniff");

  await study.call("POST", "api/undo", {});
  expect(await bib()).toEqual(before);
  expect(await onDisk()).not.toContain("дело-5.pdf");
  expect(await onDisk()).not.toContain("дело-5.txt");
});

test("names that lead out of the folder, or that a file system forbids, are made safe", async () => {
  for (const [name, key] of [
    ["../../etc/passwd.txt", "passwd"],
    ["C:\\Users\\me\\..\\con.txt", "con-2"],
    [".hidden.md", "hidden"],
    ["….txt", "source"],
    ["a\u0000b\n<script>.txt", "a-b-script"],
    [`${"long ".repeat(100)}.txt`, "long-".repeat(12).slice(0, -1)],
    ["Johnson2009.txt", "johnson2009-2"],
  ] as const) {
    const { body } = await add(name, utf8(`A text with the key ${key}.`));
    expect(body.key).toBe(key);
  }
});

test("an existing text is rejected with its file, also in another format; it is accepted on explicit request", async () => {
  const words = "The very same words.";
  expect((await add("first.txt", utf8(`${words}\n`))).status).toBe(201);
  for (const [name, bytes] of [
    ["copy of first.txt", utf8(`${words}\n`)],
    ["with line ends.txt", utf8(`\ufeff${words}\r\n`)],
    ["first.docx", await docxOf([words])],
  ] as const) {
    const { status, body } = await add(name, bytes);
    expect([status, body.error.message]).toEqual([409, expect.stringContaining(": sources/first.txt.")]);
  }
  expect((await add("other.txt", utf8(`${words}\n\n`))).status).toBe(201);
  expect((await add("first.txt", utf8(`${words}\n`), "hrw1997")).status).toBe(201);
});

test("an HTML file is downloaded, and never displayed as a page of this origin", async () => {
  const { body } = await add(
    "page.html",
    utf8("<html><body><p>Text</p><script>alert(1)</script></body></html>"),
  );
  const { headers, body: page } = await study.call("GET", `api/files/${body.original}`);
  expect(page).toContain("<script>");
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toContain("attachment");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect((await study.call("GET", `api/files/${body.file}`)).body).toBe("Text\n");
});

test("a source without a text gets its document; one with a text keeps it", async () => {
  const { body } = await add("hughes.docx", await docxOf(["The text."]), "outshoorn2004");
  expect(body).toMatchObject({ key: "outshoorn2004", file: "sources/outshoorn2004.txt" });
  const { status, body: again } = await add("other.txt", utf8("Other."), "outshoorn2004");
  expect([status, again.error.code]).toEqual([409, "has_text"]);
  expect((await add("other.txt", utf8("Other."), "nobody")).status).toBe(404);
});

test("an unacceptable file is rejected with advice, changes nothing, and the server continues", async () => {
  const before = await bib();
  for (const [name, bytes, code] of [
    ["bomb.docx", await zipBomb(), "too_large"],
    ["closed.pdf", pdfOf([[[72, 700, "x"]]], encrypted), "encrypted"],
    ["scan.pdf", pdfOf([[]]), "no_text"],
    ["cut.pdf", utf8("%PDF-1.4"), "broken"],
    ["empty.txt", new Uint8Array(), "empty"],
    ["virus.exe", utf8("MZ"), "kind"],
  ] as const) {
    const { status, body } = await add(name, bytes);
    expect([name, status, body.error?.code]).toEqual([name, 422, code]);
    expect(body.error.message).toMatch(/\. .+\.$/u);
  }
  expect(await announced("large.txt", 65 * 1024 * 1024)).toEqual([
    413,
    "The file is larger than the limit of 64 MB. Split it.",
  ]);
  expect(await bib()).toEqual(before);
});

test("an edit with an object or a boolean as value is rejected, and stores nothing", async () => {
  const cases = async () => (await study.call("GET", "api/cases?limit=5000")).body;
  const before = await cases();
  for (const name of [{ a: 1 }, true, [{ a: 1 }]]) {
    const edit = { op: "create", table: "cases", values: { id: "new", name, kind: "x" } };
    const { status, body } = await study.call("POST", "api/edits", { edits: [edit] });
    expect([status, body.error.code]).toEqual([400, "value"]);
    expect(body.error.message).toContain('The value of "name" in cases.csv is');
  }
  expect(await cases()).toEqual(before);
});

test("a damaged PDF whose reader fails after answering ends only its own process", async () => {
  const damaged = utf8(
    "%PDF-\n1 0 obj<<///Pages 2 0R 2 0 obj<</Kids[R 8 0R]/Count 2>>8 0 obj<<xref\ntrailer<</Root 1 0R",
  );
  for (const name of ["first.pdf", "second.pdf"]) expect((await add(name, damaged)).status).toBe(422);
  expect((await add("sound.pdf", pdfOf([[[72, 700, "Sound."]]]))).status).toBe(201);
  expect((await study.call("GET", "api/study")).status).toBe(200);
});

test("a document that takes too much memory or time ends only its own process", async () => {
  const zeros = deflateSync(deflateSync(new Uint8Array(600 * 1024 * 1024).fill(32)));
  const head = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj
4 0 obj << /Length ${zeros.length} /Filter [/FlateDecode /FlateDecode] >> stream\n`;
  const tail = "\nendstream endobj\ntrailer << /Root 1 0 R >>\n";
  const bomb = Buffer.concat([Buffer.from(head), zeros, Buffer.from(tail)]);
  expect(bomb.length).toBeLessThan(100_000);
  const small = new Converter({ seconds: 60, megabytes: 150, slowSeconds: 60 });
  const failed = await small.document("bomb.pdf", bomb).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ConversionError);
  expect((failed as ConversionError).reason).toBe("memory");
  expect((await small.document("a.txt", utf8("next"))).text).toBe("next");
  await small.close();

  const hasty = new Converter({ seconds: 0.05, megabytes: 1000, slowSeconds: 60 });
  const pages = pdfOf(Array.from({ length: 500 }, (_, i) => [[72, 700, `Page ${i}`]]));
  await expect(hasty.document("a.pdf", pages)).rejects.toMatchObject({ reason: "time" });
  await hasty.close();

  const converter = new Converter();
  const gone = new AbortController();
  const reading = converter.document("a.pdf", pages, { signal: gone.signal });
  gone.abort();
  await expect(reading).rejects.toMatchObject({ reason: "cancelled" });
  expect((await converter.document("b.txt", utf8("once"))).text).toBe("once");
  const seen: number[] = [];
  const read = await converter.document("a.pdf", pages, { onDone: (done) => seen.push(done) });
  expect(read.pages).toBe(500);
  expect(seen.every((done, i) => done > (seen[i - 1] ?? 0) && done <= 1)).toBe(true);
  await converter.close();
});

test("a bibliography is one revision: taken keys are replaced, and rejected or existing entries are listed", async () => {
  const before = await bib();
  const { body } = await bibliography(
    "@book{Johnson2009, title={Another}, year={2009}}\n@book{bad, title={open}\n@misc{new1, title={New}}\n@misc{new1, title={Newer}}\n",
  );
  expect(body.added).toEqual([
    { key: "Johnson2009-2", was: "Johnson2009" },
    { key: "new1", was: "new1" },
    { key: "new1-2", was: "new1" },
  ]);
  expect(body.refused).toHaveLength(1);
  expect(body.refused[0]).toMatchObject({ line: 2, entry: "@book{bad, title={open}" });
  expect((await bib()).slice(before.length).map(({ key }) => key)).toEqual([
    "Johnson2009-2",
    "new1",
    "new1-2",
  ]);
  const ris = "TY  - JOUR\nAU  - Doe, J.\nTI  - Law\nPY  - 2001\nER  - \n";
  expect((await bibliography(ris)).body).toMatchObject({
    format: "ris",
    added: [{ key: "doe2001" }],
    refused: [],
  });
  expect((await bibliography(ris)).body).toMatchObject({
    added: [],
    refused: [{ reason: 'This document is already in the study, as "doe2001".' }],
    revision: null,
  });
  expect((await bibliography("no entries")).body.error.code).toBe("kind");
  await study.call("POST", "api/undo", {});
  await study.call("POST", "api/undo", {});
  expect(await bib()).toEqual(before);
});

test("three hundred sources are imported together", async () => {
  const entries = Array.from({ length: 300 }, (_, i) => `@misc{w${i}, title={Work ${i}}}`).join("\n");
  const { body } = await bibliography(entries);
  expect(body.added).toHaveLength(300);
  const { body: sources } = await study.call("GET", "api/source-passages");
  expect(sources.filter(({ count }: { count: number }) => count > 0)).toEqual([]);
});
