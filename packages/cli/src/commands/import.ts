import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  folderTarget,
  type ImportChoice,
  type ImportRun,
  type PlannedImport,
  planImport,
  readZotero,
  StoppedError,
  storeTarget,
} from "@throughline/exchange/import";
import { noticeText } from "@throughline/messages";
import { printable } from "@throughline/study";
import { OutsideFolderError, resolveInside } from "@throughline/study/folder";
import type { ImportOptions } from "../declarations/study.ts";
import { exitCode, UsageError } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { statusLine } from "../text/status-line.ts";
import { withStore } from "../with-store.ts";

/**
 * `throughline import <files…>`: shows what files of other programs would add to a study; with --add, adds each file
 * as one revision.
 */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<number> {
  const contents = new Map<string, Uint8Array>();
  for (const file of files) {
    const zotero = /^zotero(?::(.+))?$/u.exec(file);
    if (zotero) contents.set(`${file}.ris`, await readZotero(zotero[1]));
    else contents.set(file, await bytesOf(file));
  }
  const stop = new AbortController();
  const onSignal = () => stop.abort(new StoppedError("the import was stopped"));
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = statusLine();
  const run: ImportRun = { signal: stop.signal, onProgress: progress.show };
  const show = (file: string, plan: PlannedImport): void => {
    progress.clear();
    print(file, plan, options);
  };
  try {
    return options.add === true
      ? await addFiles(contents, options, run, show)
      : await previewFiles(contents, options, run, show);
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    progress.clear();
    console.error("Stopped. The files reported as added are in the study. The file being read is not.");
    return exitCode.found;
  } finally {
    progress.clear();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

type Show = (file: string, plan: PlannedImport) => void;

async function previewFiles(
  contents: ReadonlyMap<string, Uint8Array>,
  options: ImportOptions,
  run: ImportRun,
  show: Show,
): Promise<number> {
  const study = await loadUsableStudy(options.study);
  if (!study) return exitCode.found;
  for (const [file, bytes] of contents)
    show(
      file,
      await planImport(
        file,
        bytes,
        { ...choiceOf(options), preview: true },
        folderTarget(options.study, study),
        {
          ...run,
          beside: besideOf(file),
        },
      ),
    );
  return exitCode.done;
}

function addFiles(
  contents: ReadonlyMap<string, Uint8Array>,
  options: ImportOptions,
  run: ImportRun,
  show: Show,
): Promise<number> {
  return withStore(options.study, async (store, author) => {
    for (const [file, bytes] of contents) {
      const plan = await planImport(file, bytes, choiceOf(options), await storeTarget(store), {
        ...run,
        beside: besideOf(file),
      });
      const name = file.split(/[\\/]/u).at(-1) ?? file;
      if (plan.edits.length > 0)
        await store.edit(author, plan.edits, `import of ${name}`, {
          signal: run.signal,
          onProgress: (done) => run.onProgress?.("Adding it to the study", done),
        });
      show(file, plan);
    }
    return exitCode.done;
  });
}

/** Returns a reader for files in the folder of an imported file and its subfolders. */
const besideOf =
  (file: string) =>
  async (path: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(await resolveInside(dirname(resolve(file)), path));
    } catch (error) {
      const isElsewhere = error instanceof OutsideFolderError;
      if (isElsewhere || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  };

/** Reads columns written as `share` or `share=attribute`. */
function choiceOf({ attributes, ...options }: ImportOptions): ImportChoice {
  if (attributes === undefined) return options;
  const columns = attributes.map((text) => {
    const [column = "", attribute] = text.split("=");
    return { column, attribute: attribute?.trim() };
  });
  return { ...options, attributes: columns };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new UsageError(`${file}: there is no such file.`);
    if (error.code === "EISDIR")
      throw new UsageError(`${file} is a folder. Name the file in it, such as the .bib of a Zotero export.`);
    throw error;
  });
}

function print(file: string, plan: PlannedImport, { json, add, study }: ImportOptions): void {
  const { what, counts, options = [], preview, edits } = plan;
  const notices = plan.notices.map(noticeText);
  if (json) {
    console.log(JSON.stringify({ file, what, counts, notices, preview, added: add === true }, null, 2));
    return;
  }
  const lines = [`${file} is ${what}.`];
  for (const { kind, found, known } of counts) {
    const there = known === 0 ? "" : `, ${known === found ? "all" : known} already in the study`;
    lines.push(`  ${found} ${found === 1 ? kind : pluralOf(kind)}${there}`);
  }
  for (const notice of [...notices, ...options]) lines.push(`  ${notice}`);
  if (!add && preview.length > 0)
    lines.push("", ...preview.flatMap((row) => row.split("\n").map((line) => `  ${line}`)));
  lines.push(
    "",
    edits.length === 0
      ? `Nothing to add.${counts.some(({ found }) => found > 0) ? " The study already has everything in the file." : ""}`
      : add
        ? `Added as one revision. To undo it: throughline undo ${study}`
        : "Nothing was changed. To add it, run the command again with --add.",
  );
  console.log(lines.map(printable).join("\n"));
}

const pluralOf = (kind: string): string => (kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : `${kind}s`);
