import { DocumentError } from "@throughline/documents";
import type { Problem, RecognisedFile, TableSurvey } from "@throughline/study";
import { sheetNames } from "../tables/formats/spreadsheet.ts";
import { parseCells, readCells, type WrittenTable } from "../tables/read-table.ts";
import type { Table } from "../tables/table.ts";
import { TableError } from "../tables/table-error.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { type ImportChoice, planRecognised, planRows, refuseManyRows } from "./plan-import.ts";
import { recognise, recogniseColumns } from "./recognise.ts";
import { surveyTable } from "./survey-table.ts";

/** The content of a file before its import. Nothing has been changed yet. */
export type ImportPreview = RecognisedFile & {
  /** reasons why the file cannot be imported with these choices; empty when there is a plan */
  readonly problems: readonly Problem[];
  /** columns of a table */
  readonly survey?: TableSurvey;
  /** encoding of the text of a table */
  readonly encoding?: string;
  /** sheets of a workbook */
  readonly sheets?: readonly string[];
  readonly plan?: PlannedImport;
};

/**
 * Reads a file and plans its import like `planImport`, with the information that other choices require.
 * Documents and event data are imported in other ways and have no plan.
 */
export async function readFileForImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<ImportPreview> {
  const recognised = await recognise(file, bytes);
  const { kind } = recognised;
  if (kind === "document" || kind === "events") return { ...recognised, problems: [] };
  if (kind === "table") return readTableForImport(file, bytes, choice, target, recognised);
  const planned = await outcomeOf(file, () => planRecognised(kind, file, bytes, choice, target));
  return { ...recognised, ...withPlan(planned) };
}

async function readTableForImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  recognised: RecognisedFile,
): Promise<ImportPreview> {
  const sheets = sheetNames(bytes);
  const { value: table, problems } = await outcomeOf(file, async () => {
    refuseManyRows(file, bytes, choice);
    return readCells(file, bytes, choice);
  });
  const shared = sheets.length > 1 ? { sheets } : {};
  if (table === undefined) return { ...recognised, ...shared, problems };
  const encoding = table.encoding === undefined ? {} : { encoding: table.encoding };
  const found = recogniseColumns(table);
  if (found?.kind === "events") return { ...found, ...shared, ...encoding, problems: [] };
  const read = await outcomeOf(file, async () => parseCells(table, choice));
  const planned = await outcomeOf(file, async () => {
    if (read.value === undefined) throw new TableError(read.problems);
    return planRows(read.value, choice, target);
  });
  if (found !== undefined && choice.long === undefined)
    return { ...found, ...shared, ...encoding, ...withPlan(planned) };
  const survey = surveyTable(read.value ?? unparsedTable(table), target.study);
  return { ...recognised, ...shared, ...encoding, survey, ...withPlan(planned) };
}

/** Returns a table whose numbers are ambiguous, with its cells as written. */
const unparsedTable = ({ encoding: _, ...table }: WrittenTable): Table => table;

/** A value, or the problems that prevented it. */
type Outcome<T> = { readonly problems: readonly Problem[]; readonly value?: T };

const withPlan = ({ problems, value }: Outcome<PlannedImport>): Pick<ImportPreview, "problems" | "plan"> =>
  value === undefined ? { problems } : { problems, plan: value };

async function outcomeOf<T>(file: string, read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { problems: [], value: await read() };
  } catch (error) {
    if (error instanceof TableError) return { problems: error.problems };
    if (error instanceof ImportError || error instanceof DocumentError) {
      const said = error instanceof ImportError ? error.said : error.notice;
      return { problems: [{ severity: "error", at: { file }, what: said, fix: "" }] };
    }
    throw error;
  }
}
