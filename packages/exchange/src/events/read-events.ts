import { notice } from "@throughline/messages";
import type { EventAccount, Problem, Study } from "@throughline/study";
import { type OnProgress, StoppedError } from "../progress.ts";
import { accountOf } from "./account.ts";
import { withTemporaryDatabase } from "./database.ts";
import { LostZerosError } from "./interpret-codes.ts";
import { layoutOf } from "./layouts/layouts.ts";
import type { Mapping } from "./mapping.ts";
import { matchingFiles } from "./matching-files.ts";
import { nameBrokenRows, type ReadableFiles, readableFiles } from "./readable-files.ts";
import { type RowCounts, RowsError, rowsTable } from "./rows-table.ts";
import { selectEvents } from "./select-events.ts";
import { shapesOf } from "./shapes.ts";
import { hasSeveralEvents, sourceTable } from "./source-table.ts";
import { monthCounts, spellsOf } from "./spells.ts";
import { type StudyRows, studyRows } from "./study-rows.ts";
import { troubleOf } from "./trouble.ts";
import { writeLists } from "./write-lists.ts";

/** The input of an event import. */
export type EventImport = {
  /** names of files, or patterns */
  readonly files: readonly string[];
  readonly mapping: Mapping;
  /** the study with the actors */
  readonly study: Study;
  /** an existing folder for lists of all events and exclusions; when omitted, no lists are written */
  readonly into?: string | undefined;
  /** stops the import */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
};

/**
 * The result of an event import: rows for a study with the account of all events, or the problems that
 * prevent it.
 */
export type ImportedEvents =
  | { readonly problems: readonly Problem[] }
  | { readonly rows: StudyRows; readonly account: EventAccount };

/**
 * Reads files of events (CSV, Parquet, JSON, also compressed or in archives) into ties between actors of a
 * study, with a claim for each tie and the number of events per month.
 *
 * The time grows with the number of rows. Memory grows with it up to half of the machine's (at least 3 GB);
 * larger data are swapped to a temporary folder. The result does not depend on the order of files and rows.
 *
 * @throws StoppedError when the signal is aborted; only files in `into` may have been written
 */
export async function readEvents({
  files: patterns,
  mapping,
  study,
  into,
  signal,
  onProgress,
}: EventImport): Promise<ImportedEvents> {
  const layout = layoutOf(mapping.layout);
  const { files: given, problems } = await matchingFiles(patterns);
  if (problems.length > 0) return { problems };
  return withTemporaryDatabase({ signal, onProgress }, async (database, tell) => {
    tell("reading");
    const readable = await readableFiles(database, layout, mapping, given);
    if (readable.problems.length > 0) return { problems: readable.problems };
    const found = await shapesOf(database, layout, readable, mapping);
    if (found.problems.length > 0) return { problems: found.problems };
    let read: RowCounts;
    try {
      read = await rowsTable(database, layout, mapping, found.shapes, !hasSeveralEvents(layout, mapping));
      await nameBrokenRows(database, readable);
      const columns = await sourceTable(database, layout, mapping);
      await selectEvents(database, layout, mapping, study, columns, tell);
    } catch (error) {
      if (error instanceof RowsError)
        return { problems: error.problems.map((problem) => withOriginalName(problem, readable)) };
      const trouble = fileProblem(error, readable);
      if (!trouble) throw error;
      return { problems: [trouble] };
    }
    tell("ties");
    const spells = await spellsOf(database, mapping);
    const { months, undated } = await monthCounts(database, mapping);
    if (into !== undefined) await writeLists(database, into);
    const rows = studyRows(layout, mapping, study, spells, months);
    return { rows, account: await accountOf(database, layout, given, read, undated) };
  });
}

/** Replaces the name of a copy in a problem by that of the original file. */
const withOriginalName = (problem: Problem, { nameOf }: ReadableFiles): Problem => ({
  ...problem,
  at: { ...problem.at, file: nameOf(problem.at.file) },
});

/**
 * Explains an error of the database about a file that is truncated, of another kind, or deleted while it is
 * read.
 */
function fileProblem(error: unknown, { files, nameOf }: ReadableFiles): Problem | undefined {
  if (error instanceof StoppedError) return undefined;
  if (error instanceof LostZerosError)
    return {
      severity: "error",
      at: { file: files.map(nameOf).join(", ") },
      what: error.message,
      fix: notice("Write the column of codes as text, not as numbers (043, not 43)."),
    };
  const trouble = troubleOf(error);
  if (!trouble) return undefined;
  const { line, what, fix } = trouble;
  const file = files.find((name) => String((error as Error).message).includes(name));
  const at = file === undefined ? files.map(nameOf).join(", ") : nameOf(file);
  return { severity: "error", at: { file: at, ...(line === undefined ? {} : { line }) }, what, fix };
}
