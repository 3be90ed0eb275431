import { describe, expect, test } from "vitest";
import { entry } from "./entry.ts";
import type { NetworkActor, NetworkTie } from "./network.ts";
import { heldRoles, substitutions } from "./role-holders.ts";

const target = { place: "RU", abroad: ["embassy"] };
const actors = new Map<string, NetworkActor>(
  (
    [
      ["embassy", "embassy", "RU"],
      ["network", "network", "XX"],
      ["donor", "donor", "US"],
      ["group", "ngo", "RU"],
      ["party", "legislator", "RU"],
      ["duma", "legislature", "RU"],
    ] as const
  ).map(([id, kind, place]) => [id, { id, kind, place }]),
);
/** `network group norm 1993 1995`, the years where they are known */
const tie = (text: string, i: number): NetworkTie => {
  const [from = "", to = "", channel = "", start, end] = text.split(" ");
  return {
    id: `t${i + 1}`,
    from,
    to,
    channel,
    sign: "+",
    ...(start ? { start: `${start}-01-01` } : {}),
    ...(end ? { end: `${end}-12-31` } : {}),
  };
};
const into = (...lines: string[]) => {
  const { steps, from, ties } = entry(lines.map(tie), actors, target, ["duma"]);
  return [steps, from.map(({ actor }) => actor).join(), ties.join(" ")];
};

describe("who abroad is nearest to the lawmakers", () => {
  test("a direct tie is nearer than one through a domestic group", () =>
    expect(
      into("network group norm 1993", "group duma participation 1995", "embassy duma pressure 2000"),
    ).toEqual([1, "embassy", "t3"]));
  test("through domestic actors, with every tie of the way", () =>
    expect(
      into("network group norm 1993", "group party participation 1994", "party duma legislation 1995"),
    ).toEqual([3, "network", "t1 t2 t3"]));
  test("money after the group's participation had ended is not a way", () =>
    expect(
      into("network group norm 1993", "donor group funding 1999", "group duma participation 1995 1995"),
    ).toEqual([2, "network", "t1 t3"]));
  test("a longer way counts where the shorter is over", () =>
    expect(
      into(
        "donor group funding 1999",
        "group duma participation 1995 1995",
        "group party participation 2000",
        "party duma legislation 2001",
      ),
    ).toEqual([3, "donor", "t1 t3 t4"]));
  test("no way leads through actors abroad, over backlash or a tie that was cut", () => {
    expect(into("network donor norm 1993", "group duma participation 1995")).toEqual([undefined, "", ""]);
    expect(into("network duma backlash 1993")).toEqual([undefined, "", ""]);
    const cut = { ...tie("network duma norm 1993", 0), sign: "-" as const };
    expect(entry([cut], actors, target, ["duma"]).from).toEqual([]);
  });
});

test("a role held in two cases by different kinds is a substitution, unless the cases share a kind", () => {
  const roles = (...lines: string[]) => heldRoles(lines.map(tie), actors, target);
  const here = roles("embassy duma pressure", "network group norm", "donor group funding");
  const there = roles("network duma pressure", "network group norm", "embassy group norm");
  expect(substitutions(here, there)).toEqual([
    { channel: "pressure", reached: "state", here: ["embassy"], there: ["network"], ties: ["t1", "t1"] },
  ]);
  expect(roles("group duma norm", "network duma norm")).toEqual([
    { channel: "norm", reached: "state", holders: [{ kind: "network", ties: ["t2"] }] },
  ]);
});
