import type { ActorClass, PathwayMatch, PathwayStep, Pattern } from "@throughline/influence";
import type { Event, Tie } from "@throughline/study";
import { type ChannelName, interval, patternText, reasonText } from "../../language/terms.ts";
import { figure, text } from "../../language/text.ts";
import type { Inline, RecordRef } from "../../view/inline.ts";
import { tieWords } from "../../view/tie-words.ts";

/** Lookup functions for a pathway figure. */
export type Known = {
  readonly tie: (id: string) => Tie | undefined;
  readonly event: (id: string) => Event | undefined;
  readonly actorName: (id: string) => string;
  readonly channelName: ChannelName;
  /** the claims of a tie or an event, as references if the page has them */
  readonly claims: (ids: readonly string[]) => Inline;
  /** the attribute with a role in the pattern, its label, and its grade in the case */
  readonly part: (name: string) => { readonly cell: string; readonly label: string; readonly grade?: number };
};

/** A record that a step rests on: a tie, an event or a grade. */
export type StepRecord = {
  readonly ref: RecordRef;
  readonly text: string;
  readonly against: boolean;
  readonly tie?: Tie;
  readonly event?: Event;
};

/** A step of a match with its records. */
export type MatchedStep = {
  readonly step: Pattern["steps"][number];
  readonly match: PathwayStep;
  readonly records: readonly StepRecord[];
  /** the different channels of the ties that meet it */
  readonly channels: readonly string[];
  readonly isGap: boolean;
};

/** A lane of a pathway figure: the places of a pattern that are open to the same actors. */
export type PathwayLane = {
  readonly name: string;
  readonly who: string;
  readonly classes: readonly ActorClass[];
  readonly roles: readonly string[];
};

/** A step in the drawing. */
export type PathwayRow = {
  readonly id: string;
  readonly label: string;
  readonly status: PathwayStep["truth"];
  readonly isGap: boolean;
  /** further conditions of the step, in a few words each */
  readonly conditions: readonly string[];
  /** the indices of the lanes that it connects; undefined for a step without actors */
  readonly ends: readonly [number, number] | undefined;
  readonly asksForNothing: boolean;
  readonly channels: readonly { readonly channel: string; readonly refused: boolean }[];
  readonly records: readonly Pick<StepRecord, "ref" | "text" | "against">[];
};

/** Returns the steps of a match with the ties, events and grades in them. */
export function matchedSteps(steps: Pattern["steps"], match: PathwayMatch, known: Known): MatchedStep[] {
  return match.steps.flatMap((found) => {
    const step = steps.find(({ id }) => id === found.id);
    if (!step) return [];
    const isAgainst = found.truth === "not met";
    const records = [
      ...found.ties.map((id) => tieRecord(id, known, isAgainst)),
      ...found.events.map((id) => eventRecord(id, known)),
      ...found.grades.map((name) => gradeRecord(name, known)),
    ];
    const channels = [...new Set(found.ties.flatMap((id) => known.tie(id)?.channel ?? []))];
    return [{ step, match: found, records, channels, isGap: isGap(found, records.length) }];
  });
}

/** Returns whether a required step has nothing to draw. */
function isGap({ truth, optional }: PathwayStep, records: number): boolean {
  return !optional && (truth === "missing" || (truth !== "met" && records === 0));
}

function tieRecord(id: string, known: Known, against: boolean): StepRecord {
  const tie = known.tie(id);
  if (!tie) return { ref: { is: "tie", id }, text: id, against };
  const date = interval(tie.dateFrom, tie.dateTo) || text("not dated");
  const refused = tie.sign === "-" ? text(" (cut or refused)") : "";
  return {
    ref: { is: "tie", id },
    text: `${tieWords(known.actorName, tie)}${refused}, ${date}`,
    against,
    tie,
  };
}

function eventRecord(id: string, known: Known): StepRecord {
  const event = known.event(id);
  if (!event) return { ref: { is: "event", id }, text: id, against: false };
  const date = interval(event.dateFrom, event.dateTo) || text("not dated");
  return { ref: { is: "event", id }, text: `${event.title}, ${date}`, against: false, event };
}

function gradeRecord(name: string, known: Known): StepRecord {
  const { cell, label, grade } = known.part(name);
  const value = grade === undefined ? text("not graded") : figure(grade, 3);
  return { ref: { is: "cell", id: cell }, text: `${label}: ${value}`, against: false };
}

/** Returns a step as drawn between the lanes of its pattern. */
export function rowOf(
  { step, match, records, channels, isGap }: MatchedStep,
  lanes: readonly PathwayLane[],
  years: number,
): PathwayRow {
  const laneOf = (role: string) =>
    Math.max(
      0,
      lanes.findIndex(({ roles }) => roles.includes(role)),
    );
  const isRefused = (channel: string) =>
    records.some(({ tie, against }) => !against && tie?.channel === channel && tie.sign === "-");
  return {
    id: step.id,
    label: `${step.id}: ${patternText(step.name)}${match.optional ? text(" (optional)") : ""}`,
    status: match.truth,
    isGap,
    conditions: [...conditionsOf(step, years), ...match.reasons.map(reasonText)],
    ends: "from" in step.asks ? [laneOf(step.asks.from), laneOf(step.asks.to)] : undefined,
    asksForNothing: step.asks.is === "no tie",
    channels: channels.map((channel) => ({ channel, refused: isRefused(channel) })),
    records: records.map(({ ref, text, against }) => ({ ref, text, against })),
  };
}

/** Returns the conditions of a step besides its actors: its time and its grades, in a few words. */
function conditionsOf({ asks }: Pattern["steps"][number], years: number): string[] {
  const within = "within" in asks ? asks.within : undefined;
  const time =
    within === undefined
      ? []
      : [
          text("within {time} of {step}", {
            time:
              within.months === "asked"
                ? text("{count, plural, one {# year} other {# years}}", { count: years })
                : text("{count, plural, one {# month} other {# months}}", { count: within.months }),
            step: within.step,
          }),
        ];
  if (asks.is === "tie")
    return [
      ...(asks.through ? [text("through at most {atMost} others", { atMost: asks.through.atMost })] : []),
      ...time,
    ];
  if (asks.is === "no tie")
    return [
      text("no such tie"),
      ...(asks.beforeStep === undefined
        ? []
        : [text("before {beforeStep}", { beforeStep: asks.beforeStep })]),
      ...(asks.afterStep === undefined ? [] : [text("after {afterStep}", { afterStep: asks.afterStep })]),
    ];
  if (asks.is === "phase") return [text("event: {asks}", { asks: asks.label }), ...time];
  if (asks.is === "no chain")
    return [text("no {pattern} up to {step}", { pattern: patternText(asks.pattern), step: asks.upTo })];
  if (asks.is === "grades") return [text("{of} above {exceeds}", { of: asks.of, exceeds: asks.exceeds })];
  return [
    ...(asks.above === undefined ? [] : [text("grade above {above}", { above: asks.above })]),
    ...(asks.atMost === undefined ? [] : [text("grade at most {atMost}", { atMost: asks.atMost })]),
  ];
}
