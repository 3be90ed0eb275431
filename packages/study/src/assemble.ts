import type { AnyPattern } from "@throughline/influence";
import type { Manifest } from "./manifest.ts";
import { recordsOf } from "./records.ts";
import type { NotedClaim, Source, Study } from "./study.ts";
import type { Cells } from "./table.ts";
import type { TableName } from "./tables.ts";

/** What a study is put together from. */
export type StudyParts = {
  readonly id: string;
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  /** the checked rows of a table, in their order */
  readonly cells: (name: TableName) => Iterable<Cells>;
  readonly noted: readonly NotedClaim[];
  readonly patterns?: readonly AnyPattern[];
  readonly boundaries?: Study["boundaries"];
};

/**
 * Puts a study together from checked parts.
 *
 * @returns the study; a row that is a gap (a grade without a value) is not in it
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
    rubric: recordsOf("rubric", cells("rubric")),
    actors: recordsOf("actors", cells("actors")),
    ties: recordsOf("ties", cells("ties")),
    events: recordsOf("events", cells("events")),
    media: recordsOf("media", cells("media")),
    series: recordsOf("series", cells("series")),
    codes: recordsOf("codes", cells("codes")),
    passages: recordsOf("passages", cells("passages")),
    memos: recordsOf("memos", cells("memos")),
    verdicts: recordsOf("verdicts", cells("verdicts")),
    noted,
    ...(patterns.length === 0 ? {} : { patterns }),
    ...(boundaries === undefined ? {} : { boundaries }),
  };
}
