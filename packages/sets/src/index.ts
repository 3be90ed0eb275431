export {
  type AmbiguousCase,
  type Anchors,
  ambiguousCases,
  type BellAnchors,
  type Calibration,
  type CalibrationCurve,
  type CrispCalibration,
  type CurvePoint,
  calibrate,
  calibrationCurve,
  type DirectCalibration,
  type FindThresholdsOptions,
  findThresholds,
  GradeError,
  type IndirectCalibration,
  type IndirectCalibrationOptions,
  indirectCalibration,
  type Linkage,
  RawValueError,
  type RelativeCalibration,
  type RubricCalibration,
  type Skewness,
  skewness,
} from "./calibrate/index.ts";
export {
  type Atom,
  type CausalFormula,
  type Coincidence,
  type CoincidenceOptions,
  type ComplexFormula,
  type ConfigurationTable,
  coincidence,
  complexFormulas,
  configurationTable,
  type FactorValue,
  isCyclic,
  isInus,
  isSubmodel,
  type Measures,
  measureFormula,
  measuresOf,
  parseCausalFormula,
} from "./coincidence/index.ts";
export { ConditionError, ExpressionError, MembershipError, SolutionError, ThresholdError } from "./errors.ts";
export {
  type AlgebraOptions,
  expandExpression,
  intersectExpressions,
  negateExpression,
  simplifyExpression,
} from "./expression/algebra.ts";
export {
  type Expression,
  type Literal,
  type Notation,
  type PrintOptions,
  parseExpression,
  printExpression,
} from "./expression/expression.ts";
export { factoriseExpression } from "./expression/factorise.ts";
export { membership } from "./expression/membership.ts";
export { parseFormula, parseRelation, type Relation } from "./expression/relation.ts";
export { necessity, sufficiency } from "./fit/fit.ts";
export { necessityTable } from "./fit/necessity-table.ts";
export { type CausalChainOptions, causalChain } from "./minimise/causal-chain.ts";
export { simplifyingAssumptions } from "./minimise/counterfactuals.ts";
export {
  contradictoryAssumptions,
  type Enhancement,
  enhanced,
  rowsWithin,
  simultaneousSubsets,
} from "./minimise/enhanced.ts";
export { minimise } from "./minimise/minimise.ts";
export type { Model, TermFit } from "./minimise/model.ts";
export { type ModelsByFitOptions, modelsByFit } from "./minimise/models-by-fit.ts";
export type { Intermediate, MinimiseOptions, Solution, SolutionType } from "./minimise/solution.ts";
export type { Progress } from "./minimise/work.ts";
export {
  type DeviantConsistencyCase,
  type DeviantCoverageCase,
  type DeviantIrrelevantPair,
  type DeviantTypicalPair,
  deviantConsistencyCases,
  deviantCoverageCases,
  deviantIrrelevantPairs,
  type FocalCase,
  type FocalView,
  focalConjunctCases,
  type ImplicantMemberships,
  implicantMemberships,
  irrelevantCases,
  type NecessityCase,
  type NecessityCases,
  type NecessityDeviantCase,
  type NecessityPairs,
  type NecessityTypicalCase,
  necessityCases,
  necessityPairs,
  type ParametersOfFit,
  parametersOfFit,
  type TheoryEvaluation,
  type TheoryPart,
  type TypicalCase,
  type TypicalDeviantPair,
  type TypicalIrrelevantPair,
  type TypicalPair,
  type TypicalRelevancePair,
  theoryEvaluation,
  typicalCases,
  typicalDeviantPairs,
  typicalIrrelevantPairs,
  typicalPairs,
  type UncoveredCase,
  type Which,
  type XYPoint,
  xyZones,
  type Zone,
} from "./multimethod/index.ts";
export {
  type AnalysisOptions,
  type Bootstrap,
  type BootstrapOptions,
  bootstrap,
  type CalibrationRange,
  type CalibrationRangeOptions,
  type ClusterDiagnostics,
  type ClusterFit,
  type Clusters,
  calibrationRange,
  clusterDiagnostics,
  inclCutRange,
  nCutRange,
  type RangeEnd,
  type RangeSearch,
  type Retention,
  type RetentionOptions,
  type RobustCases,
  type RobustFit,
  retention,
  robustCases,
  robustFit,
  type SensitivityRange,
  type SingleTest,
  type SolutionTests,
  singleTests,
} from "./robustness/index.ts";
export { necessarySupersets, type SuperSubsetOptions, sufficientSubsets } from "./superset/super-subset.ts";
export { sortedRows } from "./truth-table/sorted-rows.ts";
export {
  configurationOf,
  rowNumber,
  type TruthTable,
  type TruthTableOptions,
  type TruthTableRow,
  truthTable,
} from "./truth-table/truth-table.ts";
export {
  type Condition,
  dontCare,
  type NecessityFit,
  type Scale,
  type SetData,
  type SufficiencyFit,
} from "./types.ts";
