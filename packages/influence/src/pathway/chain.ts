import type { NetworkTie } from "../network/network.ts";
import { monthsAfter, type TemporalGraph } from "../network/temporal-graph.ts";
import type { Plan } from "./plan.ts";

/**
 * How sure the order of a chain is. `certain`: whatever day each date means. `possible`: for some reading of dates known to the year,
 * the month, or as an interval. `undated`: the begin of some tie is not known at all.
 */
export type OrderOfTime = "certain" | "possible" | "undated";

/** The ties that meet the steps of a chain, in order; a step met through others has several. */
export type Chain = {
  readonly steps: readonly { readonly step: string; readonly ties: readonly NetworkTie[] }[];
  readonly roles: Readonly<Record<string, string>>;
  readonly order: OrderOfTime;
};

/** A chain by number: the ties of each step of its plan (none where a step is left out). */
export type Found = readonly (readonly number[])[];

/** Gives a found chain its ids back. */
export function chainOf(graph: TemporalGraph, plan: Plan, found: Found): Chain {
  const roles: Record<string, string> = {};
  const steps: { step: string; ties: NetworkTie[] }[] = [];
  for (const [k, ties] of found.entries()) {
    const step = plan.steps[k];
    const [first] = ties;
    const last = ties.at(-1);
    if (!step || first === undefined || last === undefined) continue;
    const from = graph.actors[graph.from[first] as number];
    if (from) {
      roles[plan.roles[step.from] as string] = from;
      roles[plan.roles[step.to] as string] = graph.actors[graph.to[last] as number] as string;
    }
    steps.push({ step: step.id, ties: ties.map((tie) => graph.ties[tie] as NetworkTie) });
  }
  return { steps, roles, order: orderOfTime(graph, plan, found) };
}

/** Whether the order of a found chain stands whatever day each of its dates means. */
export function orderOfTime(graph: TemporalGraph, plan: Plan, found: Found): OrderOfTime {
  const all = found.flat();
  if (all.some((tie) => graph.start[tie] === 0)) return "undated";
  const before: number[][] = [];
  for (const [k, ties] of found.entries()) {
    const step = plan.steps[k];
    const earlier = (step?.after ?? []).flatMap((place) => before[place] ?? []);
    for (const tie of ties) {
      // A tie that stands in two steps reaches its own begin, whenever that was.
      if (
        earlier.some((one) => one !== tie && (graph.sureEnd[tie] as number) < (graph.startBy[one] as number))
      )
        return "possible";
      earlier.push(tie);
    }
    before.push(earlier);
    const [first] = ties;
    const counted = step?.within && found[step.within.step]?.[0];
    if (step?.within && first !== undefined && counted !== undefined && counted !== first) {
      const limit = monthsAfter(graph.start[counted] as number, step.within.months);
      if ((graph.startBy[first] as number) > limit) return "possible";
    }
  }
  return "certain";
}

/** The clock of each step of a found chain: the latest first day among its ties and those before it, as far as known. */
export function clocksOf(graph: TemporalGraph, plan: Plan, found: Found): number[] {
  const clocks: number[] = [];
  for (const [k, ties] of found.entries())
    clocks.push(
      Math.max(
        0,
        ...(plan.steps[k]?.after ?? []).map((before) => clocks[before] ?? 0),
        ...ties.map((tie) => graph.start[tie] as number),
      ),
    );
  return clocks;
}
