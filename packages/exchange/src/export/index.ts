export { type Pseudonym, PseudonymError, readPseudonyms } from "../deidentify/pseudonyms.ts";
export type { ExportSource } from "./export-source.ts";
export { folderSource } from "./folder-source.ts";
export type { ExportFormatName } from "./format-names.ts";
export { type Access, type ExportedFiles, exportStudy } from "./formats.ts";
export { CrateError, crateStudy } from "./read-crate.ts";
