export { type Bypass, bypass, type Reach, reachInto } from "./network/leverage.ts";
export {
  type ActorClass,
  classOf,
  isDomestic,
  type NetworkActor,
  type NetworkTie,
  type Target,
} from "./network/network.ts";
export { type Chain, maxChains } from "./pathway/chain.ts";
export {
  isFulfilled,
  matchPattern,
  type PatternMatch,
  type Setting,
  type StepMatch,
  type StepStatus,
} from "./pathway/match.ts";
export type { Pattern, PhasePattern, Requirement, Role, Step } from "./pathway/pattern.ts";
export { boomerang, patterns, preemption, smartSanctions, spiral } from "./pathway/patterns.ts";
export { type Mark, matchPhases, type PhaseEvent, type PhaseMatch } from "./pathway/phases.ts";
