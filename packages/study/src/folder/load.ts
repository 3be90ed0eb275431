import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { nearest } from "../nearest.ts";
import { byPlace, type Problem } from "../problem.ts";
import { recordOf } from "../rows.ts";
import type { Study } from "../study.ts";
import { type Table, type TableName, tables } from "../tables.ts";
import { readBibliography } from "./bibliography.ts";
import { maxBytes, textOf } from "./bytes.ts";
import { checkManifest, readManifest } from "./manifest.ts";
import { readPassages } from "./notes.ts";
import { checkReferences } from "./references.ts";
import { type Row, readTable } from "./table.ts";

/** A study folder as read: the study when nothing stands in the way of using it, and every problem found. */
export type Loaded = { readonly study?: Study; readonly problems: readonly Problem[] };

/**
 * Reads and checks a study folder.
 *
 * @param folder path of a folder with study.yaml, sources.bib, the CSV tables and, if there are any, notes in sources/
 * @returns every problem of every file, in the order of files and lines; the study when none of them is an error
 * @throws nothing for bad content; an error of the operating system when the folder itself cannot be read
 */
export async function loadStudy(folder: string): Promise<Loaded> {
  const path = resolve(folder);
  await readdir(path);
  const problems: Problem[] = [];
  const read = async (file: string, required: boolean): Promise<string | undefined> => {
    const loaded = await readText(path, file, required);
    if (loaded.problem) problems.push(loaded.problem);
    return loaded.text;
  };

  const manifestText = await read("study.yaml", true);
  const manifestFile = manifestText === undefined ? undefined : readManifest(manifestText);
  problems.push(...(manifestFile?.problems ?? []));
  const bibliographyText = await read("sources.bib", true);
  const bibliography = bibliographyText === undefined ? undefined : readBibliography(bibliographyText);
  problems.push(...(bibliography?.problems ?? []));

  const rows = new Map<TableName, Row[]>();
  const unreadable = new Set<TableName>();
  for (const [name, table] of Object.entries(tables) as [TableName, Table][]) {
    const before = problems.length;
    const text = await read(table.file, table.required);
    if (text === undefined) {
      if (problems.length > before) unreadable.add(name);
      rows.set(name, []);
      continue;
    }
    const result = readTable(table, text);
    problems.push(...result.problems);
    if (result.problems.some((p) => p.severity === "error")) unreadable.add(name);
    rows.set(name, result.rows);
  }
  const records = <N extends TableName>(name: N) =>
    (rows.get(name) ?? []).flatMap((row) => {
      const record = recordOf[name](row.cells);
      return record === undefined ? [] : [record as NonNullable<ReturnType<(typeof recordOf)[N]>>];
    });

  const manifest = manifestFile?.manifest;
  problems.push(
    ...checkReferences({
      rows,
      unreadable,
      manifest,
      sourceKeys: bibliography?.problems.length
        ? undefined
        : bibliography && new Set(bibliography.lineOf.keys()),
    }),
  );
  const caseKinds = new Set(records("cases").map((c) => c.kind));
  if (manifestFile && !unreadable.has("cases") && !unreadable.has("actors")) {
    problems.push(...checkManifest(manifestFile, caseKinds, new Set(records("actors").map((a) => a.id))));
  }
  const claims = records("claims");
  const notes = await readNotes(
    path,
    bibliography?.problems.length === 0 ? bibliography.lineOf : undefined,
    problems,
  );
  const { passages, problems: passageProblems } = readPassages(notes, claims);
  problems.push(...passageProblems);
  let boundaries: unknown;
  if (manifest?.map) {
    const text = await read(manifest.map.boundaries, true);
    try {
      boundaries = text === undefined ? undefined : JSON.parse(text);
    } catch {
      problems.push({
        severity: "error",
        at: { file: manifest.map.boundaries },
        what: "the file is not JSON",
        fix: "Give a TopoJSON file.",
      });
    }
  }

  problems.sort(byPlace);
  if (problems.some((problem) => problem.severity === "error") || !manifest || !bibliography)
    return { problems };
  const study: Study = {
    id: basename(path),
    manifest,
    sources: bibliography.sources,
    claims,
    cases: records("cases"),
    grades: records("grades"),
    rubric: records("rubric"),
    actors: records("actors"),
    ties: records("ties"),
    events: records("events"),
    media: records("media"),
    passages,
    ...(boundaries === undefined ? {} : { boundaries }),
  };
  return { study, problems };
}

async function readText(
  folder: string,
  file: string,
  required: boolean,
): Promise<{ text?: string; problem?: Problem }> {
  const error = (what: string, fix: string): { problem: Problem } => ({
    problem: { severity: "error", at: { file }, what, fix },
  });
  let size: number;
  try {
    const found = await lstat(join(folder, file));
    if (!found.isFile())
      return error("this is not a file", "Put the file itself here, not a folder or a link.");
    size = found.size;
  } catch {
    if (!required) return {};
    const like = nearest(
      file,
      (await readdir(folder)).filter((name) => !(name in fileNames)),
    );
    return error(
      "the file is missing",
      like === undefined
        ? "Add it (throughline init makes a starter study)."
        : `Rename "${like}" to "${file}".`,
    );
  }
  if (size > maxBytes) {
    return error(
      `the file has ${Math.round(size / 1024 / 1024)} MB, more than a study's file can have (${maxBytes / 1024 / 1024} MB)`,
      "Check that it is the right file.",
    );
  }
  try {
    return textOf(file, await readFile(join(folder, file)));
  } catch (cause) {
    return error(
      `the file cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown reason"})`,
      "Check its permissions.",
    );
  }
}

const fileNames: Readonly<Record<string, true>> = Object.fromEntries(
  ["study.yaml", "sources.bib", ...Object.values(tables).map((table) => table.file)].map((name) => [
    name,
    true,
  ]),
);

async function readNotes(
  folder: string,
  keys: ReadonlyMap<string, number> | undefined,
  problems: Problem[],
): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  let names: string[];
  try {
    names = (await readdir(join(folder, "sources"))).filter((name) => name.endsWith(".md")).sort();
  } catch {
    return notes;
  }
  for (const name of names) {
    const key = name.slice(0, -3);
    if (keys && !keys.has(key)) {
      const like = nearest(key, keys.keys());
      problems.push({
        severity: "warning",
        at: { file: `sources/${name}` },
        what: `sources.bib has no entry "${key}"`,
        fix: like === undefined ? "Name the file after the key of its entry." : `Rename it to "${like}.md".`,
      });
      continue;
    }
    const { text, problem } = await readText(folder, `sources/${name}`, true);
    if (problem) problems.push(problem);
    if (text !== undefined) notes.set(key, text);
  }
  return notes;
}
