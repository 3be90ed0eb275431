import { quoted, some } from "@throughline/study";
import { columnNamed } from "./column-names.ts";
import type { Table, TableRow } from "./table.ts";
import { placeOf } from "./table.ts";
import { refuse, TableError } from "./table-error.ts";

/** What people and archives call the columns of a long table. */
const namesOfNames =
  /^(?:variable|indicator|series|measure|item|attribute|key|code|merkmal|indikator|variable|indicateur|indicador|показатель|переменная)(?:[ _](?:name|code))?$/iu;
const namesOfValues = /^(?:value|values|score|wert|werte|valeur|valor|obs_?value|значение)$/iu;

/** The columns of names and of values, where a table looks as if it had a row for each value. */
export function longColumns({ header }: Pick<Table, "header">): readonly [string, string] | undefined {
  const names = header.find((name) => namesOfNames.test(name));
  const values = header.find((name) => namesOfValues.test(name));
  return names === undefined || values === undefined ? undefined : [names, values];
}

/**
 * Spreads a long table, which has a row for each value, into one with a row for each case and a column for each variable.
 *
 * @param columns the column of the variables' names, and that of their values
 * @throws TableError for columns that are not there, and for a value that a case has twice
 */
export function spreadTable(table: Table, columns: readonly string[]): Table {
  const [names, values, ...more] = columns.map((column) => columnNamed(table, column));
  if (names === undefined || values === undefined || more.length > 0)
    return refuse(
      table.file,
      1,
      undefined,
      "a long table has one column of names and one of values",
      "Name them with --long variable,value.",
    );
  const caseColumns = table.caseColumns ?? [table.header[0] ?? ""];
  const at = (name: string): number => table.header.indexOf(name);
  const variables = [...new Set(table.rows.map(({ cells }) => cells[at(names)] ?? ""))].filter(Boolean);
  const rows = new Map<string, { row: TableRow; filled: Map<string, string> }>();
  for (const row of table.rows) {
    const key = JSON.stringify(caseColumns.map((name) => row.cells[at(name)] ?? ""));
    const variable = row.cells[at(names)] ?? "";
    const one = rows.get(key) ?? { row, filled: new Map<string, string>() };
    rows.set(key, one);
    if (variable === "") continue;
    if (one.filled.has(variable))
      throw new TableError([
        {
          severity: "error",
          at: placeOf(table, row, at(names)),
          what: `${caseColumns.map((name) => row.cells[at(name)]).join(" ")} has ${quoted(variable)} twice`,
          fix: "Delete one of the two rows, or name all columns that tell the cases apart: --cases country,year.",
        },
      ]);
    one.filled.set(variable, row.cells[at(values)] ?? "");
  }
  const left = table.header.filter(
    (name) => name !== names && name !== values && name !== "" && !caseColumns.includes(name),
  );
  const notices = [
    ...table.notices,
    `the table is long: ${table.rows.length} rows become ${rows.size} cases with ${variables.length} columns (${some(variables.map(quoted))}).`,
    ...(left.length === 0 ? [] : [`columns of the long table that are left out: ${some(left.map(quoted))}.`]),
  ];
  const spread = Array.from(rows.values(), ({ row, filled }) => ({
    line: row.line,
    raw: row.raw,
    cells: [
      ...caseColumns.map((name) => row.cells[at(name)] ?? ""),
      ...variables.map((variable) => filled.get(variable) ?? ""),
    ],
  }));
  return { ...table, header: [...caseColumns, ...variables], rows: spread, notices, plain: false };
}
