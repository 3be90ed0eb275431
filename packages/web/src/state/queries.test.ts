import { expect, test } from "vitest";
import { withRows } from "./queries.ts";

const alba = { id: "alba", name: "Alba", kind: "town" };
const brema = { id: "brema", name: "Brema", kind: "town" };
const cases = { table: "cases", where: {}, changed: [] } as const;

test("the rows that a revision changed, added and deleted are replaced in place, added last and removed", () => {
  const renamed = { ...alba, name: "Alba Nova" };
  expect(withRows({ ...cases, keys: ["alba"], changed: ["alba"] }, [alba, brema], [renamed])).toEqual([
    renamed,
    brema,
  ]);
  expect(withRows({ ...cases, keys: ["alba"] }, [brema], [alba])).toEqual([brema, alba]);
  expect(withRows({ ...cases, keys: ["alba"] }, [alba, brema], [undefined])).toEqual([brema]);
});

test("a row with a new id is not added beside the row with its old one", () => {
  const moved = { ...alba, id: "alba-nova" };
  const revised = { ...cases, keys: ["alba-nova"], changed: ["alba-nova"] };
  expect(withRows(revised, [alba, brema], [moved])).toBeUndefined();
  expect(withRows({ ...revised, where: { kind: "village" } }, [], [moved])).toEqual([]);
});
