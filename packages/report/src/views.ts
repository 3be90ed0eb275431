import type { Assessment } from "@throughline/assess";
import { firstDay, lastDay, type Study } from "@throughline/study";
import { type RankedPathway, rankedPathways } from "./analyses/pathways/ranked-pathways.ts";
import { type CaseTime, caseTime, type Dated, type Lanes } from "./figures/case-time.ts";
import { caseTimeline } from "./figures/case-timeline.ts";
import { type GradedMap, gradedMap } from "./figures/graded-map.ts";
import { bookOf } from "./view/book.ts";
import type { FigureView } from "./view/view.ts";

/** A pattern in a case, with its figures if it is drawn. */
export type DrawnPathway = Omit<RankedPathway, "figure" | "diagram"> & {
  readonly figure?: FigureView;
  readonly diagram?: FigureView;
};

/**
 * What to draw: a pattern in a case, all patterns of a case, or a pattern in all cases; with neither, the first
 * pattern of the case with the most ties.
 */
export type PathwayChoice = { readonly case?: string; readonly pattern?: string };

/**
 * Returns the patterns of an analysis of pathways in every case, case by case, those that hold first. The chosen ones
 * are drawn.
 */
export function pathwayView(
  assessment: Assessment,
  study: Study,
  analysis: string,
  choice: PathwayChoice,
): DrawnPathway[] {
  const book = bookOf(assessment, study);
  const found = book.assessment.analyses.find(({ id }) => id === analysis);
  if (found?.kind !== "pathways") return [];
  const all = found.result.cases.flatMap(({ id }) => rankedPathways(book, found, id));
  const chosen = choice.case === undefined && choice.pattern === undefined ? firstOf(all, study) : choice;
  return all.map(({ figure, diagram, ...row }) => {
    const isChosen =
      (chosen.case ?? row.caseId) === row.caseId && (chosen.pattern ?? row.pattern) === row.pattern;
    if (!isChosen) return row;
    return { ...row, figure: figure(), ...(diagram && { diagram: diagram() }) };
  });
}

/** Chooses the first pattern of the case with the most ties. */
function firstOf(all: readonly RankedPathway[], { ties }: Study): PathwayChoice {
  const counts = Map.groupBy(ties, ({ caseId }) => caseId);
  const most = Math.max(0, ...all.map(({ caseId }) => counts.get(caseId)?.length ?? 0));
  const first = all.find(
    ({ caseId, about }) => about === "pathway" && (counts.get(caseId)?.length ?? 0) === most,
  );
  return first === undefined ? {} : { case: first.caseId, pattern: first.pattern };
}

/** The parts of a case's timeline to draw (default: all). */
export type TimelineChoice = {
  readonly outcomes?: boolean;
  readonly media?: boolean;
  readonly events?: boolean;
  readonly ties?: boolean;
  readonly channels?: readonly string[];
  /** how ties share lanes; by default each tie has its own line */
  readonly lanes?: Lanes;
  /** years, both included */
  readonly years?: readonly [number, number];
};

/** Draws the timeline of a case; undefined when no requested record is dated. */
export function timelineView(
  study: Parameters<typeof caseTime>[0],
  caseId: string,
  choice: TimelineChoice = {},
): FigureView | undefined {
  return caseTimeline(chosen(caseTime(study, caseId), choice));
}

function chosen(
  time: CaseTime,
  { outcomes = true, media = true, events = true, ties = true, channels, lanes, years }: TimelineChoice,
): CaseTime {
  const within = ({ from, to }: Dated) =>
    years === undefined ||
    (from ?? to) === undefined ||
    (firstDay(from ?? to ?? "") <= `${years[1]}-12-31` && lastDay(to ?? from ?? "") >= `${years[0]}-01-01`);
  return {
    caseName: time.caseName,
    outcomes: outcomes
      ? time.outcomes
          .map((one) => ({ ...one, dated: one.dated.filter(within) }))
          .filter(({ dated }) => dated.length > 0)
      : [],
    media: media
      ? time.media
          .map((one) => ({
            ...one,
            counts: one.counts.filter(
              ({ year }) => years === undefined || (year >= years[0] && year <= years[1]),
            ),
          }))
          .filter(({ counts }) => counts.length > 0)
      : [],
    events: events ? time.events.filter(within) : [],
    ties: ties
      ? time.ties.filter(
          (tie) => within(tie) && (channels === undefined || channels.includes(tie.channel ?? "")),
        )
      : [],
    ...(lanes && { lanes }),
  };
}

/** Draws the cases of a kind by their grade on an attribute, as a map. */
export function mapView(study: Parameters<typeof gradedMap>[0], map: Omit<GradedMap, "id">): FigureView {
  return gradedMap(study, { id: "map", ...map });
}
