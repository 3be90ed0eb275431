import {
  type AnyPattern,
  type PathwayEvent,
  type PathwaySetting,
  type PathwayTie,
  shippedPatterns,
} from "@throughline/influence";
import type { AnalysisOf, Case, Event, Tie } from "@throughline/study";
import { withOwnChannels } from "../../channels.ts";
import type { Evidence } from "../../evidence.ts";
import { evidenceRank } from "../../grading/confidence.ts";
import { recordItem } from "../../needed-items.ts";
import { targetIn } from "../../target.ts";
import { datedTie } from "../../time/records.ts";
import { tieAbsence } from "./absence.ts";
import { scopeStep, stepWithin } from "./step-names.ts";

/** The part of a pattern that stands for local activism before the intervention. */
const localRoots = "local_roots";

/** The patterns that the analysis names, or every one, with the scope conditions and the years that it gives. */
export function patternsFor(evidence: Evidence, analysis: AnalysisOf<"pathways">): AnyPattern[] {
  const all = [...shippedPatterns, ...evidence.ownPatterns];
  const named = analysis.patterns?.flatMap((id) => all.find((pattern) => pattern.id === id) ?? []) ?? all;
  const { channels } = evidence.study;
  const hasRoots = evidence.study.manifest.attributes[attributeOf(analysis, localRoots)] !== undefined;
  return named.map((found) => {
    const pattern = withOwnChannels(channels, found);
    if (pattern.is !== "chain") return pattern;
    const steps = pattern.steps
      .filter(({ asks }) => hasRoots || asks.is !== "grade" || asks.of !== localRoots)
      .map((step) => ({
        ...step,
        name:
          "within" in step.asks && step.asks.within?.months === "asked"
            ? stepWithin(step.name, analysis.years)
            : step.name,
      }));
    const scope = pattern.scopeAsked ? analysis.scope : [];
    const conditions = scope.map((attribute, i) => ({
      id: `S${i + 1}`,
      name: scopeStep(evidence.label(attribute)),
      asks: { is: "grade" as const, of: attribute, above: 0.5 },
      after: [],
      optional: false,
    }));
    return { ...pattern, steps: [...steps, ...conditions] };
  });
}

/** The attribute of a part that patterns name: what the analysis declares for it, or the attribute of that name. */
export function attributeOf(analysis: AnalysisOf<"pathways">, part: string): string {
  const { access, objectives, paper, practice } = analysis;
  const declared: Readonly<Record<string, string | undefined>> = {
    access,
    objectives,
    paper,
    practice,
    [localRoots]: analysis.local_roots,
  };
  return declared[part] ?? part;
}

/** What the patterns are matched against: the ties, actors, grades and events of a case. */
export function settingOf(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  patterns: readonly AnyPattern[],
  c: Case,
): PathwaySetting {
  const parts = evidence.forAnswers(analysis, "parts", () => [
    ...new Set([
      "access",
      "objectives",
      "paper",
      "practice",
      ...[...evidence.ownPatterns, ...patterns, ...shippedPatterns].flatMap(partsOf),
    ]),
  ]);
  const { isSilent, isReportedAbsent } = tieAbsence(evidence, c.id);
  return {
    ties: evidence.recordedTiesOf(c.id).map((tie) => pathwayTie(evidence, tie)),
    elsewhere: patterns.some(asksForOtherCases)
      ? evidence.study.ties.flatMap((tie) => (tie.caseId === c.id ? [] : [pathwayTie(evidence, tie)]))
      : [],
    events: eventsOf(evidence, c.id),
    actors: evidence.actors,
    target: targetIn(evidence, c.id),
    grades: Object.fromEntries(
      parts.map((part) => [part, evidence.membership(c.id, attributeOf(analysis, part))]),
    ),
    years: analysis.years,
    isSilent,
    isReportedAbsent,
  };
}

/** The parts of the grades that a pattern asks for. */
export function partsOf(pattern: AnyPattern): string[] {
  if (pattern.is === "phases") return pattern.phases.flatMap(({ grade }) => grade?.of ?? []);
  if (pattern.is !== "chain") return [];
  return pattern.steps.flatMap(({ asks }) =>
    asks.is === "grade" ? [asks.of] : asks.is === "grades" ? [asks.of, asks.exceeds] : [],
  );
}

export function asksForOtherCases(pattern: AnyPattern): boolean {
  return (
    pattern.is === "chain" &&
    pattern.steps.some(({ asks }) => "anotherCase" in asks && asks.anotherCase !== false)
  );
}

function pathwayTie(evidence: Evidence, tie: Tie): PathwayTie {
  return evidence.ofRecord(tie, pathwayTie, (own) => {
    const { id, from, to, channel, sign, terms } = tie;
    return {
      id,
      from,
      to,
      channel,
      sign,
      terms,
      ...datedTie(own, tie),
      contradicted: own.isDenied(tie),
      weakness: evidenceRank([recordItem(own, "tie", id)]),
    };
  });
}

function eventsOf(evidence: Evidence, caseId: string): PathwayEvent[] {
  return evidence
    .recordedEventsOf(caseId)
    .flatMap((event) => evidence.ofRecord(event, eventsOf, (own) => markedPhase(own, event) ?? []));
}

function markedPhase(evidence: Evidence, event: Event): PathwayEvent | undefined {
  const { id, phase, dateFrom, dateTo } = event;
  if (phase === undefined) return undefined;
  const weakness = evidenceRank([recordItem(evidence, "event", id)]);
  return {
    id,
    label: phase,
    dateFrom,
    dateTo,
    nature: "act",
    contradicted: evidence.isDenied(event),
    weakness,
  };
}
