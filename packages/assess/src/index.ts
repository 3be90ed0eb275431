export { type AnalysisSets, analysisSets } from "./analyses/analysis-sets.ts";
export { coincidenceSearch } from "./analyses/coincidence/search.ts";
export { type Structures, searchStructures } from "./analyses/coincidence/structures.ts";
export { noType } from "./analyses/response/response.ts";
export { type CaseSelection, caseSelection } from "./analyses/truth-table/case-selection.ts";
export { comparedInTruthTable } from "./analyses/truth-table/compared.ts";
export { optionsOf as truthTableOptions } from "./analyses/truth-table/options.ts";
export { type SettingTests, settingTests } from "./analyses/truth-table/setting-tests.ts";
export { modelCountText } from "./analyses/truth-table/solutions.ts";
export { termAsSets } from "./analyses/truth-table/term-as-sets.ts";
export { truthTableOfSets } from "./analyses/truth-table/truth-table.ts";
export { reasonWithoutSolution } from "./analyses/truth-table/without-solution.ts";
export { assess } from "./assess.ts";
export {
  type AnalysisResult,
  type Assessment,
  assessmentJsonSchema,
  assessmentSchema,
  type Cell,
  type Missing,
} from "./assessment.ts";
export { gradedCells } from "./cells.ts";
export type {
  Conclusion,
  ConclusionConfidence,
  ConclusionVerdict,
  Item,
  Leverage,
  Trace,
} from "./conclusion.ts";
export type { Concordance, ConcordanceCategory } from "./concordance.ts";
export {
  type FactsOnly,
  type FactsOnlyConclusion,
  type FactsOnlyStanding,
  factsOnly,
  withoutJudgements,
} from "./facts-only.ts";
export { claimRangeSchema, stands } from "./grading/claim-range.ts";
export { type GradeStatus, gradeStatuses } from "./grading/grade-status.ts";
export { type GradingProblem, gradingProblems } from "./grading-problems.ts";
export { type Kept, type KeptFrom, keep, partFor, type Reopened, reopen, studyOfKept } from "./kept.ts";
export { englishOf, inEnglish } from "./messages/english.ts";
export { term } from "./messages/write.ts";
export { type MigrationNeed, migrationNeeds } from "./migration.ts";
export { messageSchema, saidSchema } from "./plain-data.ts";
export {
  type Standing,
  type StandingConclusion,
  type WithdrawalResult,
  withdrawalResult,
} from "./standing.ts";
export { type Traced, traceableIds, type Uses, uses, why } from "./trace.ts";
export { translate } from "./translate.ts";
export { regrade, type Withdrawal, withdraw } from "./withdraw.ts";
export { chance, inline, list, signed } from "./wording.ts";
