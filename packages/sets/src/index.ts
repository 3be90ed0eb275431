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
export { ConditionError, ExpressionError, MembershipError, SolutionError, ThresholdError } from "./errors.ts";
export { type Expression, type Literal, parseExpression, printExpression } from "./expression/expression.ts";
export { membership } from "./expression/membership.ts";
export { necessity, sufficiency } from "./fit/fit.ts";
export { necessityTable } from "./fit/necessity-table.ts";
export { simplifyingAssumptions } from "./minimise/counterfactuals.ts";
export { minimise } from "./minimise/minimise.ts";
export type { Model, TermFit } from "./minimise/model.ts";
export type { Intermediate, MinimiseOptions, Solution, SolutionType } from "./minimise/solution.ts";
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
  type RobustCases,
  type RobustFit,
  robustCases,
  robustFit,
  type SensitivityRange,
  type SingleTest,
  type SolutionTests,
  singleTests,
} from "./robustness/index.ts";
export { necessarySupersets, type SuperSubsetOptions, sufficientSubsets } from "./superset/super-subset.ts";
export {
  type TruthTable,
  type TruthTableOptions,
  type TruthTableRow,
  truthTable,
} from "./truth-table/truth-table.ts";
export type { Condition, NecessityFit, Scale, SetData, SufficiencyFit } from "./types.ts";
