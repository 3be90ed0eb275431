import type { Truth } from "@throughline/influence";
import { expect, test } from "vitest";
import { compareCases, type LadderCase } from "./compare-cases.ts";

const groups = {
  norms: ["norm", "contention", "monitoring"],
  assistance: ["activism money", "law money"],
  pressure: ["pressure"],
};
const has = (...names: string[]): Record<string, Truth> =>
  Object.fromEntries(
    Object.values(groups)
      .flat()
      .map((name) => [name, names.includes(name) ? "met" : "not met"]),
  );
const outcomes = ["law", "activism", "prevention"];
const assault: LadderCase = {
  id: "assault",
  has: has("norm", "monitoring"),
  steps: { law: 0.33, activism: 0.33, prevention: undefined },
};
const violence: LadderCase = {
  id: "violence",
  has: has("norm", "monitoring", "activism money"),
  steps: { law: 0.33, activism: 1, prevention: 0.33 },
};
const trafficking: LadderCase = {
  id: "trafficking",
  has: has("norm", "contention", "activism money", "law money", "pressure"),
  steps: { law: 0.67, activism: 0.67, prevention: 0.33 },
};

test("three interventions stand one above the other, and each rung names what was added, lost, and what it came with", () => {
  const { steps, rungs, nearest } = compareCases([assault, violence, trafficking], groups, outcomes);
  expect(steps.map(({ cases }) => cases)).toEqual([["assault"], ["violence"], ["trafficking"]]);
  expect(nearest).toEqual([]);
  expect(rungs).toHaveLength(2);
  expect(rungs[1]).toEqual({
    from: "violence",
    to: "trafficking",
    groupsAdded: ["pressure"],
    groupsLost: [],
    groupsUnknown: [],
    added: ["contention", "law money", "pressure"],
    lost: ["monitoring"],
    unknown: [],
    directions: { law: "higher", activism: "lower", prevention: "same" },
  });
  expect(rungs[0]?.directions).toEqual({ law: "same", activism: "higher", prevention: "unknown" });
});

test("a case with an unknown group is on no rung, and beside the cases that differ least", () => {
  const blank: LadderCase = { ...trafficking, id: "blank", has: { ...trafficking.has, pressure: "unknown" } };
  const found = compareCases([assault, violence, blank], groups, outcomes);
  expect(found.rungs.map(({ from, to }) => [from, to])).toEqual([["assault", "violence"]]);
  expect(found.nearest.map(({ from, to }) => [from, to])).toEqual([["blank", "violence"]]);
  expect(found.nearest[0]?.groupsUnknown).toEqual(["pressure"]);
});

test("a case with other groups is beside all that differ in as few", () => {
  const pressed: LadderCase = { ...trafficking, id: "pressed", has: has("pressure") };
  const found = compareCases([violence, pressed], groups, outcomes);
  expect(found.rungs).toEqual([]);
  expect(found.nearest.map(({ from, to }) => [from, to])).toEqual([
    ["violence", "pressed"],
    ["pressed", "violence"],
  ]);
});

test("cases with the same groups share a step, and a step in between is never skipped", () => {
  const twin = { ...violence, id: "twin" };
  const { steps, rungs } = compareCases([assault, violence, twin, trafficking], groups, outcomes);
  expect(steps[1]?.cases).toEqual(["violence", "twin"]);
  expect(rungs.map(({ from, to }) => `${from} ${to}`)).toEqual([
    "assault violence",
    "assault twin",
    "violence trafficking",
    "twin trafficking",
  ]);
});

test("over many cases pairs that differ in one instrument alone are counted", () => {
  const pressed: LadderCase = {
    id: "pressed",
    has: has("norm", "monitoring", "pressure"),
    steps: { law: 1, activism: 0.33, prevention: 0 },
  };
  const { contrasts } = compareCases([assault, pressed, violence], groups, outcomes);
  const pressure = contrasts.find(({ instrument }) => instrument === "pressure");
  expect(pressure?.pairs).toEqual([["assault", "pressed"]]);
  expect(pressure?.counts).toEqual({
    law: { higher: 1, lower: 0, same: 0, unknown: 0 },
    activism: { higher: 0, lower: 0, same: 1, unknown: 0 },
    prevention: { higher: 0, lower: 0, same: 0, unknown: 1 },
  });
});
