import type { Mark, PhaseMatch } from "@throughline/influence";
import { decimalYear } from "../../figures/time-axis.tsx";
import { interval, patternText } from "../../language/terms.ts";
import { figure, text } from "../../language/text.ts";
import type { Inline, RecordRef } from "../../view/inline.ts";
import { tieWords } from "../../view/tie-words.ts";
import type { Known } from "./pathway-steps.ts";

/** A record that marks a phase. */
export type PhaseMark = {
  readonly text: string;
  readonly ref: RecordRef;
  readonly date: string | undefined;
  readonly claims: Inline;
  /** whether its phase falls back behind a later one, or overlaps with it */
  readonly back: "relapse" | "overlap" | undefined;
  /** whether it belongs to the longest sequence in which no phase precedes an earlier one */
  readonly inSequence: boolean;
  readonly year: number | undefined;
  readonly until: number | undefined;
};

export type PhaseBand = {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly PhaseMark[];
};

/** Returns the phases of a match with their marks. */
export const bandsOf = (match: PhaseMatch, known: Known): PhaseBand[] =>
  match.phases.map(({ id, name, marks }, phase) => ({
    id,
    name: patternText(name),
    marks: marks.map((mark) => markOf(mark, phase, match, known)),
  }));

function markOf(mark: Mark, phase: number, match: PhaseMatch, known: Known): PhaseMark {
  const tie = mark.tie === undefined ? undefined : known.tie(mark.tie);
  const event = mark.event === undefined ? undefined : known.event(mark.event);
  const part = mark.grade === undefined ? undefined : known.part(mark.grade);
  const same = (other: Mark) =>
    other.event === mark.event &&
    other.tie === mark.tie &&
    other.grade === mark.grade &&
    other.phase === phase;
  const dated = tie ?? event;
  return {
    text: tie
      ? `${tieWords(known.actorName, tie)}, ${known.channelName(tie.channel)}`
      : (event?.title ??
        (part ? `${part.label}: ${part.grade === undefined ? text("not graded") : figure(part.grade)}` : "")),
    ref: {
      is: tie ? "tie" : event ? "event" : "cell",
      id: mark.tie ?? mark.event ?? part?.cell ?? "",
    },
    date: dated && interval(dated.dateFrom, dated.dateTo),
    claims: known.claims(dated?.claims ?? []),
    // A mark can be both; a relapse is more informative.
    back: match.relapses.some(same) ? "relapse" : match.overlaps.some(same) ? "overlap" : undefined,
    inSequence: match.sequence.some(same),
    year: mark.day === undefined || part ? undefined : decimalYear(mark.day),
    until: mark.end === undefined ? undefined : decimalYear(mark.end),
  };
}
