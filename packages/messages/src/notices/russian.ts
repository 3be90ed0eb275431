import { calibrationNotices } from "./russian/calibration.ts";
import { causalModelNotices } from "./russian/causal-models.ts";
import { expressionNotices } from "./russian/expressions.ts";
import { setNotices } from "./russian/sets.ts";

/** What errors and notices say in Russian, by their English wordings. */
export const russianNotices = {
  ...calibrationNotices,
  ...causalModelNotices,
  ...expressionNotices,
  ...setNotices,
  "{text}": "{text}",
  "{first} {second}": "{first} {second}",
};
