import { saidText } from "@throughline/report";
import {
  type CellValue,
  type Column,
  cellProblem,
  cellText,
  cellValue,
  freeId,
  rowKey,
  splitReferences,
  type Table,
  type TableName,
  type Target,
  tables,
} from "@throughline/study";
import { strings } from "../../strings.ts";
import type { Option } from "../../ui/controls/choice.tsx";
import { numberText } from "../../ui/language/number-text.ts";

/** A row in the form of the API. */
export type PlainRow = Readonly<Record<string, CellValue>> & { readonly version: number };

/** The records that the cells of a table can refer to. */
export type ReferenceOptions = Readonly<Partial<Record<Target, readonly Option[]>>>;

export const tableOf = (name: TableName): Table => tables[name];

/** Returns the key of a row in its table. */
export const keyOf = (name: TableName, row: PlainRow): string => rowKey(tables[name], row);

/** Returns the text of a cell as in its file. */
export const textIn = (row: PlainRow, name: string, column: Column): string =>
  cellText(row[name], column.kind);

/** Returns the text of a cell as it is edited: numbers with the decimal sign of the language. */
export const editedText = (text: string, { kind }: Column): string =>
  kind.is === "number" && text !== "" ? numberText(Number(text)) : text;

/** Returns the text of a cell for its file, from the text that was typed. Words become an id: "Rights NGO" `rights-ngo`. */
export function typedText(typed: string, { kind }: Column): string {
  const text = typed.trim();
  if (kind.is === "number") return text.replace(/^(-?\d*),(\d+)$/u, "$1.$2");
  return kind.is === "id" && /\s/u.test(text) ? freeId(text, new Set(), text) : text;
}

/** Returns the displayed text of a cell: references by label. */
export function displayText(text: string, column: Column, options: ReferenceOptions): string {
  const { kind } = column;
  if (kind.is === "number") return editedText(text, column);
  if (kind.is === "choice") return choiceText(text);
  if (kind.is !== "reference") return text;
  const names = new Map(options[kind.to]?.map(({ id, name }) => [id, name]));
  const ids = kind.separator ? splitReferences(text, kind.separator) : text === "" ? [] : [text];
  return ids.map((id) => names.get(id) ?? id).join("; ");
}

/** Returns the name of a choice in the language of the interface. */
export const choiceText = (choice: string): string => strings.tables.choices[choice] ?? choice;

/** Returns what is wrong with the text of a cell, or undefined when it can be saved. */
export function problemOf(text: string, column: Column, label: string): string | undefined {
  const typed = typedText(text, column);
  const problem = cellProblem(typed, column);
  if (!problem) return undefined;
  if (typed === "") return strings.tables.fillIn(label);
  return `${label}: ${saidText(problem.what)}. ${saidText(problem.fix)}`;
}

/** Returns the values of a new row in the form of the API, without blank cells. */
export function newRowValues(
  name: TableName,
  texts: Readonly<Record<string, string>>,
  taken: ReadonlySet<string>,
): Readonly<Record<string, CellValue>> {
  const { columns, key } = tableOf(name);
  const filled = Object.entries(columns).flatMap(([column, declared]) => {
    const text = typedText(texts[column] ?? "", declared);
    return text === "" ? [] : [[column, cellValue(text, declared)] as const];
  });
  const values = Object.fromEntries(filled);
  const title = texts.name ?? texts.title;
  const isNamed = key.length === 1 && key[0] === "id" && values.id === undefined && title;
  return isNamed ? { id: freeId(title, taken, name.slice(0, -1)), ...values } : values;
}

/** Returns the problems of a new row, by column. A missing id is generated. */
export function newRowProblems(
  name: TableName,
  texts: Readonly<Record<string, string>>,
  labelOf: (column: string) => string,
): ReadonlyMap<string, string> {
  const { columns, key } = tableOf(name);
  return new Map(
    Object.entries(columns).flatMap(([column, declared]) => {
      const text = texts[column] ?? "";
      if (text.trim() === "" && key.length === 1 && key[0] === column) return [];
      const problem = problemOf(text, declared, labelOf(column));
      return problem === undefined ? [] : [[column, problem] as const];
    }),
  );
}

/** Returns the visible columns: required ones, and those with values. */
export function visibleColumns(name: TableName, rows: readonly PlainRow[], all: boolean): readonly string[] {
  const { columns } = tableOf(name);
  return Object.keys(columns).filter((column) => {
    const declared = columns[column];
    if (!declared) return false;
    return all || declared.required || rows.some((row) => textIn(row, column, declared) !== "");
  });
}

/** Returns the rows with a displayed text that contains the words. */
export function filteredRows(
  name: TableName,
  rows: readonly PlainRow[],
  words: string,
  options: ReferenceOptions,
): readonly PlainRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return rows;
  const columns = Object.entries(tableOf(name).columns);
  return rows.filter((row) =>
    columns.some(([column, declared]) => {
      const text = textIn(row, column, declared);
      return `${text}\n${displayText(text, declared, options)}`.toLowerCase().includes(wanted);
    }),
  );
}
