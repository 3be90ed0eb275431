import type { CodeRow, MemoRow, PassageRow } from "@throughline/api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeEdits, splitEdits } from "./code-edits.ts";
import { codeTree, lineOf, pathOf, visibleNodes, withDescendants } from "./code-tree-model.ts";

const code = (id: string, parent: string | null = null, definition: string | null = null): CodeRow => ({
  id,
  name: id.toUpperCase(),
  parent,
  definition,
  colour: null,
  version: 1,
  author: "",
});
const passage = (id: string, ...codes: string[]): PassageRow => ({
  id,
  codes,
  source_key: "s",
  file: "sources/s.md",
  start: 0,
  end: 1,
  exact: "x",
  prefix: null,
  suffix: null,
  coder: null,
  version: 2,
  author: "",
});
const memo = (id: string, thing: string): MemoRow => ({
  id,
  about: "code",
  thing,
  title: null,
  text: "why",
  version: 3,
  author: "",
});
const shape = (codes: readonly CodeRow[]) =>
  visibleNodes(codeTree(codes)).map(({ code: { id }, depth }) => `${" ".repeat(depth)}${id}`);

test("the codebook is a tree in the order of the file; orphans and cycles of codes are shown, too", () => {
  const codes = [code("b", "a"), code("a"), code("c", "b"), code("d", "gone")];
  expect(shape(codes)).toEqual(["a", " b", "  c", "d"]);
  expect(visibleNodes(codeTree(codes), new Set(["a"])).map((node) => node.code.id)).toEqual(["a", "d"]);
  expect([...withDescendants(codeTree(codes), "b")]).toEqual(["b", "c"]);
  expect(pathOf(codes, "c")).toBe("A › B › C");
  expect(shape([code("x", "y"), code("y", "x")])).toEqual(["x", " y"]);
  expect(pathOf([code("x", "y"), code("y", "x")], "x")).toBe("Y › X");
});

test("every code is in the tree once, whatever its parent", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e");
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(id, fc.option(id)), { selector: ([one]) => one }), (pairs) => {
      const codes = pairs.map(([one, parent]) => code(one, parent));
      const shown = visibleNodes(codeTree(codes)).map((node) => node.code.id);
      expect(shown.toSorted()).toEqual(codes.map((one) => one.id).toSorted());
    }),
  );
});

test("a merge recodes, moves child codes, keeps memos and definition, and deletes last", () => {
  const [from, into, child] = [code("a", "top", "hits"), code("b", null, "strikes"), code("c", "a")];
  const use = {
    children: [child],
    passages: [passage("p1", "a", "z"), passage("p2", "b", "a")],
    memos: [memo("m1", "a")],
  };
  const edits = mergeEdits(from, into, use, [from, into, child]);
  expect(edits).toEqual([
    { op: "update", table: "passages", key: "p1", version: 2, values: { codes: ["b", "z"] } },
    { op: "update", table: "passages", key: "p2", version: 2, values: { codes: ["b"] } },
    { op: "update", table: "codes", key: "c", version: 1, values: { parent: "b" } },
    { op: "update", table: "memos", key: "m1", version: 3, values: { thing: "b" } },
    { op: "update", table: "codes", key: "b", version: 1, values: { definition: "strikes\nA: hits" } },
    { op: "delete", table: "codes", key: "a", version: 1 },
  ]);
});

test("a code merged into its child leaves the child in its place", () => {
  const child = code("b", "a");
  const from = code("a", "top", "hits");
  const use = { children: [child], passages: [], memos: [] };
  expect(mergeEdits(from, child, use, [from, child])).toEqual([
    {
      op: "update",
      table: "codes",
      key: "b",
      version: 1,
      values: { definition: "A: hits", parent: "top" },
    },
    { op: "delete", table: "codes", key: "a", version: 1 },
  ]);
});

test("for any merge, every other code stays in the codebook, and none becomes its own ancestor", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const parents = fc.tuple(...ids.map((_, i) => fc.option(fc.constantFrom(...ids.slice(0, i), ids[0]))));
  fc.assert(
    fc.property(parents, fc.nat(5), fc.nat(5), (above, x, y) => {
      const codes = ids.map((id, i) => code(id, i === 0 ? null : (above[i] ?? null)));
      const [from, into] = [codes[x]!, codes[y]!];
      fc.pre(x !== y);
      const children = codes.filter(({ parent }) => parent === from.id);
      const edits = mergeEdits(from, into, { children, passages: [], memos: [] }, codes);
      const after = codes.flatMap((row): CodeRow[] => {
        const mine = edits.filter(({ key }) => key === row.id);
        if (mine.some(({ op }) => op === "delete")) return [];
        return [Object.assign({}, row, ...mine.map(({ values }) => values))];
      });
      expect(after.map(({ id }) => id)).toEqual(ids.filter((id) => id !== from.id));
      for (const { id } of after) expect(lineOf(after, id)[0]?.parent).toBeNull();
    }),
  );
});

test("a split gives the chosen passages a new code, with the memos on both", () => {
  expect(
    splitEdits(code("a", "top"), { id: "n", name: "N" }, [passage("p1", "a", "z")], [memo("m1", "a")]),
  ).toEqual([
    { op: "create", table: "codes", values: { id: "n", name: "N", parent: "top" } },
    { op: "update", table: "passages", key: "p1", version: 2, values: { codes: ["n", "z"] } },
    {
      op: "create",
      table: "memos",
      values: { about: "code", thing: "n", title: null, text: "why" },
    },
  ]);
});
