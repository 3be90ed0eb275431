import type { PatternMatch, PhaseMatch } from "@throughline/influence";
import { type Message, type Reference, reference } from "@throughline/messages";
import { type AnalysisOf, cellId } from "@throughline/study";
import { write } from "../../messages/write.ts";
import { attributeOf } from "./setting.ts";

/** A case with the patterns that were sought in it. */
export type MatchedCase = {
  readonly id: string;
  readonly name: string;
  readonly matches: readonly PatternMatch[];
  readonly phases: readonly PhaseMatch[];
};

/** A pattern as it is named inside a sentence. */
export function patternReference({
  pattern,
  name,
}: {
  readonly pattern: string;
  readonly name: string;
}): Reference {
  return reference("pattern", pattern, name.toLowerCase());
}

/** "all 6 steps, 1 of them because no record says otherwise". */
export function stepsMet(match: PatternMatch): Message {
  return write("pathways.allSteps", {
    steps: match.asked,
    silent: match.steps.filter((step) => step.status === "not contradicted").length,
  });
}

/** The ties, events and cells that a match rests on. */
export function groundsOf(analysis: AnalysisOf<"pathways">, { id }: MatchedCase, { steps }: PatternMatch) {
  return {
    ties: steps.flatMap((step) => step.ties),
    events: steps.flatMap((step) => step.events),
    cells: steps.flatMap((step) => step.grades.map((part) => cellId(id, attributeOf(analysis, part)))),
  };
}
