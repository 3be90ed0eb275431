import { historyStrings } from "../history/history-strings.ts";
import { importStrings } from "../imports/import-strings.ts";
import { eventStrings } from "../pathways/event-strings.ts";
import { ownPatternStrings } from "../pathways/own-patterns/own-pattern-strings.ts";
import { documentStrings } from "../sources/document-strings.ts";
import { purgeStrings } from "../sources/purge-strings.ts";
import { analysisStrings } from "../study/analyses/analysis-strings.ts";
import { removalStrings } from "../study/removal/removal-strings.ts";
import { startStrings } from "../study/start/start-strings.ts";
import { studyStrings } from "../study/study-strings.ts";
import { tableStrings } from "../study/tables/table-strings.ts";
import { comparison } from "./comparison.ts";
import { conclusions } from "./conclusions.ts";
import { grid } from "./grid.ts";
import { guide } from "./guide.ts";
import { pathways } from "./pathways.ts";
import { reading } from "./reading.ts";
import { shell } from "./shell.ts";

/** The English texts of the workbench. */
export const english = {
  ...documentStrings,
  ...eventStrings,
  ...importStrings,
  ...ownPatternStrings,
  ...studyStrings,
  analysisForm: analysisStrings,
  history: historyStrings,
  purge: purgeStrings,
  removal: removalStrings,
  start: startStrings,
  tables: tableStrings,
  ...shell,
  ...grid,
  ...comparison,
  ...guide,
  ...reading,
  ...conclusions,
  ...pathways,
} as const;
