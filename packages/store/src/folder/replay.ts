import { recordPath } from "@throughline/study";
import { keepBytes, largeFile } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import { StorageError } from "../database/storage-error.ts";
import { type RecordChange, type RecordState, stateOf } from "../record.ts";
import { revise, writing } from "../revision.ts";
import { HistoryFileError, type HistoryFileLine, type RevisionLine } from "./history-file.ts";
import type { UsableFolder } from "./import.ts";
import { stride } from "./merge.ts";

/**
 * Fills an empty database from a folder and its history. The initial state is the present folder with all changes
 * reversed; then each revision is made again with its own id, author and time.
 *
 * @throws HistoryFileError when the history belongs to another study or has gaps
 */
export async function replayHistory(
  db: Database,
  folder: UsableFolder,
  lines: readonly HistoryFileLine[],
): Promise<void> {
  const revisions = lines.filter((line): line is RevisionLine => "revision" in line);
  const [first, ...rest] = revisions;
  if (!first?.records || revisions.some(({ revision }, i) => revision !== i + 1))
    throw new HistoryFileError("the history does not begin with revision 1, or a revision is missing");
  const touched = new Map<string, RecordState | null>();
  for (const { changes = [] } of rest)
    for (const { record, before } of changes) if (!touched.has(record)) touched.set(record, before);
  const inFolder = new Map(folder.records.map((record) => [recordPath(record.kind, record.key), record]));
  const places = new Map<string, number>();
  const base = first.records.flatMap(([kind, key, id]): RecordChange[] => {
    const place = (places.get(kind) ?? 0) + 1;
    places.set(kind, place);
    const found = inFolder.get(recordPath(kind, key));
    const state = touched.has(id)
      ? touched.get(id)
      : found && {
          key,
          cells: found.cells,
          position: place * stride,
          ...(found.raw === undefined ? {} : { raw: found.raw }),
        };
    return state ? [{ id, kind, before: null, after: state }] : [];
  });
  await contradictionsNamed(db, async (tx, standing) => {
    for (const line of lines) if ("blob" in line) await keepBytes(tx, Buffer.from(line.base64, "base64"));
    for (const { kind, after } of base)
      if (
        kind === "files" &&
        after &&
        Number(after.cells.size) <= largeFile &&
        inFolder.get(`files/${after.key}`)?.cells.hash === after.cells.hash
      )
        await keepBytes(tx, await folder.bytesOf(after.key));
    let { revision } = standing;
    for (const line of [first, ...rest]) {
      await revise(
        tx,
        { revision, head: line.parent },
        {
          id: line.id,
          at: line.at,
          author: line.author,
          action: line.action,
          ...(line.note === null ? {} : { note: line.note }),
          head: line.head === line.revision ? "itself" : line.head,
          changes: line.records
            ? base
            : (line.changes ?? []).map(({ record, kind, before, after }) => ({
                id: record,
                kind,
                before: before && stateOf(before),
                after: after && stateOf(after),
              })),
        },
      );
      revision = line.revision;
    }
    await tx.updateTable("study").set({ synced: revision }).where("id", "=", 1).execute();
  });
}

/**
 * Translates the database errors of contradictory revisions: two records with one key, or a file without its bytes.
 */
async function contradictionsNamed(db: Database, act: Parameters<typeof writing<void>>[1]): Promise<void> {
  try {
    await writing(db, act);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new HistoryFileError("the revisions of the history contradict one another", undefined, {
      cause: error,
    });
  }
}
