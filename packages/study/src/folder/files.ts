import { lstat, readdir, readFile } from "node:fs/promises";
import { type Message, notice } from "@throughline/messages";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { tables } from "../tables.ts";
import { maxBytes, textOf } from "./bytes.ts";
import { OutsideFolderError, resolveInside } from "./inside.ts";

/** The text of a file, or the problem that it has none; neither for an optional file that does not exist. */
export type ReadText = { readonly text?: string; readonly problem?: Problem };

/** The files that a study is read from. */
export type StudyFiles = {
  read(file: string, required: boolean): Promise<ReadText>;
  /** the names of the reading notes in sources/, in order */
  notes(): Promise<readonly string[]>;
  /** the names of the pathway patterns in patterns/, in order */
  patterns(): Promise<readonly string[]>;
};

/** The files of a folder on disk. */
export function filesOnDisk(folder: string): StudyFiles {
  const namesIn = async (part: string, ending: string) => {
    try {
      return (await readdir(await resolveInside(folder, part)))
        .filter((name) => name.endsWith(ending))
        .sort();
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
  let path: string;
  try {
    path = await resolveInside(folder, file);
    const found = await lstat(path);
    if (!found.isFile())
      return problem(file, notice("this is not a file"), notice("Put the file here, not a folder."));
    size = found.size;
  } catch (error) {
    if (error instanceof OutsideFolderError) return { problem: error.problem };
    return required ? missing(file, await readdir(folder)) : {};
  }
  if (size > maxBytes) {
    return problem(
      file,
      notice("the file has {size} MB, more than the limit of {limit} MB", {
        size: Math.round(size / 1024 / 1024),
        limit: maxBytes / 1024 / 1024,
      }),
      notice("Check that it is the right file."),
    );
  }
  try {
    return textOf(file, await readFile(path));
  } catch (cause) {
    return problem(
      file,
      notice("the file cannot be read ({code})", {
        code: (cause as NodeJS.ErrnoException).code ?? notice("unknown reason"),
      }),
      notice("Check its permissions."),
    );
  }
}

/** Returns the problem that a file does not exist, with the file name that may be meant. */
export function missing(file: string, present: readonly string[]): ReadText {
  const like = nearest(
    file,
    present.filter((name) => !known.has(name)),
  );
  return problem(
    file,
    notice("the file is missing"),
    like === undefined
      ? notice("Add it (throughline init makes a starter study).")
      : notice('Rename "{like}" to "{file}".', { like, file }),
  );
}

const known: ReadonlySet<string> = new Set([
  "study.yaml",
  "sources.bib",
  ...Object.values(tables).map((table) => table.file),
]);

function problem(file: string, what: Message, fix: Message): ReadText {
  return { problem: { severity: "error", at: { file }, what, fix } };
}
