import { describe, expect, test } from "vitest";
import type { NetworkActor, NetworkTie } from "../network/network.ts";
import { matchPattern } from "./match.ts";
import type { Pattern } from "./pattern.ts";
import type { Setting } from "./pattern-match.ts";
import { shippedPatterns as patterns } from "./patterns.ts";

const shipped = (id: string) => patterns.find((pattern) => pattern.id === id) as Pattern;
const [boomerang, preemption, smartSanctions] = ["boomerang", "preemption", "smart-sanctions"].map(
  shipped,
) as [Pattern, Pattern, Pattern];

const actors = new Map<string, NetworkActor>(
  [
    { id: "group", kind: "ngo", place: "RU" },
    { id: "ally", kind: "network", place: "XX" },
    { id: "second-ally", kind: "rights-ngo", place: "US" },
    { id: "foreign", kind: "ministry", place: "US" },
    { id: "state", kind: "state", place: "RU" },
    { id: "courts", kind: "state", place: "RU" },
  ].map((actor) => [actor.id, actor]),
);
const tie = (
  id: string,
  from: string,
  to: string,
  channel: string,
  start?: string,
  end?: string,
): NetworkTie => ({
  id,
  from,
  to,
  channel,
  sign: "+",
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});
const full = [
  tie("b1", "group", "ally", "participation", "1995-01-01", "1995-12-31"),
  tie("b2", "ally", "foreign", "norm", "1996-01-01", "1996-12-31"),
  tie("b3", "foreign", "state", "pressure", "1997-01-01", "1997-12-31"),
  tie("b4", "state", "courts", "legislation", "1998-01-01", "1998-12-31"),
];
const setting = (ties: readonly NetworkTie[], grades: Record<string, number> = {}): Setting => ({
  ties,
  actors,
  target: { place: "RU", abroad: ["embassy", "foreign-ngo"] },
  grades,
  years: 3,
});
const match = (ties: readonly NetworkTie[]) => matchPattern(boomerang, setting(ties), patterns);

describe("boomerang", () => {
  test("a tie that was cut does not carry anything", () => {
    expect(match(full.map((t) => (t.id === "b2" ? { ...t, sign: "-" } : t))).completed).toBe(1);
  });

  test("who holds the norm up without pressure is shown as the weak form, and asked for by nothing", () => {
    const weak = full.map((t) => (t.id === "b3" ? { ...t, channel: "norm" } : t));
    const found = match(weak);
    expect([found.completed, found.firstGap?.id]).toEqual([2, "B3"]);
    expect(found.steps.find(({ id }) => id === "B3w")).toMatchObject({ status: "met", ties: ["b3"] });
    expect(match(full).steps.find(({ id }) => id === "B3w")?.status).toBe("not found");
  });
});

describe("preemption and smart sanctions", () => {
  const ties = [
    tie("threat", "foreign", "state", "sanction threat", "2001-01-01", "2003-12-31"),
    tie("law", "state", "courts", "legislation", "2003-12-01"),
  ];
  const grades = { access: 0.33, objectives: 0.67, paper: 0.67, practice: 0.33 };

  test("pressure without the movement, then law", () => {
    expect(matchPattern(preemption, setting(ties, grades), patterns).holds).toBe(true);
  });

  test("a grievance that had reached the presser before is not preemption", () => {
    const asked = [
      tie("b1", "group", "ally", "participation", "1995-01-01", "1995-12-31"),
      tie("b2", "ally", "foreign", "norm", "1996-01-01", "1996-12-31"),
      ...ties,
    ];
    const found = matchPattern(preemption, setting(asked, grades), patterns);
    expect(found.firstGap?.id).toBe("Q2");
    expect(found.firstGap?.ties).toEqual(["b1", "b2"]);
  });

  test("a grade that is missing leaves its step not known", () => {
    const { access: _, ...rest } = grades;
    expect(matchPattern(preemption, setting(ties, rest), patterns).firstGap).toMatchObject({
      id: "Q4",
      status: "not known",
    });
  });

  test("a law too long after the threat is not its fruit", () => {
    const late = [ties[0] as NetworkTie, tie("law", "state", "courts", "legislation", "2004-06-01")];
    expect(matchPattern(smartSanctions, setting(late, grades), patterns).holds).toBe(false);
    expect(matchPattern(smartSanctions, { ...setting(late, grades), years: 4 }, patterns).holds).toBe(true);
  });

  test("a threat carried out is named", () => {
    const carried = [...ties, tie("done", "foreign", "state", "sanction", "2003-01-01")];
    expect(matchPattern(smartSanctions, setting(carried, grades), patterns).firstGap).toMatchObject({
      id: "R3",
      ties: ["done"],
    });
  });
});
