export { type PatternFile, patternFileSchema } from "@throughline/influence";
export {
  type Analysis,
  type AnalysisInput,
  type AnalysisKindName,
  type AnalysisOf,
  analysisKindNames,
  analysisKinds,
  analysisSchema,
} from "./analyses/analyses.ts";
export { type Dependencies, dependencies } from "./analyses/dependencies.ts";
export type { Referenced, SettingPath, SettingReference } from "./analyses/kind.ts";
export { assembleStudy, emptyStudy, type StudyParts } from "./assemble.ts";
export {
  type BibtexEntry,
  type BibtexField,
  bibtexEntry,
  fieldOf,
  provenanceOf,
  withBibtexField,
  withBibtexKey,
} from "./bibtex-entry.ts";
export { type CellId, cellId, cellParts } from "./cell-id.ts";
export { type Certainty, certainties } from "./certainty.ts";
export { type ChannelDeclaration, type ChannelRole, channelsOf, knownChannels } from "./channels.ts";
export { codebookRows } from "./codebook-rows.ts";
export {
  type CellKind,
  type CellValue,
  type Column,
  cellProblem,
  cellText,
  cellValue,
  splitReferences,
  type Target,
} from "./column.ts";
export { firstDay, isPartialDate, lastDay, printInterval } from "./dates.ts";
export { csvRow, spreadsheetRow, withoutGuard } from "./encode/csv.ts";
export { fileName } from "./encode/file-name.ts";
export { rString } from "./encode/r-string.ts";
export { lineOfText } from "./encode/terminal.ts";
export { xmlCharacters, xmlText } from "./encode/xml.ts";
export {
  type EventAccount,
  type Exclusion,
  type ExclusionReason,
  exclusionReasons,
} from "./event-account.ts";
export { type ErrorKind, type ErrorParts, ExpectedError } from "./expected-error.ts";
export { freeId } from "./free-id.ts";
export { isOnScale, scaleGrades } from "./grade-scale.ts";
export type {
  ActorId,
  AttributeId,
  CaseId,
  ClaimId,
  CodeId,
  Id,
  PassageId,
  SourceKey,
} from "./id.ts";
export { type BoundarySet, boundarySets } from "./manifest/map.ts";
export { inferenceProbability } from "./manifest/probability.ts";
export {
  type AttributeDeclaration,
  type AttributeRole,
  type AttributeScale,
  attributeRoles,
  attributeScales,
  attributeSchema,
  type CalibrationDeclaration,
  type CitationStyle,
  calibrationSchema,
  citationStyles,
  type GradedRole,
  gradedRoles,
  type Manifest,
  manifestSchema,
  type SilenceDeclaration,
} from "./manifest.ts";
export { nearest, suggestion } from "./nearest.ts";
export { type Anchor, anchorOf, anchorsOf } from "./passage/anchor.ts";
export { type Context, expandToContext, type TextRange } from "./passage/context.ts";
export { type CorrectedText, type Correction, correctText } from "./passage/correct-text.ts";
export { type AnchoredPassage, type LocatedPassage, locatePassages } from "./passage/locate-passages.ts";
export { countedText, type Piece, piecesOf, pointsOf, unitsOf } from "./passage/positions.ts";
export { quotationOf } from "./passage/quotation.ts";
export { type ReanchoredPassages, reanchorPassages } from "./passage/reanchor-passages.ts";
export { countOf, printable, quoted, quotedName, some } from "./printable.ts";
export {
  byPlace,
  compareText,
  type Place,
  type Problem,
  printProblem,
  problemInEnglish,
  problemText,
} from "./problem.ts";
export type { FileEvidence, FileKind, RecognisedFile } from "./recognised-file.ts";
export { recordParts, recordPath } from "./record-path.ts";
export { type Records, recordsOfRows, type ValuesIn, valuesOfRow } from "./records.ts";
export { defaultFormats, type ReportFormat, reportFormatNames, reportFormats } from "./report-formats.ts";
export { jsonSchemas } from "./schema.ts";
export { silenceId, silenceWithId } from "./silence-id.ts";
export { sourceName, workIdentity } from "./source-name.ts";
export type {
  Actor,
  AuthorStatement,
  Case,
  Channel,
  Claim,
  Code,
  Confidence,
  Direction,
  Event,
  Grade,
  MediaCount,
  Memo,
  MonthlyCount,
  NotedClaim,
  Part,
  PartialDate,
  Passage,
  PeriodGrade,
  Phase,
  RubricEntry,
  Source,
  Study,
  Terms,
  Tie,
  Verdict,
} from "./study.ts";
export {
  type Cells,
  type ChangedRow,
  type Columns,
  cellsOf,
  keyValues,
  type NewRow,
  type Row,
  type RowValues,
  rowKey,
  rowSchemas,
  type Table,
  valuesOf,
} from "./table.ts";
export {
  type ColumnSurvey,
  type DecimalMark,
  decimalMarks,
  type LongForm,
  type RowCombination,
  rowCombinations,
  type TableSurvey,
} from "./table-survey.ts";
export { channels, memoKinds, parts, type TableName, tables, terms } from "./tables.ts";
export { targetOf } from "./target.ts";
export { yearSpan } from "./year-span.ts";
