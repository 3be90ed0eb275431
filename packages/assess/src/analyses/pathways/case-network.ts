import {
  type AnyPattern,
  bypass,
  entry,
  heldRoles,
  type MeasurePattern,
  matchPathway,
  matchPhases,
  type PhasePattern,
  type Setting,
  shippedPatterns,
} from "@throughline/influence";
import type { AnalysisOf, Case, Event, Tie } from "@throughline/study";
import { onKnownChannels, withOwnChannels } from "../../channels.ts";
import type { Evidence } from "../../evidence.ts";
import { targetIn } from "../../target.ts";
import { tieAbsence } from "./absence.ts";
import { marksOfAdoption } from "./diffusion.ts";
import { orderDraft } from "./order.ts";
import { matchDraft } from "./pattern-conclusions.ts";
import { asksForOtherCases, attributeOf, partsOf, settingOf } from "./setting.ts";
import { leversOf } from "./substitution.ts";
import { summaryDraft } from "./summary.ts";

type Settings = AnalysisOf<"pathways">;
type Followed = Exclude<AnyPattern, MeasurePattern>;

/** What is found in one case: the patterns that its ties match, with their conclusions, who acts on whom, and what shows adoption. */
export function networkIn(
  evidence: Evidence,
  analysis: Settings,
  followed: readonly Followed[],
  phased: readonly PhasePattern[],
  c: Case,
) {
  const found = followedIn(evidence, analysis, followed, phased, c);
  const row = { ...found.row, ...reachIn(evidence, analysis, c) };
  const summary = row.matches.length === 0 ? [] : [summaryDraft(evidence, analysis, row)];
  return {
    row,
    drafts: [...summary, ...found.drafts],
    order: orderDraft(evidence, analysis, c),
    adoption: marksOfAdoption(evidence, analysis, c),
  };
}

function followedIn(
  evidence: Evidence,
  analysis: Settings,
  followed: readonly Followed[],
  phased: readonly PhasePattern[],
  c: Case,
) {
  const { id, name } = c;
  // Marks of phases are told in caveats, and change no answer.
  const phases = evidence.isTrial
    ? []
    : phased.map((pattern) => matchPhases(pattern, marksOf(evidence, analysis, pattern, c)));
  let context: ReturnType<typeof contextOf> | undefined;
  const told = followed.map((pattern) => {
    const grades = gradesIn(evidence, analysis, pattern, c);
    const key = [id, pattern.id, recordsIn(evidence, pattern, c), grades].join("\n");
    return evidence.forAnswers(analysis, key, () => {
      context ??= contextOf(evidence, analysis, followed, c);
      const match = matchPathway(pattern, context.setting, context.others);
      return { match, draft: matchDraft(evidence, analysis, { id, name, phases }, match) };
    });
  });
  const row = { id, name, phases, matches: told.map(({ match }) => match) };
  return { row, drafts: told.map(({ draft }) => draft) };
}

function contextOf(evidence: Evidence, analysis: Settings, followed: readonly Followed[], c: Case) {
  return {
    setting: settingOf(evidence, analysis, followed, c),
    others: evidence.forAnswers(analysis, "all patterns", () =>
      [...shippedPatterns, ...evidence.ownPatterns].map((one) =>
        withOwnChannels(evidence.study.channels, one),
      ),
    ),
  };
}

/** Who acts on whom in a case, and from where. */
function reachIn(evidence: Evidence, analysis: Settings, { id }: Case) {
  return evidence.forAnswers(analysis, tiesOfCase(evidence, id), () => {
    const ties = evidence.networkOf(id);
    const target = targetIn(evidence, id);
    const lawmaking = evidence.study.manifest.actors?.lawmaking ?? [];
    const onKnown = onKnownChannels(evidence.study.channels, ties);
    const { actors } = evidence;
    return {
      levers: leversOf(evidence, { ties, target }, "state"),
      entrepreneurs: leversOf(evidence, { ties, target }, "lawmaking"),
      bypass: bypass(onKnown, actors, target, lawmaking),
      entry: entry(onKnown, actors, target, lawmaking),
      roles: heldRoles(ties, actors, target),
    };
  });
}

/** The ties of a case that can be used, as one text. */
export const tiesOfCase = (evidence: Evidence, id: string): string =>
  `${id}\n${stateOf(evidence, evidence.tiesOf(id))}`;

/** The records that a pattern can ask for, and the channels of which silence is declared or an absence reported, as one text. */
function recordsIn(evidence: Evidence, pattern: Followed, { id }: Case): string {
  const { isSilent, isReportedAbsent } = tieAbsence(evidence, id);
  const asked = channelsAskedBy(pattern) ?? evidence.study.channels.map((channel) => channel.id);
  const ties = asksForOtherCases(pattern) ? evidence.study.ties : evidence.recordedTiesOf(id);
  const events = pattern.is === "phases" ? evidence.study.events.filter((event) => event.caseId === id) : [];
  return [
    stateOf(
      evidence,
      ties.filter(({ channel }) => asked.includes(channel)),
    ),
    stateOf(evidence, events),
    asked.filter(isSilent).join(),
    asked.filter(isReportedAbsent).join(),
  ].join("\n");
}

/** The channels of the steps of a pattern; undefined when a step refers to another pattern. */
function channelsAskedBy(pattern: Followed): readonly string[] | undefined {
  if (pattern.is === "phases") return pattern.phases.flatMap(({ ties }) => ties?.channels ?? []);
  if (pattern.steps.some(({ asks }) => asks.is === "no chain")) return undefined;
  return pattern.steps.flatMap(({ asks }) => ("channels" in asks ? asks.channels : []));
}

const stateOf = (evidence: Evidence, records: readonly (Tie | Event)[]): string =>
  records.map((record) => (evidence.isDenied(record) ? `!${record.id}` : record.id)).join();

/** The grades that a pattern asks for, or another that it must not have been. */
function gradesIn(evidence: Evidence, analysis: Settings, pattern: Followed, c: Case): string {
  const denied = pattern.is === "chain" && pattern.steps.some(({ asks }) => asks.is === "no chain");
  const asked = denied ? [pattern, ...shippedPatterns, ...evidence.ownPatterns] : [pattern];
  return asked
    .flatMap(partsOf)
    .map((part) => evidence.membership(c.id, attributeOf(analysis, part)))
    .join();
}

/** What can mark the phases of a pattern in a case. */
function marksOf(evidence: Evidence, analysis: Settings, { phases }: PhasePattern, c: Case): Setting {
  const parts = phases.flatMap(({ grade }) => grade?.of ?? []);
  return {
    ties: evidence.networkOf(c.id),
    actors: evidence.actors,
    target: targetIn(evidence, c.id),
    grades: Object.fromEntries(
      parts.flatMap((part) => {
        const grade = evidence.membership(c.id, attributeOf(analysis, part));
        return grade === undefined ? [] : [[part, grade]];
      }),
    ),
    years: analysis.years,
    events: evidence.labelledEventsOf(c.id),
  };
}
