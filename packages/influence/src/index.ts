export { type Broker, type BrokerRole, brokerage } from "./network/brokerage.ts";
export {
  type Adopter,
  type AdoptionMark,
  type Diffusion,
  diffusion,
  isSettledOrder,
} from "./network/diffusion.ts";
export { type Entrant, type Entry, entry } from "./network/entry.ts";
export { type Bypass, bypass, type Reach, reachInto } from "./network/leverage.ts";
export {
  type ActorClass,
  actorClasses,
  actorColumns,
  classOf,
  isDomestic,
  knownKinds,
  type NetworkActor,
  type NetworkTie,
  type Target,
} from "./network/network.ts";
export { type Position, positionsOverTime, type Window } from "./network/positions.ts";
export { type HeldRole, heldRoles, type Substitution, substitutions } from "./network/role-holders.ts";
export { matchPathway } from "./pathway/match-pathway.ts";
export {
  containsPattern,
  type PathwayMatch,
  type PathwayStep,
  recordsOfStep,
  type StepReason,
} from "./pathway/pathway-match.ts";
export type { PathwayEvent, PathwaySetting, PathwayTie } from "./pathway/pathway-setting.ts";
export type {
  AnyPattern,
  MeasurePattern,
  Pattern,
  PhasePattern,
  Requirement,
  Role,
  Step,
} from "./pathway/pattern.ts";
export { type PatternFile, patternFileSchema, rolesOfTie } from "./pathway/pattern-file.ts";
export { PatternError, shippedPatterns } from "./pathway/patterns.ts";
export {
  type LabelledEvent,
  type Mark,
  matchPhases,
  type PhaseMatch,
  type PhaseSetting,
} from "./pathway/phases.ts";
export { type PatternProblem, type PatternVocabulary, readPattern } from "./pathway/read-pattern.ts";
export { isMissing, schemaIssue } from "./schema-issue.ts";
export { type Dated, type Days, daysOf, endDays, type Nature, startDays, yearsLater } from "./time/days.ts";
export {
  beganBefore,
  endedBefore,
  inOrder,
  type Order,
  order,
  orderOfDays,
  orderOfGroups,
  withinYears,
} from "./time/order.ts";
export { allOf, anyOf, negate, type Tally, type Truth, tally, truthOf } from "./time/truth.ts";
