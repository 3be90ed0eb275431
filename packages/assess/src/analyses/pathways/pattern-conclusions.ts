import type { PathwayMatch, PathwayStep, PhaseMatch } from "@throughline/influence";
import { list, type Message, type Value } from "@throughline/messages";
import { type AnalysisOf, cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";
import { phaseMarks } from "../../time/sentences.ts";
import { attributeOf } from "./setting.ts";
import {
  groundsOf,
  type MatchedCase,
  patternReference,
  refutationsOf,
  requiredSteps,
  stepList,
  stepReference,
  stepsThatAre,
} from "./steps.ts";

type Analysis = AnalysisOf<"pathways">;

type NamedCase = Pick<MatchedCase, "id" | "name" | "phases">;

/** Whether a case follows a pattern, may follow it, or does not. */
export function matchDraft(
  evidence: Evidence,
  analysis: Analysis,
  row: NamedCase,
  match: PathwayMatch,
): Draft {
  const required = requiredSteps(match);
  return drafter(evidence, analysis.id)(
    `${match.pattern}.${row.id}`,
    matchMessage(row, match),
    answerOf(match),
    {
      on: groundsOf(evidence, analysis, row, match.steps),
      needed: match.because === undefined ? groundsOf(evidence, analysis, row, match.steps) : {},
      eitherOf: refutations(evidence, analysis, row, match),
      absence: absenceOf(match),
      silenceDeclared: silentSteps(match).length > 0,
      outcome: outcomeOf(match),
      lacks: lacksOf(match),
      figures: { met: stepsThatAre(match, "met").length, steps: required.length },
      needs: stepsThatAre(match, "unknown")
        .flatMap((step) => step.grades.map((part) => cellId(row.id, attributeOf(analysis, part))))
        .filter((cell) => evidence.gradeRecord(cell) === undefined),
      caveats: [
        ...caveatsOf(evidence, match),
        ...row.phases
          .filter(({ pattern }) => pattern === match.pattern)
          .flatMap((phases) => phaseCaveats(evidence, row.id, phases)),
      ],
    },
  );
}

/** What shows that a pattern fails: any of its steps that is not met is enough. */
function refutations(evidence: Evidence, analysis: Analysis, row: NamedCase, match: PathwayMatch) {
  const steps = stepsThatAre(match, "not met");
  return steps.length === 0
    ? []
    : [steps.flatMap((step) => refutationsOf(evidence, analysis, row, match, step))];
}

const idsOf = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id).join(",");

/** What was found, in ids: empty when there is no record for any step, null when it may hold, as the evidence does not say. */
function answerOf(match: PathwayMatch): string | null {
  if (match.outcome === "holds") return "holds";
  if (match.outcome === "may hold") return null;
  if (requiredSteps(match).every(({ truth }) => truth === "missing")) return "";
  return match.because === "contradicted"
    ? `contradicted: ${idsOf(stepsThatAre(match, "not met"))}`
    : `missing: ${idsOf(stepsThatAre(match, "missing"))}`;
}

/** The outcome in a word: `fails` only when a step is contradicted, `not shown` when a record is missing. */
function outcomeOf({ outcome, because }: PathwayMatch): string {
  if (outcome !== "fails") return outcome;
  return because === "contradicted" ? "fails" : "not shown";
}

/** The steps that would have to be recorded or settled. */
function lacksOf(match: PathwayMatch): Message | undefined {
  const steps = requiredSteps(match).filter(({ truth }) => truth === "missing" || truth === "unknown");
  return steps.length === 0 ? undefined : write("pathways.lacks", { steps: stepList(steps) });
}

function matchMessage(row: NamedCase, match: PathwayMatch): Message {
  const named = { case: caseReference(row), pattern: patternReference(match) };
  const unknown = stepsThatAre(match, "unknown");
  const open = unknown.length === 0 ? "" : write("pathways.alsoUnknown", { steps: stepList(unknown) });
  if (match.outcome === "holds")
    return write("pathways.follows", { ...named, steps: requiredSteps(match).length });
  if (match.outcome === "may hold")
    return write("pathways.mayFollow", { ...named, steps: stepList(unknown) });
  const missing = stepsThatAre(match, "missing");
  if (match.because === "missing")
    return write("pathways.notShown", { ...named, steps: stepList(missing), open });
  return write("pathways.followsNot", {
    ...named,
    steps: stepList(stepsThatAre(match, "not met")),
    missing: missing.length === 0 ? "" : write("pathways.alsoMissing", { steps: stepList(missing) }),
    open,
  });
}

/** The steps by which a declared silence decides: those met where it holds; where it fails, only if no record contradicts another. */
function silentSteps(match: PathwayMatch) {
  if (match.outcome === "may hold" || match.because === "missing") return [];
  const isSilent = ({ reasons }: PathwayStep) => reasons.includes("declared silence");
  if (match.outcome === "holds") return stepsThatAre(match, "met").filter(isSilent);
  const failing = stepsThatAre(match, "not met");
  return failing.every(isSilent) ? failing : [];
}

/** What was looked for and not found. */
function absenceOf(match: PathwayMatch): Message | undefined {
  const silent = silentSteps(match);
  if (silent.length > 0)
    return write("pathways.silentStep", { steps: list(silent.map(stepReference), "semicolon") });
  return match.because === "missing"
    ? write("pathways.noTie", { steps: list(stepsThatAre(match, "missing").map(stepReference), "semicolon") })
    : undefined;
}

function caveatsOf(evidence: Evidence, match: PathwayMatch): Message[] {
  return [
    ...(match.complete ? [] : [write("pathways.searchStopped")]),
    ...match.steps
      .filter((step) => step.optional && step.truth === "met")
      .map((step) =>
        write("pathways.alsoFound", {
          name: stepReference(step),
          records: list([
            ...step.ties.map((tie) => evidence.tieMessage(tie)),
            ...step.events.map((event) => evidence.eventReference(event)),
          ]),
        }),
      ),
  ];
}

/** Marks of phases that overlap with a later one, or come back after it. */
function phaseCaveats(evidence: Evidence, caseId: string, { overlaps, relapses }: PhaseMatch): Message[] {
  const named = (mark: PhaseMatch["overlaps"][number]) => markValue(evidence, caseId, mark);
  return [...phaseMarks("overlap", overlaps.map(named)), ...phaseMarks("relapse", relapses.map(named))];
}

/** The event, tie or grade that marks a phase. */
function markValue(
  evidence: Evidence,
  caseId: string,
  { event, tie, grade }: PhaseMatch["overlaps"][number],
): Value {
  if (event !== undefined) return evidence.eventReference(event);
  if (tie !== undefined) return evidence.tieMessage(tie);
  return write("confidence.cell", {
    case: evidence.caseReference(caseId),
    attribute: evidence.attributeReference(grade ?? ""),
  });
}
