export { type Bootstrap, type BootstrapOptions, bootstrap } from "./bootstrap.ts";
export {
  type CalibrationRange,
  type CalibrationRangeOptions,
  calibrationRange,
} from "./calibration-range.ts";
export {
  type ClusterDiagnostics,
  type ClusterFit,
  type Clusters,
  clusterDiagnostics,
} from "./cluster-diagnostics.ts";
export { inclCutRange, nCutRange } from "./cut-ranges.ts";
export type { AnalysisOptions } from "./models-of.ts";
export { type Retention, type RetentionOptions, retention } from "./retention.ts";
export { type RobustCases, robustCases, type SingleTest, singleTests } from "./robust-cases.ts";
export { type RobustFit, robustFit, type SolutionTests } from "./robust-fit.ts";
export type { RangeEnd, RangeSearch, SensitivityRange } from "./sensitivity-range.ts";
