import type { Assessment, Conclusion, FactsOnly, WithdrawalResult } from "@throughline/assess";
import type { Summary } from "@throughline/report";
import type { EventAccount, Problem } from "@throughline/study";
import type { ImportResult } from "./imports.ts";

/** The result of an assessment with its report. */
export type AssessedStudy = {
  readonly conclusions: readonly Pick<Conclusion, "id" | "statement" | "confidence">[];
  /** page one of the report, in each language of the interface; an earlier version of the program wrote none */
  readonly summaries?: Readonly<Record<"en" | "ru", Summary>>;
  /** the file of the whole report in each language of the interface; an earlier version wrote one report */
  readonly reports?: Readonly<Record<"en" | "ru", string>>;
  readonly warnings: readonly string[];
  /** number of grades that conclusions need and that are missing */
  readonly missing: number;
  /** paths of the files of the report */
  readonly files: readonly string[];
};

/** What a reading of events found: what became of each row and event, and what would be added to the study. */
export type EventsFound = {
  readonly account: EventAccount;
  readonly source: string;
  readonly case: string;
  readonly ties: number;
  readonly claims: number;
  readonly series: number;
};

/** The result of a job of each kind. */
export type JobResults = {
  readonly assess: AssessedStudy;
  /** the name of the file */
  readonly export: { readonly file: string };
  readonly withdraw: WithdrawalResult | FactsOnly;
  readonly analysis: Assessment;
  readonly events: { readonly problems: readonly Problem[] } | EventsFound;
  readonly import: ImportResult;
  readonly verify: object;
};
export type JobKind = keyof JobResults;
