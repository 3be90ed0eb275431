import type { Assessment } from "@throughline/assess";
import { firstDay, lastDay, type Study } from "@throughline/study";
import { type RankedPathway, rankedPathways } from "./analyses/pathways/ranked-pathways.ts";
import { type CaseTime, caseTime, type Dated } from "./figures/case-time.ts";
import { caseTimeline } from "./figures/case-timeline.ts";
import { type GradedMap, gradedMap } from "./figures/graded-map.ts";
import { bookOf } from "./view/book.ts";
import type { FigureView } from "./view/view.ts";

/** A pattern in a case with its figure. */
export type DrawnPathway = Omit<RankedPathway, "figure"> & { readonly figure: FigureView };

/** The cases and patterns to draw; every pattern when none is named. */
export type PathwayChoice = { readonly cases: readonly string[]; readonly patterns?: readonly string[] };

/** The patterns of an analysis of pathways in some cases, case by case, those that hold first. */
export function pathwayView(
  assessment: Assessment,
  study: Study,
  analysis: string,
  { cases, patterns }: PathwayChoice,
): DrawnPathway[] {
  const found = assessment.analyses.find(({ id }) => id === analysis);
  if (found?.kind !== "pathways") return [];
  const book = bookOf(assessment, study);
  return cases.flatMap((caseId) =>
    rankedPathways(book, found, caseId)
      .filter(({ pattern }) => patterns?.includes(pattern) ?? true)
      .map(({ figure, ...ranked }) => ({ ...ranked, figure: figure() })),
  );
}

/** The parts of a case's timeline to draw; all of them by default. */
export type TimelineChoice = {
  readonly outcomes?: boolean;
  readonly media?: boolean;
  readonly events?: boolean;
  readonly ties?: boolean;
  readonly channels?: readonly string[];
  /** years, both included */
  readonly years?: readonly [number, number];
};

/** The timeline of a case; nothing when nothing of what is asked for is dated. */
export function timelineView(
  study: Parameters<typeof caseTime>[0],
  caseId: string,
  choice: TimelineChoice = {},
): FigureView | undefined {
  return caseTimeline(chosen(caseTime(study, caseId), choice));
}

function chosen(
  time: CaseTime,
  { outcomes = true, media = true, events = true, ties = true, channels, years }: TimelineChoice,
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
  };
}

/** The cases of a kind by their grade on an attribute, as a map. */
export function mapView(study: Parameters<typeof gradedMap>[0], map: Omit<GradedMap, "id">): FigureView {
  return gradedMap(study, { id: "map", ...map });
}
