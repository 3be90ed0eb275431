import {
  type AnyPattern,
  bypass,
  entry,
  heldRoles,
  type MeasurePattern,
  matchPathway,
  matchPhases,
  type PhasePattern,
  type PhaseSetting,
  shippedPatterns,
} from "@throughline/influence";
import type { AnalysisOf, Case } from "@throughline/study";
import { onKnownChannels, withOwnChannels } from "../../channels.ts";
import type { Evidence } from "../../evidence.ts";
import { targetIn } from "../../target.ts";
import { askedBy, changedRecords, stateOf } from "./asked.ts";
import { marksOfAdoption } from "./diffusion.ts";
import { orderDraft } from "./order.ts";
import { matchDraft } from "./pattern-conclusions.ts";
import { attributeOf, settingOf } from "./setting.ts";
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
  const summary = () => (row.matches.length === 0 ? [] : [summaryDraft(evidence, analysis, row)]);
  return {
    row,
    drafts: [...evidence.forAnswers(analysis, found.keys, summary), ...found.drafts],
    order: evidence.forAnswers(analysis, `order ${c.id} ${changedTies(evidence, [c.id])}`, () =>
      orderDraft(evidence, analysis, c),
    ),
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
    const asked = evidence.forAnswers(analysis, `asked ${pattern.id}`, () =>
      askedBy(evidence, analysis, pattern),
    );
    const state = stateOf(evidence, asked, id);
    const compute = () => {
      context ??= contextOf(evidence, analysis, followed, c);
      const match = matchPathway(pattern, context.setting, context.others);
      return { state, match, draft: matchDraft(evidence, analysis, { id, name, phases }, match) };
    };
    const key = `${id}\n${pattern.id}`;
    const recorded = evidence.forAnswers(analysis, key, compute);
    const records = changedRecords(evidence, asked, id, recorded.match);
    if (state === recorded.state && records === "") return { key, ...recorded };
    const changed = [key, state, records].join("\n");
    return { key: changed, ...evidence.forAnswers(analysis, changed, compute) };
  });
  const row = { id, name, phases, matches: told.map(({ match }) => match) };
  return { row, drafts: told.map(({ draft }) => draft), keys: told.map(({ key }) => key).join("\n") };
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
  return evidence.forAnswers(analysis, `reach ${id} ${changedTies(evidence, [id])}`, () => {
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

/** The ties of cases that differ from those of the study, as one text; empty where none does. */
export function changedTies(evidence: Evidence, cases: readonly string[]): string {
  return evidence.changedRecords
    .flatMap(({ record, now }) =>
      "channel" in record && cases.includes(record.caseId) ? [`${record.id} ${now}`] : [],
    )
    .join();
}

/** What can mark the phases of a pattern in a case. */
function marksOf(evidence: Evidence, analysis: Settings, { phases }: PhasePattern, c: Case): PhaseSetting {
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
    events: evidence.labelledEventsOf(c.id),
  };
}
