export { type Cases, casesOf } from "./case-names.ts";
export { adviceOn } from "./cell-advice.ts";
export { columnByName } from "./column-names.ts";
export { missingCodeAdvice, missingCodeFound, suspectCodes } from "./missing-codes.ts";
export { isMissing } from "./number.ts";
export { type Cell, cellOf, type Numbers, numbersOf } from "./numbers.ts";
export { readTable, type TableReading, tableOf } from "./read-table.ts";
export type { Remedy, SetReading } from "./set-form.ts";
export { shellWord } from "./shell-word.ts";
export { placeOf, type Table } from "./table.ts";
export { refuseTable, TableError, TableFileError } from "./table-error.ts";
export {
  type CompleteSets,
  caseKind,
  completeSets,
  literalsInTable,
  studyWithGrades,
  type TableRequest,
  type TableStudy,
  tableStudy,
  truthTableOf,
} from "./table-study.ts";
