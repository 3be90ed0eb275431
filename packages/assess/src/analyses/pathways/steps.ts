import type { PathwayMatch, PathwayStep, PhaseMatch, StepReason } from "@throughline/influence";
import { type List, list, type Message, type Reference, reference } from "@throughline/messages";
import { type AnalysisOf, cellId } from "@throughline/study";
import { write } from "../../messages/write.ts";
import { lateOrReversed } from "../../time/sentences.ts";
import { attributeOf } from "./setting.ts";

/** A case with the patterns that were sought in it. */
export type MatchedCase = {
  readonly id: string;
  readonly name: string;
  readonly matches: readonly PathwayMatch[];
  /** what marks each phase, of the patterns told as phases */
  readonly phases: readonly PhaseMatch[];
};

type NamedPattern = { readonly pattern: string; readonly name: string };

/** A pattern as it is named inside a sentence. */
export function patternReference({ pattern, name }: NamedPattern): Reference {
  return reference("pattern", pattern, name.toLowerCase());
}

export function patternList(matches: readonly NamedPattern[]): List {
  return list(matches.map(patternReference));
}

export function requiredSteps({ steps }: Pick<PathwayMatch, "steps">): PathwayStep[] {
  return steps.filter((step) => !step.optional);
}

/** Required steps of which this became. */
export function stepsThatAre(match: PathwayMatch, truth: PathwayStep["truth"]): PathwayStep[] {
  return requiredSteps(match).filter((step) => step.truth === truth);
}

/** Steps with their reasons, as a sentence lists them. */
export function stepList(steps: readonly PathwayStep[]): List {
  return list(
    steps.map(({ id, name, reasons }) =>
      write("pathways.step", { step: id, name, reasons: list(reasons.map(reasonMessage), "comma") }),
    ),
    "semicolon",
  );
}

function reasonMessage(reason: StepReason): Message {
  switch (reason) {
    case "reverse order":
    case "too late":
      return lateOrReversed(reason);
    case "order not settled":
      return write("reason.orderNotSettled");
    case "time not settled":
      return write("reason.timeNotSettled");
    case "other terms":
      return write("reason.otherTerms");
    case "terms blank":
      return write("reason.termsBlank");
    case "record contradicted":
      return write("reason.recordContradicted");
    case "declared silence":
      return write("reason.declaredSilence");
    case "reported absence":
      return write("reason.reportedAbsence");
    case "nothing recorded":
      return write("reason.nothingRecorded");
    case "recorded":
      return write("reason.recorded");
    case "other side":
      return write("reason.otherSide");
    case "grade unknown":
      return write("reason.gradeUnknown");
  }
}

/** The ties, events and cells that a match rests on. */
export function groundsOf(
  analysis: AnalysisOf<"pathways">,
  { id }: Pick<MatchedCase, "id">,
  { steps }: PathwayMatch,
) {
  return {
    ties: steps.flatMap((step) => step.ties),
    events: steps.flatMap((step) => step.events),
    cells: steps.flatMap((step) => step.grades.map((part) => cellId(id, attributeOf(analysis, part)))),
  };
}
