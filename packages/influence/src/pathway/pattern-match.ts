import type { NetworkActor, NetworkTie, Target } from "../network/network.ts";
import type { ExcludedTie, LabelledEvent } from "../network/temporal-graph.ts";
import type { Chain, OrderOfTime } from "./chain.ts";
import type { Pattern } from "./pattern.ts";

/** A case as a pattern sees it: its ties, every actor, and the grades by the part they play in patterns. */
export type Setting = {
  readonly ties: readonly NetworkTie[];
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly target: Target;
  /** grades in 0..1 by what they stand for (access, objectives, paper, practice, …); missing ones left out */
  readonly grades: Readonly<Record<string, number>>;
  /** years within which a reform has to follow, where a pattern asks for it */
  readonly years: number;
  /** events of the case that carry the label of a phase */
  readonly events?: readonly LabelledEvent[];
  /** ties of other cases, for steps that ask for one */
  readonly elsewhere?: readonly NetworkTie[];
};

/**
 * `not contradicted`: it asks that something is not there, and no record says that it is. `contradicted`: a record says that it is.
 * `missing`: looked for and not there. `not met`: a grade says otherwise. `not reached`: a step before it in the chain is missing. `not
 * known`: a grade is missing. `not found`: it is optional, and not there.
 */
export type StepStatus =
  | "met"
  | "not contradicted"
  | "contradicted"
  | "missing"
  | "not met"
  | "not reached"
  | "not known"
  | "not found";

export type StepMatch = {
  readonly id: string;
  readonly name: string;
  readonly optional: boolean;
  readonly status: StepStatus;
  /** the ties that meet it, over all chains that go equally far; of a step that is contradicted, those that speak against it */
  readonly ties: readonly string[];
  /** the events that meet it */
  readonly events: readonly string[];
  /** the grades it was judged by */
  readonly grades: readonly string[];
  /** ties of the opposite sign between actors that can stand in its roles (those of the chain, where it is met) */
  readonly against: readonly string[];
};

/** The most steps that some chain meets when steps may be left out. */
export type PartialMatch = {
  readonly met: number;
  /** the chains that meet so many, at most 100, each with the steps that it leaves out */
  readonly chains: readonly (Chain & { readonly missing: readonly string[] })[];
  /** false when the search was given up, so that there may be a better one */
  readonly complete: boolean;
};

/** How far a pattern goes in a case. */
export type PatternMatch = {
  readonly pattern: string;
  readonly name: string;
  readonly about: Pattern["about"];
  readonly steps: readonly StepMatch[];
  /** how many of the steps are asked for, and not optional */
  readonly asked: number;
  /** steps asked for that are met from the first on, without a gap */
  readonly completed: number;
  /** steps asked for that are met in all */
  readonly met: number;
  readonly holds: boolean;
  /** the first step asked for that is not fulfilled */
  readonly firstGap: StepMatch | undefined;
  /** the chains that go as far as the longest and that nothing contradicts (all of them where each is contradicted) */
  readonly chains: readonly Chain[];
  /** how many there are; more than `chains` has when there are more than `maxChains` */
  readonly count: number;
  readonly counted: "exact" | "at least";
  /** how sure the order is, over the chains: certain when it is for one of them; nothing where there is no chain */
  readonly order: OrderOfTime | undefined;
  /** given when leaving steps out goes further than the longest chain from the first step on */
  readonly partial: PartialMatch | undefined;
  /** why the search ended before its time; then chains may be longer than those found, and a step that is missing may be there */
  readonly stopped: "budget" | "cancelled" | undefined;
  /** ties that could not be used */
  readonly excluded: readonly ExcludedTie[];
};

/** True when the step is met, or nothing on record contradicts it. */
export function isFulfilled(step: StepMatch): boolean {
  return step.status === "met" || step.status === "not contradicted";
}
