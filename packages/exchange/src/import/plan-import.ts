import { bibtexOf, DocumentError, decodeKeepingLineEnds, readDocument } from "@throughline/documents";
import { notice } from "@throughline/messages";
import { type FileKind, freeId } from "@throughline/study";
import { edgeListGraph, xmlGraph } from "../networks/read-graph.ts";
import { parseCells, readCells, type TableReading } from "../tables/read-table.ts";
import type { Table } from "../tables/table.ts";
import { lineCount } from "../tables/table-preview.ts";
import { wideTable } from "../tables/wide-table.ts";
import { documentFiles } from "./document-files.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { type ImportRun, reportStep } from "./import-run.ts";
import { refuseOtherTables } from "./other-tables.ts";
import { planBibliography } from "./plan-bibliography.ts";
import { planCodebook } from "./plan-codebook.ts";
import { planNetwork, type TieChoice } from "./plan-network.ts";
import { planProject } from "./plan-project.ts";
import { planStudyRows } from "./plan-study-rows.ts";
import { type ColumnChoice, mostRecords, planTable } from "./plan-table.ts";
import { recognise, recogniseColumns } from "./recognise.ts";
import { studyRowsIn } from "./study-rows.ts";

/** The choices of a person for an imported file. */
export type ImportChoice = ColumnChoice & TableReading & TieChoice;

/**
 * Recognises a file (table, codebook, network, REFI-QDA project, bibliography or document) and plans its
 * import. Nothing is changed.
 *
 * @param run progress and cancellation
 * @throws ImportError or TableError with advice when the file cannot be read, StoppedError when the import
 *   was stopped
 */
export async function planImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  run: ImportRun = {},
): Promise<PlannedImport> {
  await reportStep(run, "Reading the file");
  const { kind } = await recognise(file, bytes);
  return planRecognised(kind, file, bytes, choice, target, run);
}

/** Plans the import of a recognised file; see `planImport`. */
export async function planRecognised(
  kind: FileKind,
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  run: ImportRun = {},
): Promise<PlannedImport> {
  try {
    return await planTableKind(kind, file, bytes, choice, target, run);
  } catch (error) {
    throw error instanceof DocumentError ? new ImportError(file, error.notice) : error;
  }
}

async function planTableKind(
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
      const table = parseCells(await readCells(file, bytes, choice), choice);
      await reportStep(run, "Planning the import");
      return planRows(table, choice, target);
    }
    case "study": {
      const rows = studyRowsIn(file, bytes, choice.sheet);
      // A sheet that is not a table of the study, such as the matrix of cases and attributes.
      if (rows === undefined) return planTableKind("table", file, bytes, choice, target, run);
      await reportStep(run, "Planning the import");
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

/** Refuses a table with too many rows before it is parsed. */
export function refuseManyRows(
  file: string,
  bytes: Uint8Array,
  { preview, long, combine }: ImportChoice,
): void {
  if (preview || long !== undefined || combine !== undefined || lineCount(bytes) - 1 <= mostRecords) return;
  throw new ImportError(
    file,
    notice(
      "It has {rows} rows, and each would be a case. At most {limit} can be imported. If a case has several rows, name the columns that identify it, and choose how to combine them. To count event data, use throughline events. To analyse the whole table, which needs no study, use throughline qca.",
      { rows: lineCount(bytes), limit: mostRecords },
    ),
    "On the command line: --cases country,year --combine mean (or median, sum, min, max).",
  );
}

/** Plans the import of table rows: actors and ties, codes, or cases. */
export async function planRows(
  read: Table,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<PlannedImport> {
  if (choice.long === undefined) {
    const found = recogniseColumns(read);
    const kind = found?.kind;
    if (found?.evidence.by === "layout")
      throw new ImportError(
        read.file,
        notice(
          "It is event data of {collection}: its rows are events, not cases. Import it with throughline events, or on the page for event data.",
          { collection: found.evidence.name },
        ),
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
    graph = xmlGraph(decodeKeepingLineEnds(bytes).text);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new ImportError(
      file,
      notice("Its XML is damaged or incomplete ({reason}). Export it again.", {
        reason: (error as Error).message,
      }),
    );
  }
  if (!graph)
    throw new ImportError(
      file,
      notice("It is XML, but neither GraphML nor GEXF. Export it again as one of them."),
    );
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
  await reportStep(run, "Planning the import");
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
