import {
  type Cells,
  type Column,
  rowKey,
  splitReferences,
  type Table,
  type TableName,
  type Target,
  tables,
} from "@throughline/study";

/** The kinds of record in the store: the rows of every table, the sources, and the other files of the folder. */
export type Kind = TableName | "sources" | "files" | "layouts";

/** The tables of the study folder by name. */
export const tableOf: Readonly<Partial<Record<string, Table>>> = tables;

/** The names of the tables, in the order of the folder. */
export const tableNames = Object.keys(tables) as TableName[];

/** Returns the key of a row in its table: its id, or the parts of its key separated by slashes. */
export function keyOf(kind: Kind, cells: Cells): string {
  const table = tableOf[kind];
  return table ? rowKey(table, cells) : (cells.key ?? "");
}

/** Returns the cells of a row with every column of its table, empty where it has none. */
export function wholeCells(kind: Kind, cells: Cells): Cells {
  const columns = Object.keys(tableOf[kind]?.columns ?? {});
  return { ...Object.fromEntries(columns.map((column) => [column, ""])), ...cells };
}

/**
 * Returns the text of a cell, empty when the row has none. A column may have the name of an object property such as
 * `constructor`.
 */
export const cellOf = (cells: Cells, column: string): string =>
  Object.hasOwn(cells, column) ? (cells[column] ?? "") : "";

/** Returns the cells that are not empty. */
export function filledCells(cells: Cells): Cells {
  if (Object.values(cells).every((text) => text !== "")) return cells;
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));
}

const known = new Map<Kind, readonly string[]>();

/** Returns the columns of a table by whose values records can be queried. */
export function facetColumns(kind: Kind): readonly string[] {
  const columns = known.get(kind) ?? findFacetColumns(kind);
  known.set(kind, columns);
  return columns;
}

function findFacetColumns(kind: Kind): string[] {
  const table = tableOf[kind];
  if (!table) return [];
  const columns = Object.entries(table.columns).flatMap(([name, column]) =>
    isFacet(name, column, table) ? [name] : [],
  );
  return kind === "memos" ? [...columns, memoOf] : columns;
}

/** The facet for what a memo is about, as kind/id, which combines two of its cells. */
const memoOf = "of";

/** Returns the values by which a record can be queried: its references, choices and kinds. */
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

/** Returns the columns that refer to records of a kind, with the separator of their values. */
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

/** The names that memos use for kinds of record. */
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

/** Returns whether a text cannot be written as UTF-8 text: it contains NUL or an unpaired surrogate. */
export const unwritable = (text: string): boolean => text.includes("\0") || !text.isWellFormed();
