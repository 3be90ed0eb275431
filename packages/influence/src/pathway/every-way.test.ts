// Whole patterns against every way to fill them, tried out one by one: optional and forbidden steps, signs, gaps in time, ways through
// others, dates known to the day, to the year, or not at all.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { NetworkActor, NetworkTie } from "../network/network.ts";
import { matchPattern } from "./match.ts";
import type { Pattern, Requirement, Step } from "./pattern.ts";
import { readPattern } from "./read-pattern.ts";

const kinds = ["ngo", "network", "ministry"];
const actors = new Map<string, NetworkActor>(
  Array.from({ length: 5 }, (_, i) => [
    `a${i}`,
    { id: `a${i}`, kind: kinds[i % 3] as string, place: i < 3 ? "RU" : "US" },
  ]),
);
const target = { place: "RU", abroad: [] };
const classOf: Record<string, string> = {
  a0: "domestic",
  a1: "domestic",
  a2: "state",
  a3: "ally",
  a4: "ally",
};

/** The first and last day a date can mean: a day, a year, or a date not known. */
const date = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1990, max: 1994 }), fc.constantFrom("03", "06", "09")) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1990, max: 1994 }), fc.constant("year")) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
type Dated = [number, string] | undefined;
const first = (d: Dated) => d && (d[1] === "year" ? `${d[0]}-01-01` : `${d[0]}-${d[1]}-15`);
const last = (d: Dated) => d && (d[1] === "year" ? `${d[0]}-12-31` : `${d[0]}-${d[1]}-15`);
const given = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
const ties = fc
  .array(
    fc.tuple(
      fc.constantFrom(...actors.keys()),
      fc.constantFrom(...actors.keys()),
      fc.constantFrom("norm", "funding"),
      fc.constantFrom("+" as const, "+" as const, "-" as const),
      date,
      date,
    ),
    { maxLength: 10 },
  )
  .map((list) =>
    list.flatMap(([from, to, channel, sign, start, end], i): NetworkTie[] => {
      const [a, b] = [first(start), last(end)];
      if (from === to || (a !== undefined && b !== undefined && b < a)) return [];
      return [
        {
          id: `t${i}`,
          from,
          to,
          channel,
          sign,
          ...given("start", a),
          ...given("startBy", last(start)),
          ...given("end", b),
          ...given("endFrom", first(end)),
        },
      ];
    }),
  );

const everybody = ["state", "domestic", "ally", "foreign-state"];
const channels = fc.constantFrom("norm", "funding", ["norm", "funding"]);
const sign = fc.constantFrom("+", "+", "-", "either");
const number = fc.integer({ min: 0, max: 5 });

/** Two or three steps that have to be met, and perhaps one that may be and one that must not be. */
const patterns = fc
  .record({
    // The state alone at the end of a step through others: these are counted without being gone through.
    apart: fc.boolean(),
    asked: fc.array(
      fc.record({
        from: number,
        to: number,
        channels,
        sign,
        within: fc.constantFrom(undefined, undefined, 12, 18),
        through: fc.constantFrom(undefined, undefined, 1, 2, 3),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    optional: fc.option(fc.record({ from: number, to: number, channels, sign, place: number }), {
      nil: undefined,
    }),
    forbidden: fc.option(
      fc.record({ from: number, to: number, channels, sign, before: number, after: number }),
      { nil: undefined },
    ),
  })
  .map(({ apart, asked, optional, forbidden }) => {
    const roles: string[] = [];
    const role = (pick: number, not?: string): string => {
      const free = roles.filter((name) => name !== not);
      const known = pick < 4 ? free.at(-1 - (pick % 2)) : undefined;
      if (known !== undefined) return known;
      roles.push(`r${roles.length}`);
      return roles.at(-1) as string;
    };
    const arrow = ({ from, to }: { from: number; to: number }) => {
      const giver = role(from);
      return `${giver} -> ${role(to === 0 ? 1 : 5, giver)}`;
    };
    const steps: Record<string, unknown>[] = asked.map((one, i) => ({
      id: `s${i}`,
      name: `step ${i}`,
      tie: arrow(one),
      channels: one.channels,
      sign: one.sign,
      ...(one.within && i > 0 ? { within: { months: one.within, of: `s${i - 1}` } } : {}),
      ...(one.through ? { through: ["ally", "domestic"], through_at_most: one.through } : {}),
    }));
    const ends = asked.flatMap(({ through }, i) => (through ? [String(steps[i]?.tie).split(" -> ")[1]] : []));
    const classesOf = (name: string) =>
      !apart || ends.length === 0 ? everybody : ends.includes(name) ? ["state"] : ["domestic", "ally"];
    const at = (pick: number) => (pick < asked.length ? `s${pick}` : undefined);
    if (optional) {
      const before = at(optional.place);
      steps.splice(before === undefined ? steps.length : optional.place, 0, {
        id: "o",
        name: "optional",
        tie: arrow(optional),
        channels: optional.channels,
        sign: optional.sign,
        optional: true,
        ...(before === undefined ? {} : { before }),
      });
    }
    if (forbidden) {
      const [before, after] = [at(forbidden.before), at(forbidden.after)];
      steps.push({
        id: "n",
        name: "forbidden",
        no_tie: arrow(forbidden),
        channels: forbidden.channels,
        sign: forbidden.sign,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      });
    }
    const read = readPattern({
      id: "p",
      name: "P",
      definition: "made up",
      sources: ["nobody"],
      roles: Object.fromEntries(roles.map((name) => [name, classesOf(name)])),
      steps,
    });
    if (read.pattern?.is !== "chain") throw new Error(JSON.stringify(read.problems));
    return read.pattern;
  });

type TieStep = Extract<Requirement, { is: "tie" }>;
const asksTie = (step: Step): TieStep => step.asks as TieStep;
const open = "9999-99-99";
const end = (tie: NetworkTie) => tie.end ?? open;
const start = (tie: NetworkTie) => tie.start ?? "";
/** The last day it can have begun, which is not after its end; nothing when that is not known. */
const startBy = (tie: NetworkTie) =>
  tie.startBy !== undefined && tie.startBy > end(tie) ? end(tie) : tie.startBy;
const later = (days: readonly string[]) => days.reduce((a, b) => (a > b ? a : b), "");
const right = (tie: NetworkTie, asks: { channels: readonly string[]; sign: string }) =>
  asks.channels.includes(tie.channel) && (asks.sign === "either" || asks.sign === tie.sign);
/** 12 or 18 months later. */
const monthsAfter = (day: string, months: number): string => {
  const month = Number(day.slice(5, 7)) - 1 + (months % 12);
  const year = Number(day.slice(0, 4)) + Math.floor(months / 12) + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
};

/** Every way that a step can be met by itself: one tie, or several that meet head to tail through those allowed. */
function ways(all: readonly NetworkTie[], asks: TieStep): NetworkTie[][] {
  const fitting = all.filter((tie) => right(tie, asks));
  const longest = asks.through ? asks.through.atMost + 1 : 1;
  let open_: NetworkTie[][] = fitting.map((tie) => [tie]);
  const found = [...open_];
  for (let length = 2; length <= longest; length++) {
    open_ = open_.flatMap((way) => {
      const at = (way.at(-1) as NetworkTie).to;
      if (!asks.through?.classes.some((one) => one === classOf[at])) return [];
      const seen = [(way[0] as NetworkTie).from, ...way.map((tie) => tie.to)];
      return fitting.filter((tie) => tie.from === at && !seen.includes(tie.to)).map((tie) => [...way, tie]);
    });
    found.push(...open_);
  }
  return found;
}

/** Whether the actors at the ends of a tie can stand in the roles of a step. */
const standing = ({ roles }: Pattern, asks: { from: string; to: string }, from: string, to: string) =>
  [[asks.from, from] as const, [asks.to, to] as const].every(([role, actor]) =>
    roles[role]?.classes.some((one) => one === classOf[actor]),
  );

type Chain = { ways: NetworkTie[][]; roles: Record<string, string>; clocks: Record<string, string> };

/** Every chain of some steps: each step met by one way, roles filled once, in order of time. */
function chainsOf(all: readonly NetworkTie[], pattern: Pattern, steps: readonly Step[]): Chain[] {
  return steps.reduce<Chain[]>(
    (chains, step) =>
      chains.flatMap((chain) =>
        ways(all, asksTie(step)).flatMap((way): Chain[] => {
          const asks = asksTie(step);
          const ends = [(way[0] as NetworkTie).from, (way.at(-1) as NetworkTie).to] as const;
          if (!standing(pattern, asks, ...ends)) return [];
          if ((chain.roles[asks.from] ?? ends[0]) !== ends[0]) return [];
          if ((chain.roles[asks.to] ?? ends[1]) !== ends[1]) return [];
          let clock = later(step.after.map((id) => chain.clocks[id] ?? ""));
          for (const tie of way) {
            if (end(tie) < clock) return [];
            clock = later([clock, start(tie)]);
          }
          if (asks.within) {
            const from = chain.ways[steps.findIndex(({ id }) => id === asks.within?.step)]?.[0];
            const limit =
              from && startBy(from) && monthsAfter(startBy(from) as string, asks.within.months as number);
            if (limit && start(way[0] as NetworkTie) > limit) return [];
          }
          return [
            {
              ways: [...chain.ways, way],
              roles: { ...chain.roles, [asks.from]: ends[0], [asks.to]: ends[1] },
              clocks: { ...chain.clocks, [step.id]: clock },
            },
          ];
        }),
      ),
    [{ ways: [], roles: {}, clocks: {} }],
  );
}

/** Whether a chain stands when each of its dates is what it can be at the earliest or at the latest. */
function readings(steps: readonly Step[], { ways: chosen }: Chain): boolean[] {
  const used = [...new Set(chosen.flat())];
  const days = used.map((tie): [string, string][] =>
    [start(tie), startBy(tie) ?? ""].flatMap((begin) =>
      [tie.endFrom ?? begin, tie.end ?? open].map((over): [string, string] => [
        begin,
        over < begin ? begin : over,
      ]),
    ),
  );
  const all = days.reduce<[string, string][][]>(
    (list, options) => list.flatMap((one) => options.map((option) => [...one, option])),
    [[]],
  );
  return all.map((reading) => {
    const dayOf = (tie: NetworkTie) => reading[used.indexOf(tie)] as [string, string];
    const clocks: Record<string, string> = {};
    return steps.slice(0, chosen.length).every((step, k) => {
      let clock = later(step.after.map((id) => clocks[id] ?? ""));
      const way = chosen[k] as NetworkTie[];
      for (const tie of way) {
        if (dayOf(tie)[1] < clock) return false;
        clock = later([clock, dayOf(tie)[0]]);
      }
      clocks[step.id] = clock;
      const { within } = asksTie(step);
      const from = within && chosen[steps.findIndex(({ id }) => id === within.step)]?.[0];
      return !(
        within &&
        from &&
        dayOf(way[0] as NetworkTie)[0] > monthsAfter(dayOf(from)[0], within.months as number)
      );
    });
  });
}

/** What a pattern says of ties, found by trying everything out. */
function tried(all: readonly NetworkTie[], pattern: Pattern) {
  const timed = pattern.steps.filter((step) => step.asks.is === "tie" && !step.optional);
  const lengths = timed.map((_, i) => timed.length - i);
  const met = lengths.find((length) => chainsOf(all, pattern, timed.slice(0, length)).length > 0) ?? 0;
  const chains = met === 0 ? [] : chainsOf(all, pattern, timed.slice(0, met));
  const against = (step: Step, chain: Chain): NetworkTie[] => {
    const asks = step.asks as Extract<Requirement, { is: "no tie" }>;
    const begun = chain.ways[timed.findIndex(({ id }) => id === asks.beforeStep)]?.[0];
    const begins = chain.ways[timed.findIndex(({ id }) => id === asks.afterStep)]?.[0];
    return all.filter(
      (tie) =>
        right(tie, asks) &&
        standing(pattern, asks, tie.from, tie.to) &&
        (chain.roles[asks.from] ?? tie.from) === tie.from &&
        (chain.roles[asks.to] ?? tie.to) === tie.to &&
        (begun === undefined || start(tie) <= (startBy(begun) ?? open)) &&
        (begins === undefined || end(tie) >= start(begins)),
    );
  };
  const forbidden = pattern.steps.filter((step) => step.asks.is === "no tie");
  const free = chains.filter((chain) => forbidden.every((step) => against(step, chain).length === 0));
  const kept = free.length > 0 ? free : chains;
  const found = (step: Step, chain: Chain): NetworkTie[] => {
    const asks = asksTie(step);
    const clock = later(step.after.map((id) => chain.clocks[id] ?? ""));
    const following = timed.flatMap(({ after }, k) => (after.includes(step.id) ? (chain.ways[k] ?? []) : []));
    return all.filter(
      (tie) =>
        right(tie, asks) &&
        standing(pattern, asks, tie.from, tie.to) &&
        (chain.roles[asks.from] ?? tie.from) === tie.from &&
        (chain.roles[asks.to] ?? tie.to) === tie.to &&
        end(tie) >= clock &&
        following.every((one) => end(one) >= later([clock, start(tie)])),
    );
  };
  const ids = (list: readonly NetworkTie[]) => [...new Set(list.map(({ id }) => id))].sort();
  const steps = pattern.steps.map((step) => {
    const place = timed.indexOf(step);
    if (step.asks.is === "no tie") {
      if (met === 0) return [step.id, "not reached", []];
      const all_ = kept.map((chain) => against(step, chain));
      return all_.every((list) => list.length > 0)
        ? [step.id, "contradicted", ids(all_.flat())]
        : [step.id, "not contradicted", []];
    }
    if (step.optional) {
      const reached = met > 0 && timed.every(({ id }, k) => !step.after.includes(id) || k < met);
      const list = reached ? kept.flatMap((chain) => found(step, chain)) : [];
      return [step.id, !reached ? "not reached" : list.length > 0 ? "met" : "not found", ids(list)];
    }
    if (place >= met) return [step.id, place === met ? "missing" : "not reached", []];
    return [step.id, "met", ids(kept.flatMap((chain) => chain.ways[place] ?? []))];
  });
  return { met, kept, steps, timed };
}

/** The most steps that can be met when any of them may be left out. */
function mostMet(all: readonly NetworkTie[], pattern: Pattern, timed: readonly Step[]): number {
  const subsets = Array.from({ length: 2 ** timed.length }, (_, bits) =>
    timed.filter((_step, i) => ((bits >> i) & 1) === 1),
  ).sort((a, b) => b.length - a.length);
  return subsets.find((steps) => steps.length === 0 || chainsOf(all, pattern, steps).length > 0)?.length ?? 0;
}

const text = (chain: readonly (readonly NetworkTie[])[]) =>
  chain.map((way) => way.map(({ id }) => id).join("+")).join(" ");

test("status and ties of every step, every chain, its order, and the best partial match", () => {
  const seen = { certain: 0, possible: 0, undated: 0, contradicted: 0, optional: 0, partial: 0 };
  fc.assert(
    fc.property(patterns, ties, (pattern, all) => {
      const match = matchPattern(pattern, { ties: all, actors, target, grades: {}, years: 3 }, []);
      const { met, kept, steps, timed } = tried(all, pattern);
      expect(match.steps.map(({ id, status, ties: of }) => [id, status, of])).toEqual(steps);
      expect(match.chains.map((chain) => text(chain.steps.map((step) => step.ties))).toSorted()).toEqual(
        kept.map((chain) => text(chain.ways)).toSorted(),
      );
      expect([match.count, match.counted]).toEqual([kept.length, "exact"]);
      for (const chain of match.chains) {
        const same = kept.find(({ ways: w }) => text(w) === text(chain.steps.map((step) => step.ties)));
        const undated = chain.steps.some((step) => step.ties.some((tie) => tie.start === undefined));
        const stands = same ? readings(timed, same) : [];
        if (undated) expect(chain.order).toBe("undated");
        else expect(chain.order).toBe(stands.every(Boolean) ? "certain" : "possible");
        // With a longest time between steps a date may have to be early for the one and late for the other, which nobody looks for.
        if (!undated && !timed.some((step) => asksTie(step).within)) expect(stands).toContain(true);
        seen[chain.order]++;
      }
      expect(match.partial?.met ?? met).toBe(mostMet(all, pattern, timed));
      expect(match.partial?.complete ?? true).toBe(true);
      if (match.steps.some(({ status }) => status === "contradicted")) seen.contradicted++;
      if (match.steps.some(({ optional, status }) => optional && status === "met")) seen.optional++;
      if (match.partial) seen.partial++;
    }),
    { numRuns: 2000 },
  );
  // What is compared has all kinds in it.
  for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(20);
});

test("ways through others, through no actor twice, where ties between the same few are many", () => {
  const group = ["a0", "a1", "a3", "a4"];
  const open_ = fc.record(
    { start: fc.integer({ min: 1990, max: 1993 }), length: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: ["start"] },
  );
  const dense = fc
    .array(fc.tuple(fc.constantFrom(...group), fc.constantFrom(...group, "a2"), open_), {
      minLength: 8,
      maxLength: 14,
    })
    .map((list) =>
      list.flatMap(([from, to, { start: begin, length }], i): NetworkTie[] =>
        from === to
          ? []
          : [
              {
                id: `t${i}`,
                from,
                to,
                channel: "norm",
                sign: "+",
                ...given("start", `${begin}-01-01`),
                ...given("end", length === undefined ? undefined : `${begin + length}-12-31`),
              },
            ],
      ),
    );
  const through = (atMost: number, more: readonly Record<string, unknown>[]) => {
    const read = readPattern({
      id: "p",
      name: "P",
      definition: "made up",
      sources: ["nobody"],
      roles: {
        first: ["domestic", "ally"],
        end: "state",
        ...(more.length > 0 ? { before: ["domestic", "ally"] } : {}),
      },
      steps: [
        ...more,
        {
          id: "b",
          name: "b",
          tie: "first -> end",
          channels: "norm",
          through: ["domestic", "ally"],
          through_at_most: atMost,
        },
      ],
    });
    if (read.pattern?.is !== "chain") throw new Error(JSON.stringify(read.problems));
    return read.pattern;
  };
  const before = [{ id: "a", name: "a", tie: "before -> first", channels: "norm" }];
  const shapes = [1, 2, 3].flatMap((atMost) => [through(atMost, []), through(atMost, before)]);
  let most = 0;
  fc.assert(
    fc.property(fc.constantFrom(...shapes), dense, (pattern, all) => {
      const match = matchPattern(pattern, { ties: all, actors, target, grades: {}, years: 3 }, []);
      const { kept } = tried(all, pattern);
      expect([match.count, match.counted]).toEqual([kept.length, "exact"]);
      expect(match.chains.map((chain) => text(chain.steps.map((step) => step.ties))).toSorted()).toEqual(
        kept.map((chain) => text(chain.ways)).toSorted(),
      );
      most = Math.max(most, kept.length);
    }),
    { numRuns: 400 },
  );
  expect(most).toBeGreaterThan(30);
});
