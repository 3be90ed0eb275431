import { archiveParts, bibtexOf, bytesDecoded, DocumentError, readDocument } from "@throughline/documents";
import { freeId } from "@throughline/study";
import { edgeListGraph, isEdgeList, xmlGraph } from "../networks/read-graph.ts";
import { type TableReading, tableOf } from "../tables/read-table.ts";
import { lineCount } from "../tables/table-part.ts";
import { documentFiles } from "./document-files.ts";
import { ImportError } from "./import-error.ts";
import { type ImportRun, step } from "./import-run.ts";
import { planBibliography } from "./plan-bibliography.ts";
import { isCodebook, planCodebook } from "./plan-codebook.ts";
import { planNetwork, type TieChoice } from "./plan-network.ts";
import { planProject } from "./plan-project.ts";
import { type ColumnChoice, planTable } from "./plan-table.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";

/** What a person says of a file that is imported. */
export type ImportChoice = ColumnChoice & TableReading & TieChoice;

const tableEndings = /\.(?:csv|tsv|tab|dat|prn|asc|tosmana|xlsx?|xlsm|xlsb|ods|sav|zsav|dta|parquet)$/iu;
/** More rows are no cases of a comparison. */
const mostRows = 250_000;
const bibliographyEndings = /\.(?:bib|bibtex|ris|enw|nbib|json|xml)$/iu;

/**
 * Reads a file as what it is (a table, a codebook, a network, a REFI-QDA project, a bibliography, a document), and plans what it adds to a study.
 *
 * @param run follows the import, and stops it
 * @throws ImportError or TableError when it cannot be read, with what to do, StoppedError when it was stopped; nothing is changed
 */
export async function planImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  run: ImportRun = {},
): Promise<PlannedImport> {
  try {
    return await planned(file, bytes, choice, target, run);
  } catch (error) {
    throw error instanceof DocumentError ? new ImportError(file, error.message) : error;
  }
}

async function planned(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  run: ImportRun,
): Promise<PlannedImport> {
  await step(run, "Reading the file");
  if (await isProject(file, bytes)) return planProject(bytes, target, run);
  if (tableEndings.test(file) || isTabbed(file, bytes)) {
    if (!choice.preview && lineCount(bytes) > mostRows)
      throw new ImportError(
        file,
        `It has ${lineCount(bytes)} rows, and each would be a case; ${mostRows} can be imported. Make one row for each case of it first. Event data are read by throughline events, which counts them.`,
      );
    const table = await tableOf(file, bytes, choice);
    await step(run, "Planning the import");
    if (isEdgeList(table)) return planNetwork(file, edgeListGraph(table), choice, target);
    return isCodebook(table) ? planCodebook(table, target) : planTable(table, choice, target);
  }
  if (/\.(?:graphml|gexf)$/iu.test(file)) return planGraph(file, bytes, choice, target);
  return bibliographyEndings.test(file)
    ? planBibliography(bytes, target, run)
    : planDocument(file, bytes, target, run);
}

/** Whether a file of text is a table: the same number of tabs in each of its lines, as Excel writes "Unicode text". */
function isTabbed(file: string, bytes: Uint8Array): boolean {
  if (!/\.txt$/iu.test(file)) return false;
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0;
  const lines = new TextDecoder(isWide ? (bytes[0] === 0xfe ? "utf-16be" : "utf-16le") : "latin1")
    .decode(bytes.subarray(0, 100_000))
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "");
  const tabs = lines.slice(0, 50).map((line) => line.split("\t").length - 1);
  return lines.length > 1 && (tabs[0] ?? 0) > 0 && tabs.slice(0, -1).every((count) => count === tabs[0]);
}

async function isProject(file: string, bytes: Uint8Array): Promise<boolean> {
  if (/\.(?:qdc|qdpx|qde)$/iu.test(file)) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const names = await archiveParts(bytes).catch(() => []);
  return names.some((name) => /(?:^|\/)project\.qde$/iu.test(name));
}

function planGraph(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
): PlannedImport {
  let graph: ReturnType<typeof xmlGraph>;
  try {
    graph = xmlGraph(bytesDecoded(bytes).text);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new ImportError(
      file,
      `Its XML is damaged or cut short (${(error as Error).message}). Export it again.`,
    );
  }
  if (!graph)
    throw new ImportError(file, "It is XML, but neither GraphML nor GEXF. Export it again as one of them.");
  return planNetwork(file, graph, choice, target);
}

async function planDocument(
  file: string,
  bytes: Uint8Array,
  { study }: ImportTarget,
  run: ImportRun,
): Promise<PlannedImport> {
  const name = file.split(/[\\/]/u).at(-1) ?? "";
  const read = await readDocument(name, bytes, (done) => run.onProgress?.("Reading the file", done));
  await step(run, "Planning the import");
  const stem = name.replace(/\.\w+$/u, "");
  const key = freeId(
    Array.from(stem).slice(0, 60).join(""),
    new Set(study.sources.map((one) => one.key)),
    "source",
  );
  const title = (read.title ?? stem).replace(/[{}\\$~^_]|\s+/gu, " ").trim() || key;
  const language = read.language === undefined ? {} : { language: read.language };
  const bibtex = bibtexOf(key, { type: "document", title, ...language }) ?? `@misc{${key}, title={${key}}}`;
  return {
    what: "a document",
    edits: [{ op: "create", kind: "sources", cells: { bibtex } }, ...documentFiles(key, read, bytes)],
    counts: [{ kind: "text", found: 1, known: 0 }],
    notices: read.notices,
    preview: [read.text.slice(0, 200)],
  };
}
