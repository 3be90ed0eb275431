import { DocumentError } from "@throughline/documents";
import type { Problem } from "@throughline/study";
import { sheetNames } from "../tables/formats/spreadsheet.ts";
import { interpretedTable, type WrittenTable, writtenTable } from "../tables/read-table.ts";
import type { Table } from "../tables/table.ts";
import { TableError } from "../tables/table-error.ts";
import { ImportError } from "./import-error.ts";
import { type ImportChoice, planAs, planRows, refuseManyRows } from "./plan-import.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";
import { ofColumns, type Recognised, recognise } from "./recognise.ts";
import { surveyTable, type TableSurvey } from "./survey-table.ts";

/** What was found in a file that somebody wants to import, before anything is changed. */
export type FileRead = Recognised & {
  /** why it cannot be imported as it was chosen; none when there is a plan */
  readonly problems: readonly Problem[];
  /** what there is in a table */
  readonly survey?: TableSurvey;
  /** the encoding of a table's text */
  readonly encoding?: string;
  /** the sheets of a workbook */
  readonly sheets?: readonly string[];
  readonly plan?: PlannedImport;
};

/**
 * Reads a file and plans its import as `planImport()` does, with what is needed to choose otherwise. A document and event data have no
 * plan here: they are read in other ways.
 */
export async function readFileForImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
): Promise<FileRead> {
  const recognised = await recognise(file, bytes);
  const { kind } = recognised;
  if (kind === "document" || kind === "events") return { ...recognised, problems: [] };
  if (kind === "table") return readTableForImport(file, bytes, choice, target, recognised);
  const planned = await outcomeOf(file, () => planAs(kind, file, bytes, choice, target));
  return { ...recognised, ...withPlan(planned) };
}

async function readTableForImport(
  file: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  target: ImportTarget,
  recognised: Recognised,
): Promise<FileRead> {
  const sheets = sheetNames(bytes);
  const { value: table, problems } = await outcomeOf(file, async () => {
    refuseManyRows(file, bytes, choice);
    return writtenTable(file, bytes, choice);
  });
  const shared = sheets.length > 1 ? { sheets } : {};
  if (table === undefined) return { ...recognised, ...shared, problems };
  const encoding = table.encoding === undefined ? {} : { encoding: table.encoding };
  const found = ofColumns(table);
  if (found?.kind === "events") return { ...found, ...shared, ...encoding, problems: [] };
  const read = await outcomeOf(file, async () => interpretedTable(table, choice));
  const planned = await outcomeOf(file, async () => {
    if (read.value === undefined) throw new TableError(read.problems);
    return planRows(read.value, choice, target);
  });
  if (found !== undefined && choice.long === undefined)
    return { ...found, ...shared, ...encoding, ...withPlan(planned) };
  const survey = surveyTable(read.value ?? asWritten(table), target.study);
  return { ...recognised, ...shared, ...encoding, survey, ...withPlan(planned) };
}

/** A table whose numbers can be read in two ways: its cells as they are. */
const asWritten = ({ encoding: _, ...table }: WrittenTable): Table => table;

/** What was read, or why it could not be. */
type Outcome<T> = { readonly problems: readonly Problem[]; readonly value?: T };

const withPlan = ({ problems, value }: Outcome<PlannedImport>): Pick<FileRead, "problems" | "plan"> =>
  value === undefined ? { problems } : { problems, plan: value };

async function outcomeOf<T>(file: string, read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { problems: [], value: await read() };
  } catch (error) {
    if (error instanceof TableError) return { problems: error.problems };
    if (error instanceof ImportError || error instanceof DocumentError) {
      const what = error instanceof ImportError ? error.what : error.message;
      return { problems: [{ severity: "error", at: { file }, what, fix: "" }] };
    }
    throw error;
  }
}
