export type { ExportSource } from "./export-source.ts";
export { folderSource } from "./folder-source.ts";
export { type ExportFormatName, exportFormatNames, exportFormats } from "./format-names.ts";
export { type Exported, exported } from "./formats.ts";
