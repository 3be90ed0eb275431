import { noEnd, type TemporalGraph } from "../network/temporal-graph.ts";
import type { Found } from "./chain.ts";
import { lastDayWithin, type Plan, type PlannedStep } from "./plan.ts";

/** How a search goes on: told now and then; returning false ends it. */
export type OnProgress = (progress: {
  /** 0..1 */
  readonly share: number;
  /** ties looked at so far */
  readonly looked: number;
}) => boolean | undefined;

/** What ends a search before its time. */
export class Effort {
  looked = 0;
  stopped: "budget" | "cancelled" | undefined;
  private next = 0;
  private readonly budget: number;
  private readonly onProgress: OnProgress;

  /** @param budget ties that may be looked at */
  constructor(budget: number, onProgress: OnProgress = () => undefined) {
    this.budget = budget;
    this.onProgress = onProgress;
  }

  /** Counts a tie that is looked at; false when the search has to end. */
  look(): boolean {
    this.looked++;
    if (this.looked > this.budget) this.stopped ??= "budget";
    return this.stopped === undefined;
  }

  /** Says how far the search has come, at most once in 65,536 ties. */
  say(share: number): void {
    if (this.looked < this.next) return;
    this.next = this.looked + 65_536;
    if (this.onProgress({ share, looked: this.looked }) === false) this.stopped ??= "cancelled";
  }
}

type Options = {
  /** at most so many chains are kept */
  readonly limit: number;
  /** whether steps may be left out */
  readonly gaps?: boolean;
  /** whether a tie in a step can lead to the end; every one when left out */
  readonly canFinish?: (step: number, tie: number, clock: number) => boolean;
  /** stop when so many are kept */
  readonly enough?: boolean;
  readonly effort: Effort;
};

/** The chains that go furthest, and how many there are of them (all when the effort was not stopped). */
export type Furthest = { readonly met: number; readonly chains: readonly Found[]; readonly count: number };

/**
 * Finds the chains that meet the most steps: from the first on without a gap, or, with `gaps`, wherever they stand.
 *
 * A tie can follow at the clock of the steps before it when its interval reaches it; an end not known is open, a start not known fits
 * anywhere. The clock then moves to the tie's start if that is later. The search is complete: it goes through every way to fill the
 * steps, in order of the graph's ties.
 */
export function furthestChains(graph: TemporalGraph, plan: Plan, options: Options): Furthest {
  const { effort, limit, gaps = false, enough = false, canFinish = () => true } = options;
  const n = plan.steps.length;
  const chosen: number[][] = [];
  const clocks = new Int32Array(n);
  const filled = new Int32Array(plan.roles.length).fill(-1);
  let best: { met: number; chains: Found[]; count: number } = { met: 0, chains: [], count: 0 };
  let full = false;

  const keep = (met: number) => {
    if (met === 0 || met < best.met) return;
    if (met > best.met) best = { met, chains: [], count: 0 };
    best.count++;
    if (best.chains.length < limit) best.chains.push(chosen.map((ties) => ties.slice()));
    full = enough && best.chains.length >= limit;
  };
  const place = (k: number, met: number) => {
    if (k === n || !(gaps || enough)) keep(met);
    const step = plan.steps[k];
    if (!step || (gaps && met + n - k < best.met)) return;
    const goal = filled[step.to] as number;
    each(step, k, filled[step.from] as number, goal, clockBefore(step), (tie, ties, clock) => {
      if (!canFinish(k, tie, clock)) return;
      if (step.within && (graph.start[ties[0] as number] as number) > limitOf(step)) return;
      const from = filled[step.from] as number;
      filled[step.from] = graph.from[ties[0] as number] as number;
      filled[step.to] = graph.to[tie] as number;
      clocks[k] = clock;
      chosen.push(ties);
      place(k + 1, met + 1);
      chosen.pop();
      filled[step.to] = goal;
      filled[step.from] = from;
    });
    if (gaps && !full && effort.stopped === undefined) {
      clocks[k] = 0;
      chosen.push([]);
      place(k + 1, met);
      chosen.pop();
    }
  };
  const clockBefore = (step: PlannedStep): number => {
    let clock = 0;
    for (const before of step.after) clock = Math.max(clock, clocks[before] as number);
    return clock;
  };
  const limitOf = ({ within }: PlannedStep): number => {
    const counted = within && chosen[within.step]?.[0];
    return within && counted !== undefined ? lastDayWithin(graph, counted, within.months) : noEnd;
  };
  const each = (
    step: PlannedStep,
    k: number,
    from: number,
    goal: number,
    clock: number,
    use: (tie: number, ties: number[], clock: number) => void,
  ) => {
    const list = from === -1 ? step.all : step.direct.ties;
    if (step.legs && from === -1) {
      for (let actor = 0; actor < graph.actors.length && !full; actor++) {
        if (k === 0) effort.say(actor / graph.actors.length);
        if (effort.stopped !== undefined) return;
        if (step.canStart[actor]) walkPaths(graph, step, actor, goal, clock, effort, use);
      }
      return;
    }
    if (step.legs) {
      if (step.canStart[from]) walkPaths(graph, step, from, goal, clock, effort, use);
      return;
    }
    const lo = from === -1 ? 0 : (step.direct.offsets[from] as number);
    const hi = from === -1 ? list.length : (step.direct.offsets[from + 1] as number);
    const latest = limitOf(step);
    for (let i = lo; i < hi && !full; i++) {
      if (k === 0) effort.say(i / hi);
      if (!effort.look()) return;
      const tie = list[i] as number;
      const start = graph.start[tie] as number;
      if (start > latest) break;
      if ((graph.end[tie] as number) < clock || (goal !== -1 && graph.to[tie] !== goal)) continue;
      use(tie, [tie], Math.max(clock, start));
    }
  };
  place(0, 0);
  return best;
}

/** Walks every way from an actor to one that can stand at the end of a step, through no actor twice. */
export function walkPaths(
  graph: TemporalGraph,
  step: PlannedStep,
  actor: number,
  goal: number,
  clock: number,
  effort: Effort,
  use: (tie: number, ties: number[], clock: number) => void,
): void {
  const legs = step.legs ?? step.direct;
  const seen = [actor];
  const ties: number[] = [];
  const walk = (at: number, now: number) => {
    const hi = legs.offsets[at + 1] as number;
    for (let i = legs.offsets[at] as number; i < hi; i++) {
      if (!effort.look()) return;
      const tie = legs.ties[i] as number;
      const to = graph.to[tie] as number;
      if ((graph.end[tie] as number) < now || seen.includes(to)) continue;
      const then = Math.max(now, graph.start[tie] as number);
      ties.push(tie);
      if (step.canEnd[to] && (goal === -1 || goal === to)) use(tie, ties.slice(), then);
      if (step.canPass[to] && ties.length <= step.throughAtMost) {
        seen.push(to);
        walk(to, then);
        seen.pop();
      }
      ties.pop();
    }
  };
  walk(actor, clock);
}
