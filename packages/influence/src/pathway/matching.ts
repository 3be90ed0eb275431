import type { TemporalGraph } from "../network/temporal-graph.ts";
import { chainOf, clocksOf, type Found } from "./chain.ts";
import { type MatchOptions, maxChains, type Searched, searchChains } from "./find-chains.ts";
import type { AnyPattern, Pattern, Requirement, Step, TieAsked } from "./pattern.ts";
import {
  isFulfilled,
  type PartialMatch,
  type PatternMatch,
  type Setting,
  type StepMatch,
  type StepStatus,
} from "./pattern-match.ts";
import { PatternError } from "./patterns.ts";
import { isTimed, type Plan, planOf, standingIn, type TimedStep, tiesAsked } from "./plan.ts";
import { Effort, furthestChains } from "./search.ts";

const partialEffort = 200_000;
const partialChains = 100;

/** One pattern matched in one case. */
export class Matching {
  private readonly pattern: Pattern;
  private readonly setting: Setting;
  private readonly graph: TemporalGraph;
  private readonly others: readonly AnyPattern[];
  private readonly timed: readonly TimedStep[];
  private readonly searched: Searched;
  private readonly plan: Plan;
  /** what speaks against the steps that ask for something not to be, for each chain */
  private readonly contradictions: ReadonlyMap<string, readonly (readonly number[])[]>;
  private readonly chains: readonly Found[];

  private readonly options: MatchOptions;

  constructor(
    pattern: Pattern,
    setting: Setting,
    graph: TemporalGraph,
    others: readonly AnyPattern[],
    options: MatchOptions,
  ) {
    this.pattern = pattern;
    this.setting = setting;
    this.graph = graph;
    this.others = others;
    this.options = options;
    this.timed = pattern.steps.filter(isTimed).filter((step) => !step.optional);
    this.searched = searchChains(graph, pattern, { ...options, years: setting.years });
    this.plan = this.searched.plan;
    const { found } = this.searched;
    this.contradictions = new Map(
      pattern.steps.flatMap((step) => {
        const { asks } = step;
        if (asks.is !== "no tie" && asks.is !== "no chain") return [];
        return [[step.id, asks.is === "no tie" ? this.tiesAgainst(asks) : this.chainsAgainst(asks)]];
      }),
    );
    const free = found.filter((_, i) =>
      [...this.contradictions.values()].every((list) => list[i]?.length === 0),
    );
    // The same list where nothing can speak against a chain, so that all are counted and not only those kept.
    this.chains = this.contradictions.size > 0 && free.length > 0 ? free : found;
  }

  result(): PatternMatch {
    const { pattern, graph, plan, searched } = this;
    const steps = pattern.steps.map((step) => this.judge(step));
    const required = steps.filter((step) => !step.optional);
    const gap = required.findIndex((step) => !isFulfilled(step));
    const chains = this.chains.map((found) => chainOf(graph, plan, found));
    const orders = new Set(chains.map((chain) => chain.order));
    return {
      pattern: pattern.id,
      name: pattern.name,
      about: pattern.about,
      steps,
      asked: required.length,
      completed: gap === -1 ? required.length : gap,
      met: required.filter(isFulfilled).length,
      holds: gap === -1,
      firstGap: required[gap],
      chains,
      count: this.chains === searched.found ? searched.count : this.chains.length,
      counted:
        this.chains === searched.found || searched.count <= maxChains
          ? searched.counted
          : ("at least" as const),
      order: (["certain", "possible", "undated"] as const).find((order) => orders.has(order)),
      partial: this.partial(),
      stopped: searched.stopped,
      excluded: graph.excluded,
    };
  }

  private judge(step: Step): StepMatch {
    const { asks } = step;
    switch (asks.is) {
      case "tie":
      case "phase":
        return step.optional ? this.judgeOptional(step as TimedStep) : this.judgeTimed(step as TimedStep);
      case "no tie":
      case "no chain": {
        if (this.searched.met === 0) return this.judged(step, "not reached");
        const against = this.contradictions.get(step.id) ?? [];
        return against.every((ties) => ties.length > 0)
          ? this.judged(step, "contradicted", against.flat())
          : this.judged(step, "not contradicted");
      }
      case "grade": {
        const grade = this.setting.grades[asks.of];
        if (grade === undefined) return this.judged(step, "not known", [], [asks.of]);
        const met =
          (asks.above === undefined || grade > asks.above) &&
          (asks.atMost === undefined || grade <= asks.atMost);
        return this.judged(step, met ? "met" : "not met", [], [asks.of]);
      }
      case "grades": {
        const [grade, other] = [this.setting.grades[asks.of], this.setting.grades[asks.exceeds]];
        const used = [asks.of, asks.exceeds];
        if (grade === undefined || other === undefined) return this.judged(step, "not known", [], used);
        return this.judged(step, grade > other ? "met" : "not met", [], used);
      }
    }
  }

  private judged(
    step: Step,
    status: StepStatus,
    found: Iterable<number> = [],
    grades: string[] = [],
    against: Iterable<number> = [],
  ): StepMatch {
    const ids = (ties: Iterable<number>) =>
      [...new Set([...ties].map((tie) => this.graph.ties[tie]?.id ?? ""))].sort();
    const events = step.asks.is === "phase";
    return {
      id: step.id,
      name: step.name,
      optional: step.optional,
      status,
      ties: events ? [] : ids(found),
      events: events ? ids(found) : [],
      grades,
      against: ids(against),
    };
  }

  private judgeTimed(step: TimedStep): StepMatch {
    const place = this.timed.indexOf(step);
    if (place > this.searched.met) return this.judged(step, "not reached");
    if (place === this.searched.met) return this.judged(step, "missing", [], [], this.opposed(step));
    const ties = this.chains.flatMap((chain) => chain[place] ?? []);
    return this.judged(step, "met", ties, [], this.opposed(step, ties));
  }

  /** An optional step is looked for in each chain: it has to stand in its place in time, and in the roles that the chain has filled. */
  private judgeOptional(step: TimedStep): StepMatch {
    const { graph, plan, searched } = this;
    const far = this.timed.slice(0, searched.met).map(({ id }) => id);
    if (searched.met === 0 || this.timed.some(({ id }) => step.after.includes(id) && !far.includes(id)))
      return this.judged(step, "not reached");
    const [alone] = planOf(graph, this.pattern, [step], this.setting.years).steps;
    const found = this.chains.flatMap((chain) => {
      const filled = this.filledBy(chain);
      const clocks = clocksOf(graph, plan, chain);
      const clock = Math.max(
        0,
        ...plan.steps.map(({ id }, k) => (step.after.includes(id) ? (clocks[k] ?? 0) : 0)),
      );
      const later = this.timed.flatMap(({ after }, k) => (after.includes(step.id) ? (chain[k] ?? []) : []));
      return [...(alone?.all ?? [])].filter(
        (tie) =>
          this.fits(step.asks, tie, filled) &&
          (graph.end[tie] as number) >= clock &&
          later.every((one) => (graph.end[one] as number) >= Math.max(clock, graph.start[tie] as number)),
      );
    });
    return this.judged(step, found.length > 0 ? "met" : "not found", found, [], this.opposed(step));
  }

  /** The actor in each role, as far as the chain has filled it. */
  private filledBy(chain: Found): ReadonlyMap<string, number> {
    const filled = new Map<string, number>();
    for (const [k, ties] of chain.entries()) {
      const { asks } = this.timed[k] as TimedStep;
      const [first] = ties;
      if (asks.is !== "tie" || first === undefined) continue;
      filled.set(asks.from, this.graph.from[first] as number);
      filled.set(asks.to, this.graph.to[ties.at(-1) as number] as number);
    }
    return filled;
  }

  private fits(asks: Requirement, tie: number, filled: ReadonlyMap<string, number>): boolean {
    if (asks.is !== "tie" && asks.is !== "no tie") return true;
    const [from, to] = [filled.get(asks.from), filled.get(asks.to)];
    return (
      (from === undefined || from === this.graph.from[tie]) && (to === undefined || to === this.graph.to[tie])
    );
  }

  /** Ties of the opposite sign between actors that can stand in the roles of a step, or between those of the ties that meet it. */
  private opposed({ asks }: Step, met: readonly number[] = []): number[] {
    if (asks.is !== "tie" || asks.sign === "either") return [];
    const { graph } = this;
    const pair = (tie: number) => `${graph.from[tie]} ${graph.to[tie]}`;
    const pairs = new Set(met.map(pair));
    return this.between({ ...asks, sign: asks.sign === "+" ? "-" : "+" }).filter(
      (tie) => pairs.size === 0 || pairs.has(pair(tie)),
    );
  }

  private between(asked: TieAsked): number[] {
    const { graph } = this;
    const from = standingIn(graph, this.pattern.roles[asked.from]);
    const to = standingIn(graph, this.pattern.roles[asked.to]);
    return [...tiesAsked(graph, asked)].filter(
      (tie) => from[graph.from[tie] as number] && to[graph.to[tie] as number],
    );
  }

  /** For each chain the ties that must not be there; one that can have been there in the time asked for counts. */
  private tiesAgainst(asks: Extract<Requirement, { is: "no tie" }>): number[][] {
    const { graph } = this;
    const candidates = this.between(asks);
    const place = (id: string | undefined) => this.timed.findIndex((step) => step.id === id);
    const [before, after] = [place(asks.beforeStep), place(asks.afterStep)];
    return this.searched.found.map((chain) => {
      const filled = this.filledBy(chain);
      const begun = chain[before]?.[0];
      const begins = chain[after]?.[0];
      return candidates.filter((tie) => {
        if (!this.fits(asks, tie, filled)) return false;
        const early = begun === undefined || graph.start[begun] === 0;
        const soon = early || (graph.start[tie] as number) <= (graph.startBy[begun] as number);
        return (
          soon && (begins === undefined || (graph.end[tie] as number) >= (graph.start[begins] as number))
        );
      });
    });
  }

  /** For each chain the ties of the other pattern's chains that had reached the actor in the role before it began. */
  private chainsAgainst(asks: Extract<Requirement, { is: "no chain" }>): number[][] {
    const { graph, setting } = this;
    const other = this.others.find((pattern) => pattern.id === asks.pattern);
    if (other?.is !== "chain")
      throw new PatternError(
        `pattern "${this.pattern.id}" refers to a pattern "${asks.pattern}" with steps, which is not there; give it among the patterns`,
      );
    const upTo = other.steps.findIndex((step) => step.id === asks.upTo);
    if (upTo === -1)
      throw new PatternError(
        `pattern "${this.pattern.id}" refers to step "${asks.upTo}" of "${asks.pattern}", which is not there; correct it`,
      );
    const part = { ...other, steps: other.steps.slice(0, upTo + 1) };
    const earlier = searchChains(graph, part, { ...this.options, years: setting.years });
    const whole = earlier.met === earlier.asked ? earlier.found : [];
    return this.searched.found.map((chain) => {
      const actor = this.filledBy(chain).get(asks.reaching);
      const start = graph.start[chain[0]?.[0] as number] as number;
      return whole
        .filter((found) => {
          const last = found.at(-1)?.at(-1) as number;
          const clock = Math.max(0, ...clocksOf(graph, earlier.plan, found));
          return graph.to[last] === actor && (start === 0 || clock <= start);
        })
        .flat(2);
    });
  }

  private partial(): PartialMatch | undefined {
    const { graph, searched } = this;
    if (searched.met === searched.asked) return undefined;
    const whole = planOf(graph, this.pattern, this.timed, this.setting.years);
    const effort = new Effort(partialEffort, this.options.onProgress);
    const { met, chains } = furthestChains(graph, whole, { limit: partialChains, gaps: true, effort });
    if (met <= searched.met) return undefined;
    return {
      met,
      chains: chains.map((found) => ({
        ...chainOf(graph, whole, found),
        missing: this.timed.flatMap((step, k) => (found[k]?.length ? [] : [step.id])),
      })),
      complete: effort.stopped === undefined,
    };
  }
}
