import { expect, test } from "vitest";
import { diffusion, isSettledOrder } from "./diffusion.ts";

const day = (id: string, start: string, startBy = start) => ({ id, start, startBy });
const found = diffusion([
  { id: "south", marks: [day("s", "2003-01-01", "2004-12-31")] },
  { id: "north", marks: [day("n2", "2005-06-01"), day("n1", "2001-06-01")] },
  { id: "west", marks: [{ id: "w" }] },
  { id: "east", marks: [] },
  { id: "centre", marks: [day("c", "2006-01-01")] },
  { id: "isle", marks: [] },
]);

test("cases stand in the order of their first adoption, and those that cannot be placed are listed", () => {
  expect(found.adopters.map(({ id, mark }) => [id, mark])).toEqual([
    ["north", "n1"],
    ["south", "s"],
    ["centre", "c"],
  ]);
  expect(found.undated).toEqual(["west"]);
  expect(found.without).toEqual(["east", "isle"]);
});

test("how many by when, where a date leaves it open at the least and at the most", () =>
  expect(found.course.map(({ year, atLeast, atMost }) => [year, atLeast, atMost])).toEqual([
    [2001, 1, 1],
    [2002, 1, 1],
    [2003, 1, 2],
    [2004, 2, 2],
    [2005, 2, 2],
    [2006, 3, 3],
  ]));

test("a third of six is two, surely by 2004", () => expect(found.third).toBe(2004));

test("an undated law beside a dated one can be the first: the case had adopted by the date, and nobody knows since when", () => {
  const { adopters, course } = diffusion([
    { id: "north", marks: [{ id: "undated" }, day("dated", "2005-06-01")] },
    { id: "south", marks: [day("s", "2003-01-01")] },
  ]);
  expect(adopters.map(({ id, start, startBy }) => [id, start, startBy])).toEqual([
    ["south", "2003-01-01", "2003-01-01"],
    ["north", undefined, "2005-06-01"],
  ]);
  expect(isSettledOrder(adopters)).toBe(false);
  expect(course.map(({ year, atLeast, atMost }) => [year, atLeast, atMost])).toEqual([
    [2003, 1, 2],
    [2004, 1, 2],
    [2005, 2, 2],
  ]);
});

test("nobody, nothing", () =>
  expect(diffusion([{ id: "a", marks: [] }])).toEqual({
    adopters: [],
    undated: [],
    without: ["a"],
    course: [],
    third: undefined,
  }));
