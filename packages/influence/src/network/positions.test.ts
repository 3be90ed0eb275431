import { describe, expect, test } from "vitest";
import { brokerage } from "./brokerage.ts";
import type { NetworkTie } from "./network.ts";
import { positionsOverTime } from "./positions.ts";

/** `a>b`, with years where it matters. */
const tie = (text: string, start?: number, end?: number): NetworkTie => {
  const [from = "", to = ""] = text.split(">");
  return {
    id: text,
    from,
    to,
    channel: "norm",
    sign: "+",
    ...(start === undefined ? {} : { start: `${start}-01-01` }),
    ...(end === undefined ? {} : { end: `${end}-12-31` }),
  };
};

describe("brokerage", () => {
  const bloc = (actor: string) => actor[0]!;
  test.each([
    ["a1>a2", "a2>a3", "coordinator"],
    ["a1>b1", "b1>a2", "itinerant"],
    ["a1>b1", "b1>b2", "gatekeeper"],
    ["a1>a2", "a2>b1", "representative"],
    ["a1>b1", "b1>c1", "liaison"],
  ])("%s and %s make a %s", (first, second, role) => {
    const none = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
    expect(brokerage([tie(first), tie(second)], bloc)).toEqual([
      { actor: first.split(">")[1], ...none, [role]: 1, total: 1 },
    ]);
  });
  test("who can reach the other without it needs no broker", () =>
    expect(brokerage([tie("a1>b1"), tie("b1>c1"), tie("a1>c1")], bloc)).toEqual([]));
  test("a tie that was refused does not carry, and a second one between the same two does not count again", () => {
    expect(brokerage([tie("a1>b1"), { ...tie("b1>c1"), sign: "-" }], bloc)).toEqual([]);
    expect(brokerage([tie("a1>b1"), { ...tie("a1>b1"), id: "2" }, tie("b1>c1")], bloc)[0]?.total).toBe(1);
  });
});

describe("positions over time", () => {
  const ties = [
    tie("a>m", 1990, 1991),
    tie("b>m", 1990, 1991),
    tie("m>z", 1990, 1994),
    tie("a>z", 1993),
    tie("x>y"),
    tie("q>z", undefined, 1994),
  ];
  const { windows, undated } = positionsOverTime(ties, 3);

  test("windows run from the first year known to the last, and a tie is in each that it reaches", () =>
    expect(windows.map(({ from, to, ties: ids }) => [from, to, ids.join(" ")])).toEqual([
      [1990, 1992, "a>m b>m m>z"],
      [1993, 1994, "a>z m>z q>z"],
    ]));
  test("a tie without any date is in none, and is listed", () => expect(undated).toEqual(["x>y"]));
  test("m stands on the only ways from a and b to z: 2 of the 6 pairs of others", () => {
    const [first] = windows[0]?.positions ?? [];
    expect(first).toEqual({ actor: "m", in: 2, out: 1, betweenness: 2 / 6 });
  });
  test("a and b have ties to the very same others, later a, m and q have", () =>
    expect(windows.map(({ equivalent }) => equivalent)).toEqual([[["a", "b"]], [["a", "m", "q"]]]));
  test("no ties, no windows", () => expect(positionsOverTime([], 3)).toEqual({ windows: [], undated: [] }));
});
