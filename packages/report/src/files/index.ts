export { type FigureFile, figureFiles } from "./figure-files.tsx";
export { type Picture, wordReport } from "./word/word-report.ts";
export { workbook } from "./workbook.ts";
