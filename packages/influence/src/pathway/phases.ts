import { classOf, type NetworkActor, type NetworkTie, type Target } from "../network/network.ts";
import type { PhasePattern } from "./pattern.ts";

/** A dated event of a case with the label of the phase that it marks. */
export type LabelledEvent = {
  readonly id: string;
  readonly label: string | undefined;
  /** the first day it can mean, as far as known */
  readonly day: string | undefined;
  /** the last day on which it can have begun, and the last day it can mean; the first day when left out */
  readonly startBy?: string;
  readonly end?: string;
};

/** What can mark the phases of a case: its ties, its events, and grades in 0..1 by the part that they play. */
export type PhaseSetting = {
  readonly ties: readonly NetworkTie[];
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly target: Target;
  readonly grades: Readonly<Record<string, number>>;
  readonly events: readonly LabelledEvent[];
};

/** Something dated that marks a phase. */
export type Mark = {
  readonly phase: number;
  readonly day: string | undefined;
  /** the last day known, where it is another */
  readonly end?: string;
  readonly event?: string;
  readonly tie?: string;
  readonly grade?: string;
};

/** How far the records of a case mark the phases of a pattern. */
export type PhaseMatch = {
  readonly pattern: string;
  readonly name: string;
  readonly phases: readonly { readonly id: string; readonly name: string; readonly marks: readonly Mark[] }[];
  /** the longest sequence of dated marks in which no phase comes before an earlier one */
  readonly sequence: readonly Mark[];
  /** marks of a phase that had been left for a later one, and comes back */
  readonly relapses: readonly Mark[];
  /** marks of a phase that begins after a later one had begun, or lasts into it */
  readonly overlaps: readonly Mark[];
  /** names of phases without a mark */
  readonly missing: readonly string[];
  readonly holds: boolean;
  /** the grades that can mark a phase */
  readonly grades: readonly string[];
};

/** A grade has no date; it speaks of the end of a case. */
const practice = "9999-12-31";

/**
 * Reads dated events, ties and a grade as the phases of a pattern.
 *
 * @param pattern its phases in order
 * @param setting ties, events and grades of the case; a grade marks the end of the case
 * @returns the marks of each phase, the longest non-decreasing sequence, relapses and overlaps, and the phases that
 *   are missing; it holds when every phase is marked and the sequence runs through them all; O(marks²)
 * @see Risse, Ropp & Sikkink (1999), The Power of Human Rights, for the spiral model, the pattern of phases that is
 *   shipped
 */
export function matchPhases(pattern: PhasePattern, setting: PhaseSetting): PhaseMatch {
  const { events } = setting;
  const kind = (id: string) => {
    const actor = setting.actors.get(id);
    return actor ? classOf(actor, setting.target) : "other";
  };
  const marks: Mark[] = pattern.phases.flatMap((phase, index): Mark[] => {
    const { ties, grade } = phase;
    const value = grade && setting.grades[grade.of];
    return [
      ...events
        .filter((e) => e.label === phase.label)
        .map((e) => ({ phase: index, day: e.day, ...until(e.startBy ?? e.day, e.end), event: e.id })),
      ...setting.ties
        .filter(
          (tie) =>
            tie.sign === "+" &&
            ties?.channels.includes(tie.channel) &&
            ties.from.includes(kind(tie.from)) &&
            ties.to.includes(kind(tie.to)),
        )
        .map((tie) => ({ phase: index, day: tie.start, ...until(tie.start, tie.endFrom), tie: tie.id })),
      ...(grade && value !== undefined && value >= grade.from
        ? [{ phase: index, day: practice, grade: grade.of }]
        : []),
    ];
  });
  const dated = marks
    .filter((mark) => mark.day !== undefined)
    .sort((a, b) => compare(a.day, b.day) || a.phase - b.phase || compare(idOf(a), idOf(b)));
  const sequence = longestNonDecreasing(dated);
  const kept = new Set(sequence);
  const { relapses, overlaps } = outOfOrder(dated);
  const phases = pattern.phases.map((phase, index) => ({
    id: phase.id,
    name: phase.name,
    marks: marks.filter((mark) => mark.phase === index),
  }));
  const missing = phases.filter((phase) => phase.marks.length === 0).map((phase) => phase.name);
  const through = new Set([...kept].map((mark) => mark.phase));
  return {
    pattern: pattern.id,
    name: pattern.name,
    phases,
    sequence,
    relapses,
    overlaps,
    missing,
    holds: through.size === phases.length,
    grades: pattern.phases.flatMap(({ grade }) => (grade ? [grade.of] : [])),
  };
}

const until = (day: string | undefined, end: string | undefined): { end?: string } =>
  day === undefined || end === undefined || end <= day ? {} : { end };

/** Tells marks of an earlier phase that come after a later one by whether the phase had been there before the later one began. */
function outOfOrder(dated: readonly Mark[]): { relapses: Mark[]; overlaps: Mark[] } {
  const begins = new Map<number, string>();
  for (const { phase, day = "" } of dated) if (!begins.has(phase)) begins.set(phase, day);
  const relapses: Mark[] = [];
  const overlaps: Mark[] = [];
  for (const mark of dated) {
    const later = [...begins].filter(([phase]) => phase > mark.phase);
    const highest = later
      .filter(([, begin]) => begin < (mark.day ?? ""))
      .reduce<(typeof later)[number] | undefined>((a, b) => (a && a[0] > b[0] ? a : b), undefined);
    if (highest) ((begins.get(mark.phase) ?? "") < highest[1] ? relapses : overlaps).push(mark);
    else if (later.some(([, begin]) => mark.end !== undefined && begin < mark.end)) overlaps.push(mark);
  }
  return { relapses, overlaps };
}

const compare = (a: string | undefined, b: string | undefined): number =>
  (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
const idOf = (mark: Mark): string => mark.event ?? mark.tie ?? mark.grade ?? "";

function longestNonDecreasing(marks: readonly Mark[]): Mark[] {
  const best: Mark[][] = [];
  for (const mark of marks) {
    const before = best
      .filter((sequence) => (sequence.at(-1) as Mark).phase <= mark.phase)
      .reduce<Mark[]>((longest, sequence) => (sequence.length > longest.length ? sequence : longest), []);
    best.push([...before, mark]);
  }
  return best.reduce<Mark[]>(
    (longest, sequence) => (sequence.length > longest.length ? sequence : longest),
    [],
  );
}
