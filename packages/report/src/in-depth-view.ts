import type { AnalysisOf, Study } from "@throughline/study";
import { examineModels } from "./analyses/truth-table/in-depth/examination.ts";
import { pairBlocks } from "./analyses/truth-table/in-depth/pair-blocks.ts";
import { robustnessBlocks } from "./analyses/truth-table/in-depth/robustness-blocks.ts";
import { theoryBlocks } from "./analyses/truth-table/in-depth/theory-blocks.ts";
import { text } from "./language/text.ts";
import { paragraph } from "./view/build.ts";
import type { Block } from "./view/view.ts";

/** Analyses of a truth table that are computed on request. */
export type InDepth =
  | { readonly kind: "theory"; readonly expression: string }
  | { readonly kind: "pairs" }
  | { readonly kind: "robustness"; readonly samples: number };

/**
 * Computes an in-depth analysis of the models of a truth table.
 *
 * @param study a study whose only analysis is the truth table
 * @param onProgress receives the share that is done, 0..1
 * @throws ConditionError when there is no truth table; ExpressionError for an expectation that cannot be read
 */
export function inDepthView(
  study: Study,
  analysis: AnalysisOf<"truth-table">,
  asked: InDepth,
  onProgress: (share: number) => void,
): readonly Block[] {
  const found = examineModels(study, analysis);
  if (found.models.length === 0)
    return [paragraph(text("No model to examine: no row is positive at these thresholds."))];
  if (asked.kind === "theory") return theoryBlocks(found, asked.expression);
  if (asked.kind === "pairs") return pairBlocks(found);
  return robustnessBlocks(found, asked.samples, onProgress);
}
