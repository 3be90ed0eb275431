import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { tables } from "../tables.ts";
import { maxBytes, textOf } from "./bytes.ts";

/** The text of a file, or the problem that it has none; neither when a file that may be left out is not there. */
export type ReadText = { readonly text?: string; readonly problem?: Problem };

/** The files that a study is read from. */
export type StudyFiles = {
  read(file: string, required: boolean): Promise<ReadText>;
  /** names of the files in sources/ that are reading notes, in order */
  notes(): Promise<readonly string[]>;
  /** names of the files in patterns/ that hold pathway patterns, in order */
  patterns(): Promise<readonly string[]>;
};

/** The files of a folder on disk. */
export function filesOnDisk(folder: string): StudyFiles {
  const namesIn = async (part: string, ending: string) => {
    try {
      return (await readdir(join(folder, part))).filter((name) => name.endsWith(ending)).sort();
    } catch {
      return [];
    }
  };
  return {
    read: (file, required) => readText(folder, file, required),
    notes: () => namesIn("sources", ".md"),
    patterns: () => namesIn("patterns", ".yaml"),
  };
}

async function readText(folder: string, file: string, required: boolean): Promise<ReadText> {
  let size: number;
  try {
    const found = await lstat(join(folder, file));
    if (!found.isFile())
      return problem(file, "this is not a file", "Put the file itself here, not a folder or a link.");
    size = found.size;
  } catch {
    return required ? missing(file, await readdir(folder)) : {};
  }
  if (size > maxBytes) {
    return problem(
      file,
      `the file has ${Math.round(size / 1024 / 1024)} MB, more than a study's file can have (${maxBytes / 1024 / 1024} MB)`,
      "Check that it is the right file.",
    );
  }
  try {
    return textOf(file, await readFile(join(folder, file)));
  } catch (cause) {
    return problem(
      file,
      `the file cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown reason"})`,
      "Check its permissions.",
    );
  }
}

/** The problem that a file is not there, with the name that may be meant. */
export function missing(file: string, present: readonly string[]): ReadText {
  const like = nearest(
    file,
    present.filter((name) => !known.has(name)),
  );
  return problem(
    file,
    "the file is missing",
    like === undefined
      ? "Add it (throughline init makes a starter study)."
      : `Rename "${like}" to "${file}".`,
  );
}

const known: ReadonlySet<string> = new Set([
  "study.yaml",
  "sources.bib",
  ...Object.values(tables).map((table) => table.file),
]);

function problem(file: string, what: string, fix: string): ReadText {
  return { problem: { severity: "error", at: { file }, what, fix } };
}
