import type { Channel } from "@throughline/study";

/** A date that is drawn into the series: when an intervention begins or ends, or an event that the analysis names. */
export type SeriesDate = { readonly label: string; readonly date: string; readonly event?: string };

/** The events of one dyad in one source by month; a month that is not in it is not known. */
export type SeriesDyad = {
  readonly from: string;
  readonly to: string;
  readonly source: string;
  /** the channels with counts */
  readonly channels: readonly Channel[];
  readonly total: number;
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** months in which only some of the channels are counted; their sum is unknown */
  readonly partial: number;
};

export type SeriesResult = {
  readonly cases: readonly {
    readonly caseId: string;
    readonly dates: readonly SeriesDate[];
    /** the dyad with the most events first */
    readonly dyads: readonly SeriesDyad[];
  }[];
};

/** What tells a dyad in one source from others. */
export const dyadId = ({ from, to, source }: SeriesDyad): string => `${from}.${to}.${source}`;
