import { notice } from "@throughline/messages";
import {
  type Analysis,
  boundarySets,
  type Cells,
  cellProblem,
  channels,
  type Manifest,
  type Problem,
  recordPath,
  type TableName,
  type Target,
} from "@throughline/study";
import {
  checkManifest,
  checkRow,
  type Known,
  type ManifestFile,
  memoTargets,
  type Named,
  type NamedTable,
  patternFile,
  readManifest,
  referencesOf,
  rowsNamed,
  rubricOf,
  worksOf,
} from "@throughline/study/folder";
import { batches } from "./batches.ts";
import { bytesOf } from "./blobs.ts";
import type { Database } from "./database/schema.ts";
import { EditError } from "./edit.ts";
import { type Kind, memoNames, referrersOf, tableOf, unwritable, wholeCells } from "./kinds.ts";
import { getRecord, listRecords } from "./reading.ts";
import type { RecordChange } from "./record.ts";
import type { Writing } from "./revision.ts";
import { checkWhole } from "./whole.ts";

const listedReferrers = 5;

/**
 * Checks a study after changes; reads only what these can affect.
 *
 * @throws EditError with every error found; warnings do not prevent an edit
 */
export async function checkChanges(tx: Writing, changes: readonly RecordChange[]): Promise<void> {
  const problems: Problem[] = [];
  const manifestFile = await manifestFileOf(tx);
  const whole = changes.some(
    ({ kind, before, after }) =>
      kind === "files" &&
      [before?.key, after?.key].some(
        (path) =>
          path === "study.yaml" ||
          boundarySets(manifestFile?.manifest?.map).some(({ file }) => file === path) ||
          (path !== undefined && patternFile.test(path)),
      ),
  );
  if (whole) {
    problems.push(...(await checkWhole(tx)));
  } else {
    const rows = changes.flatMap(({ kind, after }) =>
      after && isTable(kind) ? [{ kind, cells: wholeCells(kind, after.cells) }] : [],
    );
    const known = await knownFor(tx, rows, manifestFile?.manifest);
    for (const { kind, cells } of rows) problems.push(...checkRow(kind, { cells }, known));
    for (const change of changes) problems.push(...(await checkReferrers(tx, change, manifestFile)));
    const named = manifestFile?.manifest ? rowsNamed(manifestFile.manifest) : [];
    const asks = ({ kind }: RecordChange) =>
      kind === "cases" ||
      kind === "actors" ||
      ((kind === "claims" || kind === "events") && named.some(({ table }) => table === kind));
    if (manifestFile && changes.some(asks)) problems.push(...(await checkKinds(tx, manifestFile)));
  }
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new EditError(errors);
}

/**
 * Checks each changed row by itself, before anything is written.
 *
 * @throws EditError with every error found
 */
export function checkCells(changes: readonly RecordChange[]): void {
  const problems = changes.flatMap(({ kind, after }) =>
    after && isTable(kind) ? cellProblems(kind, after.key, after.cells) : [],
  );
  if (problems.length > 0) throw new EditError(problems);
}

/**
 * Checks what a change can break in other rows: references to a removed record, grades that a changed rubric no
 * longer has.
 */
async function checkReferrers(
  tx: Writing,
  { kind, before, after }: RecordChange,
  manifestFile: ManifestFile | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (before && before.key !== after?.key) problems.push(...(await checkUnused(tx, kind, before.key)));
  if (kind === "rubric") {
    const attributes = new Set([before, after].flatMap((state) => state?.cells.attribute ?? []));
    for (const attribute of attributes) {
      const grades = (await listRecords(tx, "grades", { where: { attribute } })).map(({ cells }) => ({
        kind: "grades" as const,
        cells: wholeCells("grades", cells),
      }));
      const known = await knownFor(tx, grades, manifestFile?.manifest);
      for (const { cells } of grades) problems.push(...checkRow("grades", { cells }, known));
    }
  }
  return problems;
}

const isTable = (kind: Kind): kind is TableName => tableOf[kind] !== undefined;

function cellProblems(kind: TableName, key: string, cells: Cells): Problem[] {
  const table = tableOf[kind];
  if (!table) return [];
  const whole = wholeCells(kind, cells);
  return Object.entries(table.columns).flatMap(([name, column]) => {
    const text = whole[name] ?? "";
    const found = unwritable(text)
      ? {
          what: notice("contains a control character, which text files cannot hold"),
          fix: notice("Remove the character."),
        }
      : cellProblem(text, column);
    return found
      ? [
          {
            severity: "error" as const,
            at: { file: table.file, row: key, name },
            what: notice("{name} {what}", { name, what: found.what }),
            fix: found.fix,
          },
        ]
      : [];
  });
}

type Row = { readonly kind: TableName; readonly cells: Cells };

/**
 * Returns those of the referenced records that exist; all records of a kind when one is missing, to suggest the
 * nearest. One query for 500 references.
 */
async function knownFor(
  tx: Writing,
  rows: readonly Row[],
  manifest: ManifestFile["manifest"],
): Promise<Known> {
  const wanted = wantedBy(rows);
  const ids: Record<Target, ReadonlySet<string> | undefined> = {
    attributes: manifest && new Set(Object.keys(manifest.attributes)),
    sources: undefined,
    cases: undefined,
    claims: undefined,
    actors: undefined,
    codes: undefined,
    passages: undefined,
    channels: await channelIds(tx),
  };
  for (const [target, keys] of wanted) ids[target] = await presentKeys(tx, target, [...keys]);
  const grades = rows.filter(({ kind }) => kind === "grades");
  return {
    ids,
    manifest,
    rubric: await rubricFor(tx, new Set(grades.map(({ cells }) => cells.attribute ?? ""))),
    cases: await casesById(tx, new Set(grades.map(({ cells }) => cells.case ?? ""))),
  };
}

/** Returns the keys that rows refer to, by kind of record. */
function wantedBy(rows: readonly Row[]): Map<Exclude<Target, "attributes" | "channels">, Set<string>> {
  const wanted = new Map<Exclude<Target, "attributes" | "channels">, Set<string>>();
  const want = (target: Target, ids: readonly string[]) => {
    if (target === "attributes" || target === "channels") return;
    const keys = wanted.get(target) ?? new Set();
    for (const id of ids) keys.add(id);
    wanted.set(target, keys);
  };
  for (const { kind, cells } of rows) {
    for (const [name, { kind: column }] of Object.entries(tableOf[kind]?.columns ?? {}))
      if (column.is === "reference") want(column.to, referencesOf(cells, name, column.separator));
    const about = kind === "memos" ? memoTargets[cells.about ?? ""] : undefined;
    if (about) want(about, [cells.thing ?? ""]);
  }
  return wanted;
}

async function rubricFor(tx: Database, attributes: ReadonlySet<string>): Promise<Known["rubric"]> {
  const entries: { readonly cells: Cells }[] = [];
  for (const attribute of attributes)
    for (const { cells } of await listRecords(tx, "rubric", { where: { attribute } }))
      entries.push({ cells: wholeCells("rubric", cells) });
  return rubricOf(entries);
}

async function casesById(tx: Database, cases: ReadonlySet<string>): Promise<Known["cases"]> {
  const found = new Map<string, Cells>();
  for (const batch of batches([...cases], 500)) {
    const rows = await tx
      .selectFrom("records")
      .select(["key", "cells"])
      .where("kind", "=", "cases")
      .where("key", "in", batch)
      .execute();
    for (const { key, cells } of rows) found.set(key, JSON.parse(cells) as Cells);
  }
  return found;
}

async function channelIds(tx: Database): Promise<Set<string>> {
  const own = await tx.selectFrom("records").select("key").where("kind", "=", "channels").execute();
  return new Set([...channels, ...own.map(({ key }) => key)]);
}

async function presentKeys(tx: Database, kind: Kind, keys: readonly string[]): Promise<Set<string>> {
  const present = new Set<string>();
  for (const batch of batches(keys, 500)) {
    const rows = await tx
      .selectFrom("records")
      .select("key")
      .where("kind", "=", kind)
      .where("key", "in", batch)
      .execute();
    for (const { key } of rows) present.add(key);
  }
  if (keys.every((key) => present.has(key))) return present;
  const all = await tx.selectFrom("records").select("key").where("kind", "=", kind).execute();
  return new Set(all.map(({ key }) => key));
}

/** Checks that nothing refers to a removed or renamed record. */
async function checkUnused(tx: Writing, kind: Kind, key: string): Promise<Problem[]> {
  const users: string[] = [];
  const limit = listedReferrers + 1;
  for (const { kind: table, name } of referrersOf(kind))
    for (const user of await listRecords(tx, table, { where: { [name]: key }, limit }))
      users.push(`${tableOf[table]?.file} "${user.key}"`);
  const about = memoNames[kind];
  if (about !== undefined && memoTargets[about])
    for (const memo of await listRecords(tx, "memos", { where: { of: recordPath(about, key) }, limit }))
      users.push(`memos.csv "${memo.key}"`);
  if (users.length === 0) return [];
  const shown = users.slice(0, listedReferrers).join(", ");
  return [
    {
      severity: "error",
      at: { file: tableOf[kind]?.file ?? "sources.bib", row: key },
      what:
        users.length > listedReferrers
          ? notice('"{key}" is still used by {users} and others', { key, users: shown })
          : notice('"{key}" is still used by {users}', { key, users: shown }),
      fix: notice("Change or delete these first."),
    },
  ];
}

/** Checks that the kinds of case, actors, cases and claims that analyses name exist. */
async function checkKinds(tx: Database, manifestFile: ManifestFile): Promise<Problem[]> {
  const kinds = await tx
    .selectFrom("facets")
    .select("value")
    .distinct()
    .where("kind", "=", "cases")
    .where("name", "=", "kind")
    .execute();
  const actors = await tx.selectFrom("records").select("key").where("kind", "=", "actors").execute();
  return checkManifest(manifestFile, {
    caseKinds: new Set(kinds.map(({ value }) => value)),
    actors: new Set(actors.map(({ key }) => key)),
    patterns: undefined,
    ties: undefined,
    channels: await channelIds(tx),
    ...(await namedRecords(tx, manifestFile.manifest)),
  });
}

/**
 * Returns those of the cases, claims and events named by analyses that exist; all keys of a kind when one is missing.
 */
async function namedRecords(
  tx: Database,
  manifest: Manifest | undefined,
): Promise<Pick<Named, "cases" | "claims" | "events">> {
  const named = manifest ? rowsNamed(manifest) : [];
  const idsOf = (table: NamedTable) => [
    ...new Set(named.flatMap((row) => (row.table === table ? row.id : []))),
  ];
  const records = async (kind: "cases" | "claims", ids: readonly string[]) => {
    const keys = ids.length === 0 ? [] : [...(await presentKeys(tx, kind, ids))];
    return Promise.all(
      keys.map(
        async (key) =>
          [key, ids.includes(key) ? (await getRecord(tx, kind, key))?.cells : undefined] as const,
      ),
    );
  };
  const [cases, claims] = [await records("cases", idsOf("cases")), await records("claims", idsOf("claims"))];
  const events = idsOf("events");
  return {
    events: new Set(events.length === 0 ? [] : await presentKeys(tx, "events", events)),
    cases: new Map(cases.map(([key, cells]) => [key, cells?.kind ?? ""])),
    claims: new Map(claims.map(([key, cells]) => [key, worksOf(wholeCells("claims", cells ?? {}))])),
  };
}

/**
 * Returns the problems that prevent an analysis: attributes, kinds of case and actors that the study does not have.
 */
export async function checkAnalysis(db: Database, analysis: Analysis): Promise<readonly Problem[]> {
  const manifest = await manifestAsOf(db);
  if (!manifest) return [];
  const placeOf = () => ({ file: "analysis" });
  const file = { manifest: { ...manifest, analyses: [analysis] }, problems: [], placeOf };
  return (await checkKinds(db, file)).filter(({ severity }) => severity === "error");
}

const parsed = new Map<string, ManifestFile>();

/** Returns the parsed study.yaml, now or after a revision, cached by its text. */
export async function manifestAsOf(db: Database, asOf?: number): Promise<Manifest | undefined> {
  return (await manifestFileOf(db, asOf))?.manifest;
}

async function manifestFileOf(db: Database, asOf?: number): Promise<ManifestFile | undefined> {
  const file =
    asOf === undefined
      ? await getRecord(db, "files", "study.yaml")
      : (await listRecords(db, "files", { asOf })).find(({ key }) => key === "study.yaml");
  const hash = file?.cells.hash;
  if (hash === undefined) return undefined;
  const known = parsed.get(hash);
  if (known) return known;
  const manifest = readManifest(new TextDecoder().decode(await bytesOf(db, hash)));
  if (parsed.size > 16) parsed.clear();
  parsed.set(hash, manifest);
  return manifest;
}
