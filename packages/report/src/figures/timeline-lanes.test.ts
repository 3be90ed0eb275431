import { expect, test } from "vitest";
import type { Dated } from "./case-time.ts";
import { tieLanes } from "./timeline-lanes.ts";

const tie = (id: string, actor: string, from: string): Dated => ({
  id,
  label: id,
  from,
  claims: [],
  lanes: { level: actor === "US" ? "foreign states" : "domestic groups", actor, channel: "norm" },
});
/** Each tie lasts a year. */
const yearOf = ({ from }: Dated) => [Number(from), Number(from) + 1] as const;
const ids = (lanes: ReturnType<typeof tieLanes>) =>
  lanes.map(({ name, rows }) => [name, rows.map((row) => row.map(({ id }) => id))]);

test("ties of one lane share a row where they do not overlap", () => {
  const ties = [tie("a", "US", "2000"), tie("b", "US", "2000"), tie("c", "US", "2001")];
  expect(ids(tieLanes(ties, "channel", yearOf))).toEqual([["norm", [["a", "c"], ["b"]]]]);
});

test("lanes are by level or by actor, the earliest first", () => {
  const ties = [tie("a", "Syostri", "1997"), tie("b", "US", "2000"), tie("c", "Syostri", "2003")];
  expect(ids(tieLanes(ties, "level", yearOf))).toEqual([
    ["domestic groups", [["a", "c"]]],
    ["foreign states", [["b"]]],
  ]);
  expect(ids(tieLanes(ties, "actor", yearOf)).map(([name]) => name)).toEqual(["Syostri", "US"]);
});
