import { noEnd, type TemporalGraph } from "../network/temporal-graph.ts";
import { byActor, type PlannedStep, type TiesByActor } from "./plan.ts";
import type { Effort } from "./search.ts";
import { WindowedSums } from "./windowed-sums.ts";

/**
 * Counts the ways of a step that passes through others, without going through all of them.
 *
 * A way passes through no actor twice. So it is followed tie by tie, but for its last two: from where it stands, the ways that pass
 * through one more actor are summed at once, and those through an actor that it has passed already are taken off again.
 */
export class WaysThrough {
  private readonly graph: TemporalGraph;
  private readonly step: PlannedStep;
  private readonly effort: Effort;
  private readonly passing: TiesByActor;
  /** what the ties that finish are worth, and those that pass on once and then finish */
  private readonly finish: WindowedSums;
  private readonly passOnce: WindowedSums;
  /** 1 for each actor on the way so far */
  private readonly passed: Uint8Array;

  /** True when an actor at which a step can end is none at which it can begin or through which it can pass. */
  static suit(step: PlannedStep): boolean {
    return step.canEnd.every((can, actor) => !can || !(step.canStart[actor] || step.canPass[actor]));
  }

  /** @param value in how many ways a chain goes on after a tie that ends the step, with the clock after it */
  constructor(
    graph: TemporalGraph,
    step: PlannedStep,
    effort: Effort,
    value: (tie: number, clock: number) => number,
  ) {
    this.graph = graph;
    this.step = step;
    this.effort = effort;
    this.passed = new Uint8Array(graph.actors.length);
    const legs = [...(step.legs?.ties ?? [])].sort((a, b) => a - b);
    const onWay = (actor: number) => step.canStart[actor] || step.canPass[actor];
    const from = (can: Uint8Array) =>
      byActor(
        graph,
        Int32Array.from(
          legs.filter((tie) => onWay(graph.from[tie] as number) && can[graph.to[tie] as number]),
        ),
      );
    this.passing = from(step.canPass);
    this.finish = new WindowedSums(graph, from(step.canEnd), effort, value);
    this.passOnce = new WindowedSums(graph, this.passing, effort, (tie, clock) =>
      this.finish.at(graph.to[tie] as number, clock, noEnd),
    );
  }

  /** In how many ways a chain goes on from an actor, with ties that begin by the latest day first. */
  from(actor: number, clock: number, latest: number): number {
    const { step, passed } = this;
    if (!step.canStart[actor]) return 0;
    passed[actor] = 1;
    const ways = this.finish.at(actor, clock, latest) + this.passOn(actor, clock, latest, step.throughAtMost);
    passed[actor] = 0;
    return ways;
  }

  /** The ways that pass through one to `left` more actors. */
  private passOn(at: number, clock: number, latest: number, left: number): number {
    const { graph, passing, passed, effort, finish } = this;
    let ways = left === 1 ? this.passOnce.at(at, clock, latest) : 0;
    const hi = passing.offsets[at + 1] as number;
    for (let i = passing.offsets[at] as number; i < hi; i++) {
      if (!effort.look()) return ways;
      const tie = passing.ties[i] as number;
      const start = graph.start[tie] as number;
      if (start > latest) break;
      const to = graph.to[tie] as number;
      if ((graph.end[tie] as number) < clock || passed[to] === (left === 1 ? 0 : 1)) continue;
      const then = start > clock ? start : clock;
      if (left === 1) {
        ways -= finish.at(to, then, noEnd);
        continue;
      }
      ways += finish.at(to, then, noEnd);
      passed[to] = 1;
      ways += this.passOn(to, then, noEnd, left - 1);
      passed[to] = 0;
    }
    return ways;
  }
}
