// The quotation of a claim follows the words of its passage.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Store } from "@throughline/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyOf, newClaim } from "./studies.ts";

let folder: string;
let store: Store;
const text = "The police\nrefused to hear Zinaida. The court agreed.\n";
const words = (from: number, to: number) => ({
  start: String(from),
  end: String(to),
  exact: text.slice(from, to),
});

beforeEach(async () => {
  folder = await copyOf("russia-gender-violence");
  store = await Store.inFolder(folder);
  await store.sync(folder, "Anna");
  const passage = { source_key: "hrw1997", file: "sources/hrw1997.md" };
  await store.edit("Anna", [
    { op: "file", path: "sources/hrw1997.md", bytes: new TextEncoder().encode(text) },
    { op: "create", kind: "passages", cells: { id: "p1", ...passage, ...words(4, 34) } },
    {
      op: "create",
      kind: "claims",
      cells: newClaim({ id: "n1", passages: "p1", quote: "police refused to hear Zinaida" }),
    },
    {
      op: "create",
      kind: "claims",
      cells: newClaim({ id: "n2", passages: "p1", quote: "police [in Moscow] refused" }),
    },
  ]);
});
afterEach(() => store.close());

const quoteOf = async (claim: string) => (await store.get("claims", claim))?.cells.quote;
const found = async (question: string) =>
  (await store.find(question, { limit: 100 })).hits
    .filter(({ kind }) => kind === "claims")
    .map(({ key }) => key);
const narrow = () => store.edit("Bela", [{ op: "update", kind: "passages", key: "p1", cells: words(4, 18) }]);

test("a narrowed passage narrows the quotation of its claim, in search and in claims.csv too, as one revision", async () => {
  expect(await found("Zinaida")).toEqual(["n1"]);
  await narrow();
  expect(await quoteOf("n1")).toBe("police refused");
  expect(await found("Zinaida")).toEqual([]);
  await store.sync(folder, "Bela");
  const file = await readFile(join(folder, "claims.csv"), "utf8");
  expect(file).toMatch(/police refused,*,p1/u);
  expect(file).not.toContain("police refused to hear Zinaida");

  await store.undo("Bela");
  expect(await quoteOf("n1")).toBe("police refused to hear Zinaida");
  expect((await store.get("passages", "p1"))?.cells.exact).toBe("police\nrefused to hear Zinaida");
});

test("a quotation that a coder wrote is not changed", async () => {
  await narrow();
  expect(await quoteOf("n2")).toBe("police [in Moscow] refused");
});

test("a quotation that is sent together with the passage is stored unchanged", async () => {
  await store.edit("Bela", [
    { op: "update", kind: "passages", key: "p1", cells: words(4, 18) },
    { op: "update", kind: "claims", key: "n1", cells: { quote: "police … refused" } },
  ]);
  expect(await quoteOf("n1")).toBe("police … refused");
});
