export type { Named } from "../analyses/kind.ts";
export {
  type BibtexEntry,
  fieldValue,
  isMonthName,
  parseEntry,
  printEntry,
  stringsIn,
  usesStrings,
} from "../bibtex-syntax.ts";
export { entriesOf, readBibliography } from "./bibliography.ts";
export { readBoundaries } from "./boundaries.ts";
export { maxBytes, textOf } from "./bytes.ts";
export { cslFieldName, cslFieldValue } from "./csl-field.ts";
export { emptyStudy, type NewStudy } from "./empty-study.ts";
export { filesOnDisk, missing, type ReadText, type StudyFiles } from "./files.ts";
export { type HistoryEnd, historyBytes, historyEnd, historyFile } from "./history-end.ts";
export { OutsideFolderError, pathFault, resolveInside } from "./inside.ts";
export { type Loaded, type LoadedRows, loadRows, loadStudy, readStudy } from "./load.ts";
export { checkManifest, type ManifestFile, readManifest, worksOf } from "./manifest.ts";
export {
  type NamedRow,
  type NamedTable,
  namedTables,
  rowsNamed,
  withRowRenamed,
} from "./named-in-manifest.ts";
export { findNotedClaims } from "./notes.ts";
export { patternFile, readPatterns } from "./patterns.ts";
export { checkRow, type Known, memoTargets, rubricOf } from "./references.ts";
export { type DeletedIds, type ManifestRemoval, removeFromManifest } from "./remove-from-manifest.ts";
export {
  makeFolder,
  moveFile,
  replaceFile,
  syncFolder,
  temporaryPath,
  writeDurably,
} from "./replace-file.ts";
export { schemaProblems } from "./schema-problems.ts";
export {
  addAnalysis,
  addAttribute,
  setActorFields,
  setAnalysis,
  setAttributeFields,
  setCalibration,
  setStudyFields,
} from "./set-in-manifest.ts";
export { patternSettings, setPattern } from "./set-pattern.ts";
export { generateKey, withInherited } from "./standard-entry.ts";
export { type Layout, type ReadTable, type Row, readTable, referencesOf } from "./table.ts";
export { withoutFootnotes } from "./tex-letters.ts";
export { type Path, readYaml, type YamlFile } from "./yaml.ts";
export { valueIn } from "./yaml-text/value-in.ts";
