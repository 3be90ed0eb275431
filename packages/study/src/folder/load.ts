import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { shippedPatterns } from "@throughline/influence";
import { notice } from "@throughline/messages";
import { assembleStudy } from "../assemble.ts";
import { boundarySets } from "../manifest/map.ts";
import { nearest } from "../nearest.ts";
import { byPlace, type Problem } from "../problem.ts";
import { recordsOf } from "../records.ts";
import type { Study } from "../study.ts";
import type { Table } from "../table.ts";
import { channels, type TableName, tables } from "../tables.ts";
import { readBibliography } from "./bibliography.ts";
import { readBoundaries } from "./boundaries.ts";
import { checkLinks } from "./check-links.ts";
import { filesOnDisk, type StudyFiles } from "./files.ts";
import { historyEnd, historyFile } from "./history-end.ts";
import { linkedFolders } from "./inside.ts";
import { checkManifest, type ManifestFile, readManifest, worksOf } from "./manifest.ts";
import { findNotedClaims } from "./notes.ts";
import { readPatterns } from "./patterns.ts";
import { checkReferences } from "./references.ts";
import { type ReadTable, type Row, readTable } from "./table.ts";

/** The result of reading a study folder: the study, if no error prevents its use, and every problem. */
export type Loaded = { readonly study?: Study; readonly problems: readonly Problem[] };

/** A study with the rows that it was read from. */
export type LoadedRows = Loaded & {
  /** the tables whose files exist */
  readonly tables: ReadonlyMap<TableName, ReadTable>;
  /** returns the place of a value in study.yaml; undefined without the file */
  readonly placeOf?: ManifestFile["placeOf"];
};

/**
 * Reads and checks a study folder.
 *
 * @param folder path of a folder with study.yaml, sources.bib, the CSV tables and, optionally, notes in sources/ and
 *   patterns in patterns/
 * @returns every problem of every file, in the order of files and lines; the study when none of them is an error
 * @throws nothing for bad content; an error of the operating system when the folder itself cannot be read
 */
export async function loadStudy(folder: string): Promise<Loaded> {
  const { study, problems } = await loadRows(folder);
  if (study === undefined) return { problems };
  const { last } = await historyEnd(join(folder, historyFile));
  return { study: last === undefined ? study : { ...study, revision: last.revision }, problems };
}

/**
 * Reads and checks a study folder like `loadStudy()`, and also returns the rows of its tables and the places in its
 * study.yaml.
 */
export async function loadRows(folder: string): Promise<LoadedRows> {
  const path = resolve(folder);
  await readdir(path);
  const links = await linkedFolders(path);
  const loaded = await readStudy(basename(path), filesOnDisk(path));
  if (links.length === 0) return loaded;
  const { study: _, problems, ...rows } = loaded;
  return { ...rows, problems: [...problems, ...links].sort(byPlace) };
}

/**
 * Reads and checks the files of a study from any storage.
 *
 * @param id the name of the study, like the name of its folder
 * @returns the result of `loadStudy()`, with the rows of each table as written in its file
 */
export async function readStudy(id: string, files: StudyFiles): Promise<LoadedRows> {
  const problems: Problem[] = [];
  const read = async (file: string, required: boolean): Promise<string | undefined> => {
    const loaded = await files.read(file, required);
    if (loaded.problem) problems.push(loaded.problem);
    return loaded.text;
  };

  const manifestText = await read("study.yaml", true);
  const manifestFile = manifestText === undefined ? undefined : readManifest(manifestText);
  problems.push(...(manifestFile?.problems ?? []));
  const bibliographyText = await read("sources.bib", true);
  const bibliography = bibliographyText === undefined ? undefined : readBibliography(bibliographyText);
  problems.push(...(bibliography?.problems ?? []));

  const readTables = new Map<TableName, ReadTable>();
  const unreadable = new Set<TableName>();
  for (const [name, table] of Object.entries(tables) as [TableName, Table][]) {
    const before = problems.length;
    const text = await read(table.file, table.required);
    if (text === undefined) {
      if (problems.length > before) unreadable.add(name);
      continue;
    }
    const result = readTable(table, text);
    for (const problem of result.problems) problems.push(problem);
    if (result.problems.some((p) => p.severity === "error")) unreadable.add(name);
    readTables.set(name, result);
  }
  const rows = (name: TableName): readonly Row[] => readTables.get(name)?.rows ?? [];
  const cells = (name: TableName) => rows(name).map((row) => row.cells);

  const manifest = manifestFile?.manifest;
  for (const problem of checkReferences({
    rows: new Map((Object.keys(tables) as TableName[]).map((name) => [name, rows(name)])),
    unreadable,
    manifest,
    sourceKeys: bibliography?.problems.length
      ? undefined
      : bibliography && new Set(bibliography.lineOf.keys()),
  }))
    problems.push(problem);
  const patternTexts = new Map<string, string>();
  for (const name of await files.patterns()) {
    const text = await read(`patterns/${name}`, true);
    if (text !== undefined) patternTexts.set(`patterns/${name}`, text);
  }
  const channelIds = unreadable.has("channels")
    ? undefined
    : new Set([...channels, ...cells("channels").map((channel) => channel.id ?? "")]);
  const own = readPatterns(patternTexts, manifest, channelIds && [...channelIds]);
  problems.push(...own.problems);
  if (manifestFile && !unreadable.has("cases") && !unreadable.has("actors")) {
    const cases = new Map(cells("cases").map((c) => [c.id ?? "", c.kind ?? ""]));
    const actors = new Set(cells("actors").map((a) => a.id ?? ""));
    const claims = unreadable.has("claims")
      ? undefined
      : new Map(cells("claims").map((c) => [c.id ?? "", worksOf(c)]));
    const events = unreadable.has("events")
      ? undefined
      : new Set(cells("events").map((event) => event.id ?? ""));
    const ties = unreadable.has("ties") ? undefined : new Set(cells("ties").map((tie) => tie.id ?? ""));
    const caseKinds = new Set(cases.values());
    const patterns =
      own.problems.length === 0
        ? new Set([...shippedPatterns, ...own.patterns].map((pattern) => pattern.id))
        : undefined;
    problems.push(
      ...checkManifest(manifestFile, {
        caseKinds,
        actors,
        cases,
        claims,
        events,
        ties,
        patterns,
        channels: channelIds,
      }),
    );
  }
  const readable = (name: TableName) => (unreadable.has(name) ? undefined : rows(name));
  if (manifestFile)
    problems.push(
      ...checkLinks({
        manifest,
        placeOf: manifestFile.placeOf,
        cases: readable("cases"),
        actors: readable("actors"),
        claims: readable("claims"),
        ties: readable("ties"),
        events: readable("events"),
        bibliography: bibliography?.problems.length === 0 ? bibliography : undefined,
      }),
    );
  const notes = await readNotes(
    files,
    bibliography?.problems.length === 0 ? bibliography.lineOf : undefined,
    problems,
  );
  const { noted, problems: notedProblems } = findNotedClaims(notes, recordsOf("claims", cells("claims")));
  for (const problem of notedProblems) problems.push(problem);
  const boundaryTexts = new Map<string, string>();
  for (const { file } of boundarySets(manifest?.map)) {
    const text = boundaryTexts.has(file) ? undefined : await read(file, true);
    if (text !== undefined) boundaryTexts.set(file, text);
  }
  const { boundaries, problems: boundaryProblems } = readBoundaries(boundaryTexts);
  problems.push(...boundaryProblems);

  problems.sort(byPlace);
  const rowsRead = {
    tables: readTables,
    ...(manifestFile === undefined ? {} : { placeOf: manifestFile.placeOf }),
  };
  if (problems.some((problem) => problem.severity === "error") || !manifest || !bibliography)
    return { problems, ...rowsRead };
  const study = assembleStudy({
    id,
    manifest,
    sources: bibliography.sources,
    cells,
    noted,
    patterns: own.patterns,
    boundaries,
  });
  return { study, problems, ...rowsRead };
}

async function readNotes(
  files: StudyFiles,
  keys: ReadonlyMap<string, number> | undefined,
  problems: Problem[],
): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  for (const name of await files.notes()) {
    const key = name.slice(0, -3);
    if (keys && !keys.has(key)) {
      const like = nearest(key, keys.keys());
      problems.push({
        severity: "warning",
        at: { file: `sources/${name}` },
        what: notice('sources.bib has no entry "{key}"', { key }),
        fix:
          like === undefined
            ? notice("Name the file after the key of its entry.")
            : notice('Rename it to "{like}.md".', { like }),
      });
      continue;
    }
    const { text, problem } = await files.read(`sources/${name}`, true);
    if (problem) problems.push(problem);
    if (text !== undefined) notes.set(key, text);
  }
  return notes;
}
