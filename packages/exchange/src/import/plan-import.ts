import { bibtexOf, bytesDecoded, DocumentError, readDocument } from "@throughline/documents";
import { freeId } from "@throughline/study";
import { edgeListGraph, xmlGraph } from "../networks/read-graph.ts";
import { interpretedTable, type TableReading, writtenTable } from "../tables/read-table.ts";
import type { Table } from "../tables/table.ts";
import { lineCount } from "../tables/table-part.ts";
import { wideTable } from "../tables/wide-table.ts";
import { documentFiles } from "./document-files.ts";
import { ImportError } from "./import-error.ts";
import { type ImportRun, step } from "./import-run.ts";
import { refuseOtherTables } from "./other-tables.ts";
import { planBibliography } from "./plan-bibliography.ts";
import { planCodebook } from "./plan-codebook.ts";
import { planNetwork, type TieChoice } from "./plan-network.ts";
import { planProject } from "./plan-project.ts";
import { planStudyRows } from "./plan-study-rows.ts";
import { type ColumnChoice, planTable } from "./plan-table.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";
import { type FileKind, ofColumns, recognise } from "./recognise.ts";
import { studyRowsIn } from "./study-rows.ts";

/** What a person says of a file that is imported. */
export type ImportChoice = ColumnChoice & TableReading & TieChoice;

/** So many rows are read; each becomes a case and its grades. */
const mostRows = 1_000_000;

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
  await step(run, "Reading the file");
  const { kind } = await recognise(file, bytes);
  return planAs(kind, file, bytes, choice, target, run);
}

/** Plans the import of a file that was recognised; see `planImport()`. */
export async function planAs(
  kind: FileKind,
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  run: ImportRun = {},
): Promise<PlannedImport> {
  try {
    return await planned(kind, file, bytes, choice, target, run);
  } catch (error) {
    throw error instanceof DocumentError ? new ImportError(file, error.message) : error;
  }
}

async function planned(
  kind: FileKind,
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  run: ImportRun,
): Promise<PlannedImport> {
  switch (kind) {
    case "project":
      return planProject(bytes, target, run);
    case "table": {
      refuseManyRows(file, bytes, choice);
      const table = interpretedTable(await writtenTable(file, bytes, choice), choice);
      await step(run, "Planning the import");
      return planRows(table, choice, target);
    }
    case "study": {
      const rows = studyRowsIn(file, bytes, choice.sheet);
      // A sheet that is no table of a study, as the cases by their attributes.
      if (rows === undefined) return planned("table", file, bytes, choice, target, run);
      await step(run, "Planning the import");
      return planStudyRows(file, rows, target);
    }
    case "network":
      return planGraph(file, bytes, choice, target);
    case "bibliography":
      return planBibliography(bytes, target, run);
    default:
      return planDocument(file, bytes, target, run);
  }
}

/** Refuses a table with more rows than can be read, before it is. */
export function refuseManyRows(file: string, bytes: Uint8Array, { preview, long }: ImportChoice): void {
  if (preview || long !== undefined || lineCount(bytes) <= mostRows) return;
  throw new ImportError(
    file,
    `It has ${lineCount(bytes)} rows, and each would be a case. At most ${mostRows} can be imported. Make one row for each case first. To count event data, use throughline events.`,
  );
}

/** Plans what the rows of a table add: actors and ties, codes, or cases. */
export async function planRows(
  read: Table,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<PlannedImport> {
  if (choice.long === undefined) {
    const found = ofColumns(read);
    const kind = found?.kind;
    if (found?.evidence.by === "layout")
      throw new ImportError(
        read.file,
        `It is event data of ${found.evidence.name}: its rows are events, not cases. Import it with throughline events, or on the page for event data.`,
      );
    if (kind === "network") return planNetwork(read.file, edgeListGraph(read), choice, target);
    if (kind === "codebook") return planCodebook(read, target);
  }
  refuseOtherTables(read);
  const table = choice.long === undefined ? read : wideTable(read, choice.long);
  return planTable(table, choice, target);
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
      `Its XML is damaged or incomplete (${(error as Error).message}). Export it again.`,
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
