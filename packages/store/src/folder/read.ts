import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { type Cells, csvRow, type Problem } from "@throughline/study";
import {
  entriesOf,
  filesOnDisk,
  historyFile,
  readBibliography,
  readStudy,
  textOf,
} from "@throughline/study/folder";
import { cellOf, filledCells, type Kind, keyOf, tableNames, tableOf } from "../kinds.ts";

/** A record as found in a folder; its position in its file is its index in the list. */
export type FolderRecord = {
  readonly kind: Kind;
  readonly key: string;
  readonly cells: Cells;
  readonly raw?: string;
};

/** The result of reading a folder: its problems, and, without errors, its records and the bytes of its files. */
export type ReadFolder = {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly records?: readonly FolderRecord[];
  /** returns the bytes of a file that is neither a table nor the bibliography */
  readonly bytesOf: (path: string) => Promise<Uint8Array>;
};

/**
 * Reads a study folder for the store: all files except hidden ones and links.
 *
 * @param hashes its files, in order, with the SHA-256 of each
 * @returns no records when the study has errors
 * @throws an error of the operating system when the folder or a file of it cannot be read
 */
export async function readFolder(folder: string, hashes: ReadonlyMap<string, string>): Promise<ReadFolder> {
  const path = resolve(folder);
  const name = basename(path);
  const read = (file: string) => readFile(join(path, file));
  const texts = new Map<string, Uint8Array>();
  const tableFiles = new Set(["sources.bib", ...tableNames.map((table) => tableOf[table]?.file ?? "")]);
  for (const file of hashes.keys()) if (tableFiles.has(file)) texts.set(file, await read(file));
  const { study, problems: found, tables } = await readStudy(name, filesOnDisk(path));
  const problems = [...found, ...(await oddFiles(path))];
  const result = { name, problems, bytesOf: read };
  if (!study) return result;

  const records: FolderRecord[] = [];
  for (const [table, { rows, layout }] of tables) {
    const file = tableOf[table]?.file ?? "";
    const end = layout.header.endsWith("\r\n") ? "\r\n" : "\n";
    records.push({
      kind: "layouts",
      key: file,
      cells: filledCells({
        bom: markOf(texts.get(file)),
        header: layout.header,
        columns: JSON.stringify(layout.columns),
        trailer: layout.trailer,
      }),
    });
    for (const { cells, extra, raw } of rows) {
      const all = { ...cells, ...extra };
      const plain = csvRow(
        layout.columns.map((column) => cellOf(all, column)),
        end,
      );
      records.push({
        kind: table,
        key: keyOf(table, cells),
        cells: filledCells(all),
        ...(raw === plain ? {} : { raw }),
      });
    }
  }
  const bibliography = textOf("sources.bib", texts.get("sources.bib") ?? new Uint8Array());
  if ("text" in bibliography) {
    const { preamble, entries } = entriesOf(bibliography.text);
    const { sources } = readBibliography(bibliography.text);
    records.push({
      kind: "layouts",
      key: "sources.bib",
      cells: filledCells({ bom: markOf(texts.get("sources.bib")), header: preamble }),
    });
    sources.forEach(({ key, csl }, i) => {
      records.push({
        kind: "sources",
        key,
        cells: { bibtex: entries[i]?.text ?? "", csl: JSON.stringify(csl) },
      });
    });
  }
  for (const [file, hash] of hashes)
    if (!tableFiles.has(file))
      records.push({
        kind: "files",
        key: file,
        cells: { hash, size: String((await lstat(join(path, file))).size) },
      });
  return { ...result, records };
}

const markOf = (bytes: Uint8Array | undefined): string =>
  bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "1" : "";

/**
 * Returns the paths of the files of a study, in order, with "/" between names, without hidden files, histories and
 * `oddFiles`.
 */
export async function filesIn(folder: string): Promise<string[]> {
  return (await visibleFiles(folder)).filter(hasUsableName);
}

/**
 * Returns problems for files whose names are not possible on every system. They are not changed, and do not block
 * other files.
 */
export async function oddFiles(folder: string): Promise<Problem[]> {
  return (await visibleFiles(folder))
    .filter((file) => !hasUsableName(file))
    .map((file) => ({
      severity: "warning",
      at: { file },
      what: file.includes("\ufffd")
        ? "the file name is not in UTF-8, so the file is not part of the study"
        : "the file name does not work on every system, so the file is not part of the study",
      fix: 'Rename it without \\ : * ? " < > | and control characters, and without spaces at either end.',
    }));
}

async function visibleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
    .filter((file) => file !== historyFile && !/^history-before-\d+\.jsonl$/u.test(file))
    .sort();
}

/** U+FFFD in a name replaces bytes that are not UTF-8; the file cannot be opened by such a name. */
const hasUsableName = (file: string): boolean =>
  file.length <= 400 &&
  file.split("/").every((name) => /^[^\\:*?"<>|\p{C}\ufffd]+$/u.test(name) && name.trim() === name);
