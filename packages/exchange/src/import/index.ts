export { StoppedError } from "../progress.ts";
export { TableError } from "../tables/table-error.ts";
export { ImportError } from "./import-error.ts";
export type { ImportTarget, PlannedImport } from "./import-plan.ts";
export { type ImportPreview, readFileForImport } from "./import-preview.ts";
export type { ImportRun } from "./import-run.ts";
export { type ImportChoice, planImport } from "./plan-import.ts";
export { folderTarget, storeTarget } from "./targets.ts";
export { workMatcher } from "./work-matcher.ts";
