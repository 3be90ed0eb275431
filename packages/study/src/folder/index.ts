export { addAnalysis } from "./add-analysis.ts";
export { entriesOf, readBibliography } from "./bibliography.ts";
export { maxBytes, textOf } from "./bytes.ts";
export { filesOnDisk, missing, type ReadText, type StudyFiles } from "./files.ts";
export { type Loaded, type LoadedRows, loadStudy, readStudy } from "./load.ts";
export { checkManifest, type ManifestFile, readManifest } from "./manifest.ts";
export { findNoted } from "./notes.ts";
export { checkRow, type Known, memoTargets, rubricOf } from "./references.ts";
export { type Layout, type ReadTable, type Row, readTable, referencesOf } from "./table.ts";
