import type { ActorClass, NetworkTie } from "../network/network.ts";
import type { Requirement, Step } from "./pattern.ts";

type TieStep = Step & { readonly asks: Extract<Requirement, { is: "tie" }> };

/** The ties that meet the steps of a chain, in order; a step met through others has several. */
export type Chain = {
  readonly steps: readonly { readonly step: string; readonly ties: readonly NetworkTie[] }[];
  readonly roles: Readonly<Record<string, string>>;
  /** the latest start among its ties, as far as known */
  readonly clock: string | undefined;
  /** some tie's start is not known, so the order is possible, not certain */
  readonly undated: boolean;
};

/** The ties of one case, ready to be searched: sorted by id, with the class of each actor. */
export type Searchable = {
  readonly from: ReadonlyMap<string, readonly NetworkTie[]>;
  readonly classOf: (id: string) => ActorClass | undefined;
};

/** At most so many chains are returned; the search itself is complete. */
export const maxChains = 1000;

/** Prepares the ties of one case for searching. */
export function searchable(
  ties: readonly NetworkTie[],
  classOf: (id: string) => ActorClass | undefined,
): Searchable {
  const from = new Map<string, NetworkTie[]>();
  for (const tie of [...ties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (tie.sign !== "+") continue;
    const list = from.get(tie.from) ?? [];
    list.push(tie);
    from.set(tie.from, list);
  }
  return { from, classOf };
}

/**
 * Finds the chains of ties that meet the most steps from the first on.
 *
 * A tie can follow at the clock of the chain when its interval reaches it; an end not known is open, a start not known fits
 * anywhere and marks the chain undated. The clock then moves to the tie's start if that is later.
 *
 * @param steps the tie steps of a pattern, in order
 * @param years the number of years that `within: "asked"` stands for
 * @returns every chain that completes the largest number of steps (at most `maxChains`), none when no tie meets the first
 */
export function longestChains(graph: Searchable, steps: readonly TieStep[], years: number): Chain[] {
  const order = [...graph.from.keys()].sort();
  let best: Chain[] = [];
  const keep = (chain: Chain) => {
    const longest = best[0]?.steps.length ?? 0;
    if (chain.steps.length === 0 || chain.steps.length < longest) return;
    if (chain.steps.length > longest) best = [];
    if (best.length < maxChains) best.push(chain);
  };
  const extend = (chain: Chain) => {
    keep(chain);
    const step = steps[chain.steps.length];
    if (!step) return;
    const { from, to } = step.asks;
    const bound = chain.roles[from.role];
    for (const actor of bound === undefined ? order : [bound]) {
      if (!from.classes.includes(graph.classOf(actor) ?? "other")) continue;
      for (const path of pathsFrom(graph, actor, step.asks, chain.clock, chain.roles[to.role])) {
        const first = path.ties[0] as NetworkTie;
        const last = path.ties.at(-1) as NetworkTie;
        if (!isWithin(step, first, chain, years)) continue;
        extend({
          steps: [...chain.steps, { step: step.id, ties: path.ties }],
          roles: { ...chain.roles, [from.role]: actor, [to.role]: last.to },
          clock: path.clock,
          undated: chain.undated || path.ties.some((tie) => tie.start === undefined),
        });
      }
    }
  };
  extend({ steps: [], roles: {}, clock: undefined, undated: false });
  return best;
}

function isWithin(step: TieStep, tie: NetworkTie, chain: Chain, asked: number): boolean {
  const { within } = step.asks;
  const start = chain.steps.find((earlier) => earlier.step === within?.step)?.ties[0]?.start;
  if (!within || start === undefined || tie.start === undefined) return true;
  const limit = `${Number(start.slice(0, 4)) + (within.years === "asked" ? asked : within.years)}${start.slice(4)}`;
  return tie.start <= limit;
}

type Path = { ties: NetworkTie[]; clock: string | undefined };

function pathsFrom(
  graph: Searchable,
  actor: string,
  asks: TieStep["asks"],
  clock: string | undefined,
  goal: string | undefined,
): Path[] {
  const found: Path[] = [];
  const walk = (at: string, ties: NetworkTie[], now: string | undefined, seen: readonly string[]) => {
    for (const tie of graph.from.get(at) ?? []) {
      if (!asks.channels.includes(tie.channel) || seen.includes(tie.to)) continue;
      if (now !== undefined && tie.end !== undefined && tie.end < now) continue;
      const then = later(now, tie.start);
      const kind = graph.classOf(tie.to) ?? "other";
      if (asks.to.classes.includes(kind) && (goal === undefined || goal === tie.to)) {
        found.push({ ties: [...ties, tie], clock: then });
      }
      if (asks.through?.includes(kind)) walk(tie.to, [...ties, tie], then, [...seen, tie.to]);
    }
  };
  walk(actor, [], clock, [actor]);
  return found;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined) return b;
  return b === undefined || b < a ? a : b;
}
