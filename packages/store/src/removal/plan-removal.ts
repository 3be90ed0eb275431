import {
  type Cells,
  type Column,
  recordPath,
  splitReferences,
  type TableName,
  type Target,
  tables,
} from "@throughline/study";
import { type DeletedIds, type ManifestRemoval, removeFromManifest } from "@throughline/study/folder";
import { bytesOf } from "../blobs.ts";
import type { Database } from "../database/schema.ts";
import { type Edit, type EditedKind, NotThereError } from "../edit.ts";
import { memoNames, tableNames } from "../kinds.ts";
import { isFileOf } from "../purge/purged-records.ts";
import { getRecord, listRecords } from "../reading.ts";
import type { StoredRecord } from "../record.ts";
import { manifestAsOf } from "../validation.ts";

/** What can be removed with everything that depends on it: rows, sources, and declarations of study.yaml. */
export type RemovableKind = EditedKind | "attributes" | "analyses";

/** The effects of a removal. */
export type RemovalPlan = {
  readonly kind: RemovableKind;
  readonly key: string;
  readonly name: string;
  /** number of other rows of each table that are deleted, and of those that lose their reference */
  readonly rows: readonly { readonly table: string; readonly deleted: number; readonly changed: number }[];
  /** the files of a source, which are deleted too */
  readonly files: readonly string[];
  readonly analyses: ManifestRemoval["analyses"];
  /** the attributes whose declaration refers to it */
  readonly attributes: readonly string[];
  readonly silences: number;
};

/**
 * Finds what depends on a record, and the edits that remove it with everything that requires it.
 *
 * @throws NotThereError when there is no such record
 */
export async function planRemoval(
  db: Database,
  kind: RemovableKind,
  key: string,
): Promise<{ readonly plan: RemovalPlan; readonly edits: readonly Edit[] }> {
  const removal = new Removal(db);
  const name = await removal.start(kind, key);
  await removal.forgetEvents();
  const manifest = await manifestWithout(db, await removal.gone(kind, key));
  const edits = [...removal.edits(), ...(manifest?.edits ?? [])];
  return {
    plan: {
      kind,
      key,
      name,
      rows: removal.counts(kind, key),
      files: [...removal.files],
      analyses: manifest?.analyses.filter(({ id }) => kind !== "analyses" || id !== key) ?? [],
      attributes: manifest?.attributes ?? [],
      silences: manifest?.silences ?? 0,
    },
    edits,
  };
}

class Removal {
  readonly files = new Set<string>();
  readonly #db: Database;
  readonly #deleted = new Map<string, StoredRecord>();
  readonly #changed = new Map<string, { readonly record: StoredRecord; cells: Cells }>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Removes a record with everything that requires it. Returns its name as printed. */
  async start(kind: RemovableKind, key: string): Promise<string> {
    if (kind === "attributes" || kind === "analyses") {
      const manifest = await manifestAsOf(this.#db);
      const name =
        kind === "attributes"
          ? manifest?.attributes[key]?.label
          : manifest?.analyses.find(({ id }) => id === key)?.title;
      if (name === undefined) throw new NotThereError(`study.yaml declares no "${key}" among its ${kind}`);
      if (kind === "attributes") await this.#followAll("attributes", key, "");
      if (kind === "attributes") await this.#keepMemos("attribute", key, name);
      return name;
    }
    const record = await getRecord(this.#db, kind, key);
    if (!record) throw new NotThereError(`There is no "${key}" among the ${kind}`);
    await this.#remove(record);
    return nameOf(record);
  }

  async #remove(record: StoredRecord): Promise<void> {
    if (this.#deleted.has(record.id)) return;
    this.#deleted.set(record.id, record);
    const { kind, key } = record;
    if (kind === "sources")
      for (const file of await listRecords(this.#db, "files"))
        if (isFileOf(key, file.key)) this.files.add(file.key);
    if (kind in targetOf) await this.#followAll(kind as Target, key, record.cells.parent ?? "");
    const about = memoNames[kind];
    if (about !== undefined) await this.#keepMemos(about, key, nameOf(record));
  }

  /** Memos about a removed record are kept as memos of the study, with the name of the record as heading. */
  async #keepMemos(about: string, key: string, name: string): Promise<void> {
    for (const memo of await listRecords(this.#db, "memos", { where: { of: recordPath(about, key) } })) {
      this.#change(memo, "about", () => "study");
      this.#change(memo, "thing", () => "");
      this.#change(memo, "title", (title) => title || name);
    }
  }

  /**
   * Removes or changes the references to what was removed.
   *
   * @param heir the record that replaces it where a reference is optional: the parent of a code
   */
  async #followAll(target: Target, key: string, heir: string): Promise<void> {
    for (const { table, name, column } of referencesTo(target))
      for (const row of await listRecords(this.#db, table, { where: { [name]: key } })) {
        if (column.kind.is !== "reference") continue;
        const { separator } = column.kind;
        if (separator === undefined && column.required) await this.#remove(row);
        else if (separator === undefined) this.#change(row, name, () => heir);
        else this.#change(row, name, (text) => without(text, new Set([key]), separator));
      }
  }

  #change(record: StoredRecord, name: string, change: (text: string) => string): void {
    const cells = this.#changed.get(record.id)?.cells ?? record.cells;
    this.#changed.set(record.id, { record, cells: { ...cells, [name]: change(cells[name] ?? "") } });
  }

  /** Removes deleted ties and events from the claims about them. */
  async forgetEvents(): Promise<void> {
    const gone = new Set([...this.#of("ties"), ...this.#of("events")]);
    if (gone.size === 0) return;
    for (const claim of await listRecords(this.#db, "claims")) {
      const about = claim.cells.about ?? "";
      if (without(about, gone, " ") !== splitReferences(about, " ").join(" "))
        this.#change(claim, "about", (text) => without(text, gone, " "));
    }
  }

  #of(kind: string): string[] {
    return [...this.#deleted.values()].flatMap((record) => (record.kind === kind ? [record.key] : []));
  }

  /** Returns what study.yaml may refer to and no longer exists, including kinds of case without a case. */
  async gone(kind: RemovableKind, key: string): Promise<DeletedIds> {
    const cases = new Set(this.#of("cases"));
    return {
      cases,
      caseKinds: await this.#kindsWithoutCase(cases),
      claims: new Set(this.#of("claims")),
      events: new Set(this.#of("events")),
      ties: new Set(this.#of("ties")),
      actors: new Set(this.#of("actors")),
      channels: new Set(this.#of("channels")),
      sources: new Set(this.#of("sources")),
      attributes: new Set(kind === "attributes" ? [key] : []),
      analyses: new Set(kind === "analyses" ? [key] : []),
    };
  }

  async #kindsWithoutCase(gone: ReadonlySet<string>): Promise<Set<string>> {
    if (gone.size === 0) return new Set();
    const all = await listRecords(this.#db, "cases");
    const kindsOf = (isGone: boolean) =>
      new Set(all.flatMap(({ key, cells }) => (gone.has(key) === isGone ? [cells.kind ?? ""] : [])));
    const left = kindsOf(false);
    return new Set([...kindsOf(true)].filter((one) => !left.has(one)));
  }

  edits(): Edit[] {
    const changed = [...this.#changed.values()].filter(({ record }) => !this.#deleted.has(record.id));
    return [
      ...changed.map(
        ({ record: { kind, key, version }, cells }): Edit => ({
          op: "update",
          kind: kind as EditedKind,
          key,
          version,
          cells,
        }),
      ),
      ...[...this.#deleted.values()].map(
        ({ kind, key, version }): Edit => ({
          op: "delete",
          kind: kind as EditedKind,
          key,
          version,
        }),
      ),
      ...[...this.files].map((path): Edit => ({ op: "file", path, bytes: null })),
    ];
  }

  counts(kind: RemovableKind, key: string): RemovalPlan["rows"] {
    const deleted = [...this.#deleted.values()].filter((one) => one.kind !== kind || one.key !== key);
    const changed = [...this.#changed.values()].filter(({ record }) => !this.#deleted.has(record.id));
    return tableNames.flatMap((table) => {
      const gone = deleted.filter((record) => record.kind === table).length;
      const kept = changed.filter(({ record }) => record.kind === table).length;
      return gone + kept === 0 ? [] : [{ table, deleted: gone, changed: kept }];
    });
  }
}

async function manifestWithout(
  db: Database,
  gone: DeletedIds,
): Promise<(Omit<ManifestRemoval, "text"> & { readonly edits: Edit[] }) | undefined> {
  const file = await getRecord(db, "files", "study.yaml");
  if (file?.cells.hash === undefined) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(db, file.cells.hash));
  const { text: left, ...removal } = removeFromManifest(text, gone);
  if (left === text) return { ...removal, edits: [] };
  const bytes = new TextEncoder().encode(left);
  return { ...removal, edits: [{ op: "file", path: "study.yaml", bytes, version: file.version }] };
}

/** The kinds of record that rows refer to. */
const targetOf = { sources: 1, cases: 1, claims: 1, actors: 1, codes: 1, passages: 1, channels: 1 };

function referencesTo(target: Target): { table: TableName; name: string; column: Column }[] {
  return tableNames.flatMap((table) =>
    Object.entries(tables[table].columns as Readonly<Record<string, Column>>).flatMap(([name, column]) =>
      column.kind.is === "reference" && column.kind.to === target ? [{ table, name, column }] : [],
    ),
  );
}

const without = (text: string, gone: ReadonlySet<string>, separator: " " | ";"): string =>
  splitReferences(text, separator)
    .filter((id) => !gone.has(id))
    .join(separator);

/** Returns the displayed name of a record. */
function nameOf({ key, cells }: StoredRecord): string {
  return cells.name ?? cells.title ?? cells.statement ?? cells.exact ?? key;
}
