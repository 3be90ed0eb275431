export { findBrowser, PrintError } from "./print-pdf.ts";
export { type Printing, reportFiles, writeReport } from "./report-files.ts";
export { reportLanguage } from "./report-language.ts";
export { writeFiles } from "./write-files.ts";
