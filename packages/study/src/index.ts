export { firstDay, isPartialDate, lastDay, printInterval } from "./dates.ts";
export {
  type Analysis,
  type AnalysisOf,
  type AttributeDeclaration,
  type Manifest,
  manifestSchema,
} from "./manifest.ts";
export { nearest } from "./nearest.ts";
export { byPlace, compareText, type Place, type Problem, printProblem } from "./problem.ts";
export { jsonSchemas } from "./schema.ts";
export type {
  Actor,
  Case,
  Channel,
  Claim,
  Confidence,
  Direction,
  Event,
  Grade,
  MediaCount,
  PartialDate,
  Passage,
  Phase,
  RubricEntry,
  Source,
  Study,
  Tie,
} from "./study.ts";
export { channels, phases, type Table, type TableName, tables } from "./tables.ts";
