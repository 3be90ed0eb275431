import {
  type CellValue,
  type Column,
  cellProblem,
  cellText,
  cellValue,
  freeId,
  splitReferences,
  type Table,
  type TableName,
  type Target,
  tables,
} from "@throughline/study";

/** A row as the API gives it. */
export type PlainRow = Readonly<Record<string, CellValue>> & { readonly version: number };

/** Something that a cell can refer to, by its id and its label. */
export type Option = { readonly id: string; readonly name: string };

/** What the cells of a table can refer to. */
export type Options = Readonly<Partial<Record<Target, readonly Option[]>>>;

export const tableOf = (name: TableName): Table => tables[name];

/** What identifies a row in its table. */
export const keyOf = (name: TableName, row: PlainRow): string =>
  tableOf(name)
    .key.map((column) => String(row[column] ?? ""))
    .join("/");

/** The text of a cell, as its file has it. */
export const textIn = (row: PlainRow, name: string, column: Column): string =>
  cellText(row[name], column.kind);

/** The text of a cell as people read it: references by their labels. */
export function shownText(text: string, { kind }: Column, options: Options): string {
  if (kind.is !== "reference") return text;
  const names = new Map(options[kind.to]?.map(({ id, name }) => [id, name]));
  const ids = kind.separator ? splitReferences(text, kind.separator) : text === "" ? [] : [text];
  return ids.map((id) => names.get(id) ?? id).join("; ");
}

/** What is wrong with the text of a cell, in words for its column; nothing when it can be saved. */
export function problemOf(text: string, column: Column, label: string): string | undefined {
  const problem = cellProblem(text.trim(), column);
  if (!problem) return undefined;
  if (text.trim() === "") return `${label}: fill in this cell.`;
  return `${label}: ${problem.what}. ${problem.fix}`;
}

/** The values of a new row as the API takes them; blank cells are left out. */
export function newRowValues(
  name: TableName,
  texts: Readonly<Record<string, string>>,
  taken: ReadonlySet<string>,
): Readonly<Record<string, CellValue>> {
  const { columns, key } = tableOf(name);
  const filled = Object.entries(columns).flatMap(([column, declared]) => {
    const text = (texts[column] ?? "").trim();
    return text === "" ? [] : [[column, cellValue(text, declared)] as const];
  });
  const values = Object.fromEntries(filled);
  const title = texts.name ?? texts.title;
  const isNamed = key.length === 1 && key[0] === "id" && values.id === undefined && title;
  return isNamed ? { id: freeId(title, taken, name.slice(0, -1)), ...values } : values;
}

/** The problems of a new row, by column. An id that is left out is made up. */
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

/** The columns that are shown: those that have to be filled and those in which a row has something. */
export function shownColumns(name: TableName, rows: readonly PlainRow[], all: boolean): readonly string[] {
  const { columns } = tableOf(name);
  return Object.keys(columns).filter((column) => {
    const declared = columns[column];
    if (!declared) return false;
    return all || declared.required || rows.some((row) => textIn(row, column, declared) !== "");
  });
}

/** The rows in which one of the shown texts has the words. */
export function filteredRows(
  name: TableName,
  rows: readonly PlainRow[],
  words: string,
  options: Options,
): readonly PlainRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return rows;
  const columns = Object.entries(tableOf(name).columns);
  return rows.filter((row) =>
    columns.some(([column, declared]) => {
      const text = textIn(row, column, declared);
      return `${text}\n${shownText(text, declared, options)}`.toLowerCase().includes(wanted);
    }),
  );
}
