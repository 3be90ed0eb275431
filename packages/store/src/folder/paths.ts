import { lstatSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Problem } from "@throughline/study";
import { historyFile, OutsideFolderError, pathFault, resolveInside } from "@throughline/study/folder";
import type { Database } from "../database/schema.ts";
import { type Edit, EditError } from "../edit.ts";
import { fileHashes } from "../files.ts";
import { tableNames, tableOf } from "../kinds.ts";
import { databaseFile, placeOf } from "../place.ts";

/** @throws EditError when an edit writes a file to a path that does not lead inside the folder */
export async function checkFilePaths(folder: string, edits: readonly Edit[]): Promise<void> {
  const problems: Problem[] = [];
  for (const one of edits) {
    if (one.op !== "file" || one.bytes === null) continue;
    try {
      await resolveInside(folder, one.path);
    } catch (error) {
      if (!(error instanceof OutsideFolderError)) throw error;
      problems.push(error.problem);
    }
  }
  if (problems.length > 0) throw new EditError(problems);
}

/** Returns a problem for each recorded file whose path cannot be inside a study folder. */
export async function recordedPathProblems(db: Database): Promise<Problem[]> {
  return [...(await fileHashes(db)).keys()].flatMap((path) => pathProblem(path) ?? []);
}

/** Returns the problem of a recorded path that cannot be inside a study folder. */
function pathProblem(path: string): Problem | undefined {
  const fault = pathFault(path);
  return fault === undefined
    ? undefined
    : {
        severity: "error",
        at: { file: path },
        what: `the study's database or history names this file, and ${fault}`,
        fix: "Nothing was written to it. Close the study, move .throughline and history.jsonl out of the folder, and open the study again. Both are rebuilt from the files.",
      };
}

/**
 * Returns a problem for each path in the database of a folder that no study can have. The file, which may come from
 * anyone, is only read: no lock is taken, and no journal or log is replayed.
 */
export function checkRecordedPaths(folder: string): Problem[] {
  const path = join(placeOf(folder), databaseFile);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  let rows: Record<string, unknown>[];
  try {
    const url = pathToFileURL(path);
    url.search = "?immutable=1";
    const raw = new DatabaseSync(url, { readOnly: true });
    try {
      rows = raw
        .prepare(
          "select key from records where kind = 'files' union select key from changes where kind = 'files' order by key",
        )
        .all();
    } finally {
      raw.close();
    }
  } catch {
    return [];
  }
  return rows.flatMap(({ key }) => pathProblem(String(key)) ?? []);
}

/** Returns a problem for each symbolic link where the study reads or writes its own files. */
export async function linkProblems(db: Database, folder: string): Promise<Problem[]> {
  const links = await linksIn(folder);
  if (links.length === 0) return [];
  const own = [
    "study.yaml",
    "sources.bib",
    historyFile,
    "sources/",
    "patterns/",
    ...tableNames.map((name) => tableOf[name]?.file ?? ""),
    ...(await fileHashes(db)).keys(),
    ...(await db.selectFrom("synced_files").select("path").execute()).map(({ path }) => path),
  ];
  return links
    .filter((link) => own.some((path) => path === link || path.startsWith(`${link}/`)))
    .map((link) => ({
      severity: "error",
      at: { file: link },
      what: "this is a symbolic link, and the study keeps its own files there",
      fix: "Replace the link with the file or folder itself. Until then, nothing is read or written, and the database keeps every change.",
    }));
}

async function linksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !path.split("/").some((name) => name.startsWith(".")))
    .sort();
}
