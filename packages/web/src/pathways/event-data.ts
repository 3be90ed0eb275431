import type { Problem } from "@throughline/study";

/** What a reading of event data can begin from. */
export type EventDataInfo = {
  /** whether files of the server's machine can be named */
  readonly paths: boolean;
  readonly layouts: readonly { readonly id: string; readonly name: string; readonly mapping: string }[];
};

/** One exclusion, or several that have something in common. */
export type Exclusion = {
  readonly count: number;
  readonly file?: string;
  readonly line?: number;
  readonly event?: string;
  readonly what?: string;
};

/** What a reading has found: where each row and event went, and what would be added to the study. */
export type EventsFound = {
  readonly account: {
    readonly layout: string;
    readonly warning?: string;
    readonly files: readonly string[];
    readonly rows: number;
    readonly events: number;
    readonly kept: number;
    readonly excluded: readonly {
      readonly reason: string;
      readonly count: number;
      readonly first: readonly Exclusion[];
      readonly listed: number;
    }[];
    readonly withoutMonth: number;
  };
  readonly ties: number;
  readonly claims: number;
  readonly series: number;
};

export type EventsResult = { readonly problems: readonly Problem[] } | EventsFound;

/** What putting rows into the study came to. */
export type EventsAdded = {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly left: readonly string[];
};
