import type { Pattern, PatternMatch, StepMatch } from "@throughline/influence";
import type { Event, Tie } from "@throughline/study";
import { printInterval } from "@throughline/study";
import type { Markup } from "../page/html.ts";
import { tieWords } from "../page/tie-words.ts";

/** What a pathway figure looks things up in. */
export type Known = {
  readonly tie: (id: string) => Tie | undefined;
  readonly event: (id: string) => Event | undefined;
  readonly actorName: (id: string) => string;
  /** the claims under a tie or an event, as links where they stand on the page */
  readonly claims: (ids: readonly string[]) => Markup;
  /** the attribute that plays a part in the pattern, its label, and its grade in the case */
  readonly part: (name: string) => { readonly cell: string; readonly label: string; readonly grade?: number };
};

/** Something that a step rests on: a tie, an event or a grade. */
export type StepRecord = {
  readonly is: "tie" | "event" | "grade";
  readonly id: string;
  readonly text: string;
  readonly against: boolean;
  readonly tie?: Tie;
  readonly event?: Event;
};

/** A step as it is drawn. */
export type DrawnStep = {
  readonly step: Pattern["steps"][number];
  readonly match: StepMatch;
  readonly records: readonly StepRecord[];
  /** the channels of the ties that meet it, each once */
  readonly channels: readonly string[];
  readonly isGap: boolean;
};

const gaps = new Set<StepMatch["status"]>(["missing", "not met", "not reached", "not known"]);

/** The steps of a match with the ties, events and grades in them. */
export function drawnSteps(steps: Pattern["steps"], match: PatternMatch, known: Known): DrawnStep[] {
  return match.steps.flatMap((found) => {
    const step = steps.find(({ id }) => id === found.id);
    if (!step) return [];
    const contradicted = found.status === "contradicted";
    const records = [
      ...found.ties.map((id) => tieRecord(id, known, contradicted)),
      ...found.events.map((id) => eventRecord(id, known)),
      ...found.grades.map((name) => gradeRecord(name, known)),
      ...found.against.filter((id) => !found.ties.includes(id)).map((id) => tieRecord(id, known, true)),
    ];
    const channels = [...new Set(found.ties.flatMap((id) => known.tie(id)?.channel ?? []))];
    return [{ step, match: found, records, channels, isGap: gaps.has(found.status) }];
  });
}

function tieRecord(id: string, known: Known, against: boolean): StepRecord {
  const tie = known.tie(id);
  if (!tie) return { is: "tie", id, text: id, against };
  const date = printInterval(tie.dateFrom, tie.dateTo) || "not dated";
  const refused = tie.sign === "-" ? " (cut or refused)" : "";
  const text = `${tieWords(known.actorName, tie)}${refused}, ${date}`;
  return { is: "tie", id, text, against, tie };
}

function eventRecord(id: string, known: Known): StepRecord {
  const event = known.event(id);
  if (!event) return { is: "event", id, text: id, against: false };
  const date = printInterval(event.dateFrom, event.dateTo) || "not dated";
  return { is: "event", id, text: `${event.title}, ${date}`, against: false, event };
}

function gradeRecord(name: string, known: Known): StepRecord {
  const { cell, label, grade } = known.part(name);
  const text = `${label}: ${grade === undefined ? "not graded" : Number(grade.toPrecision(3))}`;
  return { is: "grade", id: cell, text, against: false };
}

/** What a step asks beside who does what: its time and its grades, in a few words. */
export function conditionsOf({ asks }: Pattern["steps"][number], years: number): string[] {
  const within = "within" in asks ? asks.within : undefined;
  const time =
    within === undefined
      ? []
      : [
          `within ${within.months === "asked" ? `${years} years` : `${within.months} months`} of ${within.step}`,
        ];
  if (asks.is === "tie")
    return [...(asks.through ? [`through at most ${asks.through.atMost} others`] : []), ...time];
  if (asks.is === "no tie")
    return [
      "no such tie",
      ...(asks.beforeStep === undefined ? [] : [`before ${asks.beforeStep}`]),
      ...(asks.afterStep === undefined ? [] : [`after ${asks.afterStep}`]),
    ];
  if (asks.is === "phase") return [`event: ${asks.label}`, ...time];
  if (asks.is === "no chain") return [`no ${asks.pattern} up to ${asks.upTo}`];
  if (asks.is === "grades") return [`${asks.of} above ${asks.exceeds}`];
  return [
    ...(asks.above === undefined ? [] : [`grade above ${asks.above}`]),
    ...(asks.atMost === undefined ? [] : [`grade at most ${asks.atMost}`]),
  ];
}
