export {
  type DeviantIrrelevantPair,
  deviantIrrelevantPairs,
  type TypicalDeviantPair,
  typicalDeviantPairs,
} from "./case-pairs.ts";
export { type FocalCase, type FocalView, focalConjunctCases } from "./focal-conjuncts.ts";
export { type ImplicantMemberships, implicantMemberships } from "./implicant-memberships.ts";
export {
  type NecessityCase,
  type NecessityCases,
  type NecessityDeviantCase,
  type NecessityTypicalCase,
  necessityCases,
} from "./necessity-cases.ts";
export {
  type DeviantTypicalPair,
  type NecessityPairs,
  necessityPairs,
  type TypicalRelevancePair,
} from "./necessity-pairs.ts";
export { type ParametersOfFit, parametersOfFit } from "./parameters-of-fit.ts";
export {
  type DeviantCoverageCase,
  deviantCoverageCases,
  irrelevantCases,
  type UncoveredCase,
} from "./row-cases.ts";
export type { SolutionFormula } from "./solution-formula.ts";
export {
  type DeviantConsistencyCase,
  deviantConsistencyCases,
  type TypicalCase,
  typicalCases,
} from "./term-cases.ts";
export {
  type TypicalIrrelevantPair,
  type TypicalPair,
  typicalIrrelevantPairs,
  typicalPairs,
  type WhichOfPair,
} from "./term-pairs.ts";
export { type TheoryEvaluation, type TheoryPart, theoryEvaluation } from "./theory-evaluation.ts";
export { type XYPoint, xyZones, type Zone } from "./xy-zones.ts";
