import type { Problem, Study } from "@throughline/study";
import { type OnProgress, StoppedError } from "../progress.ts";
import { type Account, accountOf } from "./account.ts";
import { withScratch } from "./database.ts";
import { filesNamed } from "./files-named.ts";
import { layoutOf } from "./layouts/layouts.ts";
import type { Mapping } from "./mapping.ts";
import { LostZerosError } from "./meant.ts";
import { nameBrokenRows, type ReadableFiles, readableFiles } from "./readable-files.ts";
import { RowsError, type RowsRead, rowsTable } from "./rows-table.ts";
import { selectEvents } from "./selected.ts";
import { shapesOf } from "./shapes.ts";
import { expands, sourceTable } from "./source-table.ts";
import { monthCounts, spellsOf } from "./spells.ts";
import { type StudyRows, studyRows } from "./study-rows.ts";
import { troubleOf } from "./trouble.ts";
import { writeLists } from "./write-lists.ts";

/** What is asked of a reading. */
export type Reading = {
  /** names of files, or patterns of them */
  readonly files: readonly string[];
  readonly mapping: Mapping;
  /** the study whose actors the events are between */
  readonly study: Study;
  /** a folder that is there, into which every event and every exclusion is written; not written when left out */
  readonly into?: string | undefined;
  /** stops the reading */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
};

/** What a reading came to: rows for a study with the account of every event, or what stands in the way. */
export type EventsRead =
  | { readonly problems: readonly Problem[] }
  | { readonly rows: StudyRows; readonly account: Account };

/**
 * Reads files of events (CSV, Parquet, JSON, also compressed or in archives) into ties between actors of a study, with a claim under each
 * and the number of events a month.
 *
 * Time grows with the rows of the files, memory with them up to half of the machine's (3 GB at least); what does not fit into that
 * goes to a temporary folder, which is taken away. The same events give the same rows, in whatever order and files they stand.
 *
 * @throws StoppedError when the signal is given; then nothing is written but files in `into`
 */
export async function readEvents({
  files: patterns,
  mapping,
  study,
  into,
  signal,
  onProgress,
}: Reading): Promise<EventsRead> {
  const layout = layoutOf(mapping.layout);
  const { files: given, problems } = await filesNamed(patterns);
  if (problems.length > 0) return { problems };
  return withScratch({ signal, onProgress }, async (scratch, tell) => {
    tell("reading");
    const readable = await readableFiles(scratch, layout, mapping, given);
    if (readable.problems.length > 0) return { problems: readable.problems };
    const found = await shapesOf(scratch, layout, readable, mapping);
    if (found.problems.length > 0) return { problems: found.problems };
    let read: RowsRead;
    try {
      read = await rowsTable(scratch, layout, mapping, found.shapes, !expands(layout, mapping));
      await nameBrokenRows(scratch, readable);
      const columns = await sourceTable(scratch, layout, mapping);
      await selectEvents(scratch, layout, mapping, study, columns, tell);
    } catch (error) {
      if (error instanceof RowsError)
        return { problems: error.problems.map((problem) => named(problem, readable)) };
      const trouble = unreadable(error, readable);
      if (!trouble) throw error;
      return { problems: [trouble] };
    }
    tell("ties");
    const spells = await spellsOf(scratch, mapping);
    const { months, undated } = await monthCounts(scratch, mapping);
    if (into !== undefined) await writeLists(scratch, into);
    const rows = studyRows(layout, mapping, study, spells, months);
    return { rows, account: await accountOf(scratch, layout, given, read, undated) };
  });
}

/** A problem of a copy is one of the file that was given. */
const named = (problem: Problem, { nameOf }: ReadableFiles): Problem => ({
  ...problem,
  at: { ...problem.at, file: nameOf(problem.at.file) },
});

/** What the database says of a file that breaks off, is not what its name says, or goes away while it is read. */
function unreadable(error: unknown, { files, nameOf }: ReadableFiles): Problem | undefined {
  if (error instanceof StoppedError) return undefined;
  if (error instanceof LostZerosError)
    return {
      severity: "error",
      at: { file: files.map(nameOf).join(", ") },
      what: error.message,
      fix: "Write the column of codes as text, not as numbers (043, not 43).",
    };
  const trouble = troubleOf(error);
  if (!trouble) return undefined;
  const { line, what, fix } = trouble;
  const file = files.find((name) => String((error as Error).message).includes(name));
  const at = file === undefined ? files.map(nameOf).join(", ") : nameOf(file);
  return { severity: "error", at: { file: at, ...(line === undefined ? {} : { line }) }, what, fix };
}
