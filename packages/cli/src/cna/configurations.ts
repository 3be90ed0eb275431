import {
  ConditionError,
  type ConfigurationTable,
  configurationTable,
  constantFactors,
  duplicatedFactors,
} from "@throughline/sets";
import { numberOption, wordOption } from "../options.ts";
import { columnNamed } from "../table/column-names.ts";
import { numbersOf } from "../table/numbers.ts";
import { type Sets, setsOf } from "../table/sets.ts";
import type { Table } from "../table/table.ts";
import { placeOf } from "../table/table.ts";
import { TableError } from "../table/table-error.ts";
import { listOf } from "../text/list.ts";
import type { CnaValues } from "./options.ts";

export type Configurations = {
  readonly sets: Sets;
  readonly table: ConfigurationTable;
  /** cases that a cut-off or a frequency of 0 leaves out */
  readonly rareCases: readonly string[];
  readonly warnings: readonly string[];
};

/**
 * The configurations of a table.
 *
 * @throws TableError for cells that are no sets or frequencies; ConditionError for a constant factor, unless it is to be kept or left out
 */
export function configurationsAsked(table: Table, values: CnaValues): Configurations {
  const frequency = typeof values.frequency === "string" ? columnNamed(table, values.frequency) : undefined;
  const scale =
    typeof values.scale === "string"
      ? wordOption("scale", values.scale, ["crisp", "fuzzy", "multi"])
      : undefined;
  const constant = wordOption("constant", String(values.constant), ["refuse", "keep", "remove"]);
  const duplicates = wordOption("duplicate", String(values.duplicate), ["keep", "remove"]);
  const named = typeof values.factors === "string" ? listOf(values.factors) : undefined;
  const sets = setsOf(withoutColumn(table, frequency), {
    outcome: named?.at(-1) ?? table.header.filter((name) => name !== frequency).at(-1) ?? "",
    ...(named && { conditions: named.slice(0, -1) }),
    ...(scale && { scale }),
  });
  const { data } = sets;
  const constants = constantFactors(data);
  const [first] = constants;
  if (constant === "refuse" && first)
    throw new ConditionError(
      `factor ${first.factor}: every case has ${first.value}, from case "${first.caseId}" to the last of ${data.cases.length}; what does not vary neither causes nor is caused. Leave it out with --factors, or say --constant keep or --constant remove.`,
    );
  const alike = duplicatedFactors(data);
  const caseCutoff = numberOption("case-cutoff", String(values["case-cutoff"]));
  const configurations = configurationTable(data, frequenciesOf(table, sets, frequency), {
    caseCutoff,
    ...(scale && { scale }),
    constants: constant === "remove" ? "remove" : "keep",
    duplicates,
  });
  const rareCases = data.cases.filter((_, i) => configurations.configurationOf[i] === -1);
  const what =
    duplicates === "remove" ? "left out" : "kept: formulas with one stand for formulas with the other";
  return {
    sets,
    table: configurations,
    rareCases,
    warnings: [
      ...(alike.length > 0
        ? [
            `the same in all cases, and ${what}: ${alike.map(({ factor, of }) => `${factor} as ${of}`).join(", ")}.`,
          ]
        : []),
      ...(rareCases.length > 0
        ? [
            `left out, ${caseCutoff > 0 ? `as fewer than ${caseCutoff} cases have their configuration` : "as they stand for no case"}: ${rareCases.join(", ")}.`,
          ]
        : []),
    ],
  };
}

function withoutColumn(table: Table, column: string | undefined): Table {
  if (column === undefined) return table;
  const at = table.header.indexOf(column);
  const rest = <T>(list: readonly T[]) => list.filter((_, c) => c !== at);
  return {
    ...table,
    header: rest(table.header),
    rows: table.rows.map((row) => ({ ...row, cells: rest(row.cells) })),
  };
}

/** How many cases each line stands for. */
function frequenciesOf(table: Table, sets: Sets, column: string | undefined): number[] | undefined {
  if (column === undefined) return;
  const { values } = numbersOf(table, sets.cases, column);
  const byCase = new Map(
    sets.cases.names.map((name, r) => [name, { row: table.rows[r], count: values[r] ?? Number.NaN }]),
  );
  return sets.data.cases.map((caseId) => {
    const { row, count } = byCase.get(caseId) ?? { row: undefined, count: Number.NaN };
    if (!(count >= 0))
      throw new TableError([
        {
          severity: "error",
          at: row ? placeOf(table, row, table.header.indexOf(column)) : { file: table.file, line: 1 },
          what: `case "${caseId}", column "${column}": ${Number.isNaN(count) ? "there is no number" : count} of cases, allowed from 0`,
          fix: "Write how many cases the line stands for.",
        },
      ]);
    return count;
  });
}
