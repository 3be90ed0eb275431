export { TableError } from "../tables/table-error.ts";
export { type FileRead, readFileForImport } from "./file-read.ts";
export { ImportError } from "./import-error.ts";
export { knownWorks } from "./known-works.ts";
export { type ImportChoice, planImport } from "./plan-import.ts";
export type { ImportTarget, PlannedImport } from "./planned-import.ts";
export type { Evidence, FileKind, Recognised } from "./recognise.ts";
export type { ColumnSurvey, TableSurvey } from "./survey-table.ts";
export { folderTarget, storeTarget } from "./targets.ts";
