import type { AnalysisOf, Study } from "@throughline/study";
import { examined } from "./analyses/truth-table/in-depth/examined.ts";
import { pairBlocks } from "./analyses/truth-table/in-depth/pair-blocks.ts";
import { robustnessBlocks } from "./analyses/truth-table/in-depth/robustness-blocks.ts";
import { theoryBlocks } from "./analyses/truth-table/in-depth/theory-blocks.ts";
import { text } from "./language/text.ts";
import { paragraph } from "./view/build.ts";
import type { Block } from "./view/view.ts";

/** What is computed of a truth table only when it is asked for. */
export type InDepth =
  | { readonly kind: "theory"; readonly expression: string }
  | { readonly kind: "pairs" }
  | { readonly kind: "robustness"; readonly samples: number };

/**
 * Looks into the models of a truth table.
 *
 * @param study whose only analysis is the truth table
 * @param onProgress how much is done, 0..1
 * @throws ConditionError when there is no truth table; ExpressionError for an expectation that cannot be read
 */
export function inDepthView(
  study: Study,
  analysis: AnalysisOf<"truth-table">,
  asked: InDepth,
  onProgress: (share: number) => void,
): readonly Block[] {
  const found = examined(study, analysis);
  if (found.models.length === 0)
    return [paragraph(text("There is no model to look into: no row is positive at these cut-offs."))];
  if (asked.kind === "theory") return theoryBlocks(found, asked.expression);
  if (asked.kind === "pairs") return pairBlocks(found);
  return robustnessBlocks(found, asked.samples, onProgress);
}
