import { archiveParts } from "@throughline/documents";
import type { FileKind, RecognisedFile } from "@throughline/study";
import { eventLayout } from "../events/event-layout.ts";
import { isEdgeList } from "../networks/read-graph.ts";
import type { Table } from "../tables/table.ts";
import { isCodebook } from "./plan-codebook.ts";
import { studyRowsIn } from "./study-rows.ts";

const tableEndings =
  /\.(?:csv|tsv|tab|dat|prn|asc|tosmana|tos|xlsx?|xlsm|xlsb|ods|sav|zsav|dta|parquet|rds|rda|rdata|por|xpt|sas7bdat)$/iu;
const graphEndings = /\.(?:graphml|gexf)$/iu;
const bibliographyEndings = /\.(?:bib|bibtex|ris|enw|nbib|json|xml)$/iu;
const projectEndings = /\.(?:qdc|qdpx|qde)$/iu;
const dataEndings = /\.(?:csv|tsv|txt|json|parquet|rds|rda|rdata|por|xpt|sas7bdat)$/iu;

/**
 * Recognises a file by its name, the parts of an archive, and its lines. `ofColumns` refines the result for a
 * table.
 */
export async function recognise(file: string, bytes: Uint8Array): Promise<RecognisedFile> {
  const ending = /\.\w+$/u.exec(file)?.[0].toLowerCase() ?? "";
  const byEnding = (kind: FileKind): RecognisedFile => ({ kind, evidence: { by: "ending", ending } });
  if (projectEndings.test(file)) return byEnding("project");
  const parts = isArchive(bytes) ? await archiveParts(bytes).catch(() => []) : [];
  const project = parts.find((name) => /(?:^|\/)project\.qde$/iu.test(name));
  if (project !== undefined) return { kind: "project", evidence: { by: "part", name: project } };
  const [own] = studyRowsIn(file, bytes, undefined) ?? [];
  if (own !== undefined) return { kind: "study", evidence: { by: "columns", names: own.header } };
  if (tableEndings.test(file) || isTosmana(bytes)) return byEnding("table");
  const [data] = parts;
  if (data !== undefined && ending === ".zip" && parts.every((name) => dataEndings.test(name)))
    return { kind: "events", evidence: { by: "part", name: data } };
  if (isTabbed(file, bytes)) return { kind: "table", evidence: { by: "tabs" } };
  if (ending === ".txt" && isDelimited(bytes)) return byEnding("table");
  if (ending === ".txt" && isWrittenByR(bytes)) return byEnding("table");
  if (ending === ".txt" && beginsBibliography(bytes))
    return { kind: "bibliography", evidence: { by: "tags" } };
  if (graphEndings.test(file)) return byEnding("network");
  return byEnding(bibliographyEndings.test(file) ? "bibliography" : "document");
}

/** Recognises a table by its columns. Returns undefined for a table of cases. */
export function recogniseColumns(table: Table): RecognisedFile | undefined {
  const layout = eventLayout(table.header);
  if (layout) return { kind: "events", evidence: { by: "layout", id: layout.id, name: layout.name } };
  const names = table.header.filter((name) => name !== "");
  if (isEdgeList(table)) return { kind: "network", evidence: { by: "columns", names } };
  return isCodebook(table) ? { kind: "codebook", evidence: { by: "columns", names } } : undefined;
}

/** Returns whether XML is a file of Tosmana, for which the readers of tables name the remedy. */
const isTosmana = (bytes: Uint8Array): boolean =>
  /^[^<]{0,3}<\?xml[^>]*>\s*<[^>]*tosmana/iu.test(new TextDecoder().decode(bytes.subarray(0, 500)));

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Returns whether a text begins with quoted names between blanks, as R's write.table writes them. */
const isWrittenByR = (bytes: Uint8Array): boolean =>
  /^"[^"\r\n]*"(?: "[^"\r\n]*")+\r?\n"/u.test(new TextDecoder().decode(bytes.subarray(0, 10_000)));

/** Returns whether all lines of a text have the same number of semicolons, commas or bars, and end in numbers. */
function isDelimited(bytes: Uint8Array): boolean {
  const lines = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 100_000))
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "")
    .slice(0, bytes.length > 100_000 ? -1 : undefined);
  const [head, ...rows] = lines.map((line) => line.replace(/"[^"]*"/gu, '""'));
  return [";", ",", "|"].some((sign) => {
    const columns = head?.split(sign).length ?? 0;
    const hasColumns = (line: string): boolean => line.split(sign).length === columns;
    const endsInNumber = (line: string): boolean => /^\s*-?[\d.,]*\s*$/u.test(line.split(sign).at(-1) ?? "");
    return columns > 1 && rows.length > 1 && rows.every((line) => hasColumns(line) && endsInNumber(line));
  });
}

/** Returns whether a text begins as databases and reference managers write RIS, PubMed, EndNote or BibTeX. */
const beginsBibliography = (bytes: Uint8Array): boolean =>
  /^\s*(?:TY {1,2}- [A-Z]+\s|PMID- ?\d|%0 [A-Z]|FN (?:Clarivate|Thomson|ISI)|RT [A-Z].*\r?\n(?:SR|ID|A1|T1) |@(?:article|book|inbook|incollection|inproceedings|misc|online|techreport|report|phdthesis|thesis)\s*\{)/iu.test(
    new TextDecoder().decode(bytes.subarray(0, 1000)),
  );

/**
 * Returns whether a text file is a table: every line has the same number of tabs, as in "Unicode text" by
 * Excel.
 */
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
