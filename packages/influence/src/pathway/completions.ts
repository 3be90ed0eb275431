import { noEnd, type TemporalGraph } from "../network/temporal-graph.ts";
import { lastDayWithin, type Plan, type PlannedStep } from "./plan.ts";
import { type Effort, walkPaths } from "./search.ts";
import { WaysThrough } from "./ways-through.ts";
import { WindowedSums } from "./windowed-sums.ts";

/** The ties that can follow at a step: by actor where it goes on from the step before, all of them where it begins anew. */
type Following = { readonly linked: boolean; readonly ways: WindowedSums | WaysThrough | undefined };

/**
 * Counts the ways to complete chains without going through them.
 *
 * How a chain goes on depends, in most patterns, on its last tie and its clock alone. Then the ways to complete it are summed once for
 * every tie, from the last step back to the first.
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
    for (let k = plan.steps.length - 1; k >= 0; k--) {
      this.anew[k] = new Map();
      if (k > 0 || plan.steps[k]?.legs) this.following[k] = this.summed(k);
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
    const { linked, ways } = following;
    if (linked) {
      const actor = this.graph.to[tie] as number;
      if (ways instanceof WindowedSums) return ways.at(actor, clock, latest);
      return this.throughOthers(k + 1, next, actor, clock, latest);
    }
    const byLatest = this.anew[k + 1]?.get(latest) ?? new Map<number, number>();
    this.anew[k + 1]?.set(latest, byLatest);
    let known = byLatest.get(clock);
    if (known === undefined) {
      known =
        ways instanceof WindowedSums
          ? ways.at(0, clock, latest)
          : this.fromAnybody(k + 1, next, clock, latest);
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
    const last = k === plan.steps.length - 1;
    const value = (tie: number, clock: number) => this.after(k, tie, clock);
    const said = (share: number) => effort.say((plan.steps.length - 1 - k + share) / (plan.steps.length + 1));
    if (step.legs)
      return {
        linked,
        ways: WaysThrough.suit(step) ? new WaysThrough(graph, step, effort, value) : undefined,
      };
    const list = linked ? step.direct : { offsets: Int32Array.of(0, step.all.length), ties: step.all };
    const ways = new WindowedSums(graph, list, effort, last ? undefined : value, said);
    if (ways.whole > Number.MAX_SAFE_INTEGER) this.exact = false;
    return { linked, ways };
  }

  private throughOthers(k: number, step: PlannedStep, actor: number, clock: number, latest: number): number {
    const known = this.following[k]?.ways;
    if (known instanceof WaysThrough) return known.from(actor, clock, latest);
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
