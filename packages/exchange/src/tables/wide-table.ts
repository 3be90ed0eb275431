import { nameList, notice } from "@throughline/messages";
import { type LongForm, quoted, quotedName } from "@throughline/study";
import { refuseUnnamed } from "./case-names.ts";
import { columnByName } from "./column-names.ts";
import { placeOf, type Table, type TableRow } from "./table.ts";
import { refuseTable } from "./table-error.ts";

/**
 * Converts a table with one row per case and attribute to one row per case.
 *
 * @returns the names of the cases in a first column without a name, and a column for each attribute
 * @throws TableError when a case has two values of an attribute, or a column does not exist
 */
export function wideTable(table: Table, long: LongForm): Table {
  const attribute = table.header.indexOf(columnByName(table, long.attribute));
  const value = table.header.indexOf(columnByName(table, long.value));
  const columns = [...new Set(table.rows.map(({ cells }) => cells[attribute] ?? ""))].filter(Boolean);
  const place = new Map(columns.map((column, c) => [column, c + 1]));
  const cases = new Map<
    string,
    { readonly row: TableRow; readonly cells: string[]; readonly lines: number[] }
  >();
  const own = caseColumns(table, attribute, value);
  const nameOf = (row: TableRow): string => {
    const [first = -1] = own;
    if (row.cells[first] === "") refuseUnnamed(table, row, first);
    return (
      own
        .map((c) => row.cells[c])
        .filter(Boolean)
        .join(" ") || String(row.line)
    );
  };
  for (const row of table.rows) {
    const name = nameOf(row);
    const c = place.get(row.cells[attribute] ?? "");
    if (c === undefined) continue;
    const one = cases.get(name) ?? { row, cells: [name, ...columns.map(() => "")], lines: [] };
    cases.set(name, one);
    if (one.lines[c] !== undefined && one.cells[c] !== row.cells[value]) {
      const at = placeOf(table, row, value);
      refuseTable(
        table.file,
        at.line,
        at.column,
        notice("case {name} has {column} in line {line} already, with another value", {
          name: quoted(name),
          column: quoted(columns[c - 1] ?? ""),
          line: one.lines[c] ?? 0,
        }),
        notice("Delete one of the two rows, or name one more column of the cases, such as the year."),
        "On the command line: --cases country,year.",
      );
    }
    one.lines[c] = row.line;
    one.cells[c] = row.cells[value] ?? "";
  }
  const { caseColumns: _, ...rest } = table;
  const left = table.header.filter((_name, c) => ![attribute, value, ...own].includes(c));
  const notices =
    left.length === 0
      ? []
      : [
          notice("Columns that are neither case, attribute nor value are left out: {columns}.", {
            columns: nameList(left.map(quotedName)),
          }),
        ];
  const rows = [...cases.values()].map(({ row, cells }) => ({ line: row.line, raw: row.raw, cells }));
  return { ...rest, header: ["", ...columns], rows, notices: [...table.notices, ...notices] };
}

/** Returns the columns that name the case: the chosen ones, else the first that is neither attribute nor value. */
const caseColumns = (table: Table, attribute: number, value: number): number[] =>
  table.caseColumns?.map((name) => table.header.indexOf(name)) ?? [
    table.header.findIndex((_, c) => c !== attribute && c !== value),
  ];
