import { type Edit, Store } from "@throughline/store";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { copyOf, newClaim } from "./studies.ts";

let store: Store;
beforeEach(async () => {
  const folder = await copyOf("russia-gender-violence");
  store = await Store.inFolder(folder);
  await store.sync(folder, "Anna");
});
afterEach(() => store.close());

const passage = (id: string, start: number, end: number, codes: string, source = "hrw1997"): Edit => ({
  op: "create",
  kind: "passages",
  cells: {
    id,
    source_key: source,
    file: `sources/${source}.md`,
    exact: "words",
    codes,
    start: String(start),
    end: String(end),
  },
});
const code = (id: string, parent = ""): Edit => ({
  op: "create",
  kind: "codes",
  cells: { id, name: id, parent },
});
const table = async (across: "sources" | "cases" | "codes", below = false) =>
  Object.fromEntries(
    (await store.codeMatrix(across, below)).meetings.map(({ code: one, column, count }) => [
      `${one} ${column}`,
      count,
    ]),
  );

test("codes are counted by source, by case and by overlap, each count with its passages", async () => {
  await store.edit("Anna", [
    code("a"),
    code("b", "a"),
    code("c"),
    passage("p1", 0, 10, "a b"),
    passage("p2", 5, 15, "b"),
    passage("p3", 15, 20, "c"),
    passage("p4", 0, 30, "c", "johnson2009"),
    passage("p5", 18, 30, ""),
    { op: "create", kind: "claims", cells: newClaim({ id: "n1", passages: "p1 p3" }) },
    { op: "create", kind: "claims", cells: newClaim({ id: "n2", passages: "p1" }) },
    {
      op: "create",
      kind: "claims",
      cells: newClaim({ id: "n3", passages: "p2", case: "domestic-violence" }),
    },
  ]);
  expect(await table("sources")).toEqual({
    "a hrw1997": 1,
    "b hrw1997": 2,
    "c hrw1997": 1,
    "c johnson2009": 1,
  });
  expect(await table("sources", true)).toMatchObject({ "a hrw1997": 2, "b hrw1997": 2 });
  expect(await table("cases")).toEqual({
    "a trafficking": 1,
    "b trafficking": 1,
    "b domestic-violence": 1,
    "c trafficking": 1,
  });
  // p1 by itself, and p1 with p2; p3 begins where p2 ends.
  expect(await table("codes")).toEqual({ "a b": 2, "b a": 2 });
  const { passagesOf } = await store.codeMatrix("codes", false);
  expect(passagesOf("b", "a").map(({ key }) => key)).toEqual(["p1", "p2"]);
  expect(passagesOf("a", "c")).toEqual([]);
});

test("overlapping passages are counted as by comparing all pairs", async () => {
  const place = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }), fc.subarray(["a", "b", "c"]));
  await store.edit("Anna", [code("a"), code("b"), code("c")]);
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), async (places) => {
      const rows = places.map(([start, length, codes], i) => ({
        id: `q${i}`,
        start,
        end: start + length,
        codes,
      }));
      await store.edit(
        "Anna",
        rows.map(({ id, start, end, codes }) => passage(id, start, end, codes.join(" "))),
      );
      const found = await table("codes");
      await store.undo("Anna");
      const expected: Record<string, number> = {};
      for (const [one, other] of [
        ["a", "b"],
        ["a", "c"],
        ["b", "c"],
      ] as const) {
        let count = 0;
        rows.forEach((p, i) => {
          for (const q of rows.slice(i))
            if (p.start < q.end && q.start < p.end)
              if (
                (p.codes.includes(one) && q.codes.includes(other)) ||
                (p.codes.includes(other) && q.codes.includes(one))
              )
                count++;
        });
        if (count > 0) expected[`${one} ${other}`] = expected[`${other} ${one}`] = count;
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: repetitions({ quick: 10, long: 25 }) },
  );
});
