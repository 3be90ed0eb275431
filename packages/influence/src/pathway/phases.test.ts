import { expect, test } from "vitest";
import type { PhasePattern } from "./pattern.ts";
import type { Setting } from "./pattern-match.ts";
import { shippedPatterns } from "./patterns.ts";
import { matchPhases } from "./phases.ts";

const spiral = shippedPatterns.find((pattern) => pattern.id === "spiral") as PhasePattern;
const setting: Setting = {
  ties: [],
  actors: new Map(),
  target: { place: "RU", abroad: [] },
  grades: { practice: 0.33 },
  years: 3,
};
const event = (id: string, label: string, day: string) => ({ id, label, day });

test("a denial after a concession is a relapse, and phases without a mark are named", () => {
  const found = matchPhases(spiral, {
    ...setting,
    events: [
      event("law", "status", "2003-12-01"),
      event("signature", "concession", "2000-12-01"),
      event("libel", "denial", "2002-01-01"),
    ],
  });
  expect(found.sequence.map((mark) => mark.event)).toEqual(["signature", "law"]);
  expect(found.regressions.map((mark) => mark.event)).toEqual(["libel"]);
  expect(found.missing).toEqual(["repression", "rule-consistent behaviour"]);
  expect(found.holds).toBe(false);
});

test("five phases in order, with practice at 0.67, hold", () => {
  const labels = ["repression", "denial", "concession", "status"];
  const events = labels.map((label, i) => event(label, label, `200${i}-01-01`));
  expect(matchPhases(spiral, { ...setting, grades: { practice: 0.67 }, events }).holds).toBe(true);
});
