import { expect, test } from "vitest";
import type { PhasePattern } from "./pattern.ts";
import { shippedPatterns } from "./patterns.ts";
import { matchPhases, type PhaseSetting } from "./phases.ts";

const spiral = shippedPatterns.find((pattern) => pattern.id === "spiral") as PhasePattern;
const setting: PhaseSetting = {
  ties: [],
  actors: new Map(),
  target: { place: "RU", abroad: [] },
  grades: { practice: 0.33 },
  events: [],
};
const event = (id: string, label: string, day: string) => ({ id, label, day });

test("a denial first made after a concession overlaps with it; one made again after the law is a relapse", () => {
  const found = matchPhases(spiral, {
    ...setting,
    events: [
      event("law", "status", "2003-12-01"),
      event("signature", "concession", "2000-12-01"),
      event("libel", "denial", "2002-01-01"),
      event("again", "denial", "2005-01-01"),
    ],
  });
  expect(found.sequence.map((mark) => mark.event)).toEqual(["signature", "law"]);
  expect(found.overlaps.map((mark) => mark.event)).toEqual(["libel"]);
  expect(found.relapses.map((mark) => mark.event)).toEqual(["again"]);
  expect(found.missing).toEqual(["repression", "rule-consistent behaviour"]);
  expect(found.holds).toBe(false);
});

test("repression that lasts into denial overlaps with it; one known to the year only does not", () => {
  const overlaps = (startBy: string) =>
    matchPhases(spiral, {
      ...setting,
      events: [
        { ...event("raids", "repression", "1999-01-01"), startBy, end: "1999-12-31" },
        event("libel", "denial", "1999-06-01"),
      ],
    }).overlaps.map((mark) => mark.event);
  expect(overlaps("1999-01-01")).toEqual(["raids"]);
  expect(overlaps("1999-12-31")).toEqual([]);
});

test("five phases in order, with practice at 0.67, hold", () => {
  const labels = ["repression", "denial", "concession", "status"];
  const events = labels.map((label, i) => event(label, label, `200${i}-01-01`));
  expect(matchPhases(spiral, { ...setting, grades: { practice: 0.67 }, events }).holds).toBe(true);
});
