import { isFulfilled, type Pattern, type PatternMatch, type PhaseMatch } from "@throughline/influence";
import { idList, list, type Message, reference } from "@throughline/messages";
import { type AnalysisOf, cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write, yesNo } from "../../messages/write.ts";
import { closestDraft } from "./closest.ts";
import { attributeOf } from "./setting.ts";
import { groundsOf, type MatchedCase, patternReference, stepsMet } from "./steps.ts";

type Analysis = AnalysisOf<"pathways">;

/** Which patterns a case follows, how far it goes along the others, and which phases it runs through. */
export function patternDrafts(
  evidence: Evidence,
  analysis: Analysis,
  row: MatchedCase,
  patterns: readonly Pattern[],
): Draft[] {
  return [
    ...(row.matches.length > 0 ? [closestDraft(evidence, analysis, row)] : []),
    ...row.matches.map((match) => matchDraft(evidence, analysis, row, match, patterns)),
    ...row.phases.map((phases) => phasesDraft(evidence, analysis, row, phases)),
  ];
}

function matchDraft(
  evidence: Evidence,
  analysis: Analysis,
  row: MatchedCase,
  match: PatternMatch,
  patterns: readonly Pattern[],
): Draft {
  const gap = match.firstGap;
  return drafter(evidence, analysis.id)(
    `${match.pattern}.${row.id}`,
    matchMessage(row, match),
    match.holds ? "holds" : `${match.completed}/${match.asked}, ${gap?.status} ${gap?.id}`,
    {
      on: groundsOf(analysis, row, match),
      absence: absenceOf(match),
      figures: { completed: match.completed, met: match.met, steps: match.asked },
      needs: match.steps
        .filter((step) => step.status === "not known")
        .flatMap((step) => step.grades.map((part) => cellId(row.id, attributeOf(analysis, part))))
        .filter((cell) => evidence.gradeRecord(cell) === undefined),
      caveats: caveatsOf(evidence, match, patterns),
    },
  );
}

function requiredSteps({ steps }: PatternMatch) {
  return steps.filter((step) => !step.optional);
}

function matchMessage(row: MatchedCase, match: PatternMatch): Message {
  const named = { case: caseReference(row), pattern: reference("pattern", match.pattern, match.name) };
  if (match.holds) return write("pathways.follows", { ...named, steps: stepsMet(match) });
  const { status = "", id = "", name = "" } = match.firstGap ?? {};
  const values = { ...named, status, gap: id, name };
  if (match.completed === 0) return write("pathways.beginsNot", values);
  const reached = requiredSteps(match)[match.completed - 1]?.id ?? "";
  return write("pathways.breaksOff", { ...values, reached });
}

/** What was looked for and not found. */
function absenceOf(match: PatternMatch): Message | undefined {
  if (match.holds)
    return match.steps.some((step) => step.status === "not contradicted")
      ? write("pathways.silentStep")
      : undefined;
  return match.firstGap?.status === "missing"
    ? write("pathways.noTie", { step: match.firstGap.id })
    : undefined;
}

function caveatsOf(evidence: Evidence, match: PatternMatch, patterns: readonly Pattern[]): Message[] {
  const missing = requiredSteps(match).filter((step) => !isFulfilled(step));
  return [
    ...(match.stopped === undefined ? [] : [write("pathways.searchStopped")]),
    ...(match.order === "undated" ? [write("pathways.undated")] : []),
    ...(match.order === "possible" ? [write("pathways.imprecise")] : []),
    ...(missing.length > 1
      ? [
          write("pathways.alsoNotMet", {
            steps: list(
              missing.slice(1).map(({ id, status }) => write("pathways.stepStatus", { step: id, status })),
            ),
          }),
        ]
      : []),
    ...beyondGap(match),
    ...match.steps
      .filter((step) => step.optional && step.status === "met")
      .map(({ id, name, ties, events }) =>
        write("pathways.alsoFound", {
          step: id,
          name,
          records: list([
            ...ties.map((tie) => reference("tie", tie)),
            ...events.map((event) => reference("event", event)),
          ]),
        }),
      ),
    ...unknownTerms(evidence, patterns, match),
    ...match.steps
      .filter((step) => step.against.length > 0)
      .map(({ id, against }) =>
        write("pathways.against", { step: id, count: against.length, ties: idList("tie", against) }),
      ),
  ];
}

/** Ties that meet a step that asks for terms, and of which the terms are not known. */
function unknownTerms(
  evidence: Evidence,
  patterns: readonly Pattern[],
  { pattern: id, steps }: PatternMatch,
): Message[] {
  const asked = patterns.find((pattern) => pattern.id === id)?.steps ?? [];
  return steps.flatMap((step) => {
    const asks = asked.find((one) => one.id === step.id)?.asks;
    if (asks?.is !== "tie" || asks.terms === undefined) return [];
    const unknown = step.ties.filter((tie) => evidence.tie(tie)?.terms === undefined);
    if (unknown.length === 0) return [];
    return [
      write("pathways.unknownTerms", {
        ties: idList("tie", unknown),
        count: unknown.length,
        step: step.id,
        terms: list(asks.terms, "comma"),
      }),
    ];
  });
}

/** What is there beyond the first gap, when steps may be left out. */
function beyondGap({ partial }: PatternMatch): Message[] {
  const [chain] = partial?.chains ?? [];
  if (!partial || !chain) return [];
  return [
    write("pathways.beyondGap", {
      missing: list(chain.missing),
      found: list(
        chain.steps.map(({ step, ties }) =>
          write("pathways.stepBy", {
            step,
            ties: idList(
              "tie",
              ties.map((tie) => tie.id),
            ),
          }),
        ),
      ),
      complete: yesNo(partial.complete),
    }),
  ];
}

function phasesDraft(
  evidence: Evidence,
  analysis: Analysis,
  row: MatchedCase,
  { pattern, name, holds, phases, missing, grades, sequence, overlaps, relapses }: PhaseMatch,
): Draft {
  const marked = phases.filter((phase) => phase.marks.length > 0);
  const named = { case: caseReference(row), pattern: patternReference({ pattern, name }) };
  const outOfOrder = (id: "phases.overlap" | "phases.relapse", marks: PhaseMatch["overlaps"]) =>
    marks.length === 0 ? [] : [write(id, { marks: list(marks.map(markReference)), count: marks.length })];
  return drafter(evidence, analysis.id)(
    `${pattern}.${row.id}`,
    holds
      ? write("phases.holds", { ...named, phases: phases.length })
      : marked.length === 0
        ? write("phases.none", named)
        : write("phases.some", {
            ...named,
            marked: list(marked.map((phase) => phase.name)),
            missing: list(missing),
          }),
    holds ? "holds" : marked.map((phase) => phase.id).join(","),
    {
      on: {
        events: marked.flatMap((phase) => phase.marks.flatMap((mark) => mark.event ?? [])),
        ties: marked.flatMap((phase) => phase.marks.flatMap((mark) => mark.tie ?? [])),
        cells: grades.map((part) => cellId(row.id, attributeOf(analysis, part))),
      },
      absence: holds ? undefined : write("phases.noMark", { phases: list(missing) }),
      figures: { marked: marked.length, sequence: new Set(sequence.map((mark) => mark.phase)).size },
      caveats: [...outOfOrder("phases.overlap", overlaps), ...outOfOrder("phases.relapse", relapses)],
    },
  );
}

/** The event, tie or grade that marks a phase. */
function markReference({ event, tie, grade }: PhaseMatch["overlaps"][number]) {
  if (event !== undefined) return reference("event", event);
  return tie !== undefined ? reference("tie", tie) : (grade ?? "");
}
