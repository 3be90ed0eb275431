import { noEnd, type TemporalGraph } from "../network/temporal-graph.ts";
import { lastDayWithin, type Plan, type PlannedStep, type TiesByActor } from "./plan.ts";
import { type Effort, walkPaths } from "./search.ts";

/** Ties are looked through in blocks of so many, and a block is skipped when all its ties have ended. */
const blockSize = 8;

/** The ties that can follow at a step: by actor where it goes on from the step before, all of them where it begins anew. */
type Following = {
  readonly linked: boolean;
  readonly list: TiesByActor;
  /** for each tie of the list the ways to complete the chain when the clock stands at its start, summed from the left */
  readonly sums: Float64Array;
  /** the starts and ends of the ties of the list, in its order */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** the latest end in each block of the list */
  readonly blockEnds: Int32Array;
  /** at the last step: the ends of each actor's ties in order, so that those that still last are counted by difference */
  readonly endsInOrder?: Int32Array;
};

/**
 * Counts the ways to complete chains without going through them.
 *
 * How a chain goes on depends, in most patterns, on its last tie and its clock alone. Then the ways to complete it are summed once for
 * every tie, from the last step back to the first, and ties sorted by their start make every time window a difference of two sums.
 * Only ties that began before the clock and still last then are looked at one by one.
 */
export class Completions {
  private readonly graph: TemporalGraph;
  private readonly plan: Plan;
  private readonly effort: Effort;
  /** false when a sum is beyond 2^53, where differences lose their last digits */
  exact = true;
  private readonly following: (Following | undefined)[] = [];
  private readonly anew: Map<number, Map<number, number>>[] = [];

  /** Sums the completions of every step; check `effort.stopped` afterwards. */
  constructor(graph: TemporalGraph, plan: Plan, effort: Effort) {
    this.graph = graph;
    this.plan = plan;
    this.effort = effort;
    for (let k = plan.steps.length - 1; k > 0; k--) {
      this.anew[k] = new Map();
      this.following[k] = this.summed(k);
    }
  }

  /** True when how a chain of the plan goes on depends on its last tie and its clock alone. */
  static suit({ steps }: Plan): boolean {
    const filled = new Set<number>();
    return steps.every((step, k) => {
      const before = steps[k - 1];
      const linked = before !== undefined && step.from === before.to;
      const fits =
        (linked || !filled.has(step.from)) &&
        !filled.has(step.to) &&
        step.from !== step.to &&
        step.after.length === k &&
        (step.within === undefined || (step.within.step === k - 1 && before?.legs === undefined));
      filled.add(step.from).add(step.to);
      return fits;
    });
  }

  /** The ways to complete a chain whose step `k` ends with a tie, with the clock after it; 1 at the last step. */
  after(k: number, tie: number, clock: number): number {
    const next = this.plan.steps[k + 1];
    const following = this.following[k + 1];
    if (!next || !following) return 1;
    const latest = next.within ? lastDayWithin(this.graph, tie, next.within.months) : noEnd;
    if (following.linked) {
      const actor = this.graph.to[tie] as number;
      return next.legs
        ? this.throughOthers(k + 1, next, actor, clock, latest)
        : this.sum(k + 1, following, actor, clock, latest);
    }
    const byLatest = this.anew[k + 1]?.get(latest) ?? new Map<number, number>();
    this.anew[k + 1]?.set(latest, byLatest);
    let known = byLatest.get(clock);
    if (known === undefined) {
      known = next.legs
        ? this.fromAnybody(k + 1, next, clock, latest)
        : this.sum(k + 1, following, 0, clock, latest);
      byLatest.set(clock, known);
    }
    return known;
  }

  /** All chains of the plan; what was counted until then when the effort is stopped. */
  total(): number {
    const [first] = this.plan.steps;
    if (!first || this.effort.stopped !== undefined) return 0;
    let total = 0;
    if (first.legs) return this.fromAnybody(0, first, 0, noEnd);
    for (const tie of first.all) {
      if (!this.effort.look()) return total;
      this.effort.say(1 - 1 / (this.plan.steps.length + 1));
      total += this.after(0, tie, this.graph.start[tie] as number);
    }
    return total;
  }

  private summed(k: number): Following {
    const { graph, plan, effort } = this;
    const step = plan.steps[k] as PlannedStep;
    const linked = step.from === plan.steps[k - 1]?.to;
    const list = linked ? step.direct : { offsets: Int32Array.of(0, step.all.length), ties: step.all };
    const n = step.legs ? 0 : list.ties.length;
    const sums = new Float64Array(n + 1);
    for (let i = 0; i < n; i++) {
      if (!effort.look()) break;
      effort.say((plan.steps.length - 1 - k + i / n) / (plan.steps.length + 1));
      const tie = list.ties[i] as number;
      sums[i + 1] = (sums[i] as number) + this.after(k, tie, graph.start[tie] as number);
    }
    if ((sums[n] as number) > Number.MAX_SAFE_INTEGER) this.exact = false;
    const starts = Int32Array.from(list.ties, (tie) => graph.start[tie] as number);
    const ends = Int32Array.from(list.ties, (tie) => graph.end[tie] as number);
    const blockEnds = new Int32Array(Math.ceil(n / blockSize));
    for (let i = 0; i < n; i++) {
      const block = Math.floor(i / blockSize);
      blockEnds[block] = Math.max(blockEnds[block] as number, ends[i] as number);
    }
    const following = { linked, list, sums, starts, ends, blockEnds };
    if (step.legs || k < plan.steps.length - 1) return following;
    const endsInOrder = ends.slice();
    for (let place = 0; place + 1 < list.offsets.length; place++)
      endsInOrder.subarray(list.offsets[place], list.offsets[place + 1]).sort();
    return { ...following, endsInOrder };
  }

  /** Over the ties that can follow: those that begin from the clock on by their sums, those that still last one by one. */
  private sum(k: number, following: Following, place: number, clock: number, latest: number): number {
    const { list, sums, starts, ends, blockEnds, endsInOrder } = following;
    const lo = list.offsets[place] as number;
    const all = list.offsets[place + 1] as number;
    const hi = firstAtLeast(starts, lo, all, latest + 1);
    // What has ended before the clock has begun before it, so it is among those that have begun by the latest day.
    if (endsInOrder && clock <= latest + 1) return hi - firstAtLeast(endsInOrder, lo, all, clock);
    const begun = firstAtLeast(starts, lo, hi, clock);
    let ways = (sums[hi] as number) - (sums[begun] as number);
    for (let i = lo; i < begun; ) {
      const block = Math.floor(i / blockSize);
      const blockEnd = Math.min(begun, (block + 1) * blockSize);
      if ((blockEnds[block] as number) < clock) {
        i = blockEnd;
        continue;
      }
      for (; i < blockEnd; i++) {
        if ((ends[i] as number) < clock) continue;
        if (!this.effort.look()) return ways;
        ways += this.after(k, list.ties[i] as number, clock);
      }
    }
    return ways;
  }

  private throughOthers(k: number, step: PlannedStep, actor: number, clock: number, latest: number): number {
    let ways = 0;
    if (!step.canStart[actor]) return 0;
    walkPaths(this.graph, step, actor, -1, clock, this.effort, (tie, ties, then) => {
      if ((this.graph.start[ties[0] as number] as number) <= latest) ways += this.after(k, tie, then);
    });
    return ways;
  }

  private fromAnybody(k: number, step: PlannedStep, clock: number, latest: number): number {
    let ways = 0;
    const n = this.graph.actors.length;
    for (let actor = 0; actor < n && this.effort.stopped === undefined; actor++) {
      this.effort.say((this.plan.steps.length - 1 - k + actor / n) / (this.plan.steps.length + 1));
      ways += this.throughOthers(k, step, actor, clock, latest);
    }
    return ways;
  }
}

/** The first place between lo and hi of a value that is not below; the values there are in order. */
function firstAtLeast(values: Int32Array, lo: number, hi: number, value: number): number {
  let [a, b] = [lo, hi];
  while (a < b) {
    const middle = (a + b) >>> 1;
    if ((values[middle] as number) < value) a = middle + 1;
    else b = middle;
  }
  return a;
}
