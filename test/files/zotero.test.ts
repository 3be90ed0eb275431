// A library is read from the Zotero that runs on the same computer. The answers are those of its local API.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readEntries } from "@throughline/documents";
import { readZotero } from "@throughline/exchange/import";
import { afterAll, expect, test } from "vitest";

const work = "TY  - CASE\nTI  - A v. B\nPY  - 2001/05/03/\nKW  - courts\nER  - \n";
let status = 200;
const collections = ["Shelters", "Laws", "Laws"].map((name, i) => ({ key: `KEY${i}`, data: { name } }));
const answers: Readonly<Record<string, string>> = {
  "/items/top?format=ris": work.repeat(3),
  "/collections?format=json": JSON.stringify(collections),
  "/collections/KEY0/items/top?format=ris": work,
};
const server = createServer(({ url = "" }, response) => {
  response.writeHead(answers[url] === undefined ? 404 : status).end(answers[url]);
}).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => server.close());
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test("the whole library, or a collection by its name", async () => {
  expect(readEntries(await readZotero(undefined, address)).entries.length).toBe(3);
  const [entry, ...more] = readEntries(await readZotero("Shelters", address)).entries;
  expect(more).toEqual([]);
  expect(entry?.bibtex).toContain("keywords = {courts}");
});

test("what Zotero refuses or does not have is said with a remedy", async () => {
  await expect(readZotero("Nothing", address)).rejects.toThrow("no collection “Nothing”");
  await expect(readZotero("Laws", address)).rejects.toThrow("2 collections are called “Laws”");
  status = 403;
  await expect(readZotero(undefined, address)).rejects.toThrow("Settings, Advanced");
  status = 200;
  await expect(readZotero(undefined, "http://127.0.0.1:1")).rejects.toThrow("Start Zotero");
});
