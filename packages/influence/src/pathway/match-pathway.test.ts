import { expect, test } from "vitest";
import type { NetworkActor } from "../network/network.ts";
import { matchPathway } from "./match-pathway.ts";
import { containsPattern } from "./pathway-match.ts";
import type { PathwaySetting, PathwayTie } from "./pathway-setting.ts";
import type { Pattern, PhasePattern } from "./pattern.ts";
import { shippedPatterns } from "./patterns.ts";

const pattern = (id: string) => shippedPatterns.find((one) => one.id === id) as Pattern | PhasePattern;
const actors = new Map(
  [
    { id: "group", kind: "ngo", place: "RU" },
    { id: "ally", kind: "rights-ngo", place: "US" },
    { id: "power", kind: "state", place: "US" },
    { id: "government", kind: "state", place: "RU" },
    { id: "parliament", kind: "legislature", place: "RU" },
    { id: "police", kind: "ministry", place: "RU" },
  ].map((actor: NetworkActor) => [actor.id, actor]),
);
const acts = ["sanction threat", "sanction", "legislation"];
const tie = (
  id: string,
  from: string,
  to: string,
  channel: string,
  change: Partial<PathwayTie> = {},
): PathwayTie => ({
  id,
  from,
  to,
  channel,
  sign: "+",
  nature: acts.includes(channel) ? "act" : "relation",
  ...change,
});
const setting = (ties: PathwayTie[], change: Partial<PathwaySetting> = {}): PathwaySetting => ({
  ties,
  elsewhere: [],
  events: [],
  actors,
  target: { place: "RU", abroad: [] },
  grades: { paper: 0.67, practice: 0.33, access: 0.33, objectives: 0.67 },
  years: 3,
  isSilent: () => false,
  isReportedAbsent: () => false,
  ...change,
});
const threat = (dateFrom?: string, change: Partial<PathwayTie> = {}) =>
  tie("threat", "power", "government", "sanction threat", {
    dateFrom,
    dateTo: undefined,
    terms: "conditional",
    ...change,
  });
const law = (dateFrom?: string) => tie("law", "parliament", "police", "legislation", { dateFrom });
const match = (id: string, given: PathwaySetting) => matchPathway(pattern(id), given, shippedPatterns);
const truths = (id: string, given: PathwaySetting) =>
  Object.fromEntries(match(id, given).steps.map(({ id: step, truth }) => [step, truth]));

test("smart sanctions may hold while terms are blank and no silence is declared, and hold once both are known", () => {
  const blank = setting([threat("2001", { terms: undefined }), law("2003-12")]);
  expect(match("smart-sanctions", blank).outcome).toBe("may hold");
  expect(truths("smart-sanctions", blank)).toEqual({ R1: "unknown", R2: "met", R3: "unknown", R4: "met" });
  const known = setting([threat("2001"), law("2003-12")], { isSilent: (channel) => channel === "sanction" });
  expect(match("smart-sanctions", known).outcome).toBe("holds");
  expect(match("smart-sanctions", known).steps[2]?.reasons).toEqual(["declared silence"]);
});

test("a threat after the law contradicts smart sanctions at the law, wherever else a tie could be left out", () => {
  const late = match("smart-sanctions", setting([threat("2005"), law("2003-12")]));
  expect([late.outcome, late.because]).toEqual(["fails", "contradicted"]);
  expect(late.steps[1]).toMatchObject({
    id: "R2",
    truth: "not met",
    reasons: ["reverse order"],
    ties: ["law"],
  });
  expect(match("preemption", setting([threat("2005"), law("2003-12")])).because).toBe("contradicted");
});

test("a law that comes too late, or perhaps too late, is not met or not known", () => {
  const step = (date: string) => match("smart-sanctions", setting([threat("2001"), law(date)])).steps[1];
  expect(step("2006")).toMatchObject({ truth: "not met", reasons: ["too late"] });
  expect(step("2004")).toMatchObject({ truth: "unknown", reasons: ["time not settled"] });
  expect(step("2001")).toMatchObject({ truth: "unknown", reasons: ["order not settled"] });
});

test("a sanction carried out contradicts the step that asks for none", () => {
  const carried = setting([threat("2001"), law("2003-12"), tie("s", "power", "government", "sanction")]);
  expect(match("smart-sanctions", carried).steps[2]).toMatchObject({
    truth: "not met",
    reasons: ["recorded"],
  });
});

test("unconditional threats have other terms, and a record that claims deny meets nothing", () => {
  const other = setting([threat("2001", { terms: "general" }), law("2003-12")]);
  expect(match("smart-sanctions", other).steps[0]).toMatchObject({
    truth: "not met",
    reasons: ["other terms"],
  });
  const denied = setting([threat("2001", { contradicted: true }), law("2003-12")]);
  expect(match("smart-sanctions", denied).steps[0]).toMatchObject({
    truth: "not met",
    reasons: ["record contradicted"],
  });
});

test("grades at the crossover and blank grades leave a step unknown, and paper against practice is compared by side", () => {
  const at = (grades: PathwaySetting["grades"]) =>
    match("smart-sanctions", setting([threat("2001"), law("2003-12")], { grades })).steps[3]?.truth;
  expect(at({ paper: 0.67, practice: 0.5 })).toBe("unknown");
  expect(at({ paper: 0.67, practice: undefined })).toBe("unknown");
  expect(at({ paper: 1, practice: 0.67 })).toBe("not met");
  expect(at({ paper: 0.33, practice: undefined })).toBe("not met");
});

const boomerang = [
  tie("turn", "group", "ally", "participation", { dateFrom: "1997" }),
  tie("carry", "ally", "power", "norm", { dateFrom: "1998" }),
  tie("press", "power", "government", "pressure", { dateFrom: "2000" }),
  law("2003-12"),
];

test("a boomerang whose four steps began in order holds, and its roles are filled", () => {
  const found = match("boomerang", setting(boomerang));
  expect(found.outcome).toBe("holds");
  expect(found.roles).toMatchObject({ group: "group", ally: "ally", lever: "power" });
});

test("without a record of the grievance being carried the boomerang is not shown; with silence declared it is denied", () => {
  const rest = boomerang.filter(({ id }) => id !== "carry");
  const missing = match("boomerang", setting(rest));
  expect([missing.outcome, missing.because]).toEqual(["fails", "missing"]);
  expect(missing.steps.find(({ id }) => id === "B2")?.truth).toBe("missing");
  const silent = match("boomerang", setting(rest, { isSilent: () => true }));
  expect([silent.outcome, silent.because]).toEqual(["fails", "contradicted"]);
});

test("dates that overlap leave the order open, whichever of several ties is taken", () => {
  const undated = boomerang.map((one) =>
    one.id === "carry" ? { ...one, dateFrom: undefined, dateTo: "2003" } : one,
  );
  expect(match("boomerang", setting(undated)).outcome).toBe("may hold");
  const both = [...undated, tie("carry2", "ally", "power", "norm", { dateFrom: "1999" })];
  const found = match("boomerang", setting(both));
  expect(found.outcome).toBe("holds");
  expect(found.steps.find(({ id }) => id === "B2")?.ties).toEqual(["carry2"]);
});

test("the same outcome for any order of ties", () => {
  const given = setting([...boomerang, threat("2001"), tie("carry2", "ally", "power", "norm")]);
  const turned = { ...given, ties: given.ties.toReversed() };
  for (const { id, is } of shippedPatterns)
    if (is !== "measure") expect(match(id, turned)).toEqual(match(id, given));
});

test("preemption asks that no grievance had reached the power, and says when nobody knows", () => {
  const acted = [tie("press", "power", "government", "pressure", { dateFrom: "2000" }), law("2003-12")];
  expect(truths("preemption", setting(acted))).toMatchObject({
    Q1: "met",
    Q2: "unknown",
    Q3: "met",
    Q4: "met",
    Q5: "met",
  });
  expect(match("preemption", setting(acted, { isSilent: () => true })).outcome).toBe("holds");
  expect(truths("preemption", setting(boomerang))).toMatchObject({ Q2: "not met" });
});

test("the pattern with more steps contains the one whose steps it shares", () => {
  const found = setting([...boomerang, threat("2001")], { isSilent: () => true });
  const pressed: Pattern = {
    ...(pattern("boomerang") as Pattern),
    id: "pressed",
    steps: (pattern("boomerang") as Pattern).steps
      .filter(({ id }) => ["B3", "B4"].includes(id))
      .map((step) => ({ ...step, after: [] })),
  };
  const [whole, part] = [match("boomerang", found), matchPathway(pressed, found, shippedPatterns)];
  expect(containsPattern(whole, part)).toBe(true);
  expect(containsPattern(part, whole)).toBe(false);
});

test("phases in order hold; an undated one leaves the order open; without a mark the phase is missing", () => {
  const labels = ["repression", "denial", "concession", "status", "behaviour"];
  const events = labels.map((label, i) => ({
    id: `e${i}`,
    label,
    nature: "act" as const,
    dateFrom: `${1990 + i}`,
  }));
  const of = (list: PathwaySetting["events"]) => match("spiral", setting([], { events: list }));
  expect(of(events).outcome).toBe("holds");
  expect(of(events.map((one) => (one.id === "e2" ? { ...one, dateFrom: undefined } : one))).outcome).toBe(
    "may hold",
  );
  expect(of(events.slice(0, 4)).because).toBe("missing");
  expect(of(events.map((one, i) => ({ ...one, dateFrom: `${1999 - i}` }))).because).toBe("contradicted");
});
