import { describe, expect, test } from "vitest";
import type { NetworkActor } from "../network/network.ts";
import { matchPathway } from "./match-pathway.ts";
import type { PathwaySetting, PathwayTie } from "./pathway-setting.ts";
import type { Pattern } from "./pattern.ts";
import { shippedPatterns } from "./patterns.ts";
import { readPattern } from "./read-pattern.ts";
import files from "./shipped.json" with { type: "json" };

const actors = new Map<string, NetworkActor>(
  (
    [
      ["group", "ngo", "RU"],
      ["ally", "network", "XX"],
      ["second", "rights-ngo", "US"],
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
/** `group ally participation 1995`, with a `-` at the end when it was refused. */
const tie = (text: string, i: number): PathwayTie => {
  const [from = "", to = "", channel = "", year = "", sign] = text.split(" ");
  return {
    id: `t${i + 1}`,
    from,
    to,
    channel: channel.replaceAll("_", " "),
    sign: sign === "-" ? "-" : "+",
    dateFrom: year,
    dateTo: year,
    nature: "act",
    terms: "conditional",
  };
};
const setting = (
  lines: readonly string[],
  grades: PathwaySetting["grades"] = {},
  elsewhere: readonly string[] = [],
): PathwaySetting => ({
  ties: lines.map(tie),
  elsewhere: elsewhere.map((text, i) => ({ ...tie(text, i), id: `e${i + 1}` })),
  events: [],
  actors,
  target: { place: "RU", abroad: [] },
  grades,
  years: 3,
  isSilent: () => false,
  isReportedAbsent: () => false,
});
const shipped = (id: string) => shippedPatterns.find((pattern) => pattern.id === id) as Pattern;
const match = (id: string, ...given: Parameters<typeof setting>) =>
  matchPathway(shipped(id), setting(...given), shippedPatterns);

/** A match with declared silence for every channel: a tie without a record was not there. */
const silent = (id: string, ...given: Parameters<typeof setting>) =>
  matchPathway(shipped(id), { ...setting(...given), isSilent: () => true }, shippedPatterns);
const stepOf = ({ steps }: ReturnType<typeof match>, id: string) => steps.find((step) => step.id === id);

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
  test("holds where every tie is recorded and silence is declared for the others, with each tie at its step", () => {
    const found = silent(id, lines, grades);
    expect([found.outcome, found.because]).toEqual(["holds", undefined]);
    const used = found.steps.flatMap((step) => step.ties);
    expect(used.toSorted()).toEqual(lines.map((_, i) => `t${i + 1}`));
  });

  test.each(lines.map((_, i) => i))("is not shown without tie %i, and that step alone is missing", (left) => {
    const elsewhere = lines.map((line, i) =>
      i === left ? line.replace(/^\S+ \S+ \S+/u, "ally foreign prosecution") : line,
    );
    const found = match(id, elsewhere, grades);
    const asked = silent(id, lines, grades).steps.filter(({ ties }) => ties.includes(`t${left + 1}`));
    expect([found.outcome, found.because]).toEqual(["fails", "missing"]);
    const missing = found.steps.filter(({ truth, optional }) => truth === "missing" && !optional);
    expect(missing.map((step) => step.id)).toEqual(asked.map((step) => step.id));
  });

  if (lines.length > 1)
    test("is contradicted when the last tie was over before the first began", () => {
      const reversed = lines.map((line, i) =>
        i === lines.length - 1 ? line.replace(/\d{4}/u, "1980") : line,
      );
      const found = match(id, reversed, grades);
      expect([found.outcome, found.because]).toEqual(["fails", "contradicted"]);
      expect(found.steps.flatMap(({ reasons }) => reasons)).toContain("reverse order");
    });
});

const boomerang = full[0]?.[1] ?? [];

describe("steps that ask for something not to be", () => {
  test("a group that had turned abroad before was not approached from outside; one that did so afterwards may have been", () => {
    const from = (year: number) =>
      stepOf(
        match("throw-from-outside", [
          `group ally participation ${year}`,
          "donor group funding 1995",
          "group state participation 1996",
        ]),
        "T2",
      );
    expect(from(1994)).toMatchObject({ truth: "not met", reasons: ["recorded"], ties: ["t1"] });
    expect(from(1997)).toMatchObject({ truth: "unknown", reasons: ["nothing recorded"] });
  });
  test("a grievance that had reached the state that presses before is not preemption", () => {
    const found = match("preemption", boomerang, { access: 0.33, objectives: 0.67 });
    expect(stepOf(found, "Q2")).toMatchObject({ truth: "not met", ties: ["t1", "t2"] });
  });
  test("a threat that was carried out is named", () => {
    const ties = [
      "foreign state sanction_threat 1995",
      "state courts legislation 1996",
      "foreign state sanction 1996",
    ];
    const found = match("smart-sanctions", ties, { paper: 0.67, practice: 0.33 });
    expect(stepOf(found, "R3")).toMatchObject({ truth: "not met", ties: ["t3"] });
  });
});

describe("optional steps", () => {
  test("a refusal before the group turned abroad is shown, one after it is not", () => {
    const b0 = (year: number) =>
      stepOf(match("boomerang", [...boomerang, `state group participation ${year} -`]), "B0");
    expect(b0(1994)).toMatchObject({ truth: "met", ties: ["t5"] });
    expect(b0(1999)).toMatchObject({ truth: "missing", ties: [] });
    expect(match("boomerang", boomerang).outcome).toBe("holds");
  });
  test("a norm held up without pressure is shown as the weak form, and does not meet the step", () => {
    const weak = boomerang.map((line) => line.replace("foreign state pressure", "foreign state norm"));
    const found = match("boomerang", weak);
    expect(stepOf(found, "B3w")).toMatchObject({ truth: "met", ties: ["t3"] });
    expect(stepOf(found, "B3")).toMatchObject({ truth: "missing" });
  });
  test("backlash in another case is spill-over when it comes after the pressure, and meets no step of this one", () => {
    const ties = ["foreign state pressure 1995", "state foreign backlash 1996"];
    const k3 = (year: number) => stepOf(match("backlash", ties, {}, [`state group backlash ${year}`]), "K3");
    expect(k3(2000)).toMatchObject({ truth: "met", ties: ["e1"] });
    expect(k3(1990)).toMatchObject({ truth: "missing" });
    const elsewhere = match("backlash", [ties[0]!], {}, [ties[1]!]);
    expect(stepOf(elsewhere, "K2")).toMatchObject({ truth: "missing" });
  });
});

test("a norm cascades from one region to another that is another case, in order of time", () => {
  const here = ["ally north norm 1995", "north courts legislation 1996", "north south expertise 1997"];
  const elsewhere = (year: number) =>
    stepOf(match("norm-cascade", here, {}, [`south courts legislation ${year}`]), "N4");
  expect(elsewhere(1998)).toMatchObject({ truth: "met", ties: ["e1"] });
  expect(elsewhere(1990)).toMatchObject({ truth: "not met", reasons: ["reverse order"] });
  // What begins another case does not begin the cascade of this one.
  const foreign = match("norm-cascade", here.slice(1), {}, [here[0]!]);
  expect(stepOf(foreign, "N1")).toMatchObject({ truth: "missing" });
});

test("a grievance can pass through a second ally, and a refused tie carries nothing", () => {
  const [turn = "", carry = "", ...rest] = boomerang;
  const through = [turn, "ally second participation 1995", "second foreign norm 1996", ...rest];
  expect(stepOf(match("boomerang", through.map(later)), "B2")).toMatchObject({
    truth: "met",
    ties: ["t2", "t3"],
  });
  expect(stepOf(match("boomerang", [turn, `${carry} -`, ...rest]), "B2")).toMatchObject({ truth: "missing" });
});

/** Each tie of a list in a year of its own. */
const later = (line: string, i: number) => line.replace(/\d{4}/u, `${1990 + i}`);

test("an event that carries a phase can be a step, within its time", () => {
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
  const found = (dateFrom: string) =>
    matchPathway(
      pattern as Pattern,
      {
        ...setting(["foreign state pressure 1995"]),
        events: [{ id: "e9", label: "concession", dateFrom, nature: "act" }],
      },
      [],
    ).steps[1];
  expect(found("1996-06-01")).toMatchObject({ truth: "met", events: ["e9"], ties: [] });
  expect(found("1998-06-01")).toMatchObject({ truth: "not met", reasons: ["too late"] });
  expect(found("1994-06-01")).toMatchObject({ truth: "not met", reasons: ["reverse order"] });
});

const termsOf = (given: PathwaySetting, id: string, terms: string | undefined): PathwaySetting => ({
  ...given,
  ties: given.ties.map((one) => (one.id === id ? { ...one, terms } : one)),
});

test("smart sanctions begin with a threat that is targeted or conditional; of blank terms nothing is known", () => {
  const ties = ["foreign state sanction_threat 1995", "state courts legislation 1996"];
  const given = setting(ties, { paper: 0.67, practice: 0.33 });
  const on = (terms?: string) =>
    stepOf(matchPathway(shipped("smart-sanctions"), termsOf(given, "t1", terms), shippedPatterns), "R1")
      ?.truth;
  expect(["targeted", "conditional", "targeted and conditional"].map(on)).toEqual(["met", "met", "met"]);
  expect([on(), on("neither")]).toEqual(["unknown", "not met"]);
});

test("a step that must not be there counts a tie on its terms, none on others, and is unknown where terms are blank", () => {
  const { pattern } = readPattern({
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
  });
  const given = {
    ...setting(["donor group funding 1995", "donor group pressure 1996"]),
    isSilent: () => true,
  };
  const on = (terms?: string) =>
    matchPathway(pattern as Pattern, termsOf(given, "t2", terms), []).steps[1]?.truth;
  expect([undefined, "conditional", "neither"].map(on)).toEqual(["unknown", "not met", "met"]);
});

test("unknown terms are reported with the known ones", () => {
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
