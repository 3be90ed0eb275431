export { type ClassicTest, classicTest, classicTests, type TestKind } from "./tracing/classic-tests.ts";
export { EvidenceError, HypothesisError, LikelihoodError } from "./tracing/errors.ts";
export type { Dependence, Evidence, Likelihood, ProcessTracing, Range, Test } from "./tracing/evidence.ts";
export { evidencePackages } from "./tracing/evidence-packages.ts";
export type { Hypothesis } from "./tracing/hypothesis.ts";
export { jointLikelihood } from "./tracing/joint-likelihood.ts";
export type { Standing } from "./tracing/odds.ts";
export { type PosteriorRange, posteriorRange } from "./tracing/posterior-range.ts";
export {
  type Judgement,
  type SensitivityBar,
  type SensitivityOptions,
  sensitivityAnalysis,
} from "./tracing/sensitivity-analysis.ts";
export { type Step, type StepWeight, type Weighing, weighEvidence } from "./tracing/weigh-evidence.ts";
