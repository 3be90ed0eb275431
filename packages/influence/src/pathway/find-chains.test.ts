import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NetworkActor, NetworkTie } from "../network/network.ts";
import { temporalGraph } from "../network/temporal-graph.ts";
import { findChains } from "./find-chains.ts";
import type { Pattern } from "./pattern.ts";
import { readPattern } from "./read-pattern.ts";

const kinds = ["ngo", "network", "ministry"];
const actors = new Map<string, NetworkActor>(
  Array.from({ length: 6 }, (_, i) => [
    `a${i}`,
    { id: `a${i}`, kind: kinds[i % 3] as string, place: i < 3 ? "RU" : "US" },
  ]),
);
const target = { place: "RU", abroad: [] };
const day = fc.integer({ min: 1990, max: 1996 }).map((year) => `${year}-06-15`);
const ties = fc
  .array(
    fc.record(
      {
        from: fc.constantFrom(...actors.keys()),
        to: fc.constantFrom(...actors.keys()),
        channel: fc.constantFrom("norm", "funding"),
        sign: fc.constantFrom("+" as const, "+" as const, "-" as const),
        start: day,
        end: day,
      },
      { requiredKeys: ["from", "to", "channel", "sign"] },
    ),
    { maxLength: 18 },
  )
  .map((list) => list.map((tie, i): NetworkTie => ({ ...tie, id: `t${String(i).padStart(2, "0")}` })));

const everybody = ["state", "domestic", "ally", "foreign-state"];
const pattern = (steps: readonly Record<string, unknown>[]): Pattern => {
  const roles = Object.fromEntries(
    steps.flatMap(({ tie }) => String(tie).split(" -> ")).map((role) => [role, everybody]),
  );
  const read = readPattern({
    id: "p",
    name: "P",
    definition: "made up",
    sources: ["nobody"],
    roles,
    steps: steps.map((step, i) => ({ id: `s${i}`, name: `step ${i}`, ...step })),
  });
  if (read.pattern?.is !== "chain") throw new Error(JSON.stringify(read.problems));
  return read.pattern;
};

/** Every way to choose one tie for each of the first steps, tried out. */
function tryAll(all: readonly NetworkTie[], { steps }: Pattern, length: number): string[][] {
  const usable = all.filter(
    (t) => t.from !== t.to && !(t.start !== undefined && t.end !== undefined && t.end < t.start),
  );
  const choices = steps
    .slice(0, length)
    .reduce<NetworkTie[][]>((before, _) => before.flatMap((one) => usable.map((t) => [...one, t])), [[]]);
  return choices
    .filter((chosen) => {
      const roles: Record<string, string> = {};
      const clocks: Record<string, string> = {};
      return chosen.every((tie, k) => {
        const step = steps[k] as Pattern["steps"][number];
        const { asks } = step;
        if (asks.is !== "tie") return false;
        if (!asks.channels.includes(tie.channel) || tie.sign !== asks.sign) return false;
        for (const [role, actor] of [
          [asks.from, tie.from],
          [asks.to, tie.to],
        ] as const) {
          if ((roles[role] ?? actor) !== actor) return false;
          roles[role] = actor;
        }
        const clock = step.after.map((id) => clocks[id] ?? "").reduce((a, b) => (a > b ? a : b), "");
        if (tie.end !== undefined && tie.end < clock) return false;
        clocks[step.id] = clock > (tie.start ?? "") ? clock : (tie.start ?? "");
        if (asks.within && asks.within.months !== "asked") {
          const from = chosen[steps.findIndex(({ id }) => id === asks.within?.step)]?.start;
          if (from === undefined || tie.start === undefined) return true;
          const limit = `${Number(from.slice(0, 4)) + asks.within.months / 12}${from.slice(4)}`;
          return tie.start <= limit;
        }
        return true;
      });
    })
    .map((chosen) => chosen.map((tie) => tie.id));
}

const a = { tie: "a -> b", channels: "norm" };
const b = { tie: "b -> c", channels: ["norm", "funding"] };
const shapes: Record<string, Pattern> = {
  "a chain": pattern([a, b, { tie: "c -> d", channels: "funding" }]),
  "a chain within years": pattern([
    a,
    { ...b, within: { years: 2, of: "s0" } },
    { tie: "c -> d", channels: "norm", within: { years: 1, of: "s1" } },
  ]),
  "a chain that begins anew": pattern([
    a,
    { tie: "x -> y", channels: "funding", within: { years: 1, of: "s0" } },
    { tie: "v -> w", channels: "norm" },
  ]),
  "a circle": pattern([a, b, { tie: "c -> a", channels: ["norm", "funding"] }]),
  "a window over two steps": pattern([
    a,
    b,
    { tie: "c -> d", channels: "norm", within: { years: 2, of: "s0" } },
  ]),
  "a refusal": pattern([
    a,
    { tie: "b -> a", channels: "norm", sign: "-" },
    { tie: "b -> c", channels: "funding" },
  ]),
  "an order of its own": pattern([
    a,
    { ...b, after: [] },
    { tie: "c -> d", channels: "norm", after: "s0", before: "s1" },
  ]),
};

describe("chains found and counted are those that trying everything out finds", () => {
  test.each(Object.keys(shapes))("%s", (name) => {
    const shape = shapes[name] as Pattern;
    fc.assert(
      fc.property(ties, (all) => {
        const graph = temporalGraph({ ties: all, actors, target });
        const found = findChains(graph, shape, { years: 3 });
        const longest = [3, 2, 1].map((n) => tryAll(all, shape, n)).find((list) => list.length > 0) ?? [];
        expect(found.met).toBe(longest[0]?.length ?? 0);
        expect(found.count).toBe(longest.length);
        expect(found.counted).toBe("exact");
        const ids = found.chains.map(({ steps }) =>
          steps.map((step) => step.ties.map((t) => t.id).join()).join(),
        );
        expect(ids.toSorted()).toEqual(longest.map((chosen) => chosen.join()).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test("the first chains are the first of all, whatever the order of the ties", () => {
    fc.assert(
      fc.property(ties, fc.integer({ min: 1, max: 4 }), (all, limit) => {
        for (const shape of [shapes["a chain"], shapes["a circle"]] as Pattern[]) {
          const find = (list: readonly NetworkTie[], options: { limit?: number }) =>
            findChains(temporalGraph({ ties: list, actors, target }), shape, { years: 3, ...options });
          const whole = find(all, {});
          const few = find(all.toReversed(), { limit });
          expect(few.chains).toEqual(whole.chains.slice(0, limit));
          expect(few.count).toBe(whole.count);
        }
      }),
    );
  });
});

describe("a search that is ended before its time", () => {
  const many = Array.from(
    { length: 3000 },
    (_, i): NetworkTie => ({
      id: `t${i}`,
      from: `a${i % 6}`,
      to: `a${(i + 1 + (i % 4)) % 6}`,
      channel: "norm",
      sign: "+",
      start: `${1900 + (i % 100)}-01-01`,
      end: `${1910 + (i % 100)}-01-01`,
    }),
  );
  const graph = temporalGraph({ ties: many, actors, target });
  const chain = pattern([a, { tie: "b -> c", channels: "norm" }, { tie: "c -> d", channels: "norm" }]);
  const whole = findChains(graph, chain, { years: 3 });

  test("a budget that is used up gives what is found until then, and says so", () => {
    const cut = findChains(graph, chain, { years: 3, budget: whole.looked / 2 });
    expect(cut.stopped).toBe("budget");
    expect(cut.counted).toBe("at least");
    expect(cut.count).toBeLessThanOrEqual(whole.count);
    expect(cut.chains.length).toBeGreaterThan(0);
  });

  test("whoever is told of the progress can end it", () => {
    const told: number[] = [];
    const cut = findChains(graph, chain, {
      years: 3,
      onProgress: ({ share }) => {
        told.push(share);
        return told.length < 2;
      },
    });
    expect(cut.stopped).toBe("cancelled");
    expect(told).toHaveLength(2);
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

test("ties that cannot be used are listed with the reason", () => {
  const tie = (id: string, from: string, to: string, more: Partial<NetworkTie> = {}): NetworkTie => ({
    id,
    from,
    to,
    channel: "norm",
    sign: "+",
    ...more,
  });
  const { excluded, ties: usable } = temporalGraph({
    ties: [
      tie("self", "a0", "a0"),
      tie("late", "a0", "a1", { start: "2003-01-01", end: "2002-12-31" }),
      tie("who", "a0", "nobody"),
      tie("fine", "a0", "a1"),
    ],
    actors,
    target,
  });
  expect(excluded).toEqual([
    { tie: "late", why: "ends before it begins" },
    { tie: "self", why: "from an actor to itself" },
    { tie: "who", why: "an actor is not known" },
  ]);
  expect(usable.map(({ id }) => id)).toEqual(["fine"]);
});
