import { QueryError, type Store } from "@throughline/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, engines } from "./databases.ts";
import { copyOf, newClaim } from "./studies.ts";

const filler = (count: number) => Array.from({ length: count }, (_, i) => `filler${i}`).join(" ");
const text = [
  "\ufeffThe women's crisis centres were founded in the 1990s. 😀 Женщины создавали кризисные центры.",
  "Насилие в семье не было преступлением; о насилии молчали. A crisis of the centre.",
  `${filler(395)} begins across the border of a stretch ${filler(500)} Ёлка — зелёная.`,
].join("\r\n");

describe.each(engines)("search on %s", (engine) => {
  let made: Awaited<ReturnType<typeof databases>>;
  let store: Store;
  beforeAll(async () => {
    made = await databases(engine);
    store = await made.store();
    await store.sync(await copyOf("russia-gender-violence"), "Reader");
    await store.edit("Anna", [
      { op: "file", path: "sources/hrw1997.md", bytes: new TextEncoder().encode(text) },
      {
        op: "create",
        kind: "claims",
        cells: newClaim({ id: "n1", statement: "Crisis centres multiplied." }),
      },
      {
        op: "create",
        kind: "memos",
        cells: { id: "m1", about: "claim", thing: "n1", text: "Which centre was in crisis?" },
      },
    ]);
  });
  afterAll(() => made.end());

  const inText = async (question: string) =>
    (await store.find(question, { limit: 1000 })).hits.filter(({ key }) => key === "sources/hrw1997.md");
  const plain = text.slice(1).replaceAll("\r\n", "\n");
  const at = (start: number, end: number) => [...plain].slice(start, end).join("");

  test("finds every inflected form, in English and in Russian, with its position in code points", async () => {
    for (const [question, forms] of [
      ["women", ["women's"]],
      ["woman", ["women's"]],
      ["center centre", []],
      ["centres", ["centres", "centre"]],
      ["женщина", ["Женщины"]],
      ["насилием", ["Насилие", "насилии"]],
      ["центр", ["центры"]],
      ["елка", ["Ёлка"]],
    ] as const) {
      const hits = await inText(question);
      expect(
        hits.map(({ exact }) => exact),
        question,
      ).toEqual(forms);
      for (const { start, end, exact } of hits) expect(at(start, end)).toBe(exact);
    }
  });

  test("shows each match in its context", async () => {
    const [hit] = await inText("founded");
    expect(hit).toMatchObject({
      before: "The women's crisis centres were ",
      exact: "founded",
      after: " in the 1990s. 😀 Женщины создавали кризисные центры. Насили",
    });
  });

  test("phrases in order, words near each other in any, prefixes by letters", async () => {
    const exact = async (question: string) => (await inText(question)).map((hit) => hit.exact);
    expect(await exact('"crisis centre"')).toEqual(["crisis centres"]);
    expect(await exact('"centre crisis"~3')).toEqual(["crisis centres", "crisis of the centre"]);
    expect(await exact('"centre crisis"~1')).toEqual(["crisis centres"]);
    expect(await exact("centre NEAR/3 crisis")).toEqual(["crisis centres", "crisis of the centre"]);
    expect(await exact("centre NEAR crisis")).toEqual(["crisis centres", "crisis of the centre"]);
    expect(await exact("centre NEAR/1 crisis")).toEqual(["crisis centres"]);
    expect(await exact('"woman\'s crisis"')).toEqual(["women's crisis"]);
    expect(await exact('"founded woman"~5')).toEqual(["women's crisis centres were founded"]);
    expect(await exact("cris*")).toEqual(["crisis", "crisis"]);
    expect(await exact("насил*")).toEqual(["Насилие", "насилии"]);
    expect(await exact('"begins across the border"')).toEqual(["begins across the border"]);
    expect(await exact("filler*")).toHaveLength(895);
  });

  test("several words match records that contain all of them; documents, claims, memos in this order", async () => {
    const { hits, things } = await store.find("crisis centre", { limit: 1000 });
    expect(things).toBeGreaterThanOrEqual(3);
    const kinds = hits.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(
      hits.filter(({ key }) => key === "n1" || key === "m1").map(({ key, exact }) => [key, exact]),
    ).toEqual([
      ["n1", "Crisis"],
      ["n1", "centres"],
      ["m1", "centre"],
      ["m1", "crisis"],
    ]);
    expect((await store.find("crisis centre filler7", { kinds: ["claims"] })).hits).toEqual([]);
  });
  const order = ["files", "passages", "claims", "memos"];

  test("the words of a passage are found once: in its document, or in passages when only they are searched", async () => {
    const exact = "Ёлка — зелёная";
    // The text before it has one letter of two code units.
    const start = plain.indexOf(exact) - 1;
    const place = { file: "sources/hrw1997.md", start: String(start), end: String(start + exact.length) };
    const cells = { id: "p1", source_key: "hrw1997", ...place, exact };
    await store.edit("Anna", [{ op: "create", kind: "passages", cells }]);
    const found = async (...kinds: "passages"[]) => {
      const { hits, things } = await store.find("ёлка", kinds.length > 0 ? { kinds } : {});
      return [things, ...hits.map(({ kind }) => kind)];
    };
    expect(await found()).toEqual([1, "files"]);
    expect(await found("passages")).toEqual([1, "passages"]);
  });

  test("excluded terms leave out records that contain them, as word, prefix, phrase or near", async () => {
    const keys = async (question: string) =>
      [...new Set((await store.find(question, { limit: 1000 })).hits.map(({ key }) => key))].sort();
    const all = await keys("crisis");
    expect(all).toEqual(expect.arrayContaining(["m1", "n1", "sources/hrw1997.md"]));
    for (const [unwanted, gone] of [
      ["-multiply", ["n1"]],
      ["NOT multiplying", ["n1"]],
      ["-multi*", ["n1"]],
      ['-"centres multiplied"', ["n1"]],
      ['-"multiplied centres"', []],
      ['-"crisis multiplied"~2', ["n1"]],
      ["-multiplied NEAR/1 crisis", []],
      ["-multiplied NEAR/2 crisis", ["n1"]],
      ["- multiplied", undefined],
    ] as const) {
      const left = await keys(`crisis ${unwanted}`);
      expect([unwanted, left]).toEqual([
        unwanted,
        gone ? all.filter((key) => !(gone as readonly string[]).includes(key)) : ["n1"],
      ]);
    }
    expect(await keys("anti-trafficking")).toEqual(await keys('"anti trafficking"'));
    await expect(store.find("-police")).rejects.toThrow("Add a word to find.");
  });

  test("paging gives the same results as a single query", async () => {
    const all = (await store.find("trafficking", { limit: 10_000 })).hits;
    const paged = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const page = await store.find("trafficking", { limit: 7, from });
      paged.push(...page.hits);
      from = page.next;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(50);
  });

  test("follows every change and its undo", async () => {
    const count = async () => (await store.find("multiplied")).hits.length;
    await store.edit("Anna", [{ op: "update", kind: "claims", key: "n1", cells: { statement: "Gone." } }]);
    expect(await count()).toBe(0);
    await store.undo("Anna");
    expect(await count()).toBe(1);
  });

  test.each([
    ["", /no word/u],
    ["...", /no word/u],
    ['"open', /not closed/u],
    ["a*", /two letters/u],
    ['"one"~3', /two words/u],
    ['"one two"~99', /1 to 40/u],
  ])("%j is not understood, and says why", async (question, message) => {
    const refused = await store.find(question).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(QueryError);
    expect((refused as Error).message).toMatch(message);
  });

  test("characters of the engines' query languages have no special meaning", async () => {
    for (const [question, words] of [
      ["crisis OR", "or crisis"],
      ["crisis NOT", "not crisis"],
      ["crisis & !x", "x crisis"],
      ["'crisis'", "crisis"],
      ["crisis:*", "crisis*"],
      ["a^b", "b a"],
      ["{x}", "x"],
      ["b--", "b"],
    ] as const)
      expect((await store.find(question)).things, question).toBe((await store.find(words)).things);
    expect((await store.find("crisis:*")).things).toBeGreaterThan(0);
  });
});
