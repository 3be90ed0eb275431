import { setImmediate } from "node:timers/promises";
import { notice } from "@throughline/messages";
import { type Cells, quotationOf, quotedName, recordPath } from "@throughline/study";
import { namedTables, readBibliography, withRowRenamed } from "@throughline/study/folder";
import { batches } from "./batches.ts";
import { bytesOf, keepBytes } from "./blobs.ts";
import { conflictOf } from "./conflict.ts";
import type { Database } from "./database/schema.ts";
import { type Edit, EditError, type EditedKind, NotThereError } from "./edit.ts";
import { isFilePath } from "./file-path.ts";
import { stride } from "./folder/merge.ts";
import { filledCells, type Kind, keyOf, memoNames, referrersOf, tableOf } from "./kinds.ts";
import { getRecord, listRecords } from "./reading.ts";
import { type RecordChange, type RecordState, recordFrom, type StoredRecord, stateOf } from "./record.ts";
import { newRecordId } from "./record-id.ts";
import { renamedFiles, withRenamedKey } from "./rename-source.ts";
import { type Revision, revise, type Writing, writing } from "./revision.ts";
import { checkCells, checkChanges } from "./validation.ts";

/** The result of edits. */
export type Edited = {
  /** null when the edits changed nothing */
  readonly revision: Revision | null;
  /** the edited records in their new state, in the order of the edits, without deleted ones */
  readonly records: readonly StoredRecord[];
};

/** Options to follow and stop edits. */
export type EditRun = {
  /** stops the edits; nothing is changed then */
  readonly signal?: AbortSignal | undefined;
  /** receives the share that is done, 0 to 1 */
  readonly onProgress?: ((done: number) => void) | undefined;
};

/** Share of the progress when all changes are known; the rest is writing them. */
const planned = 0.3;

/** Number of edits after which other work of the process gets a turn. */
const atOnce = 500;

/**
 * Makes edits as one revision, all or nothing.
 *
 * @param run progress callback and a signal that stops the edits before they are made; the reason of the signal is
 *   thrown
 * @throws EditError when the study would have errors, NotThereError for a record that does not exist, ConflictError
 *   when a record has changed since the version that the edit names; nothing is changed then
 */
export function edit(
  db: Database,
  author: string,
  edits: readonly Edit[],
  note?: string,
  { signal, onProgress }: EditRun = {},
): Promise<Edited> {
  return writing(db, async (tx, standing) => {
    const changes = new Changes(tx);
    const ids: string[] = [];
    await changes.expect(edits);
    for (const one of edits) {
      ids.push(await changes.take(one));
      if (ids.length % atOnce > 0) continue;
      onProgress?.((ids.length / edits.length) * planned);
      await setImmediate();
      signal?.throwIfAborted();
    }
    const made = changes.list();
    if (made.length === 0) return { revision: null, records: await recordsWith(tx, ids) };
    checkCells(made);
    const revision = await revise(tx, standing, {
      action: "edit",
      author,
      head: "itself",
      changes: made,
      onProgress: (done) => {
        onProgress?.(planned + done * (1 - planned));
        signal?.throwIfAborted();
      },
      ...(note === undefined ? {} : { note }),
    });
    await checkChanges(tx, made);
    signal?.throwIfAborted();
    const changed = new Set(made.map(({ id }) => id));
    const others = await recordsWith(
      tx,
      ids.filter((id) => !changed.has(id)),
    );
    return {
      revision,
      get records() {
        return recordsAfter(ids, made, others, revision);
      },
    };
  });
}

/** The records with some ids after a revision: those that it changed, and others. */
function recordsAfter(
  ids: readonly string[],
  changes: readonly RecordChange[],
  others: readonly StoredRecord[],
  { number: version, author }: Revision,
): StoredRecord[] {
  const byId = new Map<string, StoredRecord | null>(others.map((record) => [record.id, record]));
  for (const { id, kind, after } of changes) byId.set(id, after && { ...after, id, kind, version, author });
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function recordsWith(tx: Writing, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows: StoredRecord[] = [];
  for (const batch of batches([...new Set(ids)], 500))
    for (const row of await tx.selectFrom("records").selectAll().where("id", "in", batch).execute())
      rows.push(recordFrom(row));
  const byId = new Map(rows.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The changes that result from a list of edits: one per record, however many edits refer to it. */
class Changes {
  readonly #tx: Writing;
  readonly #byId = new Map<string, RecordChange>();
  readonly #ends = new Map<string, number>();
  /** ids of the records that edits touch, by kind and key */
  readonly #ids = new Map<Kind, Map<string, string>>();
  /** keys of records that edits create and that did not exist before, by kind */
  readonly #absent = new Map<Kind, ReadonlySet<string>>();

  constructor(tx: Writing) {
    this.#tx = tx;
  }

  list(): RecordChange[] {
    return [...this.#byId.values()].filter(
      ({ before, after }) =>
        before === null || after === null || JSON.stringify(before) !== JSON.stringify(after),
    );
  }

  /**
   * Looks up the records that edits create, in batches. This is safe because nothing else writes until these edits
   * are done.
   */
  async expect(edits: readonly Edit[]): Promise<void> {
    const creations = edits.flatMap((one) => (one.op === "create" && one.kind !== "sources" ? [one] : []));
    const created = Map.groupBy(creations, ({ kind }) => kind);
    for (const [kind, own] of created) {
      const keys = new Set(own.map(({ cells }) => keyOf(kind, cells)));
      for (const batch of batches([...keys], 500)) {
        const present = await this.#tx
          .selectFrom("records")
          .select("key")
          .where("kind", "=", kind)
          .where("key", "in", batch)
          .execute();
        for (const { key } of present) keys.delete(key);
      }
      this.#absent.set(kind, keys);
    }
  }

  async take(one: Edit): Promise<string> {
    if (one.op === "file") return this.#file(one);
    if (one.op === "create") return this.#create(one.kind, one.cells);
    const { id, state } = await this.#present(one.kind, one.key, one.version);
    if (one.op === "delete") {
      this.#set(id, one.kind, null);
      return id;
    }
    const cells = completed(one.kind, { ...state.cells, ...one.cells });
    const key = one.kind === "sources" ? (cells.key ?? one.key) : keyOf(one.kind, cells);
    const { key: _, ...kept } = cells;
    if (key !== one.key) await this.#mustBeFree(one.kind, key);
    this.#set(id, one.kind, {
      key,
      position: state.position,
      cells: filledCells(one.kind === "sources" ? kept : cells),
    });
    if (one.kind === "passages") await this.#requote(key, state.cells.exact ?? "", cells.exact ?? "");
    if (key !== one.key) {
      await this.#renameIn(one.kind, one.key, key);
      await this.#renameInManifest(one.kind, one.key, key);
      if (one.kind === "sources") await this.#renameSource(one.key, key);
    }
    return id;
  }

  async #create(kind: EditedKind, given: Cells): Promise<string> {
    const table = tableOf[kind];
    const named =
      table && table.key.length === 1 && !given.id ? { ...given, id: await this.#freeId(kind) } : given;
    const { key, cells } = keyedCells(kind, named);
    await this.#mustBeFree(kind, key);
    const id = newRecordId();
    this.#set(id, kind, { key, position: await this.#end(kind), cells: filledCells(cells) });
    return id;
  }

  async #mustBeFree(kind: EditedKind, key: string): Promise<void> {
    if (!(await this.#find(kind, key))) return;
    throw new EditError([
      {
        severity: "error",
        at: { file: tableOf[kind]?.file ?? "sources.bib", row: key },
        what: `"${key}" already exists`,
        fix: "Change the existing one, or choose another id.",
      },
    ]);
  }

  async #file({ path, bytes, version }: Extract<Edit, { op: "file" }>): Promise<string> {
    if (!isFilePath(path))
      throw new EditError([
        {
          severity: "error",
          at: { file: path },
          what: `"${path}" is not a file path in the study folder`,
          fix: "Name a file inside the folder, without .. and without a leading dot. Tables are changed row by row.",
        },
      ]);
    const present = await this.#find("files", path);
    if (present) await this.#agree("files", path, version);
    else if (bytes === null)
      throw new NotThereError(notice("There is no file {file} in the study", { file: quotedName(path) }));
    const id = present?.id ?? newRecordId();
    const position = present?.state.position ?? (await this.#end("files"));
    this.#set(id, "files", bytes && { key: path, position, cells: await keepBytes(this.#tx, bytes) });
    return id;
  }

  async #present(kind: Kind, key: string, version: number | undefined) {
    const present = await this.#find(kind, key);
    if (!present) {
      if (version !== undefined) {
        const conflict = await conflictOf(this.#tx, kind, key, version);
        if (conflict) throw conflict;
      }
      throw new NotThereError(
        notice("There is no {key} in {file}", { key: quotedName(key), file: tableOf[kind]?.file ?? kind }),
      );
    }
    await this.#agree(kind, key, version);
    return present;
  }

  /** Only a record that these edits have not changed yet can have been changed by somebody else. */
  async #agree(kind: Kind, key: string, version: number | undefined): Promise<void> {
    if (version === undefined) return;
    const record = await getRecord(this.#tx, kind, key);
    if (record === undefined || record.version === version) return;
    const conflict = await conflictOf(this.#tx, kind, key, version);
    if (conflict) throw conflict;
  }

  async #find(kind: Kind, key: string): Promise<{ id: string; state: RecordState } | undefined> {
    const known = this.#ids.get(kind)?.get(key);
    const change = known === undefined ? undefined : this.#byId.get(known);
    if (known !== undefined && change?.after?.key === key) return { id: known, state: change.after };
    if (this.#absent.get(kind)?.has(key)) return undefined;
    const record = await getRecord(this.#tx, kind, key);
    if (!record || this.#byId.has(record.id)) return undefined;
    this.#byId.set(record.id, { id: record.id, kind, before: stateOf(record), after: stateOf(record) });
    this.#idsOf(kind).set(key, record.id);
    return { id: record.id, state: stateOf(record) };
  }

  #set(id: string, kind: Kind, after: RecordState | null): void {
    const before = this.#byId.get(id)?.before ?? null;
    if (after) this.#idsOf(kind).set(after.key, id);
    if (before === null && after === null) this.#byId.delete(id);
    else this.#byId.set(id, { id, kind, before, after });
  }

  #idsOf(kind: Kind): Map<string, string> {
    const known = this.#ids.get(kind) ?? new Map<string, string>();
    this.#ids.set(kind, known);
    return known;
  }

  async #end(kind: Kind): Promise<number> {
    const next = (this.#ends.get(kind) ?? (await lastPosition(this.#tx, kind))) + stride;
    this.#ends.set(kind, next);
    return next;
  }

  /** Updates references to a renamed record. */
  async #renameIn(kind: Kind, from: string, to: string): Promise<void> {
    for (const { kind: table, name, separator } of referrersOf(kind))
      for (const { key } of await listRecords(this.#tx, table, { where: { [name]: from } })) {
        const found = await this.#find(table, key);
        if (!found) continue;
        const renamed = (found.state.cells[name] ?? "")
          .split(separator ?? "\n")
          .map((part) => (part.trim() === from ? part.replace(from, () => to) : part))
          .join(separator ?? "\n");
        const cells = { ...found.state.cells, [name]: renamed };
        this.#set(found.id, table, { key: keyOf(table, cells), position: found.state.position, cells });
      }
    const about = memoNames[kind];
    if (about === undefined) return;
    for (const { key } of await listRecords(this.#tx, "memos", { where: { of: recordPath(about, from) } })) {
      const found = await this.#find("memos", key);
      if (found) this.#set(found.id, "memos", { ...found.state, cells: { ...found.state.cells, thing: to } });
    }
  }

  /** Updates claims that quote a passage word for word; quotations that a coder wrote are kept. */
  async #requote(passage: string, from: string, to: string): Promise<void> {
    const [before, after] = [quotationOf(from), quotationOf(to)];
    if (before === after) return;
    for (const { key } of await listRecords(this.#tx, "claims", { where: { passages: passage } })) {
      const claim = await this.#find("claims", key);
      if (!claim || quotationOf(claim.state.cells.quote ?? "") !== before) continue;
      this.#set(claim.id, "claims", { ...claim.state, cells: { ...claim.state.cells, quote: after } });
    }
  }

  /** Updates the analyses that refer to a renamed record. */
  async #renameInManifest(kind: Kind, from: string, to: string): Promise<void> {
    const table = namedTables.find((one) => one === kind);
    const file = table && (await this.#find("files", "study.yaml"));
    if (!file || file.state.cells.hash === undefined) return;
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await bytesOf(this.#tx, file.state.cells.hash),
    );
    const renamed = withRowRenamed(text, table, from, to);
    if (renamed === text) return;
    const cells = await keepBytes(this.#tx, new TextEncoder().encode(renamed));
    this.#set(file.id, "files", { ...file.state, cells });
  }

  /** Renames a source with its files, and updates the references of its passages and of other sources. */
  async #renameSource(from: string, to: string): Promise<void> {
    const paths = (await listRecords(this.#tx, "files")).map(({ key }) => key);
    for (const [path, renamed] of renamedFiles(paths, from, to)) {
      const file = await this.#find("files", path);
      if (!file) continue;
      this.#set(file.id, "files", { ...file.state, key: renamed });
      for (const { key } of await listRecords(this.#tx, "passages", { where: { file: path } })) {
        const found = await this.#find("passages", key);
        if (found)
          this.#set(found.id, "passages", {
            ...found.state,
            cells: { ...found.state.cells, file: renamed },
          });
      }
    }
    for (const { key, cells: entry } of await listRecords(this.#tx, "sources")) {
      if (!entry.bibtex?.includes(from)) continue;
      const found = await this.#find("sources", key);
      const bibtex = found && withRenamedKey(found.state.cells.bibtex ?? "", from, to);
      if (!found || bibtex === found.state.cells.bibtex) continue;
      const { key: _, ...cells } = completed("sources", { ...found.state.cells, bibtex: bibtex ?? "" });
      this.#set(found.id, "sources", { ...found.state, cells: filledCells(cells) });
    }
  }

  /** Returns a short id that no row of the table has or had, counting on from the last row. */
  async #freeId(kind: EditedKind): Promise<string> {
    const last = await this.#tx
      .selectFrom("records")
      .select("key")
      .where("kind", "=", kind)
      .orderBy("position", "desc")
      .limit(1)
      .executeTakeFirst();
    const [, prefix = kind.slice(0, 1), digits = "0"] = /^(.*?)(\d+)$/u.exec(last?.key ?? "") ?? [];
    for (let number = Number(digits) + 1; ; number++) {
      const id = `${prefix}${String(number).padStart(digits.length, "0")}`;
      if (this.#ids.get(kind)?.has(id)) continue;
      const used = await this.#tx
        .selectFrom("changes")
        .select("revision")
        .where("kind", "=", kind)
        .where("key", "=", id)
        .limit(1)
        .executeTakeFirst();
      if (!used) return id;
    }
  }
}

/** Returns the position of the last record of a kind; 0 when there is none. */
async function lastPosition(db: Database, kind: Kind): Promise<number> {
  const row = await db
    .selectFrom("records")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("kind", "=", kind)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** Returns the key of a new record, and its cells without it. */
function keyedCells(kind: EditedKind, given: Cells): { key: string; cells: Cells } {
  if (kind !== "sources") return { key: keyOf(kind, given), cells: given };
  const { key = "", ...cells } = completed(kind, given);
  return { key, cells };
}

/** Computes the other cells of a source from its BibTeX entry. */
function completed(kind: EditedKind, cells: Cells): Cells {
  if (kind !== "sources") return cells;
  const { sources, problems } = readBibliography(cells.bibtex ?? "");
  const [source, ...more] = sources;
  if (problems.length > 0) throw new EditError(problems);
  if (!source || more.length > 0)
    throw new EditError([
      {
        severity: "error",
        at: { file: "sources.bib", name: "bibtex" },
        what: "this is not a single BibTeX entry",
        fix: "Enter one entry: @book{key, title={…}}.",
      },
    ]);
  const bibtex = (cells.bibtex ?? "").replace(/\n?$/u, "\n");
  return { bibtex, csl: JSON.stringify(source.csl), key: source.key };
}
