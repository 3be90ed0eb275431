import { bibtexOf, bytesDecoded, DocumentError, readDocument, readEntries } from "@throughline/documents";
import type { Edit } from "@throughline/store";
import { freeId, withBibtexKey } from "@throughline/study";
import { readBibliography } from "@throughline/study/folder";
import { edgeListGraph, xmlGraph } from "../networks/read-graph.ts";
import { interpretedTable, type TableReading, writtenTable } from "../tables/read-table.ts";
import type { Table } from "../tables/table.ts";
import { type LongForm, wideTable } from "../tables/wide-table.ts";
import { ImportError } from "./import-error.ts";
import { knownWorks } from "./known-works.ts";
import { planCodebook } from "./plan-codebook.ts";
import { planNetwork, type TieChoice } from "./plan-network.ts";
import { planProject } from "./plan-project.ts";
import { type ColumnChoice, planTable } from "./plan-table.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";
import { ofColumns, recognise } from "./recognise.ts";

/** What a person says of a file that is imported. */
export type ImportChoice = ColumnChoice &
  TableReading &
  TieChoice & {
    /** of a table with a row for each case and attribute: the columns that hold them */
    readonly long?: LongForm | undefined;
  };

/**
 * Reads a file as what it is (a table, a codebook, a network, a REFI-QDA project, a bibliography, a document), and plans what it adds to a study.
 *
 * @throws ImportError or TableError when it cannot be read, with what to do; nothing is changed either way
 */
export async function planImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<PlannedImport> {
  try {
    return await planned(file, bytes, choice, target);
  } catch (error) {
    throw error instanceof DocumentError ? new ImportError(file, error.message) : error;
  }
}

async function planned(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<PlannedImport> {
  const { kind } = await recognise(file, bytes);
  switch (kind) {
    case "project":
      return planProject(bytes, target);
    case "table":
      return planRows(interpretedTable(await writtenTable(file, bytes, choice), choice), choice, target);
    case "network":
      return planGraph(file, bytes, choice, target);
    case "bibliography":
      return planBibliography(bytes, target);
    default:
      return planDocument(file, bytes, target);
  }
}

/** Plans what the rows of a table add: actors and ties, codes, or cases. */
export async function planRows(
  read: Table,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<PlannedImport> {
  if (choice.long === undefined) {
    const kind = ofColumns(read)?.kind;
    if (kind === "network") return planNetwork(read.file, edgeListGraph(read), choice, target);
    if (kind === "codebook") return planCodebook(read, target);
  }
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

async function planBibliography(bytes: Uint8Array, { study }: ImportTarget): Promise<PlannedImport> {
  const { entries, refused } = readEntries(bytes);
  const taken = new Set<string>(study.sources.map(({ key }) => key.toLowerCase()));
  const works = knownWorks(study.sources);
  const edits: Edit[] = [];
  let known = 0;
  for (const { key, bibtex } of entries) {
    if (works.find(bibtex) !== undefined) {
      known++;
      continue;
    }
    let free = key;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${key}-${number}`;
    taken.add(free.toLowerCase());
    const cells = { bibtex: free === key ? bibtex : (withBibtexKey(bibtex, free) ?? bibtex) };
    edits.push({ op: "create", kind: "sources", cells });
  }
  return {
    what: "a bibliography",
    edits,
    counts: [{ kind: "work", found: entries.length, known }],
    notices: refused.map(({ line, entry, reason }) => `Line ${line}, ${entry}: ${reason}`),
    preview: entries
      .slice(0, 10)
      .map(({ key, bibtex }) => String(readBibliography(bibtex).sources[0]?.csl.title ?? key)),
  };
}

async function planDocument(
  file: string,
  bytes: Uint8Array,
  { study }: ImportTarget,
): Promise<PlannedImport> {
  const name = file.split(/[\\/]/u).at(-1) ?? "";
  const read = await readDocument(name, bytes);
  const stem = name.replace(/\.\w+$/u, "");
  const key = freeId(
    Array.from(stem).slice(0, 60).join(""),
    new Set(study.sources.map((one) => one.key)),
    "source",
  );
  const title = (read.title ?? stem).replace(/[{}\\$~^_]|\s+/gu, " ").trim() || key;
  const language = read.language === undefined ? {} : { language: read.language };
  const bibtex = bibtexOf(key, { type: "document", title, ...language }) ?? `@misc{${key}, title={${key}}}`;
  const path = `sources/${key}.${read.kind === "markdown" ? "md" : "txt"}`;
  const original: Edit[] =
    read.kind === "text" || read.kind === "markdown"
      ? []
      : [{ op: "file", path: `sources/${key}.${read.kind}`, bytes }];
  return {
    what: "a document",
    edits: [
      { op: "create", kind: "sources", cells: { bibtex } },
      { op: "file", path, bytes: new TextEncoder().encode(read.text) },
      ...original,
    ],
    counts: [{ kind: "text", found: 1, known: 0 }],
    notices: read.notices,
    preview: [read.text.slice(0, 200)],
  };
}
