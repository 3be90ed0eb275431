export { contract, routesOf } from "./contract.ts";
export type { Folders, Home, KnownStudy } from "./host.ts";
export type { ImportOptions, ImportPlan, ImportResult, UploadedFile } from "./imports.ts";
export type { EventsFound, JobKind, JobResults } from "./job-results.ts";
export type { EventDataInfo, EventsAdded, EventsOptions, Job, WithdrawalRequest } from "./jobs.ts";
export type { Conversion, LiveEvent, LiveEventName } from "./live.ts";
export { type ApiRefusal, type Change, type Page, type RevisionLine, refusalSchema } from "./parts.ts";
export type { CodeMeeting, Hit } from "./passages.ts";
export type { PatternFileRow } from "./patterns.ts";
export type { RemovableKind, RemovalPlan, RevisionChanges, SettingChange } from "./removal.ts";
export { type AnswerOf, addressOf, type CallOf, type RequestOf, type Route } from "./route.ts";
export type { FileRow, SourceRow, TextFormat } from "./sources.ts";
export type { CellClaims, CellStatus, CodeCount, EditRequest, FolderInfo, StudyInfo } from "./study.ts";
export {
  type ActorRow,
  type CaseRow,
  type ClaimRow,
  type CodeRow,
  type EventRow,
  findableColumns,
  type GradeRow,
  type MemoRow,
  type NewRowOf,
  type PageQuery,
  type PassageRow,
  type RowOf,
  type RubricRow,
  type TableRoutes,
  type TieRow,
  type VerdictRow,
} from "./tables.ts";
export { isUnfinished } from "./unfinished.ts";
