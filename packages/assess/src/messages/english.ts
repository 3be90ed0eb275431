import { locale, type Message, textOf } from "@throughline/messages";
import { assessment } from "./en/assessment.ts";
import { backlash } from "./en/backlash.ts";
import { balance } from "./en/balance.ts";
import { causalModel } from "./en/causal-model.ts";
import { coincidence } from "./en/coincidence.ts";
import { comparison } from "./en/comparison.ts";
import { coverage } from "./en/coverage.ts";
import { gap } from "./en/gap.ts";
import { judgements } from "./en/judgements.ts";
import { ladder } from "./en/ladder.ts";
import { participation } from "./en/participation.ts";
import { pathways } from "./en/pathways.ts";
import { processTracing } from "./en/process-tracing.ts";
import { response } from "./en/response.ts";
import { scope } from "./en/scope.ts";
import { series } from "./en/series.ts";
import { terms } from "./en/terms.ts";
import { testimony } from "./en/testimony.ts";
import { time } from "./en/time.ts";
import { truthTable } from "./en/truth-table.ts";
import { variation } from "./en/variation.ts";

/** The English wording of everything that an assessment says, by message id. */
export const english = {
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
} as const;

/** The English text of a message. */
export const englishOf = (message: Message): string => textOf(message, inEnglish);

/** A reason as text, with its message. */
export const reasonOf = (reason: Message): { readonly reason: string; readonly reasonMessage: Message } => ({
  reason: englishOf(reason),
  reasonMessage: reason,
});

/** English as assessments are printed in it. What an engine says is its own wording. */
export const inEnglish = locale("en-GB", english, undefined, { idIsWording: true });
