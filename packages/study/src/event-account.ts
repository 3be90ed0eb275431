/** The reasons why an event is not part of a tie, in the order of the checks. */
export const exclusionReasons = [
  "broken row",
  "no event in the row",
  "unknown actor",
  "unknown target",
  "self-tie",
  "no date",
  "dates reversed",
  "outside the coverage",
  "unmapped code",
  "duplicate",
  "too few events",
] as const;

export type ExclusionReason = (typeof exclusionReasons)[number];

/** One excluded event, or several with the same property. */
export type Exclusion = {
  readonly count: number;
  readonly file?: string;
  /** from 1 */
  readonly line?: number;
  readonly event?: string;
  readonly what?: string;
};

/** The number of rows and events of an event import by what became of them. */
export type EventAccount = {
  readonly layout: string;
  readonly warning?: string;
  readonly files: readonly string[];
  readonly rows: number;
  /** rows that cannot be parsed */
  readonly broken: number;
  /** events in the parsed rows: kept plus excluded events */
  readonly events: number;
  readonly kept: number;
  /** in the order of the checks; reasons without events are omitted */
  readonly excluded: readonly {
    readonly reason: ExclusionReason;
    readonly count: number;
    /** the most frequent first, at most ten */
    readonly first: readonly Exclusion[];
    /** number of lines of exclusions.csv with this reason */
    readonly listed: number;
  }[];
  /** kept events dated by year only, which no month counts */
  readonly withoutMonth: number;
};
