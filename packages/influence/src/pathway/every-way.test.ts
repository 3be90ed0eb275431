// Random patterns and ties: the outcome is that of the best of all combinations of ties, which are tried one by one here.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { NetworkActor } from "../network/network.ts";
import { beganBefore, withinYears } from "../time/order.ts";
import type { Truth } from "../time/truth.ts";
import { matchPathway } from "./match-pathway.ts";
import type { PathwaySetting, PathwayTie } from "./pathway-setting.ts";
import type { Pattern } from "./pattern.ts";
import { readPattern } from "./read-pattern.ts";

const roles = { group: "domestic", state: "state", ally: "ally" };
type Role = keyof typeof roles;
const actors: readonly (NetworkActor & { readonly role: Role })[] = [
  { id: "group 1", kind: "ngo", place: "RU", role: "group" },
  { id: "group 2", kind: "ngo", place: "RU", role: "group" },
  { id: "state 1", kind: "ministry", place: "RU", role: "state" },
  { id: "state 2", kind: "court", place: "RU", role: "state" },
  { id: "ally 1", kind: "ngo", place: "US", role: "ally" },
];
const roleOf = (id: string) => actors.find((actor) => actor.id === id)?.role;
const channels = ["norm", "funding"] as const;

type StepAsked = {
  readonly from: Role;
  readonly to: Role;
  readonly channel: string;
  readonly sign: "+" | "-";
  /** the most years after the step before it */
  readonly years: number | undefined;
};

const role = fc.constantFrom<Role>("group", "state", "ally");
const channel = fc.constantFrom(...channels);
const sign = fc.constantFrom<"+" | "-">("+", "+", "-");
const step: fc.Arbitrary<StepAsked> = fc
  .record({
    from: role,
    to: role,
    channel,
    sign,
    years: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .filter(({ from, to }) => from !== to);
const year = fc.option(fc.integer({ min: 2000, max: 2005 }).map(String), { nil: undefined });
const ties = fc
  .array(
    fc.record({
      from: fc.constantFrom(...actors.map(({ id }) => id)),
      to: fc.constantFrom(...actors.map(({ id }) => id)),
      channel,
      sign,
      dateFrom: year,
      contradicted: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.flatMap((tie, i): PathwayTie[] =>
      tie.from === tie.to ? [] : [{ ...tie, id: `t${i}`, nature: "act", dateTo: undefined }],
    ),
  );

function patternOf(steps: readonly StepAsked[], absent: StepAsked | undefined): Pattern {
  const used = new Set([...steps, ...(absent ? [absent] : [])].flatMap(({ from, to }) => [from, to]));
  const { pattern, problems } = readPattern({
    id: "random",
    name: "Random",
    definition: "made up",
    sources: ["nobody"],
    roles: Object.fromEntries([...used].map((name) => [name, roles[name]])),
    steps: [
      ...steps.map(({ from, to, channel: by, sign: as, years }, i) => ({
        id: `S${i}`,
        name: `step ${i}`,
        tie: `${from} -> ${to}`,
        channels: by,
        sign: as,
        ...(i > 0 && years !== undefined && { within: { years, of: `S${i - 1}` } }),
      })),
      ...(absent === undefined
        ? []
        : [{ id: "N", name: "no tie", no_tie: `${absent.from} -> ${absent.to}`, channels: absent.channel }]),
    ],
  });
  expect(problems).toEqual([]);
  return pattern as Pattern;
}

const fits = (asked: StepAsked, tie: PathwayTie) =>
  tie.channel === asked.channel && roleOf(tie.from) === asked.from && roleOf(tie.to) === asked.to;

type Combination = readonly (PathwayTie | undefined)[];

/** Every way to give each step a tie that fits, or none. */
function combinations(steps: readonly StepAsked[], all: readonly PathwayTie[]): Combination[] {
  return steps.reduce<Combination[]>(
    (made, asked) => {
      const fitting = all.filter((tie) => fits(asked, tie) && tie.sign === asked.sign);
      return made.flatMap((one) => [undefined, ...fitting].map((tie) => [...one, tie]));
    },
    [[]],
  );
}

/** Who stands in each role; undefined when two actors would have to stand in one. */
function holdersOf(steps: readonly StepAsked[], chosen: Combination): Map<Role, string> | undefined {
  const holders = new Map<Role, string>();
  for (const [i, tie] of chosen.entries()) {
    const asked = steps[i];
    if (tie === undefined || asked === undefined) continue;
    for (const [name, actor] of [
      [asked.from, tie.from],
      [asked.to, tie.to],
    ] as const) {
      if ((holders.get(name) ?? actor) !== actor) return undefined;
      holders.set(name, actor);
    }
  }
  return holders;
}

const worst = (truths: readonly Truth[]): Truth =>
  truths.includes("not met") ? "not met" : truths.includes("unknown") ? "unknown" : "met";

function truthsOf(steps: readonly StepAsked[], chosen: Combination): (Truth | "missing")[] {
  return chosen.map((tie, i) => {
    if (tie === undefined) return "missing";
    const earlier = chosen.slice(0, i).filter((one) => one !== undefined && one !== tie) as PathwayTie[];
    const before = chosen[i - 1];
    const years = steps[i]?.years;
    return worst([
      tie.contradicted === true ? "not met" : "met",
      ...earlier.map((one) => beganBefore(one, tie)),
      ...(before === undefined || before === tie || years === undefined
        ? []
        : [withinYears(before, tie, years)]),
    ]);
  });
}

/** Whether a tie that must not be there is there, between those who stand in its roles. */
function absenceOf(
  absent: StepAsked,
  all: readonly PathwayTie[],
  holders: ReadonlyMap<Role, string>,
  isSilent: boolean,
): Truth {
  const isThere = all.some(
    (tie) =>
      fits(absent, tie) &&
      tie.sign === "+" &&
      tie.contradicted !== true &&
      (holders.get(absent.from) ?? tie.from) === tie.from &&
      (holders.get(absent.to) ?? tie.to) === tie.to,
  );
  return isThere ? "not met" : isSilent ? "met" : "unknown";
}

const count = (truths: readonly string[], ...of: readonly string[]) =>
  truths.filter((truth) => of.includes(truth)).length;

/** The truths of each of the best combinations: fewest missing, then fewest contradicted, then most met. */
function best(steps: readonly StepAsked[], absent: StepAsked | undefined, given: PathwaySetting) {
  const scored = combinations(steps, given.ties).flatMap((chosen) => {
    const holders = holdersOf(steps, chosen);
    if (holders === undefined) return [];
    const truths = truthsOf(steps, chosen);
    if (absent !== undefined)
      truths.push(absenceOf(absent, given.ties, holders, given.isSilent(absent.channel)));
    return [truths];
  });
  const compare = (a: readonly string[], b: readonly string[]) =>
    count(a, "missing") - count(b, "missing") ||
    count(a, "not met") - count(b, "not met") ||
    count(b, "met") - count(a, "met");
  const [first = []] = scored.toSorted(compare);
  return scored.filter((one) => compare(one, first) === 0);
}

test("the outcome is that of the best of all combinations of ties", () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 3 }),
      fc.option(step, { nil: undefined }),
      ties,
      fc.subarray([...channels]),
      (steps, absent, all, silent) => {
        const given: PathwaySetting = {
          ties: all,
          elsewhere: [],
          events: [],
          actors: new Map(actors.map((actor) => [actor.id, actor])),
          target: { place: "RU", abroad: [] },
          grades: {},
          years: 3,
          isSilent: (one) => silent.some((other) => other === one),
          isReportedAbsent: () => false,
        };
        const found = matchPathway(patternOf(steps, absent), given, []);
        const expected = best(steps, absent, given).map((truths) =>
          truths.map((truth, i) =>
            truth === "missing" && given.isSilent(steps[i]?.channel ?? "") ? "not met" : truth,
          ),
        );
        const truths = found.steps.map(({ truth }) => truth).toSorted();
        expect(expected.map((one) => one.toSorted())).toContainEqual(truths);
      },
    ),
    { numRuns: 500 },
  );
});
