import { describe, expect, test } from "vitest";
import type { NetworkActor, NetworkTie } from "../network/network.ts";
import { matchPattern } from "./match.ts";
import type { Pattern } from "./pattern.ts";
import { isFulfilled, type Setting } from "./pattern-match.ts";
import { shippedPatterns } from "./patterns.ts";
import { readPattern } from "./read-pattern.ts";
import files from "./shipped.json" with { type: "json" };

const actors = new Map<string, NetworkActor>(
  (
    [
      ["group", "ngo", "RU"],
      ["ally", "network", "XX"],
      ["donor", "donor", "US"],
      ["foreign", "ministry", "US"],
      ["io", "io", "UN"],
      ["state", "state", "RU"],
      ["courts", "court", "RU"],
      ["north", "regional-state", "RU-ARK"],
      ["south", "regional-state", "RU-KDA"],
    ] as const
  ).map(([id, kind, place]) => [id, { id, kind, place }]),
);
/** `group ally participation 1995`, with a `-` at the end when it was cut. */
const tie = (text: string, i: number): NetworkTie => {
  const [from = "", to = "", channel = "", year = "", cut] = text.split(" ");
  return {
    id: `t${i + 1}`,
    from,
    to,
    channel: channel.replaceAll("_", " "),
    sign: cut === "-" ? "-" : "+",
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    startBy: `${year}-01-01`,
    endFrom: `${year}-12-31`,
  };
};
const setting = (lines: readonly string[], grades = {}, elsewhere: readonly string[] = []): Setting => ({
  ties: lines.map(tie),
  actors,
  target: { place: "RU", abroad: [] },
  grades,
  years: 3,
  elsewhere: elsewhere.map((text, i) => ({ ...tie(text, i), id: `e${i + 1}` })),
});
const match = (id: string, ...given: Parameters<typeof setting>) =>
  matchPattern(
    shippedPatterns.find((pattern) => pattern.id === id) as Pattern,
    setting(...given),
    shippedPatterns,
  );

test("every shipped pattern is defined, has its literature, and uses only what is known", () => {
  expect(shippedPatterns.map(({ id }) => id)).toEqual([
    "alliance",
    "backlash",
    "boomerang",
    "bypass",
    "co-optation",
    "diffusion",
    "exclusion",
    "norm-cascade",
    "preemption",
    "smart-sanctions",
    "spiral",
    "substitution",
    "throw-from-outside",
  ]);
  const known = {
    channels: [
      "norm",
      "funding",
      "expertise",
      "pressure",
      "sanction threat",
      "sanction",
      "participation",
      "legislation",
      "prosecution",
      "backlash",
    ],
    phases: ["repression", "denial", "concession", "status", "behaviour"],
    terms: ["targeted", "conditional", "targeted and conditional", "neither"],
    grades: ["access", "objectives", "paper", "practice", "local_roots"],
    patterns: shippedPatterns,
  };
  for (const [name, content] of Object.entries(files)) {
    expect(readPattern(content, known).problems, name).toEqual([]);
    expect(`${readPattern(content).pattern?.id}.yaml`).toBe(name);
  }
});

const access = { access: 0.67, objectives: 0.67 };
const full: [string, readonly string[], Record<string, number>][] = [
  [
    "boomerang",
    [
      "group ally participation 1995",
      "ally foreign norm 1996",
      "foreign state pressure 1997",
      "state courts legislation 1998",
    ],
    {},
  ],
  [
    "throw-from-outside",
    ["donor group funding 1995", "group state participation 1996"],
    { local_roots: 0.33 },
  ],
  [
    "preemption",
    ["foreign state pressure 1995", "state courts legislation 1996"],
    { access: 0.33, objectives: 0.67 },
  ],
  [
    "smart-sanctions",
    ["foreign state sanction_threat 1995", "state courts legislation 1996"],
    { paper: 0.67, practice: 0.33 },
  ],
  ["co-optation", ["group state participation 1995"], { access: 0.67, objectives: 0.33 }],
  ["alliance", ["donor group funding 1995", "group state participation 1996"], access],
  [
    "norm-cascade",
    [
      "ally north norm 1995",
      "north courts legislation 1996",
      "north south expertise 1997",
      "south courts legislation 1998",
    ],
    {},
  ],
  ["backlash", ["foreign state pressure 1995", "state foreign backlash 1996"], {}],
  ["exclusion", ["group state participation 1995", "state group participation 1996 -"], {}],
];

describe.each(full)("%s", (id, lines, grades) => {
  test("is found where all of it is there, with an order that is certain", () => {
    const found = match(id, lines, grades);
    expect([found.holds, found.firstGap?.id, found.order]).toEqual([true, undefined, "certain"]);
    const used = found.steps.flatMap((step) => step.ties);
    expect(used.toSorted()).toEqual(lines.map((_, i) => `t${i + 1}`));
  });

  test.each(lines.map((_, i) => i))("is not found without tie %i, and names the step", (left) => {
    const found = match(
      id,
      lines.map((line, i) => (i === left ? line.replace(/^\S+ \S+ \S+/u, "ally foreign prosecution") : line)),
      grades,
    );
    const steps = found.steps.filter((step) => !step.optional && step.grades.length === 0);
    const timed = steps.filter((step) => !/^no |not carried out/u.test(step.name));
    expect(found.holds).toBe(false);
    expect([found.firstGap?.id, found.firstGap?.status]).toEqual([timed[left]?.id, "missing"]);
  });

  if (lines.length > 1)
    test("is not found when the last tie was over before the first began", () => {
      const found = match(
        id,
        lines.map((line, i) => (i === lines.length - 1 ? line.replace(/\d{4}/u, "1980") : line)),
        grades,
      );
      expect(found.holds).toBe(false);
    });
});

describe("steps that ask for something not to be", () => {
  test("a group that had turned abroad before was not thrown from outside", () => {
    const found = match("throw-from-outside", [
      "group ally participation 1994",
      "donor group funding 1995",
      "group state participation 1996",
    ]);
    expect(found.firstGap).toMatchObject({ id: "T2", status: "contradicted", ties: ["t1"] });
  });
  test("one that turned abroad afterwards does not speak against it", () => {
    const found = match("throw-from-outside", [
      "donor group funding 1995",
      "group state participation 1996",
      "group ally participation 1997",
    ]);
    expect(found.firstGap).toMatchObject({ id: "T4", status: "not known" });
  });
});

describe("optional steps", () => {
  test("a refusal before the group turned abroad is shown, one after it is not", () => {
    const ties = full[0]?.[1] ?? [];
    const b0 = (year: number) =>
      match("boomerang", [...ties, `state group participation ${year} -`]).steps.find(
        ({ id }) => id === "B0",
      );
    expect(b0(1994)).toMatchObject({ status: "met", ties: ["t5"] });
    expect(b0(1999)).toMatchObject({ status: "not found", ties: [] });
    expect(match("boomerang", ties).holds).toBe(true);
  });
  test("backlash in another case is spill-over when it comes after the pressure", () => {
    const ties = ["foreign state pressure 1995", "state foreign backlash 1996"];
    const k3 = (year: number) =>
      match("backlash", ties, {}, [`state group backlash ${year}`]).steps.find(({ id }) => id === "K3");
    expect(k3(2000)).toMatchObject({ status: "met", ties: ["e1"] });
    expect(k3(1990)).toMatchObject({ status: "not found" });
    expect(match("backlash", [ties[0] as string], {}, [ties[1] as string]).firstGap?.id).toBe("K2");
  });
});

test("a norm cascades from one region to another that is another case, in order of time", () => {
  const here = ["ally north norm 1995", "north courts legislation 1996", "north south expertise 1997"];
  const elsewhere = (year: number) =>
    match("norm-cascade", here, {}, [`south courts legislation ${year}`]).steps.at(-1);
  expect(elsewhere(1998)).toMatchObject({ id: "N4", status: "met", ties: ["e1"] });
  expect(elsewhere(1990)).toMatchObject({ id: "N4", status: "missing" });
  // What another case begins with is not this case's cascade.
  expect(match("norm-cascade", here.slice(1), {}, [here[0] as string]).firstGap?.id).toBe("N1");
});

describe("what a match says besides", () => {
  const ties = full[0]?.[1] ?? [];
  test("beyond the gap: the most steps that one chain meets, and those it leaves out", () => {
    const found = match(
      "boomerang",
      ties.filter((_, i) => i !== 1),
    );
    expect(found.completed).toBe(1);
    expect(found.partial?.met).toBe(3);
    expect(found.partial?.chains.map((chain) => chain.missing)).toEqual([["B2"]]);
    expect(found.partial?.complete).toBe(true);
  });
  test("chains beyond those that are kept are counted too", () => {
    const many = (text: string) => new Array<string>(12).fill(text);
    const found = match("boomerang", ties.flatMap(many));
    expect([found.chains.length, found.count, found.counted]).toEqual([1000, 12 ** 4, "exact"]);
  });
  test("a tie that was cut speaks against the step it would have met", () => {
    const found = match("boomerang", [...ties, "ally foreign norm 1996 -"]);
    expect(found.steps.find(({ id }) => id === "B2")?.against).toEqual(["t5"]);
    expect(found.steps.filter(isFulfilled).map(({ id }) => id)).toEqual(["B1", "B2", "B3", "B4"]);
  });
  test("two ties of one year are in order possibly, not certainly", () => {
    const year = (t: NetworkTie) => ({
      ...t,
      startBy: `${t.start?.slice(0, 4)}-12-31`,
      endFrom: t.start as string,
    });
    const given = setting(["foreign state pressure 1996", "state foreign backlash 1996"]);
    const backlash = shippedPatterns.find((pattern) => pattern.id === "backlash") as Pattern;
    const found = matchPattern(backlash, { ...given, ties: given.ties.map(year) }, []);
    expect([found.holds, found.order]).toEqual([true, "possible"]);
  });
});

test("an event that carries a phase can be a step", () => {
  const { pattern } = readPattern({
    id: "after-concession",
    name: "After a concession",
    definition: "made up",
    sources: ["nobody"],
    roles: { presser: "foreign-state", state: "state" },
    steps: [
      { id: "E1", name: "pressure", tie: "presser -> state", channels: "pressure" },
      { id: "E2", name: "a concession", phase: "concession", within: { years: 2, of: "E1" } },
    ],
  });
  const given = setting(["foreign state pressure 1995"]);
  const found = (day: string) =>
    matchPattern(pattern as Pattern, { ...given, events: [{ id: "e9", label: "concession", day }] }, []);
  expect(found("1996-06-01").steps[1]).toMatchObject({ status: "met", events: ["e9"], ties: [] });
  expect(found("1998-06-01").firstGap?.id).toBe("E2");
  expect(found("1994-06-01").firstGap?.id).toBe("E2");
});

test("smart sanctions begin with a threat that is targeted or conditional, or of which that is not known", () => {
  const ties = ["foreign state sanction_threat 1995", "state courts legislation 1996"];
  const grades = { paper: 0.67, practice: 0.33 };
  const smart = shippedPatterns.find(({ id }) => id === "smart-sanctions") as Pattern;
  const on = (terms?: string) => {
    const made = setting(ties, grades);
    const [threat, ...rest] = made.ties;
    if (!threat) throw new TypeError("there is no threat");
    const changed = [terms === undefined ? threat : { ...threat, terms }, ...rest];
    const { holds, firstGap } = matchPattern(smart, { ...made, ties: changed }, shippedPatterns);
    return firstGap ? `${firstGap.status} ${firstGap.id}` : holds;
  };
  expect([undefined, "targeted", "conditional", "targeted and conditional"].map(on)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(on("neither")).toBe("missing R1");
});

test("a step that must not be there counts a tie whose terms are not known, and none on other terms", () => {
  const pattern = readPattern({
    id: "unconditional",
    name: "Unconditional",
    definition: "Money without conditions.",
    sources: ["own"],
    roles: { payer: "donor", group: "domestic", other: "donor" },
    steps: [
      { id: "A", name: "a donor pays", tie: "payer -> group", channels: "funding" },
      {
        id: "B",
        name: "no donor sets conditions",
        no_tie: "other -> group",
        channels: "pressure",
        terms: ["conditional", "targeted and conditional"],
      },
    ],
  }).pattern as Pattern;
  const on = (terms?: string) => {
    const made = setting(["donor group funding 1995", "donor group pressure 1996"]);
    const ties = made.ties.map((one) =>
      one.channel === "pressure" && terms !== undefined ? { ...one, terms } : one,
    );
    return matchPattern(pattern, { ...made, ties }, []).steps[1]?.status;
  };
  expect([undefined, "conditional", "neither"].map(on)).toEqual([
    "contradicted",
    "contradicted",
    "not contradicted",
  ]);
});

test("terms that no tie can have are told with those that there are", () => {
  const [problem] = readPattern(
    {
      id: "p",
      name: "P",
      definition: "A pattern.",
      sources: ["own"],
      roles: { a: "donor", b: "state" },
      steps: [{ id: "A", name: "a", tie: "a -> b", channels: "pressure", terms: "conditionel" }],
    },
    { terms: ["targeted", "conditional"] },
  ).problems;
  expect(problem).toMatchObject({ path: ["steps", 0, "terms"] });
  expect(`${problem?.what} ${problem?.fix}`).toContain("conditional");
});
