import type { PathwayMatch, PathwayStep, PhaseMatch, StepReason } from "@throughline/influence";
import { type List, list, type Message, type Reference, reference } from "@throughline/messages";
import { type AnalysisOf, cellId } from "@throughline/study";
import type { Sufficient } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write } from "../../messages/write.ts";
import { lateOrReversed } from "../../time/sentences.ts";
import { tieAbsence } from "./absence.ts";
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

/** A step by its name. */
export function stepReference({ id, name }: Pick<PathwayStep, "id" | "name">): Reference {
  return reference("step", id, name);
}

export function requiredSteps({ steps }: Pick<PathwayMatch, "steps">): PathwayStep[] {
  return steps.filter((step) => !step.optional);
}

/** Required steps with this truth value. */
export function stepsThatAre(match: PathwayMatch, truth: PathwayStep["truth"]): PathwayStep[] {
  return requiredSteps(match).filter((step) => step.truth === truth);
}

/** Steps with their reasons, as a sentence lists them. */
export function stepList(steps: readonly PathwayStep[]): List {
  return list(
    steps.map((step) =>
      write("pathways.step", {
        name: stepReference(step),
        reasons: list(step.reasons.map(reasonMessage), "comma"),
      }),
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
    case "other step missing":
      return write("reason.otherStepMissing");
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

/** The ties, events and cells that steps of a match rest on, with the grades that report what is absent and the declared silences. */
export function groundsOf(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  { id }: Pick<MatchedCase, "id">,
  steps: readonly PathwayStep[],
) {
  const isReported = ({ reasons }: PathwayStep) => reasons.includes("reported absence");
  const isSilent = ({ reasons }: PathwayStep) => reasons.includes("declared silence");
  const absence = tieAbsence(evidence, id);
  return {
    ties: steps.flatMap((step) => step.ties),
    events: steps.flatMap((step) => step.events),
    cells: steps.flatMap((step) => [
      ...step.grades.map((part) => cellId(id, attributeOf(analysis, part))),
      ...(isReported(step) ? step.channels.flatMap((channel) => absence.reporting(channel)) : []),
    ]),
    silences: steps
      .filter(isSilent)
      .flatMap(({ channels }) => channels.flatMap((channel) => absence.silence(channel) ?? [])),
  };
}

/** What is enough for a step not to be met: of two grades either, if it is on the wrong side. */
export function refutationsOf(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  row: Pick<MatchedCase, "id">,
  match: PathwayMatch,
  step: PathwayStep,
): Sufficient[] {
  if (step.reasons.includes("declared silence")) return ["silence"];
  const [of, exceeded] = step.grades.map((part) => attributeOf(analysis, part));
  if (of !== undefined && exceeded !== undefined)
    return [
      ...(evidence.isIn(row.id, of) === false ? [{ cells: [cellId(row.id, of)] }] : []),
      ...(evidence.isIn(row.id, exceeded) === true ? [{ cells: [cellId(row.id, exceeded)] }] : []),
    ];
  const isOrdered = step.reasons.some((one) => one === "reverse order" || one === "too late");
  const earlier = isOrdered ? requiredSteps(match).filter(({ ties }) => ties.length > 0) : [];
  return [groundsOf(evidence, analysis, row, [...new Set([...earlier, step])])];
}
