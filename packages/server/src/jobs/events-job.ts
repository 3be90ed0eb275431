import type { Account } from "@throughline/exchange";
import type { Problem } from "@throughline/study";

/** Files of events to be read by a mapping. */
export type EventsRequest = {
  readonly kind: "events";
  /** names of files, or patterns of them */
  readonly files: readonly string[];
  /** beginnings of their names that say nothing to a reader: the folders of files that were sent */
  readonly hidden: readonly string[];
  /** the text of the mapping file, and its name for messages */
  readonly mapping: string;
  readonly mappingFile: string;
};

/** What a reading of events has come to, before any of it is in the study. */
export type EventsResult =
  | { readonly problems: readonly Problem[] }
  | {
      readonly account: Account;
      readonly source: string;
      readonly case: string;
      readonly ties: number;
      readonly claims: number;
      readonly series: number;
    };

/** The rows of a reading, in the folder of its job. */
export const rowsFile = "rows.json";
