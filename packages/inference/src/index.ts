export {
  type ByParameter,
  type CausalModel,
  type CausalNode,
  causalModel,
  causalTypeCount,
  nodalTypes,
  type ParameterSet,
} from "./causal-model/causal-model.ts";
export { type ClueTest, clueTest } from "./causal-model/clue-test.ts";
export { type Dag, readDag } from "./causal-model/dag.ts";
export { DataError, ModelError, ParameterError, QueryError } from "./causal-model/errors.ts";
export {
  complements,
  decreasing,
  increasing,
  interacts,
  nonDecreasing,
  nonIncreasing,
  substitutes,
  treatmentEffect,
} from "./causal-model/estimands.ts";
export {
  type EventProbability,
  eventProbabilities,
  makeData,
  observedCases,
  type Strategy,
} from "./causal-model/events.ts";
export { withParameters, withPriors } from "./causal-model/priors.ts";
export { type Estimate, type QueryOptions, queryModel } from "./causal-model/query-model.ts";
export { queryParts, queryTypes } from "./causal-model/query-types.ts";
export { type RealisedType, realiseOutcomes } from "./causal-model/realise-outcomes.ts";
export { type Restriction, restrict } from "./causal-model/restrict.ts";
export type { Mixture } from "./causal-model/update/mixture.ts";
export type { ParameterDistribution } from "./causal-model/update/posterior.ts";
export {
  type Posterior,
  type Row,
  type UpdatedModel,
  type UpdateOptions,
  update,
} from "./causal-model/update/update.ts";
export { InferenceError } from "./refusal.ts";
export { type ClassicTest, classicTest, classicTests, type TestKind } from "./tracing/classic-tests.ts";
export { EvidenceError, HypothesisError, LikelihoodError } from "./tracing/errors.ts";
export type { Dependence, Evidence, Likelihood, ProcessTracing, Test } from "./tracing/evidence.ts";
export { evidencePackages } from "./tracing/evidence-packages.ts";
export type { Hypothesis } from "./tracing/hypothesis.ts";
export { jointLikelihood } from "./tracing/joint-likelihood.ts";
export type { Standing } from "./tracing/odds.ts";
export { type PosteriorRange, posteriorRange } from "./tracing/posterior-range.ts";
export type { Range } from "./tracing/range.ts";
export {
  type Judgement,
  type SensitivityBar,
  type SensitivityOptions,
  sensitivityAnalysis,
} from "./tracing/sensitivity-analysis.ts";
export { type Step, type StepWeight, type Weighing, weighEvidence } from "./tracing/weigh-evidence.ts";
