import type { ActorClass, NetworkActor, NetworkTie, Target } from "../network/network.ts";
import { classOf } from "../network/network.ts";
import { type Chain, longestChains, type Searchable, searchable } from "./chain.ts";
import type { Pattern, Requirement, Step } from "./pattern.ts";

/** A case as a pattern sees it: its ties, every actor, and the grades by the part they play in patterns. */
export type Setting = {
  readonly ties: readonly NetworkTie[];
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly target: Target;
  /** grades in 0..1 by what they stand for (access, objectives, paper, practice, …); missing ones left out */
  readonly grades: Readonly<Record<string, number>>;
  /** years within which a reform has to follow, where a pattern asks for it */
  readonly years: number;
};

/**
 * `not contradicted`: it asks that something is not there, and no record says that it is. `missing`: looked for and not there. `not
 * met`: a grade says otherwise. `not reached`: a step before it in the chain is missing. `not known`: a grade is missing.
 */
export type StepStatus = "met" | "not contradicted" | "missing" | "not met" | "not reached" | "not known";

export type StepMatch = {
  readonly id: string;
  readonly name: string;
  readonly status: StepStatus;
  /** the ties that meet it, over all chains that go equally far; or the ties that speak against it */
  readonly ties: readonly string[];
  /** the grades it was judged by */
  readonly grades: readonly string[];
};

/** How far a pattern goes in a case. */
export type PatternMatch = {
  readonly pattern: string;
  readonly name: string;
  readonly steps: readonly StepMatch[];
  /** steps met from the first on, without a gap */
  readonly completed: number;
  /** steps met in all */
  readonly met: number;
  readonly holds: boolean;
  /** the first step that is missing, not reached or not known */
  readonly firstGap: StepMatch | undefined;
  /** every chain that goes as far as the longest */
  readonly chains: readonly Chain[];
  readonly undated: boolean;
};

type TieStep = Step & { readonly asks: Extract<Requirement, { is: "tie" }> };
const isTieStep = (step: Step): step is TieStep => step.asks.is === "tie";

/**
 * Matches a pattern in the ties and grades of one case.
 *
 * @param pattern the pattern, steps in order
 * @param setting the case
 * @param others the patterns that `no chain` steps refer to
 * @returns the status of each step, and every longest chain; the same for any order of ties and actors
 * @throws RangeError when a `no chain` step names a pattern that is not among `others`
 */
export function matchPattern(pattern: Pattern, setting: Setting, others: readonly Pattern[]): PatternMatch {
  const classes = new Map<string, ActorClass>();
  for (const actor of setting.actors.values()) classes.set(actor.id, classOf(actor, setting.target));
  const graph = searchable(setting.ties, (id) => classes.get(id));
  const tieSteps = pattern.steps.filter(isTieStep);
  const chains = longestChains(graph, tieSteps, setting.years);
  const reached = chains[0]?.steps.length ?? 0;
  const judge = (step: Step): StepMatch => {
    const result = (status: StepStatus, ties: Iterable<string> = [], grades: string[] = []): StepMatch => ({
      id: step.id,
      name: step.name,
      status,
      ties: [...new Set(ties)].sort(),
      grades,
    });
    const { asks } = step;
    switch (asks.is) {
      case "tie": {
        const place = tieSteps.indexOf(step as TieStep);
        if (place > reached) return result("not reached");
        if (place === reached) return result("missing");
        return result(
          "met",
          chains.flatMap((chain) => chain.steps[place]?.ties.map((tie) => tie.id) ?? []),
        );
      }
      case "no tie": {
        const against = setting.ties.filter(
          (tie) =>
            tie.sign === "+" &&
            asks.channels.includes(tie.channel) &&
            asks.from.includes(classes.get(tie.from) ?? "other") &&
            asks.to.includes(classes.get(tie.to) ?? "other"),
        );
        if (reached === 0) return result("not reached");
        return result(
          against.length === 0 ? "not contradicted" : "missing",
          against.map((tie) => tie.id),
        );
      }
      case "no chain": {
        if (reached === 0) return result("not reached");
        const against = reachedBefore(asks, chains, graph, others, setting.years);
        return result(
          against.length === 0 ? "not contradicted" : "missing",
          against.map((tie) => tie.id),
        );
      }
      case "grade": {
        const grade = setting.grades[asks.of];
        if (grade === undefined) return result("not known", [], [asks.of]);
        const met =
          (asks.above === undefined || grade > asks.above) &&
          (asks.atMost === undefined || grade <= asks.atMost);
        return result(met ? "met" : "not met", [], [asks.of]);
      }
      case "grades": {
        const grade = setting.grades[asks.of];
        const other = setting.grades[asks.exceeds];
        const used = [asks.of, asks.exceeds];
        if (grade === undefined || other === undefined) return result("not known", [], used);
        return result(grade > other ? "met" : "not met", [], used);
      }
    }
  };
  const steps = pattern.steps.map(judge);
  const gap = steps.findIndex((step) => !isFulfilled(step));
  return {
    pattern: pattern.id,
    name: pattern.name,
    steps,
    completed: gap === -1 ? steps.length : gap,
    met: steps.filter(isFulfilled).length,
    holds: gap === -1,
    firstGap: steps[gap],
    chains,
    undated: chains.length > 0 && chains.every((chain) => chain.undated),
  };
}

/** True when the step is met, or nothing on record contradicts it. */
export function isFulfilled(step: StepMatch): boolean {
  return step.status === "met" || step.status === "not contradicted";
}

/** The ties of chains of another pattern that had reached every actor in the role before this chain began. */
function reachedBefore(
  asks: Extract<Requirement, { is: "no chain" }>,
  chains: readonly Chain[],
  graph: Searchable,
  others: readonly Pattern[],
  years: number,
): NetworkTie[] {
  const other = others.find((pattern) => pattern.id === asks.pattern);
  if (!other) throw new RangeError(`no pattern "${asks.pattern}" to look for; give it among the patterns`);
  const upTo = other.steps.findIndex((step) => step.id === asks.upTo);
  const steps = other.steps.slice(0, upTo + 1).filter(isTieStep);
  const earlier = longestChains(graph, steps, years).filter((chain) => chain.steps.length === steps.length);
  const against = chains.map((chain) => {
    const actor = chain.roles[asks.reaching];
    const start = chain.steps[0]?.ties[0]?.start;
    return earlier.filter((e) => {
      const end = e.steps.at(-1)?.ties.at(-1);
      return end?.to === actor && (start === undefined || e.clock === undefined || e.clock <= start);
    });
  });
  return against.every((list) => list.length > 0)
    ? against.flat().flatMap((chain) => chain.steps.flatMap((step) => step.ties))
    : [];
}
