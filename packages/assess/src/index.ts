export { assess, version } from "./assess.ts";
export type { AnalysisResult, Assessment, Cell, Missing } from "./assessment.ts";
export type {
  Conclusion,
  ConclusionVerdict,
  Item,
  Leverage,
  Strength,
  StrengthLevel,
  Trace,
} from "./conclusion.ts";
export { type Kept, keep, type Reopened, reopen, studyOfKept } from "./kept.ts";
export { type Traced, traceableIds, type Uses, uses, why } from "./trace.ts";
export { regrade, type Withdrawal, withdraw } from "./withdraw.ts";
export { anyConfiguration, chance, figure, inline, list, signed } from "./wording.ts";
