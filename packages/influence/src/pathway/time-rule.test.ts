// The rule of time and completeness, as nine tests that any matcher of the boomerang has to pass.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NetworkActor, NetworkTie } from "../network/network.ts";
import { matchPattern } from "./match.ts";
import type { Pattern } from "./pattern.ts";
import type { Setting } from "./pattern-match.ts";
import { shippedPatterns } from "./patterns.ts";

const boomerang = shippedPatterns.find(({ id }) => id === "boomerang") as Pattern;
const kinds = {
  group: ["ngo", "RU"],
  ally: ["network", "XX"],
  second: ["rights-ngo", "US"],
  foreign: ["ministry", "US"],
  state: ["state", "RU"],
  courts: ["court", "RU"],
} as const;
const actors = new Map<string, NetworkActor>(
  Object.entries(kinds).map(([id, [kind, place]]) => [id, { id, kind, place }]),
);
const setting = (ties: readonly NetworkTie[], more: Partial<Setting> = {}): Setting => ({
  ties,
  actors,
  target: { place: "RU", abroad: ["embassy", "foreign-ngo"] },
  grades: {},
  years: 3,
  ...more,
});
const match = (ties: readonly NetworkTie[], more: Partial<Setting> = {}) =>
  matchPattern(boomerang, setting(ties, more), shippedPatterns);

/** A tie of one whole year. */
const tie = (id: string, from: string, to: string, channel: string, year: number): NetworkTie => ({
  id,
  from,
  to,
  channel,
  sign: "+",
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  startBy: `${year}-01-01`,
  endFrom: `${year}-12-31`,
});
const b1 = tie("b1", "group", "ally", "participation", 1995);
const b2 = tie("b2", "ally", "foreign", "norm", 1996);
const b3 = tie("b3", "foreign", "state", "pressure", 1997);
const b4 = tie("b4", "state", "courts", "legislation", 1998);
const full = [b1, b2, b3, b4];

test("1. a four-node boomerang matches with strength 4", () => {
  const found = match(full);
  expect([found.completed, found.asked, found.holds, found.order]).toEqual([4, 4, true, "certain"]);
  expect(found.steps.flatMap(({ ties }) => ties)).toEqual(["b1", "b2", "b3", "b4"]);
});

test("2. the same ties with B3 over before B1 are no boomerang", () => {
  const found = match([b1, b2, { ...tie("b3", "foreign", "state", "pressure", 1990) }, b4]);
  expect([found.completed, found.holds, found.firstGap?.id]).toEqual([2, false, "B3"]);
});

test("3. two allies in a row are still B2", () => {
  const found = match([
    b1,
    tie("b2a", "ally", "second", "participation", 1995),
    tie("b2b", "second", "foreign", "norm", 1996),
    b3,
    b4,
  ]);
  expect(found.holds).toBe(true);
  expect(found.steps.find(({ id }) => id === "B2")?.ties).toEqual(["b2a", "b2b"]);
});

test("4. a tie of another case does not help", () => {
  const found = match([b1, b3, b4], { elsewhere: [b2] });
  expect([found.completed, found.firstGap?.id]).toEqual([1, "B2"]);
});

describe("5. removing one tie drops the strength by the right step, and the step is named", () => {
  test.each([
    ["b1", 0, "B1"],
    ["b2", 1, "B2"],
    ["b3", 2, "B3"],
    ["b4", 3, "B4"],
  ])("without %s it is %i, and %s is missing", (removed, completed, gap) => {
    const found = match(full.filter(({ id }) => id !== removed));
    expect([found.completed, found.firstGap?.id, found.firstGap?.status]).toEqual([
      completed,
      gap,
      "missing",
    ]);
    expect(found.steps.flatMap(({ ties }) => ties)).not.toContain(removed);
  });
});

test("6. ties without dates match, and the match is marked undated", () => {
  const bare = full.map(({ start, end, startBy, endFrom, ...rest }) => rest);
  expect([match(bare).holds, match(bare).order]).toEqual([true, "undated"]);
});

test("7. ties that have nothing to do with it never change the result", () => {
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
    fc.property(unrelated, (more) => {
      expect({ ...match([...full, ...more]), excluded: [] }).toEqual(match(full));
    }),
  );
});

/** Ties over a made-up network, the same each time. */
function many(tieCount: number, actorCount: number): Setting {
  const places = Object.values(kinds);
  const crowd = new Map<string, NetworkActor>(
    Array.from({ length: actorCount }, (_, i) => {
      const [kind, place] = places[i % places.length] as (typeof places)[number];
      return [`a${i}`, { id: `a${i}`, kind, place }];
    }),
  );
  let state = 7;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const channels = ["participation", "norm", "pressure", "legislation", "funding"];
  const ties = Array.from({ length: tieCount }, (_, i) => {
    const [from, to] = [below(actorCount), below(actorCount - 1)];
    return tie(
      `t${i}`,
      `a${from}`,
      `a${to < from ? to : to + 1}`,
      channels[below(5)] as string,
      1990 + below(15),
    );
  });
  return setting(ties, { actors: crowd });
}

test("8. another order of ties and actors gives the very same result", () => {
  const given = many(400, 60);
  const whole = JSON.stringify(matchPattern(boomerang, given, shippedPatterns));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...given.ties], { minLength: 400 }),
      fc.shuffledSubarray([...given.actors], { minLength: 60 }),
      (ties, list) => {
        const other = { ...given, ties, actors: new Map(list) };
        expect(JSON.stringify(matchPattern(boomerang, other, shippedPatterns))).toBe(whole);
      },
    ),
    { numRuns: 10 },
  );
});
