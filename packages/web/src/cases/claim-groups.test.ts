import type { CellStatus, ClaimRow } from "@throughline/api";
import { expect, test } from "vitest";
import { claimCounts, claimGroups } from "./claim-groups.ts";

const claim = (id: string, direction: ClaimRow["direction"]) => ({ id, direction }) as ClaimRow;
const claims = [claim("a", "contradicts"), claim("b", "supports"), claim("c", "qualifies")];
const status: CellStatus = {
  case: "north",
  attribute: "law",
  status: "contested",
  circular: false,
  for: 1,
  against: 1,
  qualifying: 1,
  claims: [
    { claim: "a", stand: "for" },
    { claim: "b", stand: "against" },
    { claim: "c", stand: "neither" },
  ],
};
const ids = (groups: ReturnType<typeof claimGroups>) =>
  Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group.map(({ id }) => id)]));

test("claims of a graded cell are grouped by what they say of the grade", () => {
  expect(ids(claimGroups(claims, status))).toEqual({ supports: ["a"], contradicts: ["b"], qualifies: ["c"] });
  expect(claimCounts(status)).toEqual({ pro: 1, contra: 1 });
});

test("claims of a cell that is not graded are grouped by their direction", () => {
  expect(ids(claimGroups(claims, undefined))).toEqual({
    supports: ["b"],
    contradicts: ["a"],
    qualifies: ["c"],
  });
});
