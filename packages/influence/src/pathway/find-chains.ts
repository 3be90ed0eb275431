import type { TemporalGraph } from "../network/temporal-graph.ts";
import { type Chain, chainOf, type Found } from "./chain.ts";
import { Completions } from "./completions.ts";
import type { Pattern } from "./pattern.ts";
import { isTimed, type Plan, planOf } from "./plan.ts";
import { Effort, furthestChains, type OnProgress } from "./search.ts";

/** At most so many chains are kept, and so many ties looked at, when nothing else is said. */
export const maxChains = 1000;
const defaultBudget = 2_000_000_000;

export type FindOptions = {
  /** chains to keep; `maxChains` when left out */
  readonly limit?: number;
  /** ties to look at before giving up; two thousand million when left out */
  readonly budget?: number;
  /** what `within: {years: asked}` stands for */
  readonly years: number;
  readonly onProgress?: OnProgress;
};

/** How long a pattern may be looked for: ties to look at, and somebody who is told of the progress and can end it. */
export type MatchOptions = Pick<FindOptions, "budget" | "onProgress">;

/** The chains of a pattern in a graph. */
export type FoundChains = {
  /** steps met from the first on, of so many that ask for a tie or an event and are not optional */
  readonly met: number;
  readonly asked: number;
  /** the first chains that meet so many, in order of the first days of their ties and then of their ids */
  readonly chains: readonly Chain[];
  /** how many chains meet so many steps */
  readonly count: number;
  /** `exact`; `at least`, when the search was stopped or the number is beyond 2^53 */
  readonly counted: "exact" | "at least";
  /** why the search ended before its time */
  readonly stopped: "budget" | "cancelled" | undefined;
  /** ties looked at */
  readonly looked: number;
};

/** The chains by number with their plan, before they get their ids back. */
export type Searched = Omit<FoundChains, "chains"> & {
  readonly plan: Plan;
  readonly found: readonly Found[];
};

/**
 * Finds how far a pattern goes in a graph, counts every chain that goes so far, and returns the first of them.
 *
 * Only steps that ask for a tie or an event, and are not optional, are looked for. Where a role is filled anew by every step (each
 * step goes on from the actor that the last one reached, or from anybody), chains are counted without going through them, in time
 * that grows with the ties and not with the chains; otherwise each chain is gone through.
 *
 * @returns all chains counted and the first `limit` of them, the same for any order of ties; when stopped, what was found until then
 */
export function findChains(graph: TemporalGraph, pattern: Pattern, options: FindOptions): FoundChains {
  const { plan, found, ...rest } = searchChains(graph, pattern, options);
  return { ...rest, chains: found.map((one) => chainOf(graph, plan, one)) };
}

/** As `findChains()`, by number. */
export function searchChains(
  graph: TemporalGraph,
  pattern: Pattern,
  { limit = maxChains, budget = defaultBudget, years, onProgress }: FindOptions,
): Searched {
  const steps = pattern.steps.filter(isTimed).filter((step) => !step.optional);
  const whole = planOf(graph, pattern, steps, years);
  const effort = new Effort(budget, onProgress);
  const asked = steps.length;
  const said = (plan: Plan, met: number, count: number, found: readonly Found[], exact = true): Searched => ({
    plan,
    met,
    asked,
    found,
    count,
    counted: exact && effort.stopped === undefined && count <= Number.MAX_SAFE_INTEGER ? "exact" : "at least",
    stopped: effort.stopped,
    looked: effort.looked,
  });
  if (Completions.suit(whole)) {
    for (let length = asked; length > 0; length--) {
      const plan = { ...whole, steps: whole.steps.slice(0, length) };
      const completions = new Completions(graph, plan, effort);
      const count = completions.total();
      if (effort.stopped !== undefined && count === 0) break;
      if (count === 0) continue;
      const collecting = effort.stopped === undefined ? effort : new Effort(1_000_000);
      const { chains } = furthestChains(graph, plan, {
        limit,
        enough: true,
        effort: collecting,
        ...(effort.stopped === undefined
          ? { canFinish: (k, tie, clock) => completions.after(k, tie, clock) > 0 }
          : {}),
      });
      return said(
        plan,
        length,
        count,
        chains.filter((chain) => chain.length === length),
        completions.exact,
      );
    }
    if (effort.stopped === undefined) return said(whole, 0, 0, []);
  }
  const going = effort.stopped === undefined ? effort : new Effort(1_000_000);
  const { met, chains, count } = furthestChains(graph, whole, { limit, effort: going });
  return said(whole, met, count, chains);
}
