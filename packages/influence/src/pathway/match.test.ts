import fc from "fast-check";
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
  test("four ties in order are the whole pattern", () => {
    const found = match(full);
    expect(found.completed).toBe(4);
    expect(found.holds).toBe(true);
    expect(found.order).toBe("certain");
  });

  test("pressure that was over before the group turned abroad does not count", () => {
    const early = full.map((t) => (t.id === "b3" ? { ...t, start: "1990-01-01", end: "1990-12-31" } : t));
    expect(match(early).completed).toBe(2);
    expect(match(early).firstGap?.id).toBe("B3");
  });

  test("two allies in a row still carry the grievance", () => {
    const found = match([
      ...full.filter((t) => t.id !== "b2"),
      tie("b2a", "ally", "second-ally", "participation", "1995-06-01", "1996-01-01"),
      tie("b2b", "second-ally", "foreign", "norm", "1996-02-01", "1996-12-31"),
    ]);
    expect(found.holds).toBe(true);
    expect(found.steps.find((step) => step.id === "B2")?.ties).toEqual(["b2a", "b2b"]);
  });

  test.each([
    ["b1", 0, "B1"],
    ["b2", 1, "B2"],
    ["b3", 2, "B3"],
    ["b4", 3, "B4"],
  ])("without %s the chain stops at %i and names %s", (removed, completed, gap) => {
    const found = match(full.filter((t) => t.id !== removed));
    expect([found.completed, found.firstGap?.id, found.firstGap?.status]).toEqual([
      completed,
      gap,
      "missing",
    ]);
  });

  test("a tie that was cut does not carry anything", () => {
    expect(match(full.map((t) => (t.id === "b2" ? { ...t, sign: "-" } : t))).completed).toBe(1);
  });

  test("ties without dates match and are marked", () => {
    const found = match(full.map(({ start, end, ...rest }) => rest));
    expect(found.holds).toBe(true);
    expect(found.order).toBe("undated");
  });

  test("other ties, and another order of ties, change nothing", () => {
    const unrelated = fc.array(
      fc.record({
        id: fc.uuid(),
        from: fc.constantFrom(...actors.keys()),
        to: fc.constantFrom(...actors.keys()),
        channel: fc.constantFrom("funding", "prosecution", "backlash"),
        sign: fc.constant("+" as const),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(unrelated, fc.integer(), (more, seed) => {
        const all = [...full, ...more].sort(
          (a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7),
        );
        expect({ ...match(all), excluded: [] }).toEqual(match(full));
      }),
    );
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
