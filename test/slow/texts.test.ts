// Texts that are replaced by another document, or corrected word by word, with their passages, over HTTP.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { docxOf, encrypted, type PdfLine, pdfOf, zipBomb } from "../documents/document-files.ts";
import { type HostedStudy, studyForEach } from "../host/studies.ts";
import { bytesIn } from "../store/studies.ts";

let folder: string;
let study: HostedStudy;
const opened = studyForEach("russia-gender-violence");
beforeEach(() => {
  study = opened();
  folder = study.folder;
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const first =
  "Interviews\n\nA woman called them in vain: the police refused to come that night. Nobody has asked them why they did not. The police came later, as a neighbour says.\n\nThe shelter was full in May; it was closed in June.\n";
const ask = (name: string, bytes: Uint8Array, source = "interviews") =>
  study.call("POST", `api/replacements?source=${source}&name=${encodeURIComponent(name)}`, bytes);
const replace = (id: string, confirmed: unknown[] = [], more = {}) =>
  study.call("POST", `api/replacements/${id}`, { confirmed, ...more });
const rows = async () =>
  (await study.call("GET", "api/passages?source_key=interviews")).body.rows as {
    id: string;
    file: string;
    exact: string;
    start: number;
    end: number;
    codes: string[];
  }[];
const textNow = async (file = "sources/interviews.txt") =>
  (await study.call("GET", `api/files/${file}`)).body;
const orphans = async () =>
  (await study.call("GET", "api/orphans")).body.map(({ id }: { id: string }) => id) as string[];
const onDisk = async () => {
  await study.call("POST", "api/folder", {});
  return bytesIn(folder);
};
const linesOf = (text: string): PdfLine[] =>
  (text.match(/.{1,60}(?:\s|$)/gu) ?? []).map((line, i) => [72, 740 - 14 * i, line.trim()]);
const placeOf = (text: string, words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};

async function coded(text = first, name = "Interviews.txt"): Promise<void> {
  expect((await study.call("POST", `api/documents?name=${name}`, utf8(text))).status).toBe(201);
  const marked = (id: string, words: string) => ({
    op: "create",
    table: "passages",
    values: {
      id,
      source_key: "interviews",
      file: "sources/interviews.txt",
      exact: words,
      codes: ["c"],
      ...placeOf(text, words),
      prefix: text.slice(0, text.indexOf(words)).slice(-32) || null,
      suffix: text.slice(text.indexOf(words) + words.length).slice(0, 32) || null,
    },
  });
  const { status } = await study.call("POST", "api/edits", {
    edits: [
      { op: "create", table: "codes", values: { id: "c", name: "C" } },
      marked("night", "refused to come that night"),
      marked("later", "came later"),
      marked("june", "closed in June"),
      {
        op: "create",
        table: "memos",
        values: { about: "passage", thing: "later", text: "Ask who was on duty." },
      },
    ],
  });
  expect(status).toBe(200);
}

test("a corrected document replaces a text: unchanged passages are kept, confirmed ones moved, the rest is open", async () => {
  await coded();
  const before = await onDisk();
  const now = first
    .replace("Interviews", "Interviews 😀 with residents of two towns")
    .replace("came later", "arrived hours later")
    .replace("it was closed in June", "the house shut in July");
  const { status, body } = await ask("Interviews 2.html", utf8(`<html><body><p>${now}</p></body></html>`));
  expect(status).toBe(201);
  expect(body).toMatchObject({
    kind: "html",
    file: "sources/interviews.txt",
    kept: 1,
    rest: ["later", "june"],
  });
  expect((await onDisk()).get("sources/interviews.txt")).toBe(before.get("sources/interviews.txt"));

  const place = placeOf(body.text, "arrived hours later");
  const done = await replace(body.id, [{ passage: "later", ...place }]);
  expect(done.body).toMatchObject({ kept: 1, confirmed: 1, lost: 1 });
  const after = await onDisk();
  expect(after.has("sources/interviews.html")).toBe(true);
  expect(await textNow()).toBe(body.text);
  const found = new Map((await rows()).map((row) => [row.id, row]));
  expect(found.get("night")).toMatchObject({
    exact: "refused to come that night",
    ...placeOf(body.text, "refused to come that night"),
  });
  expect(found.get("later")).toMatchObject({ exact: "arrived hours later", ...place, codes: ["c"] });
  expect(found.get("june")).toMatchObject({ exact: "closed in June", ...placeOf(first, "closed in June") });
  expect(await orphans()).toEqual(["june"]);
  expect((await study.call("GET", "api/memos?of=passage%2Flater")).body.rows).toHaveLength(1);
  expect((await study.call("GET", "api/history?limit=1")).body[0].note).toBe(
    "replaces the text of interviews",
  );
  expect((await replace(body.id)).status).toBe(404);

  await study.call("POST", "api/undo", {});
  const undone = await onDisk();
  for (const files of [before, undone]) files.delete("history.jsonl");
  expect(undone).toEqual(before);
});

test("TXT, Markdown, HTML, DOCX and PDF replace each other, each with its original", async () => {
  await coded();
  const sentence = first.replace("Interviews", "").replace(/\s+/gu, " ").trim();
  const originals = async () =>
    (await readdir(join(folder, "sources"))).filter((name) => name.startsWith("interviews")).sort();
  for (const [name, bytes, files] of [
    ["a.pdf", pdfOf([linesOf(sentence)]), ["interviews.pdf", "interviews.txt"]],
    ["a.docx", await docxOf([sentence]), ["interviews.docx", "interviews.txt"]],
    ["a.html", utf8(`<html><body><p>${sentence}</p></body></html>`), ["interviews.html", "interviews.txt"]],
    ["a.md", utf8(`${sentence}\n`), ["interviews.html", "interviews.txt"]],
    ["a.txt", utf8(`${sentence}\n`), ["interviews.txt"]],
  ] as const) {
    const { body } = await ask(name, bytes);
    expect([name, body.text.trim()]).toEqual([name, sentence]);
    const done = await replace(body.id, [], { keep_original: name === "a.md" });
    expect([name, done.status]).toEqual([name, 200]);
    await onDisk();
    expect([name, ...(await originals())]).toEqual([name, ...files]);
    expect((await rows()).find(({ id }) => id === "later")).toMatchObject(placeOf(sentence, "came later"));
  }
});

test("a PDF can replace a Markdown text with its passages, but not notes on claims", async () => {
  await study.call("POST", "api/documents?name=law.md", utf8("# Law\n\nA law was drafted in 1994.\n"));
  const values = { source_key: "law", file: "sources/law.md", exact: "drafted in 1994", start: 17, end: 32 };
  await study.call("POST", "api/passages", { ...values, prefix: "A law was", suffix: ".", id: "p1" });
  await study.call("POST", "api/passages", { ...values, exact: "Law", start: 2, end: 5, id: "p2" });
  const { body } = await ask(
    "law.pdf",
    pdfOf([[[72, 700, "In the end, a law was drafted in 1994."]]]),
    "law",
  );
  expect(body).toMatchObject({
    from: "sources/law.md",
    file: "sources/law.txt",
    kept: 0,
    rest: ["p1", "p2"],
  });
  const place = placeOf(body.text, "drafted in 1994");
  expect((await replace(body.id, [{ passage: "p1", ...place }])).status).toBe(200);
  const files = await onDisk();
  expect(files.has("sources/law.md")).toBe(false);
  expect(files.get("passages.csv")).toContain(`p1,law,sources/law.txt,${place.start},`);
  expect(files.get("passages.csv")).toContain("p2,law,sources/law.txt,2,5,Law");
  expect(await orphans()).toEqual(["p2"]);

  await study.call("POST", "api/sources", { bibtex: "@misc{bare, title={Bare}}" });
  const refused = await ask("a.pdf", pdfOf([[[72, 700, "Text."]]]), "johnson2009");
  expect([refused.status, refused.body.error.code]).toEqual([409, "has_notes"]);
  expect((await ask("a.txt", utf8("x"), "bare")).body.error.code).toBe("no_text");
  expect((await ask("a.txt", utf8("x"), "nobody")).status).toBe(404);
});

test("malicious documents are rejected or made safe as when adding, and do not change the text", async () => {
  await coded();
  const before = await onDisk();
  for (const [name, bytes, code] of [
    ["bomb.docx", await zipBomb(), "too_large"],
    ["closed.pdf", pdfOf([[[72, 700, "x"]]], encrypted), "encrypted"],
    ["scan.pdf", pdfOf([[]]), "no_text"],
    ["cut.pdf", utf8("%PDF-1.4"), "broken"],
    ["empty.txt", new Uint8Array(), "empty"],
    ["virus.exe", utf8("MZ"), "kind"],
  ] as const) {
    const { status, body } = await ask(name, bytes);
    expect([name, status, body.error?.code]).toEqual([name, 422, code]);
  }
  expect(await onDisk()).toEqual(before);

  const script =
    "<html><body><p onclick=x>Safe</p><script>alert(1)</script><img src=x onerror=alert(1)></body></html>";
  const page = await ask("../../../etc/passwd.html", utf8(script));
  expect(page.body.text).toBe("Safe\n");
  await replace(page.body.id);
  const pdf = await ask(
    "C:\\..\\con.pdf",
    pdfOf([[[72, 700, "Also safe"]]], { catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }),
  );
  await replace(pdf.body.id);
  const files = await onDisk();
  expect([...files.keys()].filter((path) => !before.has(path))).toEqual(["sources/interviews.pdf"]);
  expect(await textNow()).toBe("Also safe\n");
});

test("a text that changed in the meantime is not replaced, and a position outside the new text is rejected", async () => {
  await coded();
  const { body } = await ask("b.txt", utf8("Short."));
  const outside = await replace(body.id, [{ passage: "june", start: 100, end: 110 }]);
  expect([outside.status, outside.body.error.code]).toEqual([422, "place"]);
  const { body: files } = await study.call("GET", "api/files");
  const { version } = files.find(({ path }: { path: string }) => path === "sources/interviews.txt");
  await study.call("PUT", `api/files/sources/interviews.txt?version=${version}`, utf8("Another."));
  expect((await replace(body.id)).status).toBe(409);
  expect(await textNow()).toBe("Another.");
  expect((await study.call("DELETE", `api/replacements/${body.id}`)).status).toBe(200);
  expect((await replace(body.id)).status).toBe(404);
});

test("after a correction, later passages move, and one with the word is updated on confirmation", async () => {
  await coded();
  const seen = async () =>
    (await study.call("GET", "api/files")).body.find(
      ({ path }: { path: string }) => path === "sources/interviews.txt",
    ).version;
  const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
  await study.call("PUT", `api/files/sources/interviews.txt?version=${await seen()}`, utf8(windows(first)));
  const before = await onDisk();
  const version = await seen();
  const correct = (words: string, text: string, passages: string[] = []) =>
    study.call("POST", "api/corrections", {
      file: "sources/interviews.txt",
      version,
      exact: words,
      text,
      passages,
      ...placeOf(first, words),
    });
  const done = await correct("that night", "that very night", ["night"]);
  expect(done.body).toMatchObject({ moved: 2, confirmed: 1, lost: 0 });
  const now = first.replace("that night", "that very night");
  await onDisk();
  expect(await readFile(join(folder, "sources/interviews.txt"), "utf8")).toBe(windows(now));
  const found = new Map((await rows()).map((row) => [row.id, row]));
  for (const [id, words] of [
    ["night", "refused to come that very night"],
    ["later", "came later"],
    ["june", "closed in June"],
  ] as const)
    expect(found.get(id)).toMatchObject({ exact: words, ...placeOf(now, words) });
  expect(await orphans()).toEqual([]);
  const stale = await correct("came later", "came");
  expect([stale.status, stale.body.error.code]).toEqual([409, "other_words"]);
  await study.call("POST", "api/undo", {});
  const undone = await onDisk();
  for (const map of [before, undone]) map.delete("history.jsonl");
  expect(undone).toEqual(before);
});

test("partly corrected and unconfirmed passages lose only their position", async () => {
  await coded();
  const { body: files } = await study.call("GET", "api/files");
  const { version } = files.find(({ path }: { path: string }) => path === "sources/interviews.txt");
  const words = "night. Nobody has asked them why they did not. The police came";
  const call = (more: object) =>
    study.call("POST", "api/corrections", {
      file: "sources/interviews.txt",
      version,
      exact: words,
      text: "evening. They came",
      ...placeOf(first, words),
      ...more,
    });
  expect((await call({ file: "study.yaml" })).status).toBe(404);
  expect((await call({ file: "sources/../study.yaml" })).status).toBe(404);
  expect((await call({ text: "a\u0000b" })).body.error.code).toBe("characters");
  expect((await call({ exact: first, start: 0, end: first.length, text: " " })).body.error.code).toBe(
    "no_text",
  );
  expect((await call({ end: 1e9 })).status).toBe(409);
  expect((await call({ version: 0 })).status).toBe(409);
  expect((await call({})).body).toMatchObject({ moved: 1, confirmed: 0, lost: 2 });
  expect((await orphans()).sort()).toEqual(["later", "night"]);
  expect((await rows()).find(({ id }) => id === "night")?.exact).toBe("refused to come that night");
  await onDisk();
  expect(await readFile(join(folder, "memos.csv"), "utf8")).toContain("Ask who was on duty.");
});
