import {
  type Cells,
  type Column,
  splitReferences,
  type Table,
  type TableName,
  type Target,
  tables,
} from "@throughline/study";

/** What the store keeps records of: the rows of every table, the works, and the other files of the folder. */
export type Kind = TableName | "sources" | "files" | "layouts";

/** The tables of the study folder by name. */
export const tableOf: Readonly<Partial<Record<string, Table>>> = tables;

/** The names of the tables, in the order of the folder. */
export const tableNames = Object.keys(tables) as TableName[];

/** What identifies a row in its table: its id, or the parts of its key with a slash between. */
export function keyOf(kind: Kind, cells: Cells): string {
  const table = tableOf[kind];
  return table ? table.key.map((column) => cells[column] ?? "").join("/") : (cells.key ?? "");
}

/** The cells of a row with every column of its table, blank where it has none. */
export function wholeCells(kind: Kind, cells: Cells): Cells {
  const columns = Object.keys(tableOf[kind]?.columns ?? {});
  return { ...Object.fromEntries(columns.map((column) => [column, ""])), ...cells };
}

/** The text of a cell, blank when the row has none; a column may be named as a property that every object has. */
export const cellOf = (cells: Cells, column: string): string =>
  Object.hasOwn(cells, column) ? (cells[column] ?? "") : "";

/** The cells that are not blank. */
export function filledCells(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));
}

/** The columns of a table by whose values records can be found. */
export function facetColumns(kind: Kind): string[] {
  const table = tableOf[kind];
  if (!table) return [];
  const columns = Object.entries(table.columns).flatMap(([name, column]) =>
    isFacet(name, column, table) ? [name] : [],
  );
  return kind === "memos" ? [...columns, memoOf] : columns;
}

/** What a memo is about, as kind/id: the two of its cells by which it is looked for. */
const memoOf = "of";

/** The values by which a record is found: its references, choices and kinds. */
export function facetsOf(kind: Kind, cells: Cells): { name: string; value: string }[] {
  const table = tableOf[kind];
  if (!table) return [];
  return facetColumns(kind).flatMap((name) => {
    const text = name === memoOf ? `${cells.about ?? ""}/${cells.thing ?? ""}` : (cells[name] ?? "");
    if (text === "") return [];
    const column = table.columns[name]?.kind;
    const values =
      column?.is === "reference" && column.separator
        ? new Set(splitReferences(text, column.separator))
        : [text];
    return Array.from(values, (value) => ({ name, value }));
  });
}

function isFacet(name: string, { kind }: Column, table: Table): boolean {
  if (kind.is === "reference" || kind.is === "choice") return true;
  if (kind.is === "id") return !(table.key.length === 1 && table.key[0] === name);
  return name === "file";
}

const targets: Readonly<Partial<Record<Kind, Target>>> = {
  sources: "sources",
  cases: "cases",
  claims: "claims",
  actors: "actors",
  codes: "codes",
  passages: "passages",
};

/** The columns that refer to records of a kind, with what parts their values. */
export function referrersOf(kind: Kind): { kind: TableName; name: string; separator?: " " | ";" }[] {
  const target = targets[kind];
  if (!target) return [];
  return tableNames.flatMap((table) =>
    Object.entries(tables[table].columns as Readonly<Record<string, Column>>).flatMap(([name, column]) =>
      column.kind.is === "reference" && column.kind.to === target
        ? [
            {
              kind: table,
              name,
              ...(column.kind.separator === undefined ? {} : { separator: column.kind.separator }),
            },
          ]
        : [],
    ),
  );
}

/** What a memo calls a thing of a kind. */
export const memoNames: Readonly<Partial<Record<Kind, string>>> = {
  sources: "source",
  passages: "passage",
  codes: "code",
  claims: "claim",
  cases: "case",
  grades: "grade",
  actors: "actor",
  ties: "tie",
  events: "event",
};

/** A text as it stands for one code unit short: text that no file in UTF-8 can hold. */
export const unwritable = (text: string): boolean => text.includes("\0") || !text.isWellFormed();
