import type { AnyPattern } from "@throughline/influence";
import { channelsOf, knownChannels } from "./channels.ts";
import type { Manifest } from "./manifest.ts";
import { recordsOf } from "./records.ts";
import type { NotedClaim, Source, Study } from "./study.ts";
import type { Cells } from "./table.ts";
import type { TableName } from "./tables.ts";

/** The checked parts of a study. */
export type StudyParts = {
  readonly id: string;
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  /** the checked rows of a table, in order */
  readonly cells: (name: TableName) => Iterable<Cells>;
  readonly noted: readonly NotedClaim[];
  readonly patterns?: readonly AnyPattern[];
  readonly boundaries?: Study["boundaries"];
};

/**
 * Assembles a study from checked parts.
 *
 * @returns the study without rows that are gaps (grades without a value)
 */
export function assembleStudy({
  id,
  manifest,
  sources,
  cells,
  noted,
  patterns = [],
  boundaries,
}: StudyParts): Study {
  return {
    id,
    manifest,
    sources,
    claims: recordsOf("claims", cells("claims")),
    cases: recordsOf("cases", cells("cases")),
    grades: recordsOf("grades", cells("grades")),
    periods: recordsOf("periods", cells("periods")),
    rubric: recordsOf("rubric", cells("rubric")),
    actors: recordsOf("actors", cells("actors")),
    channels: channelsOf(recordsOf("channels", cells("channels"))),
    ties: recordsOf("ties", cells("ties")),
    events: recordsOf("events", cells("events")),
    media: recordsOf("media", cells("media")),
    series: recordsOf("series", cells("series")),
    codes: recordsOf("codes", cells("codes")),
    passages: recordsOf("passages", cells("passages")),
    memos: recordsOf("memos", cells("memos")),
    verdicts: recordsOf("verdicts", cells("verdicts")),
    concordance: recordsOf("concordance", cells("concordance")),
    noted,
    ...(patterns.length === 0 ? {} : { patterns }),
    ...(boundaries === undefined ? {} : { boundaries }),
  };
}

/** A study without records, to complete a part of a study. */
export const emptyStudy: Omit<Study, "manifest"> = {
  id: "",
  sources: [],
  claims: [],
  cases: [],
  grades: [],
  periods: [],
  rubric: [],
  actors: [],
  channels: knownChannels,
  ties: [],
  events: [],
  media: [],
  series: [],
  codes: [],
  passages: [],
  memos: [],
  verdicts: [],
  concordance: [],
  noted: [],
};
