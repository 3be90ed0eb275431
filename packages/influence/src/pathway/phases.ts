import { classOf } from "../network/network.ts";
import type { PhasePattern } from "./pattern.ts";
import type { Setting } from "./pattern-match.ts";

/** Something dated that marks a phase. */
export type Mark = {
  readonly phase: number;
  readonly day: string | undefined;
  readonly event?: string;
  readonly tie?: string;
  readonly grade?: string;
};

export type PhaseMatch = {
  readonly pattern: string;
  readonly name: string;
  readonly phases: readonly { readonly id: string; readonly name: string; readonly marks: readonly Mark[] }[];
  /** the longest sequence of dated marks in which no phase comes before an earlier one */
  readonly sequence: readonly Mark[];
  /** marks of an earlier phase that come after a later one */
  readonly regressions: readonly Mark[];
  /** names of phases without a mark */
  readonly missing: readonly string[];
  readonly holds: boolean;
  /** the grades that can mark a phase */
  readonly grades: readonly string[];
};

/**
 * Reads dated events, ties and a grade as the phases of a pattern.
 *
 * @returns the marks of each phase, the longest non-decreasing sequence, relapses, and the phases that are missing; it holds
 *   when every phase is marked and the sequence runs through them all
 */
export function matchPhases(pattern: PhasePattern, setting: Setting): PhaseMatch {
  const events = setting.events ?? [];
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
        .map((e) => ({ phase: index, day: e.day, event: e.id })),
      ...setting.ties
        .filter(
          (tie) =>
            tie.sign === "+" &&
            ties?.channels.includes(tie.channel) &&
            ties.from.includes(kind(tie.from)) &&
            ties.to.includes(kind(tie.to)),
        )
        .map((tie) => ({ phase: index, day: tie.start, tie: tie.id })),
      ...(grade && value !== undefined && value >= grade.from
        ? [{ phase: index, day: "9999-12-31", grade: grade.of }]
        : []),
    ];
  });
  const dated = marks
    .filter((mark) => mark.day !== undefined)
    .sort((a, b) => compare(a.day, b.day) || a.phase - b.phase || compare(idOf(a), idOf(b)));
  const sequence = longestNonDecreasing(dated);
  const kept = new Set(sequence);
  let highest = -1;
  const regressions = dated.filter((mark) => {
    const back = mark.phase < highest;
    highest = Math.max(highest, mark.phase);
    return back;
  });
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
    regressions,
    missing,
    holds: through.size === phases.length,
    grades: pattern.phases.flatMap(({ grade }) => (grade ? [grade.of] : [])),
  };
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
