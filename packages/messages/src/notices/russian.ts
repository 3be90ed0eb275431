import { analysisProblems } from "./russian/analysis-problems.ts";
import { calibrationNotices } from "./russian/calibration.ts";
import { causalModelNotices } from "./russian/causal-models.ts";
import { documentNotices } from "./russian/documents.ts";
import { expressionNotices } from "./russian/expressions.ts";
import { importNotices } from "./russian/imports.ts";
import { patternProblems } from "./russian/pattern-problems.ts";
import { serverNotices } from "./russian/server.ts";
import { setNotices } from "./russian/sets.ts";
import { studyProblems } from "./russian/study-problems.ts";
import { tableProblems } from "./russian/tables.ts";

/** What errors and notices say in Russian, by their English wordings. */
export const russianNotices = {
  ...analysisProblems,
  ...calibrationNotices,
  ...causalModelNotices,
  ...documentNotices,
  ...expressionNotices,
  ...importNotices,
  ...patternProblems,
  ...serverNotices,
  ...setNotices,
  ...studyProblems,
  ...tableProblems,
  "{text}": "{text}",
  '"{name}"': "«{name}»",
  "{names} and {count} more": "{names} и ещё {count}",
  "{what}.": "{what}.",
};
