import { locale } from "@throughline/messages";
import { russianNotices } from "@throughline/messages/russian-notices";
import type { english } from "./english.ts";
import { assessment } from "./ru/assessment.ts";
import { backlash } from "./ru/backlash.ts";
import { balance } from "./ru/balance.ts";
import { causalModel } from "./ru/causal-model.ts";
import { coincidence } from "./ru/coincidence.ts";
import { comparison } from "./ru/comparison.ts";
import { coverage } from "./ru/coverage.ts";
import { gap } from "./ru/gap.ts";
import { judgements } from "./ru/judgements.ts";
import { ladder } from "./ru/ladder.ts";
import { inQuotes } from "./ru/names.ts";
import { participation } from "./ru/participation.ts";
import { pathways } from "./ru/pathways.ts";
import { processTracing } from "./ru/process-tracing.ts";
import { response } from "./ru/response.ts";
import { scope } from "./ru/scope.ts";
import { series } from "./ru/series.ts";
import { terms } from "./ru/terms.ts";
import { testimony } from "./ru/testimony.ts";
import { time } from "./ru/time.ts";
import { truthTable } from "./ru/truth-table.ts";
import { variation } from "./ru/variation.ts";

/** The Russian wording of everything that an assessment says, by message id. */
const russian: Readonly<Record<keyof typeof english, string>> = {
  ...assessment,
  ...backlash,
  ...balance,
  ...causalModel,
  ...coincidence,
  ...comparison,
  ...coverage,
  ...gap,
  ...judgements,
  ...ladder,
  ...participation,
  ...pathways,
  ...processTracing,
  ...response,
  ...scope,
  ...series,
  ...terms,
  ...testimony,
  ...time,
  ...truthTable,
  ...variation,
};

export { definitionInRussian, patternInRussian } from "./ru/names.ts";

/** Russian as assessments are printed in it: labels of the study stand in quotation marks. */
export const inRussian = locale("ru", { ...russianNotices, ...russian }, inQuotes);
